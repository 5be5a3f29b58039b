package settings_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// colour is the window's ground, by which themes are told apart.
func colour() any { return kit.Colour(kit.Canvas) }

func TestLanguageChangesAtOnceAndTheFocusStays(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Says("Language and look", "When nobody is there", "This installation")
	d.Press(fyne.KeyRight)
	d.Says("Langue et affichage", "En cas d’inactivité", "Cette installation", "Centre Service Canada de Sudbury")
	d.setting("window.language", "fr")
	d.Press(fyne.KeyLeft) // the focus is still on the choice
	d.Says("Language and look")
	d.setting("window.language", "en")
}

func TestThemeAndTextSizeChangeAtOnce(t *testing.T) {
	d := newDesk(t, true, translations.English)
	light := colour()
	d.Tab(1)
	d.Press(fyne.KeyRight)
	dark := colour()
	d.setting("window.theme", "dark")
	d.Press(fyne.KeyRight)
	if contrast := colour(); light == dark || dark == contrast || light == contrast {
		t.Errorf("themes %v, %v, %v", light, dark, contrast)
	}
	d.setting("window.theme", "contrast")
	d.Tab(1)
	before := kit.Unit(100)
	d.Keys(fyne.KeyDown, fyne.KeyDown)
	d.Says("120%")
	d.setting("window.text", "120")
	if kit.Unit(100) <= before {
		t.Error("the text did not grow")
	}
	for range 20 {
		d.Press(fyne.KeyDown)
	}
	d.Says("200%")
	d.setting("window.text", "200")
}

func TestWhatKeysChangeIsShown(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Press(fyne.KeyEqual, fyne.KeyModifierControl)
	d.Says("110%")
	d.Press(fyne.KeyT, fyne.KeyModifierControl, fyne.KeyModifierShift)
	d.Tab(1)
	d.Press(fyne.KeyRight) // from dark, which the key chose
	d.setting("window.theme", "contrast")
}

func TestTheSiteIsChosenFromTheList(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Says("Sudbury Service Canada Centre")
	d.Tab(3)
	d.Press(fyne.KeyReturn)
	d.Says("Choose the site")
	d.Press(fyne.KeyEscape)
	d.Press(fyne.KeyReturn) // the focus is on the button still
	d.Write("thunder\n")
	d.Says("Thunder Bay Service Canada Centre")
	d.SaysNot("Sudbury Service Canada Centre")
	d.setting("window.site", "2210")
	d.Press(fyne.KeyReturn) // and again, after the window was built anew
	d.Says("Choose the site")
}

func TestIdleTimesHoldAtOnce(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Tab(4) // sample data have nothing to change about keys
	d.Says("5 minutes", "30 minutes")
	for range 4 {
		d.Press(fyne.KeyUp)
	}
	d.Says("1 minute")
	d.setting("idle.lock", "1")
	d.Tab(1)
	d.Press(fyne.KeyUp)
	d.setting("idle.expire", "20")
	d.Queue.Advance(59 * time.Second)
	d.SaysNot("Daybook is locked")
	d.Queue.Advance(2 * time.Second)
	d.Says("Daybook is locked", "press any key")
}

func TestIdleTimesOfTheSitesOwn(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Must(d.store.SetSetting("idle.lock", "7"))
	d.Must(d.store.SetSetting("idle.expire", "99")) // out of bounds counts as the most
	d.show(translations.English)
	d.Says("7 minutes", "60 minutes")
	d.Tab(4)
	d.Press(fyne.KeyDown)
	d.setting("idle.lock", "10")
	d.Press(fyne.KeyUp)
	d.setting("idle.lock", "7")
}

func TestLetterFindsATime(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Tab(4)
	d.Press(fyne.KeyReturn)
	d.Press(fyne.KeyEnd)
	d.Press(fyne.KeyReturn)
	d.setting("idle.lock", "60")
}

func TestSampleDataSayWhyTheyHaveNoPassphrase(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Says("Sample data have no passphrase", "any key uncovers it", "Sample data: invented people")
	d.SaysNot("Change the passphrase", "New recovery code")
	d.Command("settings-passphrase")
	d.Command("settings-recovery")
	if d.Modal() || d.proposals > 0 {
		t.Error("a passphrase is asked for")
	}
}

func TestWhatIsKnown(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.Says("1.2.3", "Real bookings", "Never", "asks for the passphrase", "Sites 2")
	d.SaysNot("Sample data")
}

func TestTabOrder(t *testing.T) {
	for sample, stops := range map[bool]int{true: 14, false: 16} {
		d := newDesk(t, sample, translations.English)
		page := kit.Focusables(d.Window.Content())
		first := d.Window.Canvas().Focused()
		var order []fyne.Focusable
		for range stops {
			order = append(order, d.Window.Canvas().Focused())
			d.Press(fyne.KeyTab)
		}
		for i, f := range order {
			if page[i] != f {
				t.Errorf("sample %v: stop %d is %T", sample, i, f)
			}
			if i == 0 {
				continue
			}
			at, before := place(f), place(order[i-1])
			if at.X == before.X && at.Y <= before.Y || at.X < before.X && at.Y < before.Y {
				t.Errorf("sample %v: stop %d stands at %v after %v", sample, i, at, before)
			}
		}
		if _, rail := d.Window.Canvas().Focused().(*kit.RailButton); !rail || order[0] != first {
			t.Errorf("sample %v: after the page comes %T", sample, d.Window.Canvas().Focused())
		}
	}
}

func place(f fyne.Focusable) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.(fyne.CanvasObject))
}

func TestKeysOfTheScreenAreTheWindowsOwn(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Window.Canvas().Unfocus()
	d.Write("xyz123")
	d.Keys(fyne.KeyEscape, fyne.KeyUp)
	d.Says("Language and look")
}
