package fields

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/kit"
)

// needsRow is what the desk must prepare for, and the interpreter’s language.
type needsRow struct {
	object   *fyne.Container
	checks   *kit.CheckGroup
	language *kit.FormRow // shown while an interpreter is asked for
}

// maxLanguage leaves room for the code before the interpreter's language.
const maxLanguage = 100

func (s *Set) newNeeds() *needsRow {
	w, env, n := s.words, s.ctx.Env, &needsRow{}
	n.checks = kit.NewCheckGroup(env, s.words.Needs())
	for i, code := range booking.Needs() {
		n.checks.Set(i, slices.Contains(s.form.Needs, code))
	}
	language := s.entry(maxLanguage, "needs.language",
		func() string { return s.form.Interpreter }, func(t string) { s.form.Interpreter = t })
	n.language = kit.NewFormRow(env, w.T("book.interpreter"), false, language)
	checksRow := kit.NewFormRow(env, w.T("book.needs"), false, n.checks)
	n.object = arrange.Fold([]arrange.Part{{3, 30, 0}, {1, 16, 0}}, checksRow, n.language)
	n.checks.OnChanged = func(i int, on bool) {
		s.form.Need(booking.Needs()[i], on)
		n.show(slices.Contains(s.form.Needs, "interpreter"))
		s.owner.Chose("needs")
		s.owner.Resized()
	}
	n.show(slices.Contains(s.form.Needs, "interpreter"))
	s.rest = append(s.rest, newRow("needs", n.checks, checksRow),
		newRow("needs.language", language, n.language))
	return n
}

func (n *needsRow) show(interpreter bool) {
	if n.language.Hidden == !interpreter {
		return
	}
	n.language.Hidden = !interpreter
	n.object.Refresh()
}
