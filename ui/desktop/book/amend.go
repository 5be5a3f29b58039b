package book

import (
	"context"
	"reflect"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// amendment is a booking whose details are being changed. Its time stays.
type amendment struct {
	Booking uuid.UUID         `json:"booking"`
	Number  string            `json:"number"` // the confirmation number
	Site    site.Site         `json:"site"`   // the booking's
	Facts   booking.Facts     `json:"facts"`
	Seen    uuid.UUID         `json:"seen"`   // the newest entry of its history when it was read
	Before  Form              `json:"before"` // what its record says
	Last    booking.Amendment `json:"last"`   // what was last asked of the store
	From    string            `json:"from"`   // the screen it was asked for on
}

func newAmendment(r booking.Record, at site.Site) *amendment {
	a := &amendment{Booking: r.ID, Number: r.Details.Confirmation, Site: at, Facts: r.Facts, Before: formOf(r)}
	if n := len(r.History); n > 0 {
		a.Seen = r.History[n-1].Entry
	}
	return a
}

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
		err = refusal(r)
	}
	switch {
	case s.view == nil || !s.shown || s.busy:
	case s.amend != nil && s.amend.Booking == what.Booking:
	case err != nil:
		s.ctx.Fail(err)
	case s.amend != nil && s.amended():
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("book.amend.first", translations.Args{"Number": booking.ShowConfirmation(s.amend.Number)}))
	default:
		begun := newAmendment(r, at)
		begun.From = what.From
		s.beginAmend(begun)
	}
}

// refusal is why a booking's details cannot be changed here, or nil.
func refusal(r booking.Record) error {
	switch {
	case r.Sealed:
		return fault.New("booking.withheld")
	case !r.Active(), len(r.Facts.Places) == 0:
		return fault.New("booking.not-active")
	}
	return nil
}

func (s *Screen) beginAmend(a *amendment) {
	s.setDown()
	parked := s.parked
	if s.amend == nil {
		now := s.snapshot()
		parked = &now
	}
	s.reset()
	s.amend, s.parked, s.form = a, parked, a.Before.clone()
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
	return !reflect.DeepEqual(s.form.content(), s.amend.Before.content())
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
	if s.half() { // what is sealed is the amendment
		s.auto.unsaved = s.ctx.Now()
		s.save()
	}
	if from == screen.Find { // what was looked for still stands there
		s.ctx.Open(screen.Find, nil)
		return
	}
	s.ctx.Open(screen.Roster, receipt)
}
