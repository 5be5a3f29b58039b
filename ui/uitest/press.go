// Package uitest replays keys on the toolkit's test window in the order the desktop driver uses, as the test window
// has no keyboard of its own: Tab, the main menu's shortcuts, the focused widget's, then the plain key. Shortcuts added
// to the canvas are not replayed, as the test window hides them: commands belong on the menu, where a field cannot
// swallow them. It is for tests only.
package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press presses and releases one key with the modifiers held.
func Press(w fyne.Window, key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	var mods fyne.KeyModifier
	for _, m := range modifiers {
		mods |= m
	}
	c := w.Canvas()
	defer hold(c, mods)()
	if k, ok := c.Focused().(desktop.Keyable); ok {
		k.KeyDown(&fyne.KeyEvent{Name: key})
		defer k.KeyUp(&fyne.KeyEvent{Name: key})
	}
	if tab(c, key, mods) || shortcut(w, key, mods) {
		return
	}
	typed(c, key)
	if key == fyne.KeySpace && mods&^fyne.KeyModifierShift == 0 {
		TypeRune(w, ' ') // the driver sends the character after the key
	}
}

// Type types a text, each character as the driver would: a plain key first where it has one that acts by itself.
func Type(w fyne.Window, text string) {
	for _, r := range text {
		switch r {
		case '\n':
			Press(w, fyne.KeyReturn)
		case '\t':
			Press(w, fyne.KeyTab)
		case ' ':
			Press(w, fyne.KeySpace)
		default:
			if name := strings.ToUpper(string(r)); len(name) == 1 {
				typed(w.Canvas(), fyne.KeyName(name))
			}
			TypeRune(w, r)
		}
	}
}

// TypeRune types one character without its key, as a dead key or another layout does.
func TypeRune(w fyne.Window, r rune) {
	c := w.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedRune(r)
	} else if on := c.OnTypedRune(); on != nil {
		on(r)
	}
}

// typed hands a plain key to the focused widget, or to the canvas without one.
func typed(c fyne.Canvas, key fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: key}
	if f := c.Focused(); f != nil {
		f.TypedKey(ev)
	} else if on := c.OnTypedKey(); on != nil {
		on(ev)
	}
}

// tab moves the focus unless the focused widget wants the Tab key for itself.
func tab(c fyne.Canvas, key fyne.KeyName, mods fyne.KeyModifier) bool {
	if key != fyne.KeyTab || mods&^fyne.KeyModifierShift != 0 {
		return false
	}
	if t, ok := c.Focused().(fyne.Tabbable); ok && t.AcceptsTab() {
		return false
	}
	if mods&fyne.KeyModifierShift != 0 {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
	return true
}

// hold tells the focused widget that Shift is down, which fields need for selecting, and returns what lets go.
func hold(c fyne.Canvas, mods fyne.KeyModifier) (release func()) {
	k, ok := c.Focused().(desktop.Keyable)
	if !ok || mods&fyne.KeyModifierShift == 0 {
		return func() {}
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	k.KeyDown(shift)
	return func() { k.KeyUp(shift) }
}
