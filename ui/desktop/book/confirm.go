package book

import (
	"context"
	"errors"
	"reflect"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/kit"
)

// confirm books what the form says, or goes to the first field that keeps it from being booked.
func (s *Screen) confirm() {
	if _, ok := s.form.Service(); !ok || s.busy || s.booked != nil {
		return
	}
	if !s.sendable() {
		return
	}
	s.view.summary.Say(kit.Plain, "")
	order := s.order()
	s.busy = true
	s.showSummary()
	s.ctx.Runner.Run(slotConfirm, func(context.Context) func() {
		receipt, err := s.store.Book(context.Background(), order) // not cancelled: it may be durable already
		return func() { s.confirmed(order, receipt, err) }
	})
}

// sendable tells whether the form can be sent as it is. If not, the focus goes to the first field that is wrong, and all
// count as left, so that each says what is the matter.
func (s *Screen) sendable() bool {
	s.keep()
	s.all = true
	s.judge()
	first, _ := s.firstWrong(s.findings())
	if first != nil {
		s.ctx.Window.Canvas().Focus(first.Focus)
	}
	return first == nil
}

// order is what is asked of the store. The same form asked for again is the same command: after a failure nobody is
// booked twice (design.md §5).
func (s *Screen) order() booking.Order {
	service, _ := s.form.Service()
	letter, _ := s.view.fields.Letter()
	reading := s.form.Reading(service)
	o := booking.Order{
		Site: s.at().ID, Service: service, When: booking.When{Places: s.form.Chosen}, SideBySide: s.picker.SideBySide(), Language: s.form.Language,
		Notice: reading.Version, NoticeIn: reading.Language, Details: s.form.Details(letter).Clean(),
	}
	last := s.last
	last.Command = uuid.Nil
	if s.last.Command != uuid.Nil && reflect.DeepEqual(last, o) {
		return s.last
	}
	o.Command = uuid.New()
	s.last = o
	return o
}

// confirmed shows the booking, or what the store refused.
func (s *Screen) confirmed(order booking.Order, receipt booking.Receipt, err error) {
	s.busy = false
	if err == nil {
		s.last = booking.Order{}
		s.booked = &draft.Booked{Order: order, Receipt: receipt, Site: s.at(), Took: s.elapsed()}
		s.stop()
		s.picker.Cancel()
		s.show()
		if s.shown {
			s.home()
		}
		if s.ctx.Committed != nil {
			s.ctx.Committed()
		}
		return
	}
	s.showSummary()
	f, refused := errors.AsType[*fault.Fault](err)
	switch {
	case !refused:
		s.view.summary.Say(kit.ToneRefused, s.ctx.Words.Fault(err))
		s.ctx.Fail(err)
	case slices.Contains(placeFaults, f.Code):
		s.last = booking.Order{}
		s.lose(f)
	default:
		s.last = booking.Order{}
		s.view.summary.Say(kit.ToneRefused, s.ctx.Words.Fault(err))
		s.ctx.Fail(err)
	}
}

// placeFaults are the refusals that another opening cures.
var placeFaults = []string{
	"booking.place-taken", "booking.past", "booking.outside-hours", "booking.counter-unknown", "booking.counter-service",
	"booking.wrong-length", "booking.off-grid", "capacity.full",
}

// startOver asks before it throws away what was typed.
func (s *Screen) startOver() {
	if s.booked != nil || !s.form.Touched() {
		s.clear()
		return
	}
	w := s.ctx.Words
	kit.Confirm(s.ctx.Env, s.ctx.Window.Canvas(), w.T("book.start-over.title"), w.T("book.start-over.text"),
		w.T("book.start-over"), s.clear)
}

// clear begins with an empty form.
func (s *Screen) clear() {
	s.begin(s.reset)
}

// again books for the same family: the contact is kept.
func (s *Screen) again() {
	s.begin(func() {
		old := s.form
		s.reset()
		s.form = old
		s.form.Again()
	})
}

func (s *Screen) begin(prepare func()) {
	if s.busy {
		return
	}
	s.stop()
	prepare()
	if !s.form.Touched() && s.form.Language == "" {
		s.form.Language = string(s.ctx.Words.Language())
	}
	s.show()
	s.ask()
	if s.shown {
		s.home()
	}
}
