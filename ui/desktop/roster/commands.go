package roster

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/model/calendar"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Commands are what can be done with the day.
func (s *Screen) Commands() []screen.Command {
	ctrl, alt := fyne.KeyModifierControl, fyne.KeyModifierAlt
	key := func(name fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: name, Modifier: m}
	}
	return []screen.Command{
		{ID: "roster-previous", Shortcut: key(fyne.KeyLeft, alt), Key: "Alt+←", Also: "←", Run: func() { s.turn(s.Date().Add(-1)) }},
		{ID: "roster-next", Shortcut: key(fyne.KeyRight, alt), Key: "Alt+→", Also: "→", Run: func() { s.turn(s.Date().Add(1)) }},
		{ID: "roster-today", Shortcut: key(fyne.KeyT, ctrl), Key: "Ctrl+T", Also: "T", Run: func() { s.turn(s.today()) }},
		{ID: "roster-date", Shortcut: key(fyne.KeyG, ctrl), Key: "Ctrl+G", Also: "G", Run: s.askDate},
		{ID: "roster-show", Shortcut: key(fyne.KeyE, ctrl), Key: "Ctrl+E", Run: s.showSelected, Enabled: s.anySelected},
		{ID: "roster-save", Shortcut: key(fyne.KeyS, ctrl), Key: "Ctrl+S", Run: s.savePDF, Enabled: func() bool { return s.known }},
		{ID: "roster-reload", Key: "F5", Run: s.load},
	}
}

func (s *Screen) anySelected() bool {
	_, ok := s.view.list.Selected()
	return ok
}

func (s *Screen) showSelected() {
	if id, ok := s.view.list.Selected(); ok {
		s.show(id)
	}
}

// askDate asks for a date to go to.
func (s *Screen) askDate() { s.askDateAgain(s.Date().String(), "") }

// askDateAgain asks with what was typed and what was wrong with it.
func (s *Screen) askDateAgain(typed, wrong string) {
	t := s.ctx.Words.T
	field := kit.NewDateField(s.ctx.Env, s.todayTime)
	field.SetText(typed)
	row := kit.NewFormRow(s.ctx.Env, t("roster.date"), false, field)
	row.SetError(wrong)
	leave := func() {
		date, ok := field.Date()
		if !ok {
			s.askDateAgain(field.Text, t("fault.date.invalid"))
			return
		}
		s.turn(calendar.DateOf(date))
	}
	d := kit.ShowDialog(s.ctx.Env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: t("roster.date-title"), Body: kit.Column(kit.Gap, row, kit.NewNote(t("roster.date-note"))), First: field,
		Actions: []kit.Action{{Label: t("word.cancel")}, {Label: t("roster.date-go"), Kind: kit.Filled, Do: leave}},
	})
	field.OnSubmitted = func(string) {
		d.Close()
		leave()
	}
}
