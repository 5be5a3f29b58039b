package find_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func TestRowsFollowWhatIsCommitted(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("trem")
	d.Press(fyne.KeyDown)
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: all["today"].Booking, Reason: "client"})
	d.Must(err)
	new := d.book("1137", "2026-10-05", "Flora", "Tremblay", "705-555-0166")
	d.screen.Changed()
	d.Queue.Drain()
	all["new"] = new
	if got, want := d.rows(all), []string{"today", "new", "tomorrow", "cancelled", "month", "last", "old"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	d.Press(fyne.KeyReturn)
	if !slices.Equal(d.Showed, []uuid.UUID{all["tomorrow"].Booking}) {
		t.Error("the row somebody went to was lost")
	}
	d.screen.Leave()
	asked := len(d.store.asked)
	d.screen.Changed()
	d.screen.Adjusted()
	d.Queue.Drain()
	if len(d.store.asked) != asked {
		t.Error("it searches though nobody looks")
	}
}

func TestLanguageInMidSearch(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("trem")
	d.Press(fyne.KeyDown)
	d.Press(fyne.KeyDown)
	d.Speak(translations.French)
	d.Put(d.screen)
	d.Says("À venir", "Annulé")
	d.Window.Canvas().Focus(kit.Focusables(d.Window.Content())[0])
	d.Press(fyne.KeyReturn)
	if !slices.Equal(d.Showed, []uuid.UUID{all["cancelled"].Booking}) {
		t.Errorf("opened %v", d.Showed)
	}
}

// TestWidthsAreKept for wide and narrow windows apart; what makes no sense is ignored.
func TestWidthsAreKept(t *testing.T) {
	d := newDesk(t, translations.English)
	d.year()
	list := func() *kit.RowList {
		focusables := kit.Focusables(d.Window.Content())
		return focusables[len(focusables)-1].(*kit.RowList)
	}
	d.open()
	before := list().Widths()[0]
	d.Window.Canvas().Focus(list())
	d.Write("+")
	wider := list().Widths()[0]
	d.Window.Resize(fyne.NewSize(800, 690))
	uitest.Relayout()
	d.Write("--")
	d.Window.Resize(fyne.NewSize(1216, 690))
	uitest.Relayout()
	if now := list().Widths()[0]; wider <= before || now < wider-0.001 || now > wider+0.001 || len(d.Kept) != 2 {
		t.Errorf("%v, wider %v, back %v; kept %v", before, wider, now, d.Kept)
	}
	d.screen = find.New(d.store)
	d.open()
	if now := list().Widths()[0]; now < wider-0.001 || now > wider+0.001 {
		t.Errorf("in another window %v, want %v", now, wider)
	}
	d.Kept["find.widths"] = "rubbish"
	d.Put(d.screen)
	if now := list().Widths()[0]; now != before {
		t.Errorf("with rubbish %v, want %v", now, before)
	}
}

func TestLockForgets(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Write("trem")
	uitest.Type(d.Window, "b\n") // under way
	d.screen.Leave()
	d.screen.Forget()
	d.Queue.Drain()
	d.open()
	d.SaysNot("Tremblay", "tremb")
	if got := d.rows(all); len(got) > 0 || len(d.Showed) > 0 {
		t.Errorf("kept %v, opened %v", got, d.Showed)
	}
}

// TestAScanIsNotLost when the focus went elsewhere.
func TestAScanIsNotLost(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.Window.Canvas().Unfocus()
	d.Write("0188")
	if got := d.rows(all); !slices.Equal(got, []string{"month"}) {
		t.Errorf("found %v", got)
	}
}

// TestTheScreenInEveryLook with people of a year, and with none.
func TestTheScreenInEveryLook(t *testing.T) {
	stage.EveryLook(t, stage.Rooms(), tour(t, (*desk).yearStates))
}

func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t, (*desk).yearStates), "Ctrl+G", "Ctrl+1…5", "trem", "tremzzz", "Sudbury", "Thunder Bay",
		"Tremblay", "Tremblay-Roy", "Zoé", "Łukasz", "Wei", "Ida")
}

func tour(t *testing.T, states func(*desk, func(string))) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := deskIn(t, catalogue, language)
		return d.Stage, func(see func(string)) { states(d, see) }
	}
}

func (d *desk) yearStates(see func(string)) {
	d.year()
	d.open()
	see("find-empty")
	d.Write("trem")
	d.Press(fyne.KeyDown)
	see("find-rows")
	d.Write("zzz")
	see("find-none")
}
