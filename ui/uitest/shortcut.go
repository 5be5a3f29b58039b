package uitest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shortcut runs what a key with modifiers stands for and tells whether that used it up.
func shortcut(w fyne.Window, key fyne.KeyName, mods fyne.KeyModifier) bool {
	s := shortcutFor(key, mods)
	if s == nil {
		return false
	}
	if menu := w.MainMenu(); menu != nil {
		for _, m := range menu.Items {
			if inMenu(m.Items, s) {
				return true
			}
		}
	}
	focused, ok := w.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		return true // the driver would ask the canvas's own shortcuts, which the test window hides
	}
	if d, ok := focused.(fyne.Disableable); ok && d.Disabled() && s.ShortcutName() != "Copy" {
		return false
	}
	focused.TypedShortcut(s)
	return true
}

// inMenu runs the first enabled item with the shortcut, submenus included.
func inMenu(items []*fyne.MenuItem, s fyne.Shortcut) bool {
	for _, item := range items {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
			if item.Disabled {
				return false
			}
			if item.Action != nil {
				item.Action()
			}
			return true
		}
		if item.ChildMenu != nil && inMenu(item.ChildMenu.Items, s) {
			return true
		}
	}
	return false
}

// shortcutFor is the toolkit's shortcut for a key; nil if the key is typed plainly, as F-keys and Shift with a key are.
func shortcutFor(key fyne.KeyName, mods fyne.KeyModifier) fyne.Shortcut {
	clipboard := fyne.CurrentApp().Clipboard()
	if mods == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyC, fyne.KeyInsert:
			return &fyne.ShortcutCopy{Clipboard: clipboard}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	if mods == fyne.KeyModifierShift {
		switch key {
		case fyne.KeyInsert:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyDelete:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		}
		return nil
	}
	if mods == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: mods}
}
