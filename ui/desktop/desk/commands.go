package desk

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/model/visit"
	"daybook/ui/desktop/screen"
)

// Commands are what can be done with the day and with who is selected. Their letters act only while no field has the focus.
func (s *Screen) Commands() []screen.Command {
	known := func() bool { return s.known }
	move := func(m visit.Move) func() { return func() { s.move(m) } }
	commands := []screen.Command{
		{ID: "desk-arrive", Also: "A", Run: s.arrive},
		{ID: "desk-call", Also: "C", Run: s.callNext},
		{ID: "desk-sheet", Also: "Enter", Run: s.openSheet},
		{ID: "desk-start", Also: "S", Run: move(visit.Start)},
		{ID: "desk-finish", Also: "F", Run: move(visit.Finish)},
		{ID: "desk-park", Also: "P", Run: move(visit.Park)},
		{ID: "desk-requeue", Also: "R", Run: move(visit.Requeue)},
		{ID: "desk-turn-away", Also: "T", Run: s.turnAway},
		{ID: "desk-leave", Also: "L", Run: move(visit.Leave)},
		{ID: "desk-no-show", Also: "N", Run: move(visit.GiveUp)},
		{ID: "desk-walk-in", Also: "W", Run: s.takeIn},
		{ID: "desk-join", Also: "G", Run: s.openSheet},
		{ID: "desk-counter", Also: "M", Run: s.chooseCounter},
		{ID: "desk-staff", Also: "O", Run: s.staff},
		{ID: "desk-filter", Also: "V", Run: s.nextService},
		{ID: "desk-undo", Key: "Ctrl+Z", Also: "U", Run: s.Undo},
	}
	for i := range commands {
		commands[i].Enabled = known
	}
	return append(commands,
		screen.Command{ID: "desk-display", Also: "D", Run: s.showDisplay, Enabled: func() bool { return s.known && s.o.Display != nil }},
		screen.Command{
			ID: "desk-search", Key: "Ctrl+F", Run: s.toSearch,
			Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl},
		},
		screen.Command{ID: "desk-close", Run: s.closeDay, Enabled: func() bool { return s.known && !s.day.Closed() }},
		screen.Command{ID: "desk-close-earlier", Run: s.closeEarlier, Enabled: func() bool { return s.unclosed.clients > 0 }},
		screen.Command{ID: "desk-reopen", Run: s.reopen, Enabled: func() bool { return s.known && s.day.Closed() }},
		screen.Command{ID: "desk-reload", Key: "F5", Run: s.reload})
}

// Rune gives the commands that have a letter, and begins a number with a digit, while no field has the focus.
func (s *Screen) Rune(r rune) bool {
	if number(string(r)) {
		s.capture(r)
		return true
	}
	for _, c := range s.Commands() {
		if c.Also != string(unicode.ToUpper(r)) {
			continue
		}
		if c.Enabled == nil || c.Enabled() {
			s.note(r)
			c.Run()
		}
		return true
	}
	return false
}
