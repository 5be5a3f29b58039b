package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

func allows(c *desk.Client, m visit.Move) bool {
	return slices.Contains(c.Visit.State.Possible(), m)
}

// target is whom a key is for. Those that serve somebody (S F P R T L) are for the client at the counter people work at
// whenever somebody is there: whoever happens to be selected must not be taken for them. Only while nobody is, they are for
// the client selected; a start is for somebody set aside at that counter before. L is for who is selected among those that
// wait all the same: it is they who leave.
func (s *Screen) target(m visit.Move) (desk.Client, bool) {
	selected, any := s.panel.Selected()
	if m == visit.Arrive || m == visit.GiveUp || m == visit.Leave && any && selected.Visit.State == visit.Waiting {
		return selected, any
	}
	if mine, busy := s.lanes.Mine(); busy {
		return mine, true
	}
	if aside, ok := s.lanes.Aside(); m == visit.Start && ok && (!any || selected.Visit.State != visit.Parked) {
		return aside, true
	}
	return selected, any
}

// move makes a move with whom it is for, or says what is possible instead.
func (s *Screen) move(m visit.Move) {
	if !s.able() {
		return
	}
	c, ok := s.target(m)
	if !ok || !allows(&c, m) {
		s.cannot(m, c, ok)
		return
	}
	o := desk.Order{Command: uuid.New(), Booking: c.ID, Move: m}
	if m == visit.Start && c.Visit.State != visit.Called {
		if o.Counter = s.counter; o.Counter == 0 {
			s.chooseCounterFor(func() { s.move(m) })
			return
		}
	}
	done := s.did(s.stepOf(o))
	if m == visit.Arrive {
		done = s.came(s.stepOf(o))
	}
	s.press(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, done)
}

// came keeps what an arrival was and says whose it is, as of one by number.
func (s *Screen) came(step wording.Step) func(desk.Receipt) {
	return func(r desk.Receipt) {
		s.made[r.Entry] = step
		if c, ok := s.day.Client(r.Booking); ok {
			s.offer(s.ctx.Words.T("desk.here", translations.Args{"Who": s.tell.Full(&c), "Ticket": c.Visit.Ticket}), r)
		}
	}
}

// able tells whether anything can be done today, and says so if not.
func (s *Screen) able() bool {
	if s.known && s.day.Closed() {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.Fault(s.closedFault()))
		return false
	}
	return s.known
}

// arrive records that the client selected came; of a party it asks who did.
func (s *Screen) arrive() {
	c, ok := s.target(visit.Arrive)
	if ok && !s.day.Closed() && allows(&c, visit.Arrive) && len(c.Visit.Outcomes) > 1 {
		deeds := s.deeds()
		deeds.Order = func(o desk.Order) {
			s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, s.came(s.stepOf(o)))
		}
		outcome.Arrive(s.ctx, c, deeds)
		return
	}
	s.move(visit.Arrive)
}

// turnAway asks why somebody is not served.
func (s *Screen) turnAway() {
	if !s.able() {
		return
	}
	c, ok := s.target(visit.TurnAway)
	if !ok || !allows(&c, visit.TurnAway) {
		s.cannot(visit.TurnAway, c, ok)
		return
	}
	outcome.TurnAway(s.ctx, c, nil, s.deeds())
}

// openSheet opens what is known of a client and can be done with each person: the one selected, else the one at the
// counter people work at.
func (s *Screen) openSheet() {
	c, ok := s.panel.Selected()
	if !ok {
		c, ok = s.lanes.Mine()
	}
	if !ok {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("desk.nobody"))
		return
	}
	s.sheet = outcome.Show(s.ctx, c, s.lanes.Now, s.deedsFor(&c))
}

// deedsFor are what a client's sheet may do, with why they stand where they stand in the queue.
func (s *Screen) deedsFor(c *desk.Client) outcome.Deeds {
	deeds := s.deeds()
	deeds.Why = s.lanes.Why(c.ID)
	return deeds
}

// deeds are what the dialogs may do.
func (s *Screen) deeds() outcome.Deeds {
	return outcome.Deeds{
		Catalogue: s.o.Catalogue, Order: s.order, Counter: s.counter, ChooseCounter: s.chooseForSheet,
		Grow: func(g desk.Growth) {
			s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Grow(ctx, g) }, s.did(wording.Step{Added: len(g.Persons)}))
		},
	}
}

// callNext calls whose turn it is to the counter people work at, of the service that is shown if not all are.
func (s *Screen) callNext() {
	if !s.able() {
		return
	}
	if s.counter == 0 {
		s.chooseCounterFor(s.callNext)
		return
	}
	n := desk.Next{Command: uuid.New(), Site: s.day.Site.ID, Counter: s.counter, Services: s.lanes.Only()}
	s.press(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Next(ctx, n) }, s.did(wording.Step{Move: visit.Call}))
}

// chooseForSheet asks for the counter people work at while a client's sheet is open.
func (s *Screen) chooseForSheet() {
	s.chooseCounterFor(func() {
		if s.sheet == nil {
			return
		}
		if client, ok := s.day.Client(s.sheet.Booking()); ok {
			s.sheet.SetDeeds(s.deedsFor(&client))
		}
	})
}
