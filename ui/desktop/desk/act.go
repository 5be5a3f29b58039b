package desk

import (
	"context"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
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
				s.made[receipt.Entry] = wording.Step{}
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

// did keeps what a step was, for the words of it, and says it was done.
func (s *Screen) did(step wording.Step) func(desk.Receipt) {
	return func(r desk.Receipt) {
		if split, ok := s.day.Client(r.Split); ok && step.Move == visit.Split {
			step.Ticket = split.Visit.Ticket
		}
		if s.made[r.Entry] = step; step.Added > 0 || len(step.Persons) > 0 {
			s.panel.ShowUndoes(s.undoes())
		}
		s.told(r)
	}
}

// stepOf is what will be known of a step: of a party that is served in part already, also for whom of it the step is.
func (s *Screen) stepOf(o desk.Order) wording.Step {
	step := wording.Step{Move: o.Move, Persons: o.Persons}
	c, ok := s.day.Client(o.Booking)
	if all := len(o.Persons) == 0; ok && all && (o.Move == visit.TurnAway || o.Move == visit.Leave) && c.Visit.Count(visit.Served) > 0 {
		step.Persons = c.Visit.Pending()
	}
	return step
}

// happened tells a client's latest step in words.
func (s *Screen) happened(c *desk.Client) string {
	if step, own := s.made[c.Undoable]; own {
		return s.tell.Did(c, step)
	}
	return s.tell.Happened(c)
}

// told says what was done with a client, with Undo beside it.
func (s *Screen) told(r desk.Receipt) {
	if client, ok := s.day.Client(r.Booking); ok {
		s.offer(s.ctx.Words.T("desk.did", translations.Args{"What": s.happened(&client)}), r)
	}
}

// offer says that something was done, with Undo beside it.
func (s *Screen) offer(text string, r desk.Receipt) {
	s.ctx.Offer(kit.Toast{
		Tone: kit.ToneDone, Text: text, Action: s.ctx.Words.T("desk.do.undo"), Do: func() { s.undo(r.Booking, r.Entry) },
	})
}

// order takes a step as a dialog asks for it.
func (s *Screen) order(o desk.Order) {
	s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, s.did(s.stepOf(o)))
}
