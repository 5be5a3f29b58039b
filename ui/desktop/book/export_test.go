package book

import "daybook/model/booking"

// FocusName names what has the focus, for tests.
func (s *Screen) FocusName() string {
	focused := s.ctx.Window.Canvas().Focused()
	if name := s.focusName(focused); name != "" || focused == nil {
		return name
	}
	if button, ok := focused.(interface{ Label() string }); ok && button.Label() == "✕" {
		return "persons.0.remove"
	}
	return "other"
}

// State is what is kept of the form.
func (s *Screen) State() Form {
	s.keep()
	return s.form
}

// FormOf is the form as a booking fills it, and Merge takes over what another changed of it.
func FormOf(r booking.Record) Form         { return formOf(r) }
func Merge(before, mine, theirs Form) Form { return merge(before, mine, theirs) }
