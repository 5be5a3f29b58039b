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
	s.press(fyne.KeyK, fyne.KeyModifierControl)
	s.type_(text)
}

func TestThePaletteOpensPeople(t *testing.T) {
	s := fullStage(t, 6).show(translations.English, nil)
	s.anything("wojcik")
	s.says("Wójcik, Łukasz +1")
	s.says("Today, 9:20 a.m.")
	s.press(fyne.KeyReturn)
	s.says("705-555-0101") // the booking, over Book
	s.saysNot("Command, name, phone")
	s.press(fyne.KeyEscape)
	s.anything("0102")
	s.press(fyne.KeyReturn)
	s.says("705-555-0102")
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
			s.press(fyne.KeyEnd, fyne.KeyModifierControl)
			s.press(fyne.KeyReturn)
			s.says("Today: 3")
			continue
		}
		s.anything(c.typed)
		if s.says(c.says); kit.ModalOpen(s.window.Canvas()) {
			t.Errorf("%s: something is still open", name)
		}
	}
}

func TestThePaletteRemembersWhatWasUsed(t *testing.T) {
	s := fullStage(t, 0).show(translations.English, nil)
	s.anything("larger text\n")
	s.anything("dark theme\n")
	s.anything("larger text\n")
	again := &stage{t: t, queue: s.queue, store: s.store, folder: s.folder, real: true}
	again.show(translations.French, nil)
	again.press(fyne.KeyK, fyne.KeyModifierControl)
	again.says("Récentes")
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
	s.says("Tremblay, Zoé")
	s.queue.Advance(5 * 60 * 1e9)
	s.says("Daybook is locked")
	s.saysNot("Tremblay")
	s.anything("dark") // only commands, and no people
	s.says("Dark theme")
	s.press(fyne.KeyEscape)
	s.anything("tremblay")
	s.saysNot("Zoé")
	s.press(fyne.KeyReturn)
	s.says("Nothing has that name")
}

// TestLanguageUnderDialogs: the window's own speak the other language at once, with what was typed; others say why not.
func TestLanguageUnderDialogs(t *testing.T) {
	s := fullStage(t, 3).show(translations.English, nil)
	s.anything("trem")
	s.press(fyne.KeyLeft)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.says("Chercher partout")
	s.type_("b")
	s.says("tremb")
	s.press(fyne.KeyEscape)
	for _, c := range []struct {
		key  fyne.KeyName
		mods []fyne.KeyModifier
		says [2]string
	}{
		{fyne.KeyF1, nil, [2]string{"What it does", "Ce qu’elle fait"}},
		{fyne.KeyO, []fyne.KeyModifier{fyne.KeyModifierControl}, [2]string{"Choose the site", "Choisir le point de service"}},
		{fyne.KeyH, []fyne.KeyModifier{fyne.KeyModifierControl}, [2]string{"No messages yet", "Aucun message"}},
	} {
		s.press(c.key, c.mods...)
		s.says(c.says[1])
		s.press(fyne.KeyL, fyne.KeyModifierControl)
		s.says(c.says[0])
		s.press(fyne.KeyL, fyne.KeyModifierControl)
		s.says(c.says[1])
		s.press(fyne.KeyEscape)
	}
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.press(fyne.KeyG, fyne.KeyModifierControl)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.says("Ctrl+L changera ensuite la langue")
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.says("Monday, October 5, 2026")
}

func TestMessagesAreKeptUntilTheLock(t *testing.T) {
	for l, want := range map[translations.Language][3]string{
		translations.English: {"9:12 a.m.", "Done", "No messages yet"}, translations.French: {"9 h 12", "Fait", "Aucun message"},
	} {
		s, _ := idleStage(t, false, l)
		s.form = nil
		s.press(fyne.Key4, fyne.KeyModifierAlt)
		s.press(fyne.KeyS, fyne.KeyModifierControl)
		s.press(fyne.KeyReturn) // the day's list is saved
		s.queue.Advance(60 * 1e9)
		s.saysNot(want[1])
		s.press(fyne.KeyH, fyne.KeyModifierControl)
		s.says(want[0])
		s.says(want[1])
		s.says("roster-3301")
		s.press(fyne.KeyEscape)
		s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
		s.type_(passphrase + "\n")
		s.press(fyne.KeyH, fyne.KeyModifierControl)
		s.says(want[2])
		s.saysNot("roster-3301")
	}
}
