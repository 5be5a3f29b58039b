package book

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// keep takes from the widgets what the form only learns from them: the focus, the caret and dates still being typed.
func (s *Screen) keep() {
	if s.view == nil || s.view.done != nil {
		return
	}
	s.view.fields.Keep()
	s.picker.Keep()
	focused := s.ctx.Window.Canvas().Focused()
	s.form.Focus, s.form.Caret, s.form.CaretRow = s.focusName(focused), 0, 0
	switch f := focused.(type) {
	case *kit.Entry:
		s.form.Caret, s.form.CaretRow = f.Caret(), f.CursorRow
	case *kit.DateField:
		s.form.Caret = f.Caret()
	}
}

// focusName names what has the focus so that it can be found again among new widgets; "" if it is none of ours.
func (s *Screen) focusName(focused fyne.Focusable) string {
	if focused == nil {
		return ""
	}
	if name := s.fieldName(focused); name != "" {
		return name
	}
	for name, f := range s.stops() {
		if f == focused {
			return name
		}
	}
	return ""
}

// fieldName names the field that has the focus; "" if none has.
func (s *Screen) fieldName(focused fyne.Focusable) string {
	if focused == nil || s.view == nil || s.view.fields == nil {
		return ""
	}
	if f := s.view.fields.At(focused); f != nil {
		return f.Name
	}
	return ""
}

// stops are what can have the focus and is not a field.
func (s *Screen) stops() map[string]fyne.Focusable {
	v := s.view
	all := map[string]fyne.Focusable{
		"panel.0": v.header(form.Overview), "panel.1": v.header(form.Passport),
		"panel.2": v.header(form.Biometrics), "notice.open": v.privacy.Open(), "confirm": v.summary.Finish(),
		"start-over": v.summary.Back(), "person.add": v.fields.AddButton(),
	}
	if s.amend != nil {
		return all
	}
	for _, f := range s.picker.Fields() {
		all[f.Name] = f.Focus
	}
	return all
}

// focus puts the focus on a named place and the caret behind so many characters; it tells whether there is such a place.
func (s *Screen) focus(name string, caret int) bool {
	if s.view == nil || s.view.done != nil {
		return false
	}
	target := s.stops()[name]
	if f := s.view.fields.Field(name); f != nil {
		target = f.Focus
	}
	if target == nil {
		return false
	}
	s.ctx.Window.Canvas().Focus(target)
	switch f := target.(type) {
	case *kit.Entry:
		if f.MultiLine {
			f.CursorRow, f.CursorColumn = s.form.CaretRow, caret
			f.Refresh()
			return true
		}
		f.SetCaret(caret)
	case *kit.DateField:
		f.SetCaret(caret)
	}
	return true
}
