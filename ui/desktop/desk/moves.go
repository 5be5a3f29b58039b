package desk

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

// selected is the client the keys act on: the one selected in the lane at hand.
func (s *Screen) selected() (desk.Client, bool) {
	id, ok := s.view.lane(s.lane).Selected()
	if !ok || !s.known {
		return desk.Client{}, false
	}
	if s.lane == counters {
		c, ok := s.view.clients[id]
		return c, ok
	}
	wanted, err := uuid.Parse(id)
	if err != nil {
		return desk.Client{}, false
	}
	return s.day.Client(wanted)
}

// mine is the client at the counter people work at.
func (s *Screen) mine() (desk.Client, bool) {
	if s.counter == 0 {
		return desk.Client{}, false
	}
	return s.day.Occupant(s.counter)
}

func allows(c *desk.Client, m visit.Move) bool {
	return slices.Contains(c.Visit.State.Possible(), m)
}

// target is whom a move is for: the client selected where it fits, else the one at the counter people work at. Who was
// called there goes before somebody selected who only waits: a start is meant for them.
func (s *Screen) target(m visit.Move) (desk.Client, bool) {
	selected, any := s.selected()
	mine, busy := s.mine()
	if m == visit.Start && busy && mine.Visit.State == visit.Called && (!any || selected.Visit.State == visit.Waiting) {
		return mine, true
	}
	if any && allows(&selected, m) {
		return selected, true
	}
	return mine, busy && allows(&mine, m)
}

// move makes a move with whom it is for, or says what is possible instead.
func (s *Screen) move(m visit.Move) {
	if !s.able() {
		return
	}
	c, ok := s.target(m)
	if !ok {
		s.cannot(m)
		return
	}
	o := desk.Order{Command: uuid.New(), Booking: c.ID, Move: m}
	if m == visit.Start && c.Visit.State != visit.Called {
		if o.Counter = s.counter; o.Counter == 0 {
			s.chooseCounter()
			return
		}
	}
	s.press(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Step(ctx, o) }, s.told)
}

// able tells whether anything can be done today, and says so if not.
func (s *Screen) able() bool {
	if s.known && s.day.Closed() {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.Fault(s.closedFault()))
		return false
	}
	return s.known
}

// cannot says why there is nobody a move fits, and what fits instead.
func (s *Screen) cannot(m visit.Move) {
	c, ok := s.selected()
	if !ok {
		c, ok = s.mine()
	}
	if !ok {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("desk.nobody"))
		return
	}
	why := fault.New("visit.not-allowed", "Move", m, "State", c.Visit.State, "Possible", c.Visit.State.Possible())
	s.ctx.Toast(kit.ToneLate, s.ctx.Words.Fault(why))
}

// arrive records that the client selected came; of a party it asks who did.
func (s *Screen) arrive() {
	c, ok := s.target(visit.Arrive)
	if ok && !s.day.Closed() && len(c.Visit.Outcomes) > 1 {
		outcome.Arrive(s.ctx, c, s.deeds())
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
	if !ok {
		s.cannot(visit.TurnAway)
		return
	}
	outcome.TurnAway(s.ctx, c, nil, s.deeds())
}

// openSheet opens what is known of a client and can be done with each person: the one selected, else the one at the
// counter people work at.
func (s *Screen) openSheet() {
	c, ok := s.selected()
	if !ok {
		c, ok = s.mine()
	}
	if !ok {
		s.ctx.Toast(kit.ToneLate, s.ctx.Words.T("desk.nobody"))
		return
	}
	s.sheet = outcome.Show(s.ctx, c, s.now, s.deeds())
}

// deeds are what the dialogs may do.
func (s *Screen) deeds() outcome.Deeds {
	return outcome.Deeds{
		Catalogue: s.o.Catalogue, Order: s.order, Counter: s.counter,
		Grow: func(g desk.Growth) {
			s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Grow(ctx, g) }, s.told)
		},
	}
}

// callNext calls whose turn it is to the counter people work at.
func (s *Screen) callNext() {
	if !s.able() {
		return
	}
	if s.counter == 0 {
		s.chooseCounter()
		return
	}
	n := desk.Next{Command: uuid.New(), Site: s.day.Site.ID, Counter: s.counter}
	s.press(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Next(ctx, n) }, s.told)
}
