package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestEditingShortcuts presses what edits a field, in both the usual and the old way.
func TestEditingShortcuts(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	for _, tc := range []struct {
		name     string
		key      fyne.KeyName
		mods     fyne.KeyModifier
		disabled bool
		text     string // afterwards; "abc" is typed and selected, "XY" is on the clipboard
		clip     string
	}{
		{"copy", fyne.KeyC, ctrl, false, "abc", "abc"},
		{"copy, the old way", fyne.KeyInsert, ctrl, false, "abc", "abc"},
		{"cut", fyne.KeyX, ctrl, false, "", "abc"},
		{"cut, the old way", fyne.KeyDelete, shift, false, "", "abc"},
		{"paste", fyne.KeyV, ctrl, false, "XY", "XY"},
		{"paste, the old way", fyne.KeyInsert, shift, false, "XY", "XY"},
		{"undo", fyne.KeyZ, ctrl, false, "", "XY"},
		{"nothing known", fyne.KeyQ, ctrl, false, "abc", "XY"},
		{"copy from what is disabled", fyne.KeyC, ctrl, true, "abc", "abc"},
		{"cut from what is disabled", fyne.KeyX, ctrl, true, "abc", "XY"},
		{"paste into what is disabled", fyne.KeyV, ctrl, true, "abc", "XY"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			test.NewTempApp(t)
			e := widget.NewEntry()
			w := window(t, e)
			w.Canvas().Focus(e)
			Type(w, "abc")
			Press(w, fyne.KeyA, ctrl)
			fyne.CurrentApp().Clipboard().SetContent("XY")
			if tc.disabled {
				e.Disable()
			}
			Press(w, tc.key, tc.mods)
			if got := fyne.CurrentApp().Clipboard().Content(); e.Text != tc.text || got != tc.clip {
				t.Errorf("%q, clipboard %q; want %q, %q", e.Text, got, tc.text, tc.clip)
			}
		})
	}
}

// TestTabStaysWhereItIsWanted types a Tab into a field of several lines, which keeps it, and with Ctrl, which is none.
func TestTabStaysWhereItIsWanted(t *testing.T) {
	test.NewTempApp(t)
	many, one := widget.NewMultiLineEntry(), widget.NewEntry()
	w := window(t, many, one)
	w.Canvas().Focus(many)
	Press(w, fyne.KeyTab)
	if w.Canvas().Focused() != many || many.Text != "\t" {
		t.Errorf("focus %T, %q", w.Canvas().Focused(), many.Text)
	}
	w.Canvas().Focus(one)
	Press(w, fyne.KeyTab, fyne.KeyModifierControl)
	if w.Canvas().Focused() != one {
		t.Errorf("Ctrl+Tab moved the focus to %T", w.Canvas().Focused())
	}
}

// TestShortcutOfNothing presses shortcuts with no menu, no focus, and an item that does nothing.
func TestShortcutOfNothing(t *testing.T) {
	test.NewTempApp(t)
	w := window(t, widget.NewLabel("x"))
	typed := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { typed++ })
	Press(w, fyne.KeyF, fyne.KeyModifierControl)
	item := fyne.NewMenuItem("Nothing", nil)
	item.Shortcut = &fyne.ShortcutUndo{}
	w.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Edit", item)))
	Press(w, fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	if typed != 0 {
		t.Errorf("%d keys were typed plainly", typed)
	}
	Press(w, fyne.KeyF)
	if typed != 1 {
		t.Errorf("a plain key came %d times", typed)
	}
}
