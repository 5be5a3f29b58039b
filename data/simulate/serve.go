package simulate

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
)

// step makes one step of a client's visit.
func (w *world) step(g *guest, o desk.Order) error {
	o.Command, o.Booking = uuid.New(), g.id
	receipt, err := w.store.Step(w.ctx, o)
	if err != nil {
		return err
	}
	g.visit = receipt.Visit
	w.tally.steps++
	return nil
}

// undo takes back the client's latest step, which was a mistake.
func (w *world) undo(g *guest) error {
	if _, err := w.store.Undo(w.ctx, booking.Undo{Command: uuid.New(), Booking: g.id}); err != nil {
		return err
	}
	w.tally.steps++
	w.tally.undone++
	return w.look()
}

// look brings what is known of the day up to date.
func (w *world) look() error {
	day, _, err := w.store.DayAfter(w.ctx, w.day)
	if err != nil {
		return err
	}
	w.day = day
	for _, c := range day.Clients {
		if g := w.guests[c.ID]; g != nil {
			g.visit, g.persons = c.Visit, c.Facts.Persons
		}
	}
	return nil
}

// come has a called client arrive at the counter, or not.
func (w *world) come(c *counter, g *guest) error {
	if g.missed == 0 && w.one(25) || g.missed == 1 && !w.one(3) {
		g.missed++
		w.in(2*time.Minute, func() error { return w.giveUpCalling(c, g) })
		return nil
	}
	return w.serve(c, g)
}

// giveUpCalling puts who did not come back into the queue, and the second time lets them go.
func (w *world) giveUpCalling(c *counter, g *guest) error {
	move := visit.Requeue
	if g.missed > 1 {
		move = visit.Leave
	}
	if err := w.step(g, desk.Order{Move: move}); err != nil {
		return err
	}
	c.client = nil
	return w.callAll()
}

// serve starts the service, which ends or is interrupted after a while.
func (w *world) serve(c *counter, g *guest) error {
	if err := w.step(g, desk.Order{Move: visit.Start, Counter: c.Number}); err != nil {
		return err
	}
	took := w.takes(g)
	if !g.aside && w.one(20) {
		g.aside = true
		w.in((took / 3).Truncate(time.Second), func() error { return w.park(c, g) })
		return nil
	}
	if g.aside {
		took = (took * 2 / 3).Truncate(time.Second)
	}
	w.in(took, func() error { return w.finish(c, g) })
	return nil
}

// takes is how long a service takes: about what is planned, seldom much more.
func (w *world) takes(g *guest) time.Duration {
	total := time.Duration(0)
	for range g.visit.Pending() {
		planned := time.Duration(g.minutes) * time.Minute
		total += w.between(planned*60/100, planned*115/100)
		if w.one(12) {
			total += w.between(0, planned)
		}
	}
	return total
}

// park puts a client aside, who comes back to the same counter or into the queue.
func (w *world) park(c *counter, g *guest) error {
	if err := w.step(g, desk.Order{Move: visit.Park}); err != nil {
		return err
	}
	c.client = nil
	w.in(w.between(4*time.Minute, 15*time.Minute), func() error { return w.back(c, g) })
	return w.callAll()
}

func (w *world) back(c *counter, g *guest) error {
	if g.visit.State != visit.Parked {
		return nil
	}
	switch w.chance.IntN(3) {
	case 0:
		if err := w.step(g, desk.Order{Move: visit.Requeue}); err != nil {
			return err
		}
	case 1:
		for _, other := range w.desks { // any counter that is free, out of turn
			if other.client == nil && other.open(w.now) && other.Serves(g.service) {
				if err := w.step(g, desk.Order{Move: visit.Call, Counter: other.Number}); err != nil {
					return err
				}
				w.tally.calls++
				w.tally.outOfTurn++
				other.client = g
				return w.serve(other, g)
			}
		}
		c.back = append(c.back, g)
	case 2:
		c.back = append(c.back, g)
	}
	return w.callAll()
}

// finish ends a service with a result for each person, sometimes by mistake too early.
func (w *world) finish(c *counter, g *guest) error {
	pending := g.visit.Pending()
	if w.one(25) {
		refused := desk.Order{Move: visit.TurnAway, Reason: w.why(), Persons: pending[:1]}
		if len(pending) > 1 && w.one(3) {
			refused.Persons = nil
		}
		if err := w.step(g, refused); err != nil {
			return err
		}
	}
	if len(g.visit.Pending()) > 2 && w.one(3) { // one by one
		if err := w.step(g, desk.Order{Move: visit.Finish, Persons: g.visit.Pending()[:1]}); err != nil {
			return err
		}
	}
	if g.visit.State == visit.Serving {
		if err := w.step(g, desk.Order{Move: visit.Finish}); err != nil {
			return err
		}
	}
	if w.one(30) {
		if err := w.undo(g); err != nil {
			return err
		}
		w.in(w.between(20*time.Second, 2*time.Minute), func() error { return w.finish(c, g) })
		return nil
	}
	c.client = nil
	return w.callAll()
}

func (w *world) why() string {
	reasons := visit.Reasons()
	return reasons[w.chance.IntN(len(reasons))]
}
