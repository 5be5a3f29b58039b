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
		d.Write("m")
		if len(d.Opened) != 1 || d.Opened[0].Args != (screen.Amend{Booking: id}) || d.Modal() {
			t.Errorf("%s: opened %v", language, d.Opened)
		}
	}
}

func TestSlipFromTheDialog(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	d.Write("p")
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
		d.Queue.Drain()
	}
	changed() // with nothing open
	d.show(id)
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.Must(err)
	changed()
	d.Says("Cancelled – Family reasons")
	d.Write("z")
	_, err = d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
	d.Must(err)
	changed()
	d.Says("Undo the last step?")
	d.Press(fyne.KeyEscape)
	d.Says("Cancelled – Family reasons")
	changed()
	d.Says("Cancelled (undone later)")
	d.Press(fyne.KeyEscape)
	changed()
	if d.Modal() {
		t.Error("a dialog that was closed is open again")
	}
}

func TestCancelByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.show(id)
	d.Write("x")
	d.Says("Cancel", "Monday, October 5, 2026, 9:10–9:30 a.m., planned at counter 1", "The place is free for others at once.", "Keep the booking")
	d.Press(fyne.KeyRight) // from the first reason to the second
	d.Write("\tthe dentist\t\t")
	if d.Focused() != "Cancel booking" {
		t.Fatalf("the focus is on %q", d.Focused())
	}
	d.Press(fyne.KeyReturn)
	r := d.record(id)
	if r.Status != booking.Cancelled || r.Reason != "medical" || r.History[1].Words != "the dentist" {
		t.Errorf("%s, %s, %q", r.Status, r.Reason, r.History[1].Words)
	}
	d.Says("Cancelled – Medical reasons", "Reason: Medical reasons · the dentist", "This booking is cancelled. Undo the cancellation first, or make a new booking.")
	last := d.Toasts[len(d.Toasts)-1]
	if last.Action != "Undo" || d.Committed != 1 || !d.records.Last() {
		t.Errorf("offered %+v after %d commits", last, d.Committed)
	}
	d.Write("x") // not possible any more
	d.SaysNot("Keep the booking")
}

func TestCancelKeepsByDefault(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyEscape)
	if d.Modal() || d.record(id).Status != booking.Booked {
		t.Error("Esc cancelled it")
	}
	d.do(d.records.Cancel, id)
	d.Write("\t\t")
	if d.Focused() != "Keep the booking" {
		t.Errorf("the first button is %q", d.Focused())
	}
	d.Press(fyne.KeyReturn)
	if d.Modal() || d.record(id).Status != booking.Booked || d.Committed > 0 {
		t.Error("Enter cancelled it")
	}
}

func TestCancelAsksForAReason(t *testing.T) {
	d := newDesk(t, translations.French)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.Write("\tsans voiture\t\t\n")
	d.Says("Choisissez un motif dans la liste.", "sans voiture")
	if d.record(id).Status != booking.Booked {
		t.Fatal("cancelled without a reason")
	}
	d.Press(fyne.KeySpace)
	d.SaysNot("Choisissez une raison")
	d.Write("\t\t\t\n")
	if r := d.record(id); r.Reason != "client" || r.History[1].Words != "sans voiture" {
		t.Errorf("%s %q", r.Reason, r.History[1].Words)
	}
}

// TestEnterInTheWordsCancels as the button does: with a reason it is cancelled, without one the reason is asked for.
func TestEnterInTheWordsCancels(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.Write("\tno car\n")
	d.Says("Choose a reason from the list.", "no car")
	if d.record(id).Status != booking.Booked {
		t.Fatal("cancelled without a reason")
	}
	d.Press(fyne.KeySpace)
	d.Write("\t\n")
	if r := d.record(id); r.Reason != "client" || r.History[1].Words != "no car" || d.Modal() {
		t.Errorf("%s, %s %q", r.Status, r.Reason, r.History[1].Words)
	}
}

// TestASecondEnterDoesNothing while the first is on its way to the store: it is not given to what lies behind either.
func TestASecondEnterDoesNothing(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.Press(fyne.KeyRight)
	d.Write("\t\t\t")
	uitest.Press(d.Window, fyne.KeyReturn)
	if !record.Busy(d.Context.Runner) {
		t.Error("a lock would not wait")
	}
	uitest.Press(d.Window, fyne.KeyReturn)
	uitest.Press(d.Window, fyne.KeyReturn)
	d.Queue.Drain()
	if got := len(d.record(id).History); got != 2 || record.Busy(d.Context.Runner) {
		t.Errorf("%d entries", got)
	}
}

func TestWhatIsRefusedIsSaidAndNothingIsLost(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Cancel, id)
	d.Press(fyne.KeyRight)
	d.Write("\tno car\t\t")
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.Must(err)
	d.Press(fyne.KeyReturn)
	d.Says("This booking is cancelled.", "no car")
}

func TestUndoByKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family", Words: "a wedding"})
	d.Must(err)
	d.show(id)
	d.Write("z")
	d.Says("Undo the last step?", "Cancelled, October 5, 2026, 8:21 a.m.", "Reason: Family reasons · a wedding",
		"The booking will be active again: Monday, October 5, 2026, 9:10–9:30 a.m., planned at counter 1")
	if d.Focused() != "Leave it" {
		t.Errorf("the safe button is %q", d.Focused())
	}
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyReturn)
	if r := d.record(id); r.Status != booking.Booked || !r.Held {
		t.Errorf("%s", r.Status)
	}
	d.Says("Undone: “Cancelled”", "Cancelled (undone later)", "Undo: Only the last step can be undone, and it already was. The earlier steps stay.")
	if d.records.Last() || d.Toasts[0].Action != "" {
		t.Error("an undo can be undone")
	}
}

func TestUndoOfTheBookingItself(t *testing.T) {
	d := newDesk(t, translations.French)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Undo, id)
	d.Says("Défaire la dernière étape?", "La réservation sera retirée")
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyReturn)
	if got := d.record(id).Status; got != booking.Withdrawn {
		t.Errorf("it is %s", got)
	}
	d.show(id)
	d.Says("La prise de cette réservation a été défaite. Faites une nouvelle réservation.")
}

func TestUndoRefusedBecauseThePlaceIsTaken(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.Must(err)
	d.book("1137", 550, "Wei Chen")
	d.book("1137", 550, "Minh Nguyễn")
	d.show(id)
	d.Write("z")
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyReturn)
	d.Says("It cannot be undone", "The place at 9:10 a.m. on October 5, 2026 is taken.")
	d.Press(fyne.KeyReturn)
	d.Says("History")
	if d.record(id).Status != booking.Cancelled || d.Committed > 0 {
		t.Error("it was taken back")
	}
}

func TestUndoRefusedBecauseItChangedSince(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Undo, id)
	start := calendar.Minute(600)
	_, err := d.store.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: id, When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start}})
	d.Must(err)
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyReturn)
	d.Says("This booking was changed since.")
}

func TestUndoLast(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.records.UndoLast(d.Context)
	d.Queue.Drain()
	if d.Modal() || d.records.Last() {
		t.Fatal("there is something to take back at the start")
	}
	d.cancel(id)
	if d.Modal() {
		t.Fatal("a dialog is left open")
	}
	d.Toasts[0].Do() // the button of the toast
	d.Queue.Drain()
	d.Says("Undo the last step?")
	d.Press(fyne.KeyRight)
	d.Press(fyne.KeyReturn)
	if d.record(id).Status != booking.Booked {
		t.Error("the toast's Undo did nothing")
	}
	d.cancel(id)
	_, err := d.store.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
	d.Must(err)
	start := calendar.Minute(600)
	_, err = d.store.Move(t.Context(), booking.Move{Command: uuid.New(), Booking: id, When: booking.When{Date: calendar.NewDate(2026, 10, 6), Start: &start}})
	d.Must(err)
	d.records.UndoLast(d.Context) // never what somebody did since
	d.Queue.Drain()
	d.Says("Undo: not possible", "This booking was changed since.")
}

func TestCommandsHaveWords(t *testing.T) {
	d := newDesk(t, translations.English)
	for _, c := range d.records.Commands(d.Context) {
		if !d.Context.Words.Has("command."+c.ID) || c.Key == "" || c.Enabled() {
			t.Errorf("%+v", c)
		}
	}
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.cancel(id)
	c := d.records.Commands(d.Context)[0]
	if !c.Enabled() {
		t.Fatal("nothing to undo after cancelling")
	}
	c.Run()
	d.Queue.Drain()
	d.Says("Undo the last step?")
}

func TestForgetAtLock(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.cancel(id)
	d.show(id)
	d.Context.Env.CloseAll(d.Window.Canvas())
	d.records.Forget()
	if d.Modal() || d.records.Last() {
		t.Error("something is remembered")
	}
	d.SaysNot("Tremblay")
}

// TestWhatCannotBeDone says why, on the screen and when it is asked for from a list.
func TestWhatCannotBeDone(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.Queue.Advance(24 * time.Hour)
	d.show(id)
	d.Says("Modify · Reschedule · Cancel booking: This day has passed.")
	d.Write("mrx")
	d.Says("History")
	d.Press(fyne.KeyEscape)
	for _, what := range []func(screen.Context, uuid.UUID){d.records.Amend, d.records.Move, d.records.Cancel} {
		d.do(what, id)
		d.Says("not possible", "This day has passed.")
		d.Press(fyne.KeyReturn)
	}
	if len(d.Opened) > 0 || d.Committed > 0 {
		t.Error("it was done all the same")
	}
	d.do(d.records.Slip, id)
	if len(d.slips) != 1 {
		t.Error("the slip of a past booking cannot be printed")
	}
}

// cancel cancels by keys, from a list.
func (d *desk) cancel(id uuid.UUID) {
	d.T.Helper()
	d.do(d.records.Cancel, id)
	d.Press(fyne.KeyRight)
	d.Write("\t\t\t\n")
	if d.record(id).Status != booking.Cancelled {
		d.T.Fatal("it was not cancelled")
	}
}

// place is how far down a text stands.
func (d *desk) place(text string) float32 {
	d.T.Helper()
	for _, seen := range uitest.Texts(d.Window) {
		if seen.Text == text {
			return seen.At.Y
		}
	}
	d.T.Fatalf("%q is not there", text)
	return 0
}
