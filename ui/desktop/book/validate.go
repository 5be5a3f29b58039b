package book

import (
	"daybook/ui/desktop/book/check"
	"daybook/ui/desktop/book/fields"
)

// findings are what is to be said at each field as the form is now.
func (s *Screen) findings() check.Said {
	today, _ := s.today()
	letter, odd := s.view.fields.Letter()
	return check.Judge(s.ctx.Words, &s.form, check.Input{
		Site: s.at(), Today: today, Letter: letter, Odd: odd, From: s.amend == nil && s.picker.FromWrong(),
	})
}

// judge says at each field that was visited what is wrong or odd about it.
func (s *Screen) judge() {
	if !s.formShown() {
		return
	}
	found, changed := s.findings(), false
	for _, f := range s.view.fields.Order(s.form.Panel) {
		wrong, odd := "", ""
		if s.all || check.Ripe(&s.form, s.touched, f.Name) {
			wrong, odd = found.Wrong[f.Name], found.Odd[f.Name]
		}
		if cut := f.Cut(); cut > 0 {
			odd = s.ctx.Words.N("book.cut", cut)
		}
		changed = f.Say(wrong, odd) || changed
	}
	if s.all {
		_, left := s.firstWrong(found)
		s.view.summary.Left(left)
	}
	if changed {
		s.settle()
	}
}

// firstWrong is the field to go to, in the order of Tab, and how many are wrong.
func (s *Screen) firstWrong(found check.Said) (first *fields.Field, count int) {
	for _, f := range s.view.fields.Order(s.form.Panel) {
		if found.Wrong[f.Name] == "" {
			continue
		}
		if first == nil {
			first = f
		}
		count++
	}
	return first, count
}
