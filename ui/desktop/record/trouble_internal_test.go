package record

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// trouble is a window over a store in which something is wrong.
type trouble struct {
	*stage.Stage
	records *Records
}

func troubled(t *testing.T, store broken) *trouble {
	t.Helper()
	s := &trouble{stage.New(t, time.Date(2026, 10, 5, 13, 0, 0, 0, time.UTC), nil, translations.English), New(Options{Store: store})}
	s.Window.Resize(fyne.NewSize(1000, 700))
	s.Context.Site = site.Site{ID: "A", Zone: "America/Toronto"}
	s.PutButton()
	return s
}

// show opens a booking and lets it settle.
func (s *trouble) show(id uuid.UUID) {
	s.records.Show(s.Context, id)
	s.Queue.Drain()
}

func TestABookingAtASiteThatIsNotKnown(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	r.Facts.Site = "gone"
	s := troubled(t, broken{record: r})
	s.show(r.ID)
	if failed := s.Failed(); len(failed) != 1 || fault.Code(failed[0]) != "site.unknown" || s.Modal() {
		t.Errorf("told %v", failed)
	}
}

func TestABookingThatCannotBeRead(t *testing.T) {
	s := troubled(t, broken{err: errors.New("disk")})
	s.records.Move(s.Context, uuid.New())
	s.Queue.Drain()
	if failed := s.Failed(); len(failed) != 1 || s.Modal() {
		t.Errorf("told %v", failed)
	}
}

// TestALockComesFirst: a booking that was on its way when the window was covered is never laid over the cover.
func TestALockComesFirst(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	s := troubled(t, broken{record: r})
	s.records.Show(s.Context, r.ID)
	s.Window.SetContent(kit.NewText("locked"))
	s.Queue.Drain()
	if s.Modal() {
		t.Error("a booking lies over the lock")
	}
}

func TestAWithheldBookingCanOnlyBeRead(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	r.Sealed, r.Details = true, booking.Details{}
	s := troubled(t, broken{record: r})
	s.show(r.ID)
	s.Says("Details withheld", "Only time, service and status are known.", "Tuesday, October 6, 2026",
		"Modify · Reschedule · Cancel booking · Undo: The personal part of this booking is not on this computer, so it cannot be changed here.")
	s.Write("mrxzp")
	if got := len(s.Window.Canvas().Overlays().List()); got != 1 {
		t.Errorf("%d dialogs are open", got)
	}
}

// TestClicks: a click on the text takes the focus, so that the keys go on reading.
func TestClicks(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	s := troubled(t, broken{record: r})
	s.show(r.ID)
	c := s.Window.Canvas()
	c.Unfocus()
	s.records.sheet.reader.Tapped(&fyne.PointEvent{})
	if c.Focused() != fyne.Focusable(s.records.sheet.reader) {
		t.Error("the text did not take the focus")
	}
	c.Unfocus()
	s.Press(fyne.KeyEscape) // with the focus nowhere
	if s.Modal() {
		t.Error("Esc does not close it")
	}
}

func TestTheDialogFitsTheWindow(t *testing.T) {
	for _, height := range []float32{480, 560, 700, 1000} {
		for _, scale := range []float32{1, 1.5} {
			r := bookedOn(calendar.NewDate(2026, 10, 6))
			for range 12 {
				r.Details.Persons = append(r.Details.Persons, booking.Person{Given: "Zoé", Family: "Tremblay"})
			}
			s := troubled(t, broken{record: r})
			s.Wear(stage.Look{Scale: scale, Size: fyne.NewSize(1024, height)})
			s.show(r.ID)
			if clipped := uitest.Clipped(s.Window); len(clipped) > 0 {
				t.Errorf("%v high at %v: clipped %q", height, scale, clipped)
			}
			reader := s.records.sheet.reader
			if reader.scroll.Size().Height < 20 {
				t.Errorf("%v high at %v: %v left to read in", height, scale, reader.scroll.Size().Height)
			}
		}
	}
}
