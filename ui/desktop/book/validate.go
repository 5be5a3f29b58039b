package book

import (
	"daybook/translations"
	"daybook/ui/desktop/book/check"
)

// findings are what is to be said at each field as the form is now.
func (s *Screen) findings() check.Said {
	today, _ := s.today()
	letter, odd := s.view.letter.written()
	return check.Judge(s.ctx.Words, &s.form, check.Input{
		Site: s.at(), Today: today, Letter: letter, Odd: odd, From: s.amend == nil && s.picker.FromWrong(),
	})
}

// judge says at each field that was visited what is wrong or odd about it.
func (s *Screen) judge() {
	if s.view == nil || s.view.done != nil || s.view.summary == nil {
		return
	}
	found, changed := s.findings(), false
	for _, f := range s.view.order(s.form.Panel) {
		wrong, odd := "", ""
		if s.all || check.Ripe(&s.form, s.touched, f.name) {
			wrong, odd = found.Wrong[f.name], found.Odd[f.name]
		}
		if f.cut > 0 {
			odd = s.ctx.Words.N("book.cut", f.cut)
		}
		changed = f.tell(wrong, odd) || changed
	}
	if s.all {
		_, left := s.firstWrong(found)
		s.view.summary.left(left)
	}
	if changed {
		s.settle()
	}
}

// firstWrong is the field to go to, in the order of Tab, and how many are wrong.
func (s *Screen) firstWrong(found check.Said) (first *field, count int) {
	for _, f := range s.view.order(s.form.Panel) {
		if found.Wrong[f.name] == "" {
			continue
		}
		if first == nil {
			first = f
		}
		count++
	}
	return first, count
}

// tooMany says how many fields are to be mended.
func (s *Screen) tooMany(count int) string {
	return s.ctx.Words.N("book.mend", count, translations.Args{"Count": count})
}
