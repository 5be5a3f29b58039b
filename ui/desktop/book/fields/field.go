package fields

import (
	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// Field is something to be filled in, by the name validation gives it.
type Field struct {
	Name  string
	Focus fyne.Focusable

	say  func(wrong, odd string) // shows an error or a warning, or clears both
	said [2]string               // what it shows, so that a key that changes nothing costs nothing
	cut  int
	held string
}

// NewField makes a field of a widget; say shows an error or a warning at it, or clears both.
func NewField(name string, focus fyne.Focusable, say func(wrong, odd string)) *Field {
	return &Field{Name: name, Focus: focus, say: say}
}

// newRow is a field in a form row.
func newRow(name string, focus fyne.Focusable, row *kit.FormRow) *Field {
	return NewField(name, focus, func(wrong, odd string) {
		if wrong != "" {
			row.SetError(wrong)
			return
		}
		row.SetError("")
		row.SetWarning(odd)
	})
}

// Say shows an error or a warning and tells whether that changed anything.
func (f *Field) Say(wrong, odd string) bool {
	if f.said == [2]string{wrong, odd} {
		return false
	}
	f.said = [2]string{wrong, odd}
	f.say(wrong, odd)
	return true
}

// Cut is for how many characters there was no room since it was last changed.
func (f *Field) Cut() int { return f.cut }

// Entry is where it is typed; nil if it is chosen.
func (f *Field) Entry() *kit.Entry { return kit.EntryOf(f.Focus) }

// Held is what it held at the last Hold, or what the program filled in after it.
func (f *Field) Held() string { return f.held }

// Hold notes what it holds, as when it was left.
func (f *Field) Hold() {
	if e := f.Entry(); e != nil {
		f.held = e.Text
	}
}

// Refill changes its text as if it had been typed.
func (f *Field) Refill(text string) {
	if e := f.Entry(); e != nil {
		e.Entry.SetText(text)
		f.held = text
	}
}

// entry makes a one-line field that shows a text of the form and keeps what is typed there.
func (s *Set) entry(limit int, name string, get func() string, set func(string)) *kit.Entry {
	e := kit.NewEntry(s.ctx.Env, limit)
	s.bind(e, name, get, set)
	return e
}

// bind ties a field to the form. The text is put in as it was typed, without trimming, so that a change of language in
// mid-word loses nothing.
func (s *Set) bind(e *kit.Entry, name string, get func() string, set func(string)) {
	e.Entry.SetText(get())
	e.OnChanged = func(text string) {
		if s.quiet {
			return
		}
		set(text)
		if f := s.Field(name); f != nil {
			f.cut = 0
		}
		s.owner.Changed(name)
	}
	e.OnBlur = func() { s.owner.Left(name) }
	e.OnCut = func(lost int) {
		if f := s.Field(name); f != nil {
			f.cut += lost
			s.owner.Cut()
		}
	}
}

// fill changes a field's text on the program's behalf.
func (s *Set) fill(e *kit.Entry, text string) {
	if e.Text == text {
		return
	}
	s.quiet = true
	e.Entry.SetText(text)
	s.quiet = false
	if f := s.At(e); f != nil {
		f.held = text
	}
}
