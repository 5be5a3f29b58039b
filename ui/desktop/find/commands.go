package find

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/screen"
)

// Commands are what can be done with what was found.
func (s *Screen) Commands() []screen.Command {
	ctrl := func(key fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	}
	any := func() bool { _, ok := s.selected(); return ok }
	commands := []screen.Command{
		{ID: "find-show", Shortcut: ctrl(fyne.KeyE), Key: "Ctrl+E", Also: "Enter", Run: s.show, Enabled: any},
		{ID: "find-day", Shortcut: ctrl(fyne.KeyG), Key: "Ctrl+G", Run: s.toDay, Enabled: any},
		{ID: "find-again", Shortcut: ctrl(fyne.KeyN), Key: "Ctrl+N", Run: s.again},
		{ID: "find-desk", Shortcut: ctrl(fyne.KeyD), Key: "Ctrl+D", Run: s.toDesk, Enabled: s.onDesk},
	}
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5}
	for i, name := range filters() {
		commands = append(commands, screen.Command{ID: "find-" + name, Shortcut: ctrl(keys[i]), Key: filterKey(i), Run: func() { s.only(name) }})
	}
	return commands
}
