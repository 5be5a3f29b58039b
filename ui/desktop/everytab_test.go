package desktop_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestEveryStateByKeys goes through all states for their keys. No key stands for two commands, and every command is in the
// menu, the palette and the sheet of keys. Tab is pressed from the first place to the last and back: each is in view and has
// a ring while it has the focus, they follow each other as they are read, and none is left out or keeps the focus.
func TestEveryStateByKeys(t *testing.T) {
	checked := map[string]bool{}
	everyTour(t, translations.English, nil, func(s *stage, state string) {
		for _, wrong := range s.commandsAmiss(checked) {
			t.Errorf("%s: %s", state, wrong)
		}
		if inList(s) {
			return // Tab closes it
		}
		uitest.Settle(s.Window)
		had := s.Window.Canvas().Focused()
		stops, wrong := uitest.TabRound(s.Window, s.Press, func(f fyne.Focusable) {
			uitest.Settle(s.Window)
			if why := uitest.OutOfView(s.Window, f, isRing); why != "" {
				t.Errorf("%s: %s", state, why)
			}
		})
		if state == "biometrics-misplaced" { // one thing is offered at a time: leaving another field may offer it there
			wrong = nil
		}
		// going back, the toolkit comes to a widget before it comes to the places inside of it
		wrong = slices.DeleteFunc(wrong, func(w string) bool { return strings.HasPrefix(w, "Shift+Tab goes to *kit.LaneCards ") })
		for _, w := range append(wrong, s.disorder(stops)...) {
			t.Errorf("%s: %s", state, w)
		}
		if had != nil {
			s.Window.Canvas().Focus(had)
		}
		s.Queue.Drain()
	})
}

// inList tells whether a list is open over the window.
func inList(s *stage) bool {
	f, ok := s.Window.Canvas().Focused().(fyne.Tabbable)
	return ok && f.AcceptsTab()
}

// isRing tells whether a part is a focus ring.
func isRing(p uitest.Part) bool {
	r, ok := p.Object.(*canvas.Rectangle)
	return ok && r.StrokeWidth >= 2 && (r.StrokeColor == kit.Colour(kit.Focus) || r.StrokeColor == kit.Colour(kit.BarFocus))
}

// disorder tells which stops do not follow in the order of reading: the page with Book's left side before its right one,
// the rail, the bar, and what was said in passing.
func (s *stage) disorder(stops []uitest.Stop) []string {
	_, toasts := uitest.Split(uitest.Parts(s.Window), s.desk.Toasts())
	parts := map[int][]uitest.Stop{}
	last, wrong := 0, []string(nil)
	for _, stop := range stops {
		at := region(stop, toasts)
		if at < last {
			wrong = append(wrong, stop.Name+" comes too late")
			continue
		}
		last = at
		parts[at] = append(parts[at], stop)
	}
	for _, part := range parts {
		wrong = append(wrong, uitest.OutOfOrder(part, 1)...)
	}
	return wrong
}

// region is 0 for the page or a dialog, 1 for the rail, 2 for the bar, 3 for a toast.
func region(stop uitest.Stop, toasts []uitest.Part) int {
	switch f := stop.Focus.(type) {
	case *kit.RailButton:
		return 1
	case *kit.Button:
		if slices.ContainsFunc(toasts, func(p uitest.Part) bool { return p.Object == f }) {
			return 3
		}
		if stop.Area.Bottom < 50 && slices.Contains([]string{"EN", "FR", "Find anything", "Lock"}, f.Label()) {
			return 2
		}
	}
	return 0
}
