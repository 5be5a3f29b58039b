package book

import (
	"fmt"

	"daybook/model/booking"
	"daybook/ui/kit"
)

// addPerson adds a line to the table and goes to it.
func (s *Screen) addPerson() {
	if _, ok := s.form.Service(); !ok || s.booked != nil || s.form.Count == booking.MaxPersons {
		return
	}
	s.setCount(s.form.Count + 1)
	s.focus(fmt.Sprintf("persons.%d.given", s.form.Count-1), 0)
}

// removeHere takes out the person in whose line the focus is, or else the last.
func (s *Screen) removeHere() {
	if _, ok := s.form.Service(); !ok || s.booked != nil {
		return
	}
	i := s.form.Count - 1
	if name := s.focusName(s.ctx.Window.Canvas().Focused()); name != "" {
		_, _ = fmt.Sscanf(name, "persons.%d.", &i)
	}
	s.removePerson(i)
}

func (s *Screen) removePerson(i int) {
	s.forgetLines()
	s.form.Remove(i)
	s.recount()
	s.focus(fmt.Sprintf("persons.%d.given", min(i, s.form.Count-1)), 0)
}

// setCount says how many come and makes the table that long.
func (s *Screen) setCount(n int) {
	if n == s.form.Count {
		return
	}
	s.form.SetCount(n)
	s.recount()
}

func (s *Screen) recount() {
	s.view.table.build()
	s.view.travel.show()
	s.view.panels.Refresh()
	s.changed("persons")
	s.settle()
	s.ask()
}

// forgetLines forgets which fields of the table were visited: their numbers are about to change.
func (s *Screen) forgetLines() {
	for _, f := range s.view.people {
		delete(s.touched, f.name)
	}
}

// found puts the application number that is in a scan into its field and goes on to the next.
func (s *Screen) found(e *kit.Entry, text string, set func(string)) {
	if number, ok := booking.FindApplication(text); ok && number != text {
		set(number)
		s.fill(e, number)
	}
	s.ctx.Window.Canvas().FocusNext()
}
