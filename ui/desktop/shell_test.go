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

func textsOf(s *stage) []uitest.Seen { return uitest.Texts(s.Window) }

func TestLanguageChangesWithoutLosingAKeystroke(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.Window.Canvas().Focus(s.form.fields[0])
	s.Write("Zoe")
	s.Press(fyne.KeyLeft)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Write("\u0308x")
	if s.form.words.Language() != translations.French || s.form.name != "Zo\u0308xe" {
		t.Errorf("%s: %q", s.form.words.Language(), s.form.name)
	}
	s.Says("Réserver")
	s.Press(fyne.KeyTab)
	s.Write("2026-1")
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Write("1-07")
	if got := s.form.fields[1].(*kit.DateField).Text; got != "2026-11-07" {
		t.Errorf("the date typed across the change is %q", got)
	}
	s.Press(fyne.KeyTab)
	s.Write("one\ntwo")
	s.Press(fyne.KeyUp)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Write("!")
	if s.form.notes != "one!\ntwo" {
		t.Errorf("notes: %q", s.form.notes)
	}
}

func TestLanguageByTheMouseGivesTheFocusBack(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.Window.Canvas().Focus(s.form.fields[0])
	s.Write("Zo")
	s.Press(fyne.KeyHome)
	s.Window.Canvas().Unfocus() // as the driver does before a click
	for _, f := range kit.Focusables(s.Window.Canvas().Content()) {
		if b, ok := f.(*kit.Button); ok && b.Label() == "FR" {
			b.Tapped(nil)
		}
	}
	s.Write("x")
	if s.form.name != "xZo" || s.form.words.Language() != translations.French {
		t.Errorf("%q in %s", s.form.name, s.form.words.Language())
	}
}

func TestChoicesAreRemembered(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.Press(fyne.KeyL, fyne.KeyModifierControl)
	s.Press(fyne.KeyEqual, fyne.KeyModifierControl)
	s.Press(fyne.KeyEqual, fyne.KeyModifierControl)
	s.Press(fyne.KeyT, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.Press(fyne.KeyO, fyne.KeyModifierControl)
	s.Write("hamil\n")
	s.Says("Centre Service Canada de Hamilton")
	s.Window.Resize(fyne.NewSize(1100, 700))
	s.Press(fyne.KeyQ, fyne.KeyModifierControl)
	for name, want := range map[string]string{
		"window.language": "fr", "window.text": "120", "window.theme": "dark", "window.site": "3301", "window.size": "1100x700",
	} {
		if got, err := s.store.Setting(name); got != want || err != nil {
			t.Errorf("%s is %q, want %q (%v)", name, got, want, err)
		}
	}
	again := s.again()
	again.real = false
	again.show(translations.English, nil)
	again.Says("Centre Service Canada de Hamilton")
	if size := again.Window.Canvas().Size(); size != fyne.NewSize(1100, 700) {
		t.Errorf("opened at %v", size)
	}
	again.Press(fyne.Key0, fyne.KeyModifierControl)
	if got, _ := s.store.Setting("window.text"); got != "100" {
		t.Errorf("text size is %s", got)
	}
}

func TestBadSettingsAreIgnored(t *testing.T) {
	s := sampleStage(t, 0)
	for name, value := range map[string]string{
		"window.language": "de", "window.text": "huge", "window.theme": "pink", "window.site": "gone", "window.size": "NaNx-1", "window.clock": "yesterday",
	} {
		s.Must(s.store.SetSetting(name, value))
	}
	s.show(translations.French, nil)
	if size := s.Window.Canvas().Size(); size != fyne.NewSize(1366, 768) {
		t.Errorf("opened at %v", size)
	}
	s.Says("Réserver")
	s.Says("Hamilton") // the first site by name
}

func TestMenuShortcutsRestUnderADialog(t *testing.T) {
	s := sampleStage(t, 2).show(translations.English, nil)
	s.Press(fyne.KeyF1)
	s.Says("What it does")
	s.Press(fyne.KeyO, fyne.KeyModifierControl)
	s.Says("What it does")
	s.SaysNot("Hamilton")
	s.Press(fyne.KeyEscape)
	s.SaysNot("What it does")
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Says("Monday, October 5, 2026")
}

func TestSheetOfKeysGivesCommands(t *testing.T) {
	s := sampleStage(t, 0).show(translations.French, nil)
	s.Press(fyne.KeyF1)
	s.Says("Ctrl+Maj+L")
	for range 60 { // to the command that locks
		if row := selectedRow(s); row == "lock" {
			break
		}
		s.Press(fyne.KeyDown)
	}
	s.Press(fyne.KeyReturn)
	s.Says("Daybook est verrouillé")
}

// selectedRow is the id of the row selected in the list that has the focus.
func selectedRow(s *stage) string {
	list, ok := s.Window.Canvas().Focused().(*kit.RowList)
	if !ok {
		return ""
	}
	id, _ := list.Selected()
	return id
}

func TestKeysNobodyWantsReachTheScreen(t *testing.T) {
	s := sampleStage(t, 0).show(translations.English, nil)
	s.Press(fyne.KeyF7)
	s.Window.Canvas().Focus(s.form.fields[0])
	s.Press(fyne.KeyF8)
	if !slices.Equal(s.form.keys, []fyne.KeyName{fyne.KeyF7, fyne.KeyF8}) {
		t.Errorf("%v", s.form.keys)
	}
}

func TestStatusLine(t *testing.T) {
	s := sampleStage(t, 0)
	s.Must(s.store.SetSetting("window.clock", monday.Add(time.Hour).Format(time.RFC3339)))
	s.show(translations.English, nil)
	s.Says("All saved")
	s.Says("Data file in order")
	s.Says("went back: check date and time")
	s.Queue.Advance(2 * time.Second)
	s.Queue.Advance(3 * time.Minute)
	s.book(1) // by another process, as far as the window knows
	s.Queue.Advance(time.Second)
	s.Says("Saved 9:15 a.m.")
	s.Queue.Advance(time.Minute)
	s.Says("9:16 a.m.")
}
