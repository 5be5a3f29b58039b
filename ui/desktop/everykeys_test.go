package desktop_test

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// plainKeys are the keys that are written by name in the table of states; all else is text to type.
var plainKeys = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "Tab": fyne.KeyTab, "Space": fyne.KeySpace, "Up": fyne.KeyUp, "Down": fyne.KeyDown,
	"Left": fyne.KeyLeft, "Right": fyne.KeyRight, "Home": fyne.KeyHome, "End": fyne.KeyEnd, "PgDn": fyne.KeyPageDown, "Delete": fyne.KeyDelete,
	"F1": fyne.KeyF1, "F2": fyne.KeyF2, "F5": fyne.KeyF5, "=": fyne.KeyEqual, "-": fyne.KeyMinus,
}

var heldKeys = map[string]fyne.KeyModifier{"Ctrl": fyne.KeyModifierControl, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt}

// keys presses what is written, with spaces between: keys such as "Ctrl+Shift+M" and texts, in which ␣ stands for a space.
func (s *stage) keys(written string) {
	for _, token := range strings.Fields(written) {
		if key, held, ok := keyOf(token); ok {
			s.Press(key, held...)
		} else {
			s.Write(strings.ReplaceAll(token, "␣", " "))
		}
	}
}

func keyOf(token string) (key fyne.KeyName, held []fyne.KeyModifier, ok bool) {
	if key, ok = plainKeys[token]; ok {
		return key, nil, true
	}
	parts := strings.Split(token, "+")
	for _, part := range parts[:len(parts)-1] {
		modifier, ok := heldKeys[part]
		if !ok {
			return "", nil, false
		}
		held = append(held, modifier)
	}
	last := parts[len(parts)-1]
	if key, ok = plainKeys[last]; !ok {
		key, ok = fyne.KeyName(last), len(last) == 1
	}
	return key, held, ok && len(held) > 0
}

// tray is where documents go that a test prints.
type tray struct{ folder string }

func (d tray) Put(name string, fill func(io.Writer) error) (string, error) {
	return filepath.Join(d.folder, name), fill(io.Discard)
}
func (tray) Open(context.Context, string) error          { return nil }
func (tray) Print(context.Context, string) (bool, error) { return true, nil }
