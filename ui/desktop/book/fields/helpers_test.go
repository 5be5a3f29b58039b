package fields_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// monday is Monday 2026-10-05, 8:20 in Toronto.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

// sheet is one panel's fields in a window, and what their owner heard.
type sheet struct {
	*stage.Stage
	set   *fields.Set
	form  form.Form
	heard []string
}

// newSheet shows the panel of a form that is empty but for what fill does.
func newSheet(t testing.TB, language translations.Language, panel int, fill func(*form.Form)) *sheet {
	t.Helper()
	s := &sheet{Stage: stage.New(t, monday, nil, language), form: form.New()}
	s.form.Panel = panel
	if fill != nil {
		fill(&s.form)
	}
	s.Context.Site = stage.Office("A", "St. John’s", 1)
	s.make()
	uitest.Relayout()
	s.heard = nil
	return s
}

// make makes the fields from the form, as after a change of language.
func (s *sheet) make() {
	hear := func(what string) func(string) { return func(name string) { s.heard = append(s.heard, what+" "+name) } }
	tell := func(what string) func() { return func() { s.heard = append(s.heard, what) } }
	s.set = fields.New(s.Context, s.Context.Site, &s.form, fields.Owner{
		Changed: hear("changed"), Chose: hear("chose"), Left: hear("left"), Cut: tell("cut"), Resized: tell("resized"), Counted: tell("counted"),
		Add: tell("add"), Remove: func(i int) { s.heard = append(s.heard, fmt.Sprintf("remove %d", i)) },
	})
	s.set.Open(s.form.Panel)
	s.Window.SetContent(kit.NewGround(kit.Canvas, s.set.Panel(s.form.Panel)))
	s.heard = nil
}

// at goes to a field by its name.
func (s *sheet) at(name string) *fields.Field {
	s.T.Helper()
	f := s.set.Field(name)
	if f == nil {
		s.T.Fatalf("there is no field %s", name)
	}
	s.Window.Canvas().Focus(f.Focus)
	return f
}

// text is what stands in a field.
func (s *sheet) text(name string) string {
	s.T.Helper()
	f := s.set.Field(name)
	if f == nil || f.Entry() == nil {
		s.T.Fatalf("there is no text field %s", name)
	}
	return f.Entry().Text
}

// told tells whether the owner heard something since it was asked last.
func (s *sheet) told(what string) bool {
	found := slices.Contains(s.heard, what)
	s.heard = nil
	return found
}

// reads tells whether the window says a text, after wrapped texts got their room.
func (s *sheet) reads(text string) bool {
	uitest.Relayout()
	return strings.Contains(strings.Join(s.Texts(), " "), text)
}

func names(list []*fields.Field) (out []string) {
	for _, f := range list {
		out = append(out, f.Name)
	}
	return out
}

// stop is a widget that can have the focus and nothing else.
func stop(s *sheet) fyne.Focusable { return kit.NewButton(s.Env, kit.Outline, "", "", func() {}) }
