package fields

import (
	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/kit"
)

// SetCount says how many come and makes the table that long.
func (s *Set) SetCount(n int) {
	if n == s.form.Count {
		return
	}
	s.form.SetCount(n)
	s.Recount()
}

// Recount makes the table anew, for as many as the form has.
func (s *Set) Recount() {
	s.table.build()
	s.travel.show()
	s.owner.Counted()
}

// AddButton is the button that adds somebody.
func (s *Set) AddButton() fyne.Focusable { return s.table.add }

// found puts the application number that is in a scan into its field and goes on to the next.
func (s *Set) found(e *kit.Entry, text string, set func(string)) {
	if number, ok := booking.FindApplication(text); ok && number != text {
		set(number)
		s.fill(e, number)
	}
	s.ctx.Window.Canvas().FocusNext()
}
