package record_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func TestMoveInThreeKeys(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay", "Łukasz Wójcik").Booking
	d.show(id)
	d.Write("r")
	d.Says("Another time for", "Now: Monday, October 5, 2026, 9:10–9:50 a.m., planned at counter 1", "for 2 people, 40 min")
	d.Write("3")
	if d.Focused() != "Reschedule to Mon Oct 5, 8:50\u00a0a.m." {
		t.Fatalf("the focus is on %q", d.Focused())
	}
	d.Press(fyne.KeyReturn)
	if places := d.record(id).Facts.Places; places[0].Start != 530 || places[0].End != 570 {
		t.Errorf("it is at %v", places)
	}
	d.Says("Rescheduled: ", "Monday, October 5, 2026, 8:50–9:30 a.m.", "from: Monday, October 5, 2026, 9:10–9:50 a.m., planned at counter 1", "Print slip")
	if d.Committed != 1 || !d.records.Last() {
		t.Errorf("%d commits", d.Committed)
	}
}

// TestMoveByTenMinutes is a move to a time that overlaps the booking's own place, at an office with nothing else free: its
// own start is not offered.
func TestMoveByTenMinutes(t *testing.T) {
	d := newDesk(t, translations.English)
	for range 2 { // both counters from 10:00 to 12:00, and after lunch
		for _, start := range []calendar.Minute{600, 660, 770, 830, 890} {
			d.book("1137", start, "Wei Chen", "Minh Nguyễn", "Łukasz Wójcik")
		}
	}
	for _, start := range []calendar.Minute{510, 550} { // one counter until 9:50
		d.book("1137", start, "Wei Chen", "Minh Nguyễn")
	}
	id := d.book("1137", 540, "Zoé Tremblay", "Éric Tremblay").Booking // 9:00 to 9:40 at the other
	d.do(d.records.Move, id)
	d.Picture("move-overlapping")
	for _, start := range []string{"8:40 a.m.", "8:50 a.m.", "9:10 a.m.", "9:20 a.m."} {
		d.offers(start, true)
	}
	d.offers("9:00 a.m.", false)
	d.Write("3\n")
	if p := d.record(id).Facts.Places[0]; p.Start != 550 || p.End != 590 || p.Counter != 2 {
		t.Errorf("it is at %v", p)
	}
}

// offers tells whether an opening of today is in the list.
func (d *desk) offers(start string, want bool) {
	d.T.Helper()
	got := false
	for _, seen := range uitest.Texts(d.Window) {
		text := strings.ReplaceAll(seen.Text, "\u00a0", " ")
		got = got || strings.Contains(text, "  "+start) && strings.Contains(text, "Oct 5")
	}
	if got != want {
		d.T.Errorf("%s offered: %v", start, got)
	}
}

func TestMoveWithAReason(t *testing.T) {
	d := newDesk(t, translations.French)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.Press(fyne.KeyDown) // within the openings
	d.Press(fyne.KeyReturn)
	d.Says("Déplacer au lun. 5 oct.")
	d.toReasons()
	d.Press(fyne.KeyRight)
	d.Write("\tl’autobus\t")
	if d.Focused() == "" {
		t.Fatal("the button is not next")
	}
	d.Press(fyne.KeyReturn)
	e := d.record(id).History[1]
	if e.Kind != "moved" || e.Reason != "medical" || e.Words != "l’autobus" || d.Modal() {
		t.Errorf("%+v", e)
	}
}

func TestMoveChosenAgain(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.Write("31\n") // on second thoughts, the first
	if start := d.record(id).Facts.Places[0].Start; start != 510 {
		t.Errorf("it is at %d", start)
	}
}

func TestMoveToALaterDay(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.TabUntil(func(o fyne.Focusable) bool { _, ok := o.(*kit.DateField); return ok })
	d.Write("2026-11-03")
	d.toOpenings()
	d.Write("2\n")
	if p := d.record(id).Facts.Places[0]; p.Date != calendar.NewDate(2026, 11, 3) || p.Start != 520 {
		t.Errorf("it is at %v", p)
	}
}

func TestLeaveItWhereItIs(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 550, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.Write("2")
	d.Press(fyne.KeyEscape)
	if d.Modal() || len(d.record(id).History) != 1 {
		t.Error("Esc moved it, or did not leave")
	}
	d.Press(fyne.KeyReturn)
	if d.Pressed() != 1 {
		t.Error("the focus is not back")
	}
}

// TestThePlaceIsTakenMeanwhile by another process: it is said, the nearest openings come, reason and words stay.
func TestThePlaceIsTakenMeanwhile(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 600, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.toReasons()
	d.Press(fyne.KeyRight)
	d.Write("\tno car")
	d.toOpenings()
	d.Write("5") // 9:10
	d.book("1137", 550, "Wei Chen")
	d.book("1137", 550, "Minh Nguyễn")
	d.Press(fyne.KeyReturn)
	d.Says("The place at 9:10 a.m. on October 5, 2026 is taken.", "no car")
	if got := d.record(id).Facts.Places[0].Start; got != 600 {
		t.Fatalf("it is at %d", got)
	}
	d.Picture("move-lost")
	d.Write("1\n")
	r := d.record(id)
	if start := r.Facts.Places[0].Start; start != 530 && start != 570 {
		t.Errorf("the nearest opening is %d", start)
	}
	if e := r.History[1]; e.Reason != "medical" || e.Words != "no car" {
		t.Errorf("lost: %+v", e)
	}
}

func TestOpeningsFollowWhatOthersCommit(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 600, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.Write("1")
	d.book("1137", 510, "Wei Chen")
	d.book("1137", 510, "Minh Nguyễn")
	d.records.Changed()
	d.Queue.Drain()
	d.Says("8:30 a.m. on October 5, 2026", "Choose an opening")
	d.Write("2\n")
	if len(d.record(id).History) != 2 {
		t.Error("it was not moved")
	}
}

func TestMoveOfACancelledBookingIsRefused(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("1137", 600, "Zoé Tremblay").Booking
	d.do(d.records.Move, id)
	d.Write("1")
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: id, Reason: "family"})
	d.Must(err)
	d.Press(fyne.KeyReturn)
	d.Says("This booking is cancelled.", "Another time for")
}

func TestMoveAtAnotherSite(t *testing.T) {
	d := newDesk(t, translations.English)
	id := d.book("2210", 600, "Zoé Tremblay").Booking
	for range 2 { // full here, not there
		d.book("1137", 510, "Wei Chen")
	}
	d.do(d.records.Move, id)
	d.Write("1\n")
	if p := d.record(id).Facts; p.Site != "2210" || p.Places[0].Start != 510 {
		t.Errorf("it is at %s, %v", p.Site, p.Places)
	}
}
