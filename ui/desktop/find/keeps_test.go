package find_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/desktop/find"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func TestRowsFollowWhatIsCommitted(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.type_("trem")
	d.press(fyne.KeyDown)
	_, err := d.store.Cancel(t.Context(), booking.Cancellation{Command: uuid.New(), Booking: all["today"].Booking, Reason: "client"})
	d.must(err)
	new := d.book("1137", "2026-10-05", "Flora", "Tremblay", "705-555-0166")
	d.screen.Changed()
	d.queue.Drain()
	all["new"] = new
	if got, want := d.rows(all), []string{"today", "new", "tomorrow", "cancelled", "month", "last", "old"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	d.press(fyne.KeyReturn)
	if !slices.Equal(d.shown, []uuid.UUID{all["tomorrow"].Booking}) {
		t.Error("the row somebody went to was lost")
	}
	d.screen.Leave()
	asked := len(d.store.asked)
	d.screen.Changed()
	d.screen.Adjusted()
	d.queue.Drain()
	if len(d.store.asked) != asked {
		t.Error("it searches though nobody looks")
	}
}

func TestLanguageInMidSearch(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.type_("trem")
	d.press(fyne.KeyDown)
	d.press(fyne.KeyDown)
	catalogue, err := translations.Load()
	d.must(err)
	d.words = catalogue.In(translations.French)
	d.build()
	d.says(true, "À venir", "Annulé")
	d.window.Canvas().Focus(kit.Focusables(d.window.Content())[0])
	d.press(fyne.KeyReturn)
	if !slices.Equal(d.shown, []uuid.UUID{all["cancelled"].Booking}) {
		t.Errorf("opened %v", d.shown)
	}
}

// TestWidthsAreKept for wide and narrow windows apart; what makes no sense is ignored.
func TestWidthsAreKept(t *testing.T) {
	d := newDesk(t, translations.English)
	d.year()
	list := func() *kit.RowList {
		focusables := kit.Focusables(d.window.Content())
		return focusables[len(focusables)-1].(*kit.RowList)
	}
	d.open()
	before := list().Widths()[0]
	d.window.Canvas().Focus(list())
	d.type_("+")
	wider := list().Widths()[0]
	d.window.Resize(fyne.NewSize(800, 690))
	uitest.Relayout()
	d.type_("--")
	d.window.Resize(fyne.NewSize(1216, 690))
	uitest.Relayout()
	if now := list().Widths()[0]; wider <= before || now < wider-0.001 || now > wider+0.001 || len(d.kept) != 2 {
		t.Errorf("%v, wider %v, back %v; kept %v", before, wider, now, d.kept)
	}
	d.screen = find.New(d.store)
	d.open()
	if now := list().Widths()[0]; now < wider-0.001 || now > wider+0.001 {
		t.Errorf("in another window %v, want %v", now, wider)
	}
	d.kept["find.widths"] = "rubbish"
	d.build()
	if now := list().Widths()[0]; now != before {
		t.Errorf("with rubbish %v, want %v", now, before)
	}
}

func TestLockForgets(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.type_("trem")
	uitest.Type(d.window, "b\n") // under way
	d.screen.Leave()
	d.screen.Forget()
	d.queue.Drain()
	d.open()
	d.says(false, "Tremblay", "tremb")
	if got := d.rows(all); len(got) > 0 || len(d.shown) > 0 {
		t.Errorf("kept %v, opened %v", got, d.shown)
	}
}

// TestAScanIsNotLost when the focus went elsewhere.
func TestAScanIsNotLost(t *testing.T) {
	d := newDesk(t, translations.English)
	all := d.year()
	d.open()
	d.window.Canvas().Unfocus()
	d.type_("0188")
	if got := d.rows(all); !slices.Equal(got, []string{"month"}) {
		t.Errorf("found %v", got)
	}
}

// TestPictures draws the states of the screen: no text is cut off, nothing comes from outside the catalogue, and with
// DAYBOOK_GALLERY the pictures are kept.
func TestPictures(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1366", kit.Light, 1, fyne.NewSize(1216, 690)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(884, 690)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1216, 690)},
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(840, 670)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[3:]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			d := newDesk(t, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			d.year()
			d.window.Resize(look.size)
			d.open()
			see := func(state string) {
				name := fmt.Sprintf("find-%s-%s-%s", state, look.name, language)
				d.must(uitest.Picture(d.window, name))
				for _, text := range uitest.Clipped(d.window) {
					t.Errorf("%s: %q is cut off", name, text)
				}
				if m := d.window.Content().MinSize(); m.Width > look.size.Width || m.Height > look.size.Height {
					t.Errorf("%s needs %v", name, m)
				}
			}
			see("empty")
			d.type_("trem")
			d.press(fyne.KeyDown)
			see("rows")
			d.type_("zzz")
			see("none")
		}
	}
}

func TestNothingIsUntranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	d := deskIn(t, pseudo.In(translations.French))
	d.year()
	d.open()
	see := func(allowed ...string) {
		for _, text := range uitest.Untranslated(d.window) {
			if !slices.Contains(append(allowed, "·", "Ctrl+G", "Ctrl+1…5", "trem", "tremzzz"), text) {
				t.Errorf("%q did not come through the catalogue", text)
			}
		}
	}
	see()
	d.type_("tremzzz")
	see()
}
