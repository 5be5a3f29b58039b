package book

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// view is the widgets of one Build.
type view struct {
	panels *kit.Accordion
	only   int                // the panel of the booking being changed, the one there is; or -1
	slots  [3]*fyne.Container // where the open panel takes the fields that panels share
	shared *fyne.Container

	top     [3][]*field // of each panel alone
	contact []*field
	people  []*field // of the table, row by row
	rest    []*field
	after   []*field // outside the panels

	table   *table
	travel  *travelRow
	letter  *letterRow
	bring   *fyne.Container
	needs   *needsRow
	privacy *privacyCard
	summary *summaryCard
	done    fyne.Focusable // has the focus first once a booking was made; nil while the form is shown

	restored *kit.Notice // says what was taken over from an earlier run; nil if nothing was
	bars     map[string]*offerBar
	held     map[*kit.Entry]string // what fields held when they were last left
}

// open, header and first are those of a panel by its own number, whether or not it is the only one.
func (v *view) open(panel int) {
	if v.only < 0 || v.only == panel {
		v.panels.Open(v.place(panel))
	}
}

func (v *view) header(panel int) fyne.Focusable { return v.panels.Header(v.place(panel)) }

func (v *view) first(panel int) fyne.Focusable { return v.panels.First(v.place(panel)) }

func (v *view) place(panel int) int {
	if v.only >= 0 {
		return 0
	}
	return panel
}

// field is something to be filled in, by the name validation gives it.
type field struct {
	name  string
	focus fyne.Focusable
	say   func(wrong, odd string) // shows an error or a warning, or clears both
	said  [2]string               // what it shows, so that a key that changes nothing costs nothing
	cut   int                     // characters for which there was no room since it was last changed
}

// tell shows an error or a warning and tells whether that changed anything.
func (f *field) tell(wrong, odd string) bool {
	if f.said == [2]string{wrong, odd} {
		return false
	}
	f.said = [2]string{wrong, odd}
	f.say(wrong, odd)
	return true
}

// order lists the fields as Tab reaches them while a panel is open; -1 and the Overview have none of their own.
func (v *view) order(panel int) []*field {
	var list []*field
	if panel == form.Passport || panel == form.Biometrics {
		list = slices.Concat(v.top[panel], v.contact, v.people, v.rest)
	}
	return append(list, v.after...)
}

// field finds a field of any panel, or nil.
func (v *view) field(name string) *field {
	for _, list := range [][]*field{v.top[form.Passport], v.top[form.Biometrics], v.contact, v.people, v.rest, v.after} {
		for _, f := range list {
			if f.name == name {
				return f
			}
		}
	}
	return nil
}

// nameOf names the field that has the focus, or "" for a button, a header or nothing.
func (v *view) nameOf(focused fyne.Focusable) string {
	if focused == nil || v == nil || v.done != nil {
		return ""
	}
	for _, list := range [][]*field{v.top[form.Passport], v.top[form.Biometrics], v.contact, v.people, v.rest, v.after} {
		for _, f := range list {
			if f.focus == focused && f.name != openingsField {
				return f.name
			}
		}
	}
	return ""
}

// rowField is a field in a form row.
func rowField(name string, focus fyne.Focusable, row *kit.FormRow) *field {
	return &field{name: name, focus: focus, say: func(wrong, odd string) {
		if wrong != "" {
			row.SetError(wrong)
			return
		}
		row.SetError("")
		row.SetWarning(odd)
	}}
}

// entry makes a one-line field that shows a text of the form and keeps what is typed there.
func (s *Screen) entry(limit int, name string, get func() string, set func(string)) *kit.Entry {
	e := kit.NewEntry(s.ctx.Env, limit)
	s.bind(e, name, get, set)
	return e
}

// bind ties a field to the form. The text is put in as it was typed, without trimming, so that a change of language in
// mid-word loses nothing.
func (s *Screen) bind(e *kit.Entry, name string, get func() string, set func(string)) {
	e.Entry.SetText(get())
	e.OnChanged = func(text string) {
		if s.quiet {
			return
		}
		set(text)
		s.changed(name)
	}
	e.OnBlur = func() { s.blurred(name) }
	e.OnCut = func(lost int) {
		if f := s.view.field(name); f != nil {
			f.cut += lost
			s.judge()
		}
	}
}

// fill changes a field's text on the program's behalf.
func (s *Screen) fill(e *kit.Entry, text string) {
	if e.Text == text {
		return
	}
	s.quiet = true
	e.Entry.SetText(text)
	s.quiet = false
	s.view.held[e] = text
}

// changed is called after a person changed a field.
func (s *Screen) changed(name string) {
	if s.quiet {
		return
	}
	if s.form.Started.IsZero() {
		s.form.Started = s.ctx.Now()
		s.tick()
	}
	if f := s.view.field(name); f != nil {
		f.cut = 0
	}
	s.cool(name)
	s.keeper.Changed()
	s.judge()
	s.view.summary.show()
}

// chose is changed for fields that are right or wrong at once, such as a choice from a list.
func (s *Screen) chose(name string) {
	s.touched[name] = true
	s.changed(name)
}

// blurred is called when the focus leaves a field: now it may be called wrong.
func (s *Screen) blurred(name string) {
	if !s.shown || s.view == nil || s.booked != nil {
		return
	}
	s.touched[name] = true
	s.judge()
}
