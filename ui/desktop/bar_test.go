package desktop_test

import (
	"strings"
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
		site  string
	}{{1024, 0, "Centre Service Canada de Sudbury"}, {1024, 5, "Sudbury"}, {1024, 10, ""}, {700, 0, "Sudbury"}, {1366, 0, "Centre Service Canada de Sudbury"}} {
		s.Press(fyne.Key0, fyne.KeyModifierControl)
		for range c.text {
			s.Press(fyne.KeyEqual, fyne.KeyModifierControl)
		}
		s.Window.Resize(fyne.NewSize(c.width, 700))
		uitest.Relayout()
		seen := 0
		for _, f := range kit.Focusables(s.Window.Content()) {
			if b, ok := f.(*kit.Button); ok {
				seen++
				if right := at(b).X + b.Size().Width; right > c.width || b.Size().Width < b.MinSize().Width {
					t.Errorf("%v wide, text %d: %q ends at %v", c.width, c.text, b.Label(), right)
				}
			}
		}
		named := ""
		for _, text := range uitest.Texts(s.Window) {
			if strings.HasSuffix(text.Text, "Sudbury") && text.At.Y < 30 {
				named = text.Text
			}
		}
		palette := uitest.Says(s.Window, "Chercher partout")
		if seen < 3 || named != c.site || palette != (c.width > 1024) {
			t.Errorf("%v wide, text %d: %d buttons, the palette's %v, the site is called %q", c.width, c.text, seen, palette, named)
		}
		if m := s.Window.Content().MinSize(); m.Width > 640 || m.Height > 480 {
			t.Errorf("%v wide, text %d: the window cannot be smaller than %v", c.width, c.text, m)
		}
	}
}
