package record

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// troubled is a window over a store in which something is wrong.
func troubled(t *testing.T, store broken) (ctx screen.Context, r *Records, queue *uitest.Queue, failed *error) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	queue = uitest.NewQueue(time.Date(2026, 10, 5, 13, 0, 0, 0, time.UTC))
	window := test.NewTempWindow(t, kit.NewText("behind"))
	window.Resize(fyne.NewSize(1000, 700))
	env := &kit.Env{}
	env.Attach(window.Canvas())
	failed = new(error)
	ctx = screen.Context{
		Env: env, Words: catalogue.In(translations.English), Runner: queue.Runner(), Window: window, Now: queue.Now,
		Site: site.Site{ID: "A", Zone: "America/Toronto"}, Fail: func(err error) { *failed = err },
	}
	return ctx, New(Options{Store: store}), queue, failed
}

func TestABookingAtASiteThatIsNotKnown(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	r.Facts.Site = "gone"
	ctx, records, queue, failed := troubled(t, broken{record: r})
	records.Show(ctx, r.ID)
	queue.Drain()
	if fault.Code(*failed) != "site.unknown" || kit.ModalOpen(ctx.Window.Canvas()) {
		t.Errorf("told %v", *failed)
	}
}

func TestABookingThatCannotBeRead(t *testing.T) {
	ctx, records, queue, failed := troubled(t, broken{err: errors.New("disk")})
	records.Move(ctx, uuid.New())
	queue.Drain()
	if *failed == nil || kit.ModalOpen(ctx.Window.Canvas()) {
		t.Errorf("told %v", *failed)
	}
}

// TestALockComesFirst: a booking that was on its way when the window was covered is never laid over the cover.
func TestALockComesFirst(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	ctx, records, queue, failed := troubled(t, broken{record: r})
	records.Show(ctx, r.ID)
	ctx.Window.SetContent(kit.NewText("locked"))
	queue.Drain()
	if kit.ModalOpen(ctx.Window.Canvas()) || *failed != nil {
		t.Error("a booking lies over the lock")
	}
}

func TestAWithheldBookingCanOnlyBeRead(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	r.Sealed, r.Details = true, booking.Details{}
	ctx, records, queue, _ := troubled(t, broken{record: r})
	records.Show(ctx, r.ID)
	queue.Drain()
	for _, text := range []string{
		"Details withheld", "Only time, service and status are known.", "Tuesday, October 6, 2026",
		"Modify · Reschedule · Cancel booking · Undo: The personal part of this booking is not on this computer, so it cannot be changed here.",
	} {
		if !uitest.Says(ctx.Window, text) {
			t.Errorf("it does not say %q", text)
		}
	}
	uitest.Type(ctx.Window, "mrxzp")
	queue.Drain()
	if got := len(ctx.Window.Canvas().Overlays().List()); got != 1 {
		t.Errorf("%d dialogs are open", got)
	}
}

// TestClicks: a click on the text takes the focus, so that the keys go on reading.
func TestClicks(t *testing.T) {
	r := bookedOn(calendar.NewDate(2026, 10, 6))
	ctx, records, queue, _ := troubled(t, broken{record: r})
	records.Show(ctx, r.ID)
	queue.Drain()
	c := ctx.Window.Canvas()
	c.Unfocus()
	records.sheet.reader.Tapped(&fyne.PointEvent{})
	if c.Focused() != fyne.Focusable(records.sheet.reader) {
		t.Error("the text did not take the focus")
	}
	c.Unfocus()
	uitest.Press(ctx.Window, fyne.KeyEscape) // with the focus nowhere
	if kit.ModalOpen(c) {
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
			ctx, records, queue, _ := troubled(t, broken{record: r})
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
			ctx.Window.Resize(fyne.NewSize(1024, height))
			records.Show(ctx, r.ID)
			queue.Drain()
			if clipped := uitest.Clipped(ctx.Window); len(clipped) > 0 {
				t.Errorf("%v high at %v: clipped %q", height, scale, clipped)
			}
			reader := records.sheet.reader
			if reader.scroll.Size().Height < 20 {
				t.Errorf("%v high at %v: %v left to read in", height, scale, reader.scroll.Size().Height)
			}
		}
	}
}
