package roster

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/uuid"

	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
)

func ctrl(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}

func alt(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierAlt}
}

// Commands are what can be done with the day, with what it shows, and with the booking selected.
func (s *Screen) Commands() []screen.Command {
	known := func() bool { return s.known }
	commands := []screen.Command{
		{ID: "roster-previous", Shortcut: alt(fyne.KeyLeft), Key: "Alt+←", Also: "←", Run: func() { s.turn(s.Date().Add(-1)) }},
		{ID: "roster-next", Shortcut: alt(fyne.KeyRight), Key: "Alt+→", Also: "→", Run: func() { s.turn(s.Date().Add(1)) }},
		{ID: "roster-today", Shortcut: ctrl(fyne.KeyT), Key: "Ctrl+T", Also: "T", Run: func() { s.turn(s.today()) }},
		{ID: "roster-date", Shortcut: ctrl(fyne.KeyG), Key: "Ctrl+G", Also: "G", Run: s.askDate},
		{ID: "roster-filter", Shortcut: ctrl(fyne.KeyF), Key: "Ctrl+F", Run: s.toFilter},
		{ID: "roster-all", Shortcut: ctrl(fyne.Key1), Key: "Ctrl+1", Also: "1", Run: func() { s.only("") }},
		{ID: "roster-passport", Shortcut: ctrl(fyne.Key2), Key: "Ctrl+2", Also: "2", Run: func() { s.only("passport") }},
		{ID: "roster-biometrics", Shortcut: ctrl(fyne.Key3), Key: "Ctrl+3", Also: "3", Run: func() { s.only("biometrics") }},
		{ID: "roster-hide-cancelled", Shortcut: ctrl(fyne.Key4), Key: "Ctrl+4", Also: "4", Run: s.hideCancelled},
	}
	return append(append(append(commands, s.bookingCommands()...), s.listCommands()...),
		screen.Command{ID: "roster-print", Shortcut: ctrl(fyne.KeyP), Key: "Ctrl+P", Run: s.print, Enabled: known},
		screen.Command{ID: "roster-save", Shortcut: ctrl(fyne.KeyS), Key: "Ctrl+S", Run: s.savePDF, Enabled: known},
		screen.Command{ID: "roster-reload", Key: "F5", Run: s.load})
}

// listCommands are what the list does by its own keys while it has the focus.
func (s *Screen) listCommands() []screen.Command {
	typed := func(r rune) func() { return func() { s.view.list.TypedRune(r) } }
	return []screen.Command{
		{ID: "roster-sort", Also: "S", Run: typed('s')},
		{ID: "roster-sort-reverse", Also: "Shift+S", Run: typed('S')},
		{ID: "roster-wider", Also: "+", Run: typed('+')},
		{ID: "roster-narrower", Also: "-", Run: typed('-')},
	}
}

// bookingCommands are about the booking selected. Their letters are those of its dialog.
func (s *Screen) bookingCommands() []screen.Command {
	letters, on := record.Keys(), s.anySelected
	do := func(what func(screen.Context, uuid.UUID)) func() {
		return func() {
			if id, ok := s.selected(); ok {
				s.stay()
				what(s.ctx, id)
			}
		}
	}
	r := s.o.Records
	return []screen.Command{
		{ID: "roster-show", Shortcut: ctrl(fyne.KeyE), Key: "Ctrl+E", Also: "Enter", Run: s.showSelected, Enabled: on},
		{ID: "roster-amend", Shortcut: ctrl(fyne.KeyM), Key: "Ctrl+M", Also: letters.Amend, Run: do(r.Amend), Enabled: on},
		{ID: "roster-move", Shortcut: ctrl(fyne.KeyR), Key: "Ctrl+R", Also: letters.Move, Run: do(r.Move), Enabled: on},
		{ID: "roster-cancel", Shortcut: ctrl(fyne.KeyDelete), Key: "Ctrl+Delete", Also: letters.Cancel, Run: do(r.Cancel), Enabled: on},
		{ID: "roster-undo", Shortcut: ctrl(fyne.KeyU), Key: "Ctrl+U", Also: letters.Undo, Run: do(r.Undo), Enabled: on},
	}
}

// selected is the booking the keys act on.
func (s *Screen) selected() (id uuid.UUID, ok bool) {
	text, ok := s.view.list.Selected()
	if !ok {
		return uuid.Nil, false
	}
	id, err := uuid.Parse(text)
	return id, err == nil
}

func (s *Screen) anySelected() bool {
	_, ok := s.selected()
	return ok
}

func (s *Screen) showSelected() {
	if id, ok := s.selected(); ok {
		s.stay()
		s.ctx.Show(id)
	}
}
