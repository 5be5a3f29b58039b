package book

import (
	"context"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/amend"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// OpenAt puts what is half typed aside and shows the form filled from a booking's record, to change it.
func (s *Screen) OpenAt(args any) {
	what, ok := args.(screen.Amend)
	if !ok || s.busy {
		return
	}
	s.ctx.Runner.Run(slotAmend, func(ctx context.Context) func() {
		record, err := s.store.Show(ctx, what.Booking)
		var at site.Site
		if err == nil {
			at, err = s.store.Site(record.Facts.Site)
		}
		return func() { s.amendable(what, record, at, err) }
	})
}

// amendable begins the change, or says why there can be none.
func (s *Screen) amendable(what screen.Amend, r booking.Record, at site.Site, err error) {
	if err == nil {
		err = amend.Refusal(r)
	}
	switch {
	case s.view == nil || !s.shown || s.busy:
	case s.amend != nil && s.amend.Booking == what.Booking:
	case err != nil:
		s.ctx.Fail(err)
	case s.amend != nil && s.amended():
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("book.amend.first", translations.Args{"Number": booking.ShowConfirmation(s.amend.Number)}))
	default:
		s.beginAmend(amend.New(r, at, what.From))
	}
}

func (s *Screen) beginAmend(a *amend.Amendment) {
	s.setDown()
	parked := s.parked
	if s.amend == nil {
		now := s.snapshot()
		parked = &now
	}
	s.reset()
	s.amend, s.parked, s.form = a, parked, a.Before.Clone()
	s.ctx.Site = a.Site
	s.present()
}

// setDown takes the focus from the form before it becomes another, so that nothing of it reaches the other.
func (s *Screen) setDown() {
	s.stop()
	s.keep()
	focus, caret, row := s.form.Focus, s.form.Caret, s.form.CaretRow
	s.ctx.Window.Canvas().Unfocus()
	s.form.Focus, s.form.Caret, s.form.CaretRow = focus, caret, row
	s.view = nil
}

// present shows the form that is at hand now, with its own commands in the menu.
func (s *Screen) present() {
	if s.ctx.Rebuild == nil {
		s.show()
		s.Enter()
		return
	}
	s.ctx.Env.Reset() // or the focus is put back into what is gone
	s.ctx.Rebuild()
}

// amended tells whether the form says anything else than the booking's record.
func (s *Screen) amended() bool {
	s.keep()
	return !s.form.Same(s.amend.Before)
}

// leaveAmend goes back without changing the booking; it asks if something would be lost.
func (s *Screen) leaveAmend() {
	if s.amend == nil || s.busy {
		return
	}
	back := booking.Receipt{Booking: s.amend.Booking, Confirmation: s.amend.Number, Places: s.amend.Facts.Places}
	if !s.amended() {
		s.endAmend(back)
		return
	}
	w := s.ctx.Words
	kit.Confirm(s.ctx.Env, s.ctx.Window.Canvas(), w.T("book.amend.leave.title"), w.T("book.amend.leave.text"),
		w.T("book.amend.leave.yes"), func() { s.endAmend(back) })
}

// endAmend brings back the form put aside and goes back to the search it came from, or shows the booking on its day.
func (s *Screen) endAmend(receipt booking.Receipt) {
	from := s.amend.From
	s.setDown()
	parked := s.parked
	s.reset()
	if parked != nil {
		s.restore(*parked)
	}
	s.show()
	s.Enter()
	s.keeper.Replace()
	if from == screen.Find { // what was looked for still stands there
		s.ctx.Open(screen.Find, nil)
		return
	}
	s.ctx.Open(screen.Roster, receipt)
}
