package book

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop/book/amend"
	"daybook/ui/desktop/book/form"
	"daybook/ui/kit"
)

// finish confirms a new booking, or saves the changes to one.
func (s *Screen) finish() {
	if s.amend != nil {
		s.saveChanges()
		return
	}
	s.confirm()
}

// back starts over, or leaves a booking as it is.
func (s *Screen) back() {
	if s.amend != nil {
		s.leaveAmend()
		return
	}
	s.startOver()
}

// endings are the words on the buttons for that.
func (s *Screen) endings() (finish, back string) {
	w := s.ctx.Words
	if s.amend != nil {
		return w.T("book.amend.save"), w.T("book.amend.leave")
	}
	return w.T("book.confirm"), w.T("book.start-over")
}

// newAmendNote stands where the openings are otherwise: the time is not changed here.
func (s *Screen) newAmendNote() fyne.CanvasObject {
	w := s.ctx.Words
	return kit.NewCard(kit.Column(kit.Gap, kit.NewStrong(w.T("book.amend.time")), kit.NewNote(w.T("book.amend.move"))))
}

// saveChanges asks the store for the details to become what the form says.
func (s *Screen) saveChanges() {
	if s.busy || !s.sendable() {
		return
	}
	if !s.amended() {
		s.leaveAmend() // nothing to save
		return
	}
	s.view.summary.Say(kit.Plain, "")
	letter, _ := s.view.fields.Letter()
	wish, seen := s.amend.Command(&s.form, letter), s.amend.Seen
	s.busy = true
	s.showSummary()
	s.ctx.Runner.Run(slotConfirm, func(context.Context) func() {
		// not cancelled: it may be durable already
		now, err := s.store.Show(context.Background(), wish.Booking)
		if err == nil && amend.Overtaken(seen, now) {
			return func() { s.overtaken(now) }
		}
		receipt, err := s.store.Amend(context.Background(), wish)
		return func() { s.saveDone(receipt, err) }
	})
}

// saveDone goes back to the day, or says beside Save what the store refused.
func (s *Screen) saveDone(receipt booking.Receipt, err error) {
	s.busy = false
	if err != nil {
		s.showSummary()
		s.view.summary.Say(kit.ToneRefused, s.refused(err))
		if _, known := errors.AsType[*fault.Fault](err); !known {
			s.ctx.Fail(err)
		}
		return
	}
	number := booking.ShowConfirmation(s.amend.Number)
	words := s.ctx.Words.T("book.amend.saved", translations.Args{"Number": number})
	if change := s.becomes(receipt.Places); change != "" {
		words = s.ctx.Words.T("book.amend.saved-longer", translations.Args{"Number": number, "Change": change})
	}
	s.endAmend(receipt)
	s.ctx.Toast(kit.ToneDone, words)
	if s.ctx.Committed != nil {
		s.ctx.Committed()
	}
}

// refused says why the changes were not saved, and what to do about it.
func (s *Screen) refused(err error) string {
	w, said := s.ctx.Words, s.ctx.Words.Fault(err)
	f, known := errors.AsType[*fault.Fault](err)
	switch {
	case known && s.form.Count > s.amend.Facts.Persons && slices.Contains(placeFaults, f.Code):
		return w.T("book.amend.longer", translations.Args{"Why": said})
	case known && f.Code == "booking.not-active":
		return w.T("book.amend.cancelled", translations.Args{"Key": s.key("Esc")})
	}
	if known {
		s.amend.Last = booking.Amendment{} // nothing was written: the next one is another
	}
	return said
}

// overtaken takes in what another changed meanwhile, wherever nothing was typed here, and has the person look it over.
func (s *Screen) overtaken(now booking.Record) {
	s.busy = false
	if err := amend.Refusal(now); err != nil {
		s.showSummary()
		s.view.summary.Say(kit.ToneRefused, s.refused(err))
		return
	}
	s.keep()
	fresh := amend.New(now, s.amend.Site, s.amend.From)
	mine, focus := s.form.Clone(), s.form.Focus
	merged := form.Merge(s.amend.Before, mine, fresh.Before)
	parked, touched := s.parked, s.touched
	s.setDown()
	s.reset()
	s.amend, s.parked, s.form, s.touched, s.ctx.Site = fresh, parked, merged, touched, fresh.Site
	s.form.Focus = focus
	s.keeper.Changed()
	s.show()
	s.Enter()
	s.view.summary.Say(kit.ToneLate, s.ctx.Words.T("book.amend.overtaken"))
}
