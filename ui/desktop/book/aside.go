package book

import (
	"daybook/model/site"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/openings"
)

// newPicker makes the right side's openings, which keep what is chosen in the form.
func (s *Screen) newPicker() *openings.Picker {
	return openings.New(s.store, &s.form.Choice, openings.Options{
		Changed: s.picked,
		Blurred: func(name string) { s.blurred(name) },
		Shown: func() {
			if !s.formShown() || s.booked != nil {
				return
			}
			s.judge() // the opening chosen may be gone
			s.showSummary()
			s.settle()
		},
	})
}

// fieldsAside are those of the picker that can be wrong, and so count as fields of the form.
func (s *Screen) fieldsAside() []*fields.Field {
	var list []*fields.Field
	for _, f := range s.picker.Fields() {
		say := func(string, string) {}
		if f.Say != nil {
			say = func(wrong, _ string) { f.Say(wrong) }
		}
		switch f.Name {
		case openings.List, openings.Part, openings.From, openings.Side:
			list = append(list, fields.NewField(f.Name, f.Focus, say))
		}
	}
	return list
}

// picked takes in what a person chose on the right side.
func (s *Screen) picked(name string) {
	switch name {
	case openings.From:
		s.changed(name)
	case openings.Site:
		s.keep()
		s.show() // durations, tiers and what to bring are the other site's
		s.focus(s.form.Focus, s.form.Caret)
		s.chose(name)
	default:
		s.chose(name)
	}
}

// at is the site the appointment is made at: the one at hand, or the other one chosen by its openings.
func (s *Screen) at() site.Site {
	if s.form.Away != "" && s.picker != nil && s.picker.At().ID != "" {
		return s.picker.At()
	}
	return s.ctx.Site
}
