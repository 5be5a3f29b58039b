package book

import (
	"fmt"

	"daybook/model/booking"
)

// addPerson adds a line to the table and goes to it.
func (s *Screen) addPerson() {
	if _, ok := s.form.Service(); !ok || s.booked != nil || s.form.Count == booking.MaxPersons {
		return
	}
	s.view.fields.SetCount(s.form.Count + 1)
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
	for _, f := range s.view.fields.People() {
		delete(s.touched, f.Name) // their numbers are about to change
	}
	s.form.Remove(i)
	s.view.fields.Recount()
	s.focus(fmt.Sprintf("persons.%d.given", min(i, s.form.Count-1)), 0)
}

// recounted takes in that another number of people comes.
func (s *Screen) recounted() {
	s.offers.Watch(s.view.fields.People())
	s.view.panels.Refresh()
	s.changed("persons")
	s.settle()
	s.ask()
}
