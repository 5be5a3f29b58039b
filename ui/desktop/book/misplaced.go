package book

import (
	"strings"

	"daybook/model/booking"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// misplaced offers to put right what was typed or scanned into the wrong field; it tells whether it stands offered.
func (s *Screen) misplaced(name string, e *kit.Entry) bool {
	text := e.Text
	if o := s.offer; o != nil && o.Field == name && o.Text == text {
		return true
	}
	if text == "" || s.caller.declined[name] == text {
		return false
	}
	found, wrong := scan.Misplaced(&s.form, s.amend != nil, name, text, s.view.held[e], e.MultiLine)
	if !wrong {
		return false
	}
	s.offer = &offer{Finding: found}
	s.showOffer()
	return true
}

// putRight moves what was found to where it belongs and gives the field back what it held.
func (s *Screen) putRight(o *offer) {
	s.keep()
	at := s.form.Focus
	s.refill(o.Field, o.Rest)
	o.Unown(&s.form)
	if o.Target == "" {
		s.ctx.Open(screen.Find, booking.ShowConfirmation(o.Found.Value))
		return
	}
	if strings.HasSuffix(o.Target, ".application") && s.form.Panel != form.Biometrics {
		s.view.open(form.Biometrics)
	}
	if !o.There(&s.form) {
		s.refill(o.Target, o.Found.Value)
	}
	s.lookUp(o.Target)
	for _, name := range []string{at, o.Field, o.Target} {
		if f := s.view.field(name); f != nil && s.inOrder(f) {
			caret := 0
			if e := kit.EntryOf(f.focus); e != nil {
				caret = len([]rune(e.Text))
			}
			s.focus(name, caret)
			return
		}
	}
}

// refill changes a field as if it had been typed.
func (s *Screen) refill(name, text string) {
	if f := s.view.field(name); f != nil {
		if e := kit.EntryOf(f.focus); e != nil {
			e.Entry.SetText(text)
			s.view.held[e] = text
		}
	}
}

func (s *Screen) inOrder(f *field) bool {
	for _, other := range s.view.order(s.form.Panel) {
		if other == f {
			return true
		}
	}
	return false
}

// offerWords are the question, and offerYes the word on the button that answers it.
func (s *Screen) offerWords(o *offer) string {
	if o.record != nil {
		today, _ := s.today()
		return s.words().Caller(*o.record, scan.DateOf(*o.record), today)
	}
	return o.Question(s.ctx.Words, &s.form)
}

func (s *Screen) offerYes(o *offer) string {
	if o.record != nil {
		return s.ctx.Words.T("book.offer.use")
	}
	return o.Yes(s.ctx.Words, &s.form)
}
