package outcome

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/translations"
	"daybook/ui/kit"
)

// grow asks who joins the party. A name is not needed.
func (s *Sheet) grow() {
	w, env := s.ctx.Words, s.ctx.Env
	var added booking.Person
	given, family := kit.NewEntry(env, booking.MaxName), kit.NewEntry(env, booking.MaxName)
	given.OnChanged = func(text string) { added.Given = text }
	family.OnChanged = func(text string) { added.Family = text }
	kit.ShowDialog(env, s.ctx.Window.Canvas(), kit.DialogSpec{
		Title: w.T("outcome.grow-title", translations.Args{"Who": who(w, s.client)}), First: given, Enter: 1,
		Body: kit.Column(12, kit.NewNote(w.T("outcome.grow-note")),
			kit.NewFormRow(env, w.T("outcome.grow-given"), false, given), kit.NewFormRow(env, w.T("outcome.grow-family"), false, family)),
		Actions: []kit.Action{{Label: w.T("word.cancel")}, {Label: w.T("outcome.do.grow"), Kind: kit.Filled, Do: func() {
			s.deeds.Grow(desk.Growth{Command: uuid.New(), Booking: s.client.ID, Persons: []booking.Person{added}})
		}}},
	})
}
