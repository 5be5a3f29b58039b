package book

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/offer"
	"daybook/ui/desktop/screen"
)

// newOffers makes what is offered at fields.
func (s *Screen) newOffers() *offer.Offers {
	return offer.New(s.store, &s.form, offer.Owner{
		Open: func() bool { return s.shown && s.view != nil && s.booked == nil }, Fills: s.fills, Accept: s.accept, Said: s.offered,
	})
}

// offered makes room for what is said below a row, and has it seen; nil: something is said no more, or in other words.
func (s *Screen) offered(below *fyne.Container) {
	s.view.panels.Refresh()
	s.settle()
	if below != nil && below != s.view.aside {
		held, _ := s.ctx.Window.Canvas().Focused().(fyne.CanvasObject)
		arrange.Bring(s.left, below, held)
	}
}

// accept does what is offered.
func (s *Screen) accept() {
	if s.view == nil || s.busy {
		return
	}
	o, ok := s.offers.Take()
	switch {
	case !ok:
	case o.Record != nil:
		s.reuse(o)
	default:
		s.putRight(o)
	}
}

// putRight moves what was found to where it belongs and gives the field back what it held.
func (s *Screen) putRight(o offer.Offer) {
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
	s.offers.LookUp(o.Target)
	for _, name := range []string{at, o.Field, o.Target} {
		if f := s.view.fields.Field(name); f != nil && slices.Contains(s.view.fields.Order(s.form.Panel), f) {
			caret := 0
			if e := f.Entry(); e != nil {
				caret = len([]rune(e.Text))
			}
			s.focus(name, caret)
			return
		}
	}
}

// refill changes a field as if it had been typed.
func (s *Screen) refill(name, text string) {
	if f := s.view.fields.Field(name); f != nil {
		f.Refill(text)
	}
}

// fills tells whether the details of a booking would fill anything that is empty.
func (s *Screen) fills(r booking.Record) bool {
	f := s.form.Clone()
	return f.Reuse(r, s.touched["language"])
}

// reuse fills what is empty from the caller's last booking.
func (s *Screen) reuse(o offer.Offer) {
	s.setDown()
	at, caret := s.form.Focus, s.form.Caret
	s.form.Reuse(*o.Record, s.touched["language"])
	s.touched["language"] = true
	s.show()
	if !s.focus(at, caret) {
		s.focus(o.Field, 0)
	}
	s.tick()
	s.changed("contact.given")
	s.ask()
}
