package book

import (
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/summary"
	"daybook/ui/desktop/book/wording"
)

// newSummary makes the lower card on the right.
func (s *Screen) newSummary() *summary.Card {
	finish, back := s.endings()
	return summary.New(s.ctx, summary.Ending{Label: finish, Do: s.finish}, summary.Ending{Label: back, Do: s.back},
		func() { s.side.Parts()[1].Refresh() })
}

// showSummary says who comes, when, for what, where, and how long booking has taken.
func (s *Screen) showSummary() {
	w := s.words()
	service, ok := s.form.Service()
	now := summary.Content{Who: s.who(), When: w.T("book.summary.choose-service"), Ready: ok && !s.busy}
	places, known := s.places()
	if ok {
		now.When = w.T("book.summary.choose-opening")
		now.What = w.What(service, known, w.Address(s.at(), s.ctx.Site.ID), s.form.Language, s.form.AllNeeds())
	}
	if ok && len(s.form.Chosen) > 0 {
		now.When = w.When(places)
	}
	now.Change = s.becomes(places)
	if lost := s.picker.Lost(); lost != nil && len(s.form.Chosen) == 0 {
		now.Lost = w.Fault(lost)
	}
	s.showTaken()
	s.view.summary.Show(now)
}

// places are those chosen, as they will be, and those of them whose counters are known.
func (s *Screen) places() (all, known []site.Place) {
	if s.amend != nil {
		return s.amend.Places(&s.form), s.amend.Known(&s.form)
	}
	return s.form.Chosen, s.form.Chosen
}

// becomes says how the time of the booking being changed becomes another; "" if it stays.
func (s *Screen) becomes(places []site.Place) string {
	if s.amend == nil {
		return ""
	}
	return s.words().Becomes(s.amend.Facts.Places, places)
}

// showTaken shows how long this booking has taken so far.
func (s *Screen) showTaken() {
	taken := -1
	if s.form.Touched() {
		taken = s.seconds()
	}
	s.view.summary.Taken(taken)
}

// seconds are how long this booking has taken so far.
func (s *Screen) seconds() int { return max(0, int(s.ctx.Now().Sub(s.form.Started).Seconds())) }

func (s *Screen) elapsed() string {
	seconds := s.seconds()
	return s.ctx.Words.T("book.elapsed", translations.Args{"Minutes": seconds / 60, "Seconds": seconds % 60})
}

// who names the first person and counts the others.
func (s *Screen) who() string {
	given, family := s.form.Name(0)
	return s.words().Party(given, family, s.form.Count)
}

// words are the window's, with what Book says in them.
func (s *Screen) words() wording.Words { return wording.Words{Words: s.ctx.Words} }
