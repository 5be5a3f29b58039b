package record_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/uitest"
)

func TestAmendGoesToBook(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		id := d.book("1137", 550, "Zoé Tremblay").Booking
		d.show(id)
		d.write("m")
		if len(d.opened) != 1 || d.opened[0] != (screen.Amend{Booking: id}) || d.modal() {
			t.Errorf("%s: opened %v", language, d.opened)
		}
	}
}

func TestSlipFromTheDialog(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	d.write("p")
	if len(d.slips) != 1 || d.slips[0].ID != id || d.sites[0] != "1137" {
		t.Errorf("slips of %v", d.slips)
	}
}

func TestTheSlipNamesTheSiteOfTheBooking(t *testing.T) {
	d := newDesk(t, translations.English)
	d.do(d.records.Slip, d.book("2210", 550, "Zoé Tremblay").Booking)
	if len(d.sites) != 1 || d.sites[0] != "2210" {
		t.Errorf("slips of the sites %v", d.sites)
	}
}

// TestTheDialogFollowsWhatOthersCommit, but never from below another dialog.
func TestTheDialogFollowsWhatOthersCommit(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	changed := func() {
		d.records.Changed()
		d.queue.Drain()
	}
	changed() // with nothing open
	d.show(id)
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.must(err)
	changed()
	d.says("Cancelled – Family reasons")
	d.write("z")
	_, err = d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
	d.must(err)
	changed()
	d.says("Undo the last step?")
	d.press(fyne.KeyEscape)
	d.says("Cancelled – Family reasons")
	changed()
	d.says("Cancelled (undone later)")
	d.press(fyne.KeyEscape)
	changed()
	if d.modal() {
		t.Error("a dialog that was closed is open again")
	}
}

func TestCancelByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	d.write("x")
	d.says("Cancel", "Monday, October 5, 2026, 9:10–9:30 a.m., planned at counter 1", "The place is free for others at once.", "Keep the booking")
	d.press(fyne.KeyRight) // from the first reason to the second
	d.write("\tthe dentist\t\t")
	if d.focused() != "Cancel booking" {
		t.Fatalf("the focus is on %q", d.focused())
	}
	d.press(fyne.KeyReturn)
	r := d.record(id)
	if r.Status != booking.Cancelled || r.Reason != "medical" || r.History[1].Words != "the dentist" {
		t.Errorf("%s, %s, %q", r.Status, r.Reason, r.History[1].Words)
	}
	d.says("Cancelled – Medical reasons", "Reason: Medical reasons · the dentist", "This booking is cancelled. Undo the cancellation first, or make a new booking.")
	last := d.toasts[len(d.toasts)-1]
	if last.Action != "Undo" || d.commits != 1 || !d.records.Last() {
		t.Errorf("offered %+v after %d commits", last, d.commits)
	}
	d.write("x") // not possible any more
	d.saysNot("Keep the booking")
}

func TestCancelKeepsByDefault(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.press(fyne.KeyRight)
	d.press(fyne.KeyEscape)
	if d.modal() || d.record(id).Status != booking.Booked {
		t.Error("Esc cancelled it")
	}
	d.do(d.records.Cancel, id)
	d.write("\t\t")
	if d.focused() != "Keep the booking" {
		t.Errorf("the first button is %q", d.focused())
	}
	d.press(fyne.KeyReturn)
	if d.modal() || d.record(id).Status != booking.Booked || d.commits > 0 {
		t.Error("Enter cancelled it")
	}
}

func TestCancelAsksForAReason(t *testing.T) {
	d := newDesk(t, translations.French)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.write("\tsans voiture\t\t\n")
	d.says("Choisissez une raison dans la liste.", "sans voiture")
	if d.record(id).Status != booking.Booked {
		t.Fatal("cancelled without a reason")
	}
	d.press(fyne.KeySpace)
	d.saysNot("Choisissez une raison")
	d.write("\t\t\t\n")
	if r := d.record(id); r.Reason != "client" || r.History[1].Words != "sans voiture" {
		t.Errorf("%s %q", r.Reason, r.History[1].Words)
	}
}

// TestEnterInTheWordsCancels as the button does: with a reason it is cancelled, without one the reason is asked for.
func TestEnterInTheWordsCancels(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.write("\tno car\n")
	d.says("Choose a reason from the list.", "no car")
	if d.record(id).Status != booking.Booked {
		t.Fatal("cancelled without a reason")
	}
	d.press(fyne.KeySpace)
	d.write("\t\n")
	if r := d.record(id); r.Reason != "client" || r.History[1].Words != "no car" || d.modal() {
		t.Errorf("%s, %s %q", r.Status, r.Reason, r.History[1].Words)
	}
}

// TestASecondEnterDoesNothing while the first is on its way to the store: it is not given to what lies behind either.
func TestASecondEnterDoesNothing(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.press(fyne.KeyRight)
	d.write("\t\t\t")
	uitest.Press(d.window, fyne.KeyReturn)
	if !record.Busy(d.ctx.Runner) {
		t.Error("a lock would not wait")
	}
	uitest.Press(d.window, fyne.KeyReturn)
	uitest.Press(d.window, fyne.KeyReturn)
	d.queue.Drain()
	if got := len(d.record(id).History); got != 2 || d.pressed > 0 || record.Busy(d.ctx.Runner) {
		t.Errorf("%d entries, %d presses behind", got, d.pressed)
	}
}

func TestWhatIsRefusedIsSaidAndNothingIsLost(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.press(fyne.KeyRight)
	d.write("\tno car\t\t")
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.must(err)
	d.press(fyne.KeyReturn)
	d.says("This booking is cancelled.", "no car")
}

func TestUndoByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family", Words: "a wedding"})
	d.must(err)
	d.show(id)
	d.write("z")
	d.says("Undo the last step?", "Cancelled, October 5, 2026, 8:21 a.m.", "Reason: Family reasons · a wedding",
		"The booking will be active again: Monday, October 5, 2026, 9:10–9:30 a.m., planned at counter 1")
	if d.focused() != "Leave it" {
		t.Errorf("the safe button is %q", d.focused())
	}
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	if r := d.record(id); r.Status != booking.Booked || !r.Held {
		t.Errorf("%s", r.Status)
	}
	d.says("Undone: “Cancelled”", "Cancelled (undone later)", "Undo: Only the last step can be undone, and it already was. The earlier steps stay.")
	if d.records.Last() || d.toasts[0].Action != "" {
		t.Error("an undo can be undone")
	}
}

func TestUndoOfTheBookingItself(t *testing.T) {
	d := newDesk(t, translations.French)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Undo, id)
	d.says("Défaire la dernière étape?", "La réservation sera retirée")
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	if got := d.record(id).Status; got != booking.Withdrawn {
		t.Errorf("it is %s", got)
	}
	d.show(id)
	d.says("La prise de cette réservation a été défaite. Faites une nouvelle réservation.")
}

func TestUndoRefusedBecauseThePlaceIsTaken(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.must(err)
	d.book("1137", 550, "Wei Chen")
	d.book("1137", 550, "Minh Nguyễn")
	d.show(id)
	d.write("z")
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	d.says("It cannot be undone", "The place at 9:10 a.m. on October 5, 2026 is taken.")
	d.press(fyne.KeyReturn)
	d.says("History")
	if d.record(id).Status != booking.Cancelled || d.commits > 0 {
		t.Error("it was taken back")
	}
}

func TestUndoRefusedBecauseItChangedSince(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Undo, id)
	start := calendar.Minute(600)
	_, err := d.store.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: id, When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start}})
	d.must(err)
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	d.says("This booking was changed since.")
}

func TestUndoLast(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.records.UndoLast(d.ctx)
	d.queue.Drain()
	if d.modal() || d.records.Last() {
		t.Fatal("there is something to take back at the start")
	}
	d.cancel(id)
	if d.modal() {
		t.Fatal("a dialog is left open")
	}
	d.toasts[0].Do() // the button of the toast
	d.queue.Drain()
	d.says("Undo the last step?")
	d.press(fyne.KeyRight)
	d.press(fyne.KeyReturn)
	if d.record(id).Status != booking.Booked {
		t.Error("the toast's Undo did nothing")
	}
	d.cancel(id)
	_, err := d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
	d.must(err)
	start := calendar.Minute(600)
	_, err = d.store.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: id, When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start}})
	d.must(err)
	d.records.UndoLast(d.ctx) // never what somebody did since
	d.queue.Drain()
	d.says("Undo: not possible", "This booking was changed since.")
}

func TestCommandsHaveWords(t *testing.T) {
	d := newDesk(t, translations.English)
	for _, c := range d.records.Commands(d.ctx) {
		if !d.ctx.Words.Has("command."+c.ID) || c.Key == "" || c.Enabled() {
			t.Errorf("%+v", c)
		}
	}
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.cancel(id)
	c := d.records.Commands(d.ctx)[0]
	if !c.Enabled() {
		t.Fatal("nothing to undo after cancelling")
	}
	c.Run()
	d.queue.Drain()
	d.says("Undo the last step?")
}

func TestForgetAtLock(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.cancel(id)
	d.show(id)
	d.ctx.Env.CloseAll(d.window.Canvas())
	d.records.Forget()
	if d.modal() || d.records.Last() {
		t.Error("something is remembered")
	}
	d.saysNot("Tremblay")
}

// TestWhatCannotBeDone says why, on the screen and when it is asked for from a list.
func TestWhatCannotBeDone(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.queue.Advance(24 * time.Hour)
	d.show(id)
	d.says("Modify · Reschedule · Cancel booking: This day has passed.")
	d.write("mrx")
	d.says("History")
	d.press(fyne.KeyEscape)
	for _, what := range []func(screen.Context, uuid.UUID){d.records.Amend, d.records.Move, d.records.Cancel} {
		d.do(what, id)
		d.says("not possible", "This day has passed.")
		d.press(fyne.KeyReturn)
	}
	if len(d.opened) > 0 || d.commits > 0 {
		t.Error("it was done all the same")
	}
	d.do(d.records.Slip, id)
	if len(d.slips) != 1 {
		t.Error("the slip of a past booking cannot be printed")
	}
}

// cancel cancels by keys, from a list.
func (d *desk) cancel(id uuid.UUID) {
	d.t.Helper()
	d.do(d.records.Cancel, id)
	d.press(fyne.KeyRight)
	d.write("\t\t\t\n")
	if d.record(id).Status != booking.Cancelled {
		d.t.Fatal("it was not cancelled")
	}
}

// place is how far down a text stands.
func (d *desk) place(text string) float32 {
	d.t.Helper()
	for _, seen := range uitest.Texts(d.window) {
		if seen.Text == text {
			return seen.At.Y
		}
	}
	d.t.Fatalf("%q is not there", text)
	return 0
}
