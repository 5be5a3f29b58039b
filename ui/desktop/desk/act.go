package desk

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/kit"
)

// work is one thing asked of the store.
type work = func(ctx context.Context) (desk.Receipt, error)

// press does what a key asks for, unless something is under way already: a second press does nothing.
func (s *Screen) press(do work, done func(desk.Receipt)) {
	if s.known && !s.ctx.Runner.Busy(slotCommit) {
		s.commit(do, done)
	}
}

// queue does what must not be lost, as the answer of a dialog or a scan, after what is under way.
func (s *Screen) queue(do work, done func(desk.Receipt)) {
	s.inTurn(func() { s.commit(do, done) })
}

func (s *Screen) inTurn(do func()) {
	if s.ctx.Runner.Busy(slotCommit) {
		s.pending = append(s.pending, do)
		return
	}
	do()
}

// commit has the store do it and shows the day as it is then.
func (s *Screen) commit(do work, done func(desk.Receipt)) {
	day := s.day
	s.ctx.Runner.Run(slotCommit, func(ctx context.Context) func() {
		receipt, err := do(ctx)
		fresh, _, unread := s.o.Store.DayAfter(ctx, day)
		return func() {
			if !s.known { // locked meanwhile
				return
			}
			if err != nil {
				s.refuse(err)
				s.take(fresh, unread)
			} else {
				s.show(fresh, unread)
				s.announce()
				done(receipt)
			}
			s.goOn()
		}
	})
}

// announce tells the window that something was committed, which is shown here already.
func (s *Screen) announce() {
	s.own = true
	s.ctx.Committed()
	s.own = false
}

// goOn does what came meanwhile.
func (s *Screen) goOn() {
	if len(s.pending) > 0 && !s.ctx.Runner.Busy(slotCommit) {
		next := s.pending[0]
		s.pending = s.pending[1:]
		next()
	}
}

// refuse says why something was not done: on the client's sheet if that is open.
func (s *Screen) refuse(err error) {
	switch {
	case errors.Is(err, context.Canceled):
	case s.sheet != nil && s.sheet.Open():
		s.sheet.Refuse(err)
	case fault.Code(err) == "":
		s.ctx.Fail(err)
	default:
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.Fault(err))
	}
}

// told says what was done with a client, with Undo beside it.
func (s *Screen) told(r desk.Receipt) {
	words := s.ctx.Words
	client, ok := s.day.Client(r.Booking)
	if !ok {
		return
	}
	s.ctx.Offer(kit.Toast{
		Tone: kit.ToneDone, Text: words.T("desk.did", translations.Args{"What": s.tell.Happened(&client)}), Action: words.T("desk.do.undo"),
		Do: func() { s.undo(r.Booking, r.Entry) },
	})
}

// order takes a step as a dialog asks for it.
func (s *Screen) order(o desk.Order) {
	s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, s.told)
}

// Undo takes back the latest step of the day, as Ctrl+Z does while no field has the focus.
func (s *Screen) Undo() {
	last, ok := s.day.Last()
	if !ok {
		why := s.ctx.Words.T("desk.nothing-to-undo")
		if s.day.Closed() {
			why = s.ctx.Words.Fault(s.closedFault())
		}
		s.ctx.Toast(kit.ToneLate, why)
		return
	}
	s.undo(last.ID, last.Undoable)
}

// undo takes back one entry, as it was shown.
func (s *Screen) undo(client, entry uuid.UUID) {
	u := booking.Undo{Command: uuid.New(), Booking: client, Entry: entry}
	s.press(func(ctx context.Context) (desk.Receipt, error) {
		r, err := s.o.Store.Undo(ctx, u)
		return desk.Receipt{Command: r.Command, Booking: client, Entry: r.Entry}, err
	}, s.undone)
}

// undone goes to who is now where they were before.
func (s *Screen) undone(r desk.Receipt) {
	words := s.ctx.Words
	client, ok := s.day.Client(r.Booking)
	if !ok {
		s.ctx.Toast(kit.ToneDone, words.T("desk.undone-gone"))
		return
	}
	s.goTo(r.Booking)
	s.ctx.Toast(kit.ToneDone, words.T("desk.undone", translations.Args{"Who": s.tell.Called(&client), "State": client.Visit.State}))
}

func (s *Screen) closedFault() error { return fault.New("day.closed", "Date", s.day.Date) }
