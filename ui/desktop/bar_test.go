package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestTheBarKeepsItsButtons in a narrow window with large text: words give way, and come back with the room.
func TestTheBarKeepsItsButtons(t *testing.T) {
	s := sampleStage(t, 1).show(translations.French, nil)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, c := range []struct {
		width float32
		text  int // presses of Ctrl+=
		site  bool
	}{{1024, 0, true}, {1024, 10, false}, {700, 0, true}, {1366, 0, true}} {
		s.press(fyne.Key0, fyne.KeyModifierControl)
		for range c.text {
			s.press(fyne.KeyEqual, fyne.KeyModifierControl)
		}
		s.window.Resize(fyne.NewSize(c.width, 700))
		uitest.Relayout()
		seen := 0
		for _, f := range kit.Focusables(s.window.Content()) {
			if b, ok := f.(*kit.Button); ok {
				seen++
				if right := at(b).X + b.Size().Width; right > c.width || b.Size().Width < b.MinSize().Width {
					t.Errorf("%v wide, text %d: %q ends at %v", c.width, c.text, b.Label(), right)
				}
			}
		}
		if got := uitest.Says(s.window, "Centre Service"); seen < 3 || got != c.site {
			t.Errorf("%v wide, text %d: %d buttons, the site is named: %v", c.width, c.text, seen, got)
		}
		if m := s.window.Content().MinSize(); m.Width > 640 || m.Height > 480 {
			t.Errorf("%v wide, text %d: the window cannot be smaller than %v", c.width, c.text, m)
		}
	}
}
