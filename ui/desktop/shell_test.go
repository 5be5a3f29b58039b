package desktop_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

func textsOf(s *stage) []uitest.Seen { return uitest.Texts(s.window) }

func TestLanguageChangesWithoutLosingAKeystroke(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.window.Canvas().Focus(s.form.fields[0])
	s.type_("Zoe")
	s.press(fyne.KeyLeft)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.type_("\u0308x")
	if s.form.words.Language() != translations.French || s.form.name != "Zo\u0308xe" {
		t.Errorf("%s: %q", s.form.words.Language(), s.form.name)
	}
	s.says("Réserver")
	s.press(fyne.KeyTab)
	s.type_("2026-1")
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.type_("1-07")
	if got := s.form.fields[1].(*kit.DateField).Text; got != "2026-11-07" {
		t.Errorf("the date typed across the change is %q", got)
	}
	s.press(fyne.KeyTab)
	s.type_("one\ntwo")
	s.press(fyne.KeyUp)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.type_("!")
	if s.form.notes != "one!\ntwo" {
		t.Errorf("notes: %q", s.form.notes)
	}
}

func TestLanguageByTheMouseGivesTheFocusBack(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.window.Canvas().Focus(s.form.fields[0])
	s.type_("Zo")
	s.press(fyne.KeyHome)
	s.window.Canvas().Unfocus() // as the driver does before a click
	for _, f := range kit.Focusables(s.window.Canvas().Content()) {
		if b, ok := f.(*kit.Button); ok && b.Label() == "FR" {
			b.Tapped(nil)
		}
	}
	s.type_("x")
	if s.form.name != "xZo" || s.form.words.Language() != translations.French {
		t.Errorf("%q in %s", s.form.name, s.form.words.Language())
	}
}

func TestChoicesAreRemembered(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.press(fyne.KeyL, fyne.KeyModifierControl)
	s.press(fyne.KeyEqual, fyne.KeyModifierControl)
	s.press(fyne.KeyEqual, fyne.KeyModifierControl)
	s.press(fyne.KeyT, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.press(fyne.KeyO, fyne.KeyModifierControl)
	s.type_("hamil\n")
	s.says("Centre Service Canada de Hamilton")
	s.window.Resize(fyne.NewSize(1100, 700))
	s.press(fyne.KeyQ, fyne.KeyModifierControl)
	for name, want := range map[string]string{
		"window.language": "fr", "window.text": "120", "window.theme": "dark", "window.site": "3301", "window.size": "1100x700",
	} {
		if got, err := s.store.Setting(name); got != want || err != nil {
			t.Errorf("%s is %q, want %q (%v)", name, got, want, err)
		}
	}
	again := &stage{t: t, queue: s.queue, store: s.store, folder: s.folder}
	again.show(translations.English, nil)
	again.says("Centre Service Canada de Hamilton")
	if size := again.window.Canvas().Size(); size != fyne.NewSize(1100, 700) {
		t.Errorf("opened at %v", size)
	}
	again.press(fyne.Key0, fyne.KeyModifierControl)
	if got, _ := s.store.Setting("window.text"); got != "100" {
		t.Errorf("text size is %s", got)
	}
}

func TestBadSettingsAreIgnored(t *testing.T) {
	s := sampleStage(t, 0)
	for name, value := range map[string]string{
		"window.language": "de", "window.text": "huge", "window.theme": "pink", "window.site": "gone", "window.size": "NaNx-1", "window.clock": "yesterday",
	} {
		s.must(s.store.SetSetting(name, value))
	}
	s.show(translations.French, nil)
	if size := s.window.Canvas().Size(); size != fyne.NewSize(1366, 768) {
		t.Errorf("opened at %v", size)
	}
	s.says("Réserver")
	s.says("Hamilton") // the first site by name
}

func TestMenuShortcutsRestUnderADialog(t *testing.T) {
	s := sampleStage(t, 2).show(translations.English, nil)
	s.press(fyne.KeyF1)
	s.says("What it does")
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.says("What it does")
	s.saysNot("2 people")
	s.press(fyne.KeyEscape)
	s.saysNot("What it does")
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	s.says("Monday, October 5, 2026")
}

func TestSheetOfKeysGivesCommands(t *testing.T) {
	s := sampleStage(t, 0).show(translations.French, nil)
	s.press(fyne.KeyF1)
	s.says("Ctrl+Maj+L")
	for range 60 { // to the command that locks
		if row := selectedRow(s); row == "lock" {
			break
		}
		s.press(fyne.KeyDown)
	}
	s.press(fyne.KeyReturn)
	s.says("Daybook est verrouillé")
}

// selectedRow is the id of the row selected in the list that has the focus.
func selectedRow(s *stage) string {
	list, ok := s.window.Canvas().Focused().(*kit.RowList)
	if !ok {
		return ""
	}
	id, _ := list.Selected()
	return id
}

func TestKeysNobodyWantsReachTheScreen(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.press(fyne.KeyF7)
	s.window.Canvas().Focus(s.form.fields[0])
	s.press(fyne.KeyF8)
	if !slices.Equal(s.form.keys, []fyne.KeyName{fyne.KeyF7, fyne.KeyF8}) {
		t.Errorf("%v", s.form.keys)
	}
}

func TestStatusLine(t *testing.T) {
	s := sampleStage(t, 0)
	s.must(s.store.SetSetting("window.clock", monday.Add(time.Hour).Format(time.RFC3339)))
	s.show(translations.English, nil)
	s.says("All saved")
	s.says("Data file in order")
	s.says("went back: check date and time")
	s.queue.Advance(2 * time.Second)
	s.queue.Advance(3 * time.Minute)
	s.book(1) // by another process, as far as the window knows
	s.queue.Advance(time.Second)
	s.says("Saved 9:15 a.m.")
	s.queue.Advance(time.Minute)
	s.says("9:16 a.m.")
}
