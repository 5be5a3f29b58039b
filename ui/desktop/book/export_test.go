package book

import (
	"daybook/ui/desktop/book/form"
)

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
func (s *Screen) State() form.Form {
	s.keep()
	return s.form
}
