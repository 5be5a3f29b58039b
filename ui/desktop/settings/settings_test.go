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
	d.says("Language and look", "When nobody is there", "This installation")
	d.press(fyne.KeyRight)
	d.says("Langue et affichage", "En cas d’inactivité", "Cette installation", "Centre Service Canada de Sudbury")
	d.setting("window.language", "fr")
	d.press(fyne.KeyLeft) // the focus is still on the choice
	d.says("Language and look")
	d.setting("window.language", "en")
}

func TestThemeAndTextSizeChangeAtOnce(t *testing.T) {
	d := newDesk(t, true, translations.English)
	light := colour()
	d.tab(1)
	d.press(fyne.KeyRight)
	dark := colour()
	d.setting("window.theme", "dark")
	d.press(fyne.KeyRight)
	if contrast := colour(); light == dark || dark == contrast || light == contrast {
		t.Errorf("themes %v, %v, %v", light, dark, contrast)
	}
	d.setting("window.theme", "contrast")
	d.tab(1)
	before := kit.Unit(100)
	d.keys(fyne.KeyDown, fyne.KeyDown)
	d.says("120%")
	d.setting("window.text", "120")
	if kit.Unit(100) <= before {
		t.Error("the text did not grow")
	}
	for range 20 {
		d.press(fyne.KeyDown)
	}
	d.says("200%")
	d.setting("window.text", "200")
}

func TestWhatKeysChangeIsShown(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.press(fyne.KeyEqual, fyne.KeyModifierControl)
	d.says("110%")
	d.press(fyne.KeyT, fyne.KeyModifierControl, fyne.KeyModifierShift)
	d.tab(1)
	d.press(fyne.KeyRight) // from dark, which the key chose
	d.setting("window.theme", "contrast")
}

func TestTheSiteIsChosenFromTheList(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.says("Sudbury Service Canada Centre")
	d.tab(3)
	d.press(fyne.KeyReturn)
	d.says("Choose the site")
	d.press(fyne.KeyEscape)
	d.press(fyne.KeyReturn) // the focus is on the button still
	d.write("thunder\n")
	d.says("Thunder Bay Service Canada Centre")
	d.saysNot("Sudbury Service Canada Centre")
	d.setting("window.site", "2210")
	d.press(fyne.KeyReturn) // and again, after the window was built anew
	d.says("Choose the site")
}

func TestIdleTimesHoldAtOnce(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.tab(4) // sample data have nothing to change about keys
	d.says("5 minutes", "30 minutes")
	for range 4 {
		d.press(fyne.KeyUp)
	}
	d.says("1 minute")
	d.setting("idle.lock", "1")
	d.tab(1)
	d.press(fyne.KeyUp)
	d.setting("idle.expire", "20")
	d.queue.Advance(59 * time.Second)
	d.saysNot("Daybook is locked")
	d.queue.Advance(2 * time.Second)
	d.says("Daybook is locked", "press any key")
}

func TestIdleTimesOfTheSitesOwn(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.must(d.store.SetSetting("idle.lock", "7"))
	d.must(d.store.SetSetting("idle.expire", "99")) // out of bounds counts as the most
	d.show(translations.English)
	d.says("7 minutes", "60 minutes")
	d.tab(4)
	d.press(fyne.KeyDown)
	d.setting("idle.lock", "10")
	d.press(fyne.KeyUp)
	d.setting("idle.lock", "7")
}

func TestLetterFindsATime(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.tab(4)
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyEnd)
	d.press(fyne.KeyReturn)
	d.setting("idle.lock", "60")
}

func TestSampleDataSayWhyTheyHaveNoPassphrase(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.says("Sample data have no passphrase", "any key uncovers it", "Sample data: invented people")
	d.saysNot("Change the passphrase", "New recovery code")
	d.command("settings-passphrase")
	d.command("settings-recovery")
	if d.open() || d.proposals > 0 {
		t.Error("a passphrase is asked for")
	}
}

func TestWhatIsKnown(t *testing.T) {
	d := newDesk(t, false, translations.English)
	d.says("1.2.3", "Real bookings", "Never", "asks for the passphrase", "Sites 2")
	d.saysNot("Sample data")
}

func TestTabOrder(t *testing.T) {
	for sample, stops := range map[bool]int{true: 14, false: 16} {
		d := newDesk(t, sample, translations.English)
		page := kit.Focusables(d.window.Content())
		first := d.window.Canvas().Focused()
		var order []fyne.Focusable
		for range stops {
			order = append(order, d.window.Canvas().Focused())
			d.press(fyne.KeyTab)
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
		if _, rail := d.window.Canvas().Focused().(*kit.RailButton); !rail || order[0] != first {
			t.Errorf("sample %v: after the page comes %T", sample, d.window.Canvas().Focused())
		}
	}
}

func place(f fyne.Focusable) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.(fyne.CanvasObject))
}

func TestKeysOfTheScreenAreTheWindowsOwn(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.window.Canvas().Unfocus()
	d.write("xyz123")
	d.keys(fyne.KeyEscape, fyne.KeyUp)
	d.says("Language and look")
}
