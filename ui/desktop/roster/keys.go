package roster

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// Key goes to the day before or after with the arrows, and gives up a filter with Esc.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		s.turn(s.Date().Add(-1))
	case fyne.KeyRight:
		s.turn(s.Date().Add(1))
	case fyne.KeyF5:
		s.load()
	case fyne.KeyEscape:
		return s.clearFilter()
	default:
		return false
	}
	return true
}

// Rune gives the commands that have a letter or a digit, while no field has the focus.
func (s *Screen) Rune(r rune) bool {
	if strings.ContainsRune("sS+=-", r) { // the list's own, wherever the focus is
		s.view.list.TypedRune(r)
		return true
	}
	for _, c := range s.Commands() {
		if c.Also != string(unicode.ToUpper(r)) {
			continue
		}
		if c.Enabled == nil || c.Enabled() {
			c.Run()
		}
		return true
	}
	return false
}
