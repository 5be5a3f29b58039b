package desktop_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// anything opens the palette and types.
func (s *stage) anything(text string) {
	s.Press(fyne.KeyK, fyne.KeyModifierControl)
	s.Write(text)
}

func TestThePaletteOpensPeople(t *testing.T) {
	s := fullStage(t, 6).show(translations.English, nil)
	s.anything("wojcik")
	s.Says("Wójcik, Łukasz +1")
	s.Says("Today, 9:20 a.m.")
	s.Press(fyne.KeyReturn)
	s.Says("705-555-0101") // the booking, over Book
	s.SaysNot("Command, name, phone")
	s.Press(fyne.KeyEscape)
	s.anything("0102")
	s.Press(fyne.KeyReturn)
	s.Says("705-555-0102")
}

func TestThePaletteGoesPlaces(t *testing.T) {
	for name, c := range map[string]struct{ typed, says string }{
		"a command":       {"next theme\n", "What service are you booking"},
		"a screen":        {"settings\n", "When nobody is there"},
		"a day":           {"2026-10-07\n", "Wednesday, October 7, 2026"},
		"tomorrow":        {"tomorrow\n", "Tuesday, October 6, 2026"},
		"a site":          {"hamilton\n", "Hamilton Service Canada Centre"},
		"all that match":  {"705-555\n", "Type any part"},
		"half of a scrap": {"nobody such\n", "Nothing was found for “nobody such”"},
	} {
		s := fullStage(t, 3).show(translations.English, nil)
		if name == "all that match" {
			s.anything("705-555")
			s.Press(fyne.KeyEnd, fyne.KeyModifierControl)
			s.Press(fyne.KeyReturn)
			s.Says("Today: 3")
			continue
		}
		s.anything(c.typed)
		if s.Says(c.says); kit.ModalOpen(s.Window.Canvas()) {
			t.Errorf("%s: something is still open", name)
		}
	}
}

func TestThePaletteRemembersWhatWasUsed(t *testing.T) {
	s := fullStage(t, 0).show(translations.English, nil)
	s.anything("larger text\n")
	s.anything("dark theme\n")
	s.anything("larger text\n")
	again := s.again()
	again.show(translations.French, nil)
	again.Press(fyne.KeyK, fyne.KeyModifierControl)
	again.Says("Récentes")
	if got := strings.Join(rowsOver(again)[:3], " "); got != "command.text-larger command.look-dark command.site" {
		t.Errorf("first offered: %s", got)
	}
	if got, _ := s.store.Setting("window.text"); got != "120" {
		t.Errorf("text size is %s", got)
	}
}

func TestThePaletteForgetsAtLock(t *testing.T) {
	s, _ := realStage(t, false)
	s.anything("tremblay")
	s.Says("Tremblay, Zoé")
	s.Queue.Advance(5 * 60 * 1e9)
	s.Says("Daybook is locked")
	s.SaysNot("Tremblay")
	s.anything("dark") // only commands, and no people
	s.Says("Dark theme")
	s.Press(fyne.KeyEscape)
	s.anything("tremblay")
	s.SaysNot("Zoé")
	s.Press(fyne.KeyReturn)
	s.Says("Nothing has that name")
}

// TestLanguageUnderDialogs: the window's own speak the other language at once, with what was typed; others say why not.
func TestLanguageUnderDialogs(t *testing.T) {
	s := fullStage(t, 3).show(translations.English, nil)
	s.anything("trem")
	s.Press(fyne.KeyLeft)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Says("Chercher partout")
	s.Write("b")
	s.Says("tremb")
	s.Press(fyne.KeyEscape)
	for _, c := range []struct {
		key  fyne.KeyName
		mods []fyne.KeyModifier
		says [2]string
	}{
		{fyne.KeyF1, nil, [2]string{"What it does", "Ce qu’elle fait"}},
		{fyne.KeyO, []fyne.KeyModifier{fyne.KeyModifierControl}, [2]string{"Choose the site", "Choisir le point de service"}},
		{fyne.KeyH, []fyne.KeyModifier{fyne.KeyModifierControl}, [2]string{"No messages yet", "Aucun message"}},
	} {
		s.Press(c.key, c.mods...)
		s.Says(c.says[1])
		s.Press(fyne.KeyL, fyne.KeyModifierControl)
		s.Says(c.says[0])
		s.Press(fyne.KeyL, fyne.KeyModifierControl)
		s.Says(c.says[1])
		s.Press(fyne.KeyEscape)
	}
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Press(fyne.KeyG, fyne.KeyModifierControl)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Says("Ctrl+L changera ensuite la langue")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Says("Monday, October 5, 2026")
}

func TestMessagesAreKeptUntilTheLock(t *testing.T) {
	for l, want := range map[translations.Language][3]string{
		translations.English: {"9:12 a.m.", "Done", "No messages yet"}, translations.French: {"9 h 12", "Fait", "Aucun message"},
	} {
		s, _ := idleStage(t, false, l)
		s.form = nil
		s.Press(fyne.Key4, fyne.KeyModifierAlt)
		s.Press(fyne.KeyS, fyne.KeyModifierControl)
		s.Press(fyne.KeyReturn) // the day's list is saved
		s.Queue.Advance(60 * 1e9)
		s.SaysNot(want[1])
		s.Press(fyne.KeyH, fyne.KeyModifierControl)
		s.Says(want[0])
		s.Says(want[1])
		s.Says("roster-3301")
		s.Press(fyne.KeyEscape)
		s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
		s.Write(passphrase + "\n")
		s.Press(fyne.KeyH, fyne.KeyModifierControl)
		s.Says(want[2])
		s.SaysNot("roster-3301")
	}
}
