package roster

import (
	"daybook/model/calendar"
	"daybook/ui/kit"
)

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
