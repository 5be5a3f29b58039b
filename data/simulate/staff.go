package simulate

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// counter is one counter with who stands there.
type counter struct {
	site.Counter

	spans   []calendar.Span
	set     *bool // opened or shut by hand
	client  *guest
	back    []*guest // put aside, and ready to go on
	idle    time.Duration
	ignored time.Duration // idle while somebody it could serve waited
}

const (
	lunch    = 30 * time.Minute
	overtime = 30 * time.Minute
)

// staff takes over the counters and plans their lunch breaks and the end of the day.
func (w *world) staff() {
	first, last := calendar.DayEnd, calendar.Minute(0)
	for _, c := range w.day.Counters {
		w.desks = append(w.desks, &counter{Counter: c.Counter, spans: c.Spans})
		for _, s := range c.Spans {
			first, last = min(first, s.From), max(last, s.To)
			w.events.add(w.at(s.From), w.callAll)
			w.events.add(w.at(s.To), w.callAll) // the idle time is counted up to it
		}
	}
	w.opens, w.ends = w.at(first), w.at(last)
	w.events.add(w.ends, w.stayOn)
	if !w.Site.Schedule.Lunch.IsZero() || len(w.desks) < 2 {
		return
	}
	for i, c := range w.desks { // in turns, so that the queue goes on
		at := w.at(11*60 + 30).Add(time.Duration(i%4) * lunch)
		if at.Before(w.opens.Add(time.Hour)) || at.After(w.ends.Add(-2*time.Hour)) {
			continue
		}
		w.events.add(at, func() error { return w.turn(false, c) })
		w.events.add(at.Add(lunch), func() error { return w.turn(true, c) })
	}
}

// turn opens or shuts counters. Whoever stands there is served to the end.
func (w *world) turn(open bool, counters ...*counter) error {
	for _, c := range counters {
		if err := w.set(c, open); err != nil {
			return err
		}
	}
	return w.callAll()
}

func (w *world) set(c *counter, open bool) error {
	_, err := w.store.Staff(w.ctx, desk.Staffing{
		Command: uuid.New(), Site: w.Site.ID, Date: w.Date, Counter: c.Number, Open: open,
	})
	if err != nil {
		return err
	}
	c.set = &open
	w.tally.steps++
	return nil
}

func (c *counter) open(now time.Time) bool {
	if c.set != nil {
		return *c.set
	}
	minute := calendar.Minute(now.Hour()*60 + now.Minute())
	for _, s := range c.spans {
		if s.From <= minute && minute < s.To {
			return true
		}
	}
	return false
}

// stayOn keeps every counter open while somebody waits, but not for long.
func (w *world) stayOn() error {
	w.in(time.Minute, w.leaveOff)
	if !w.anybody() {
		return nil
	}
	return w.turn(true, w.desks...)
}

// leaveOff closes the day once nobody is served any more; who still waits after the overtime is swept up.
func (w *world) leaveOff() error {
	late := w.now.After(w.ends.Add(overtime))
	if late && !w.last {
		w.last = true
		if err := w.turn(false, w.desks...); err != nil {
			return err
		}
	}
	for _, c := range w.desks {
		if c.client != nil {
			w.in(time.Minute, w.leaveOff)
			return nil
		}
	}
	if !late && w.anybody() {
		w.in(time.Minute, w.leaveOff)
		return nil
	}
	return w.closeDay()
}

// anybody reports whether clients are still there.
func (w *world) anybody() bool {
	return slices.ContainsFunc(w.inOrder, func(g *guest) bool { return g.visit.State.Here() })
}

func (w *world) closeDay() error {
	receipt, err := w.store.CloseDay(w.ctx, desk.Closing{Command: uuid.New(), Site: w.Site.ID, Date: w.Date})
	if err != nil {
		return err
	}
	w.closed = true
	w.tally.steps++
	w.tally.swept = receipt.Swept
	return nil
}

// waiting reports whether anybody waits whom a counter could serve.
func (w *world) waiting(c *counter) bool {
	return slices.ContainsFunc(w.inOrder, func(g *guest) bool { return g.visit.State == visit.Waiting && c.Serves(g.service) })
}

// advance lets time pass and counts what the counters did with it.
func (w *world) advance(to time.Time) {
	for _, c := range w.desks {
		if c.client != nil || !c.open(w.now) {
			continue
		}
		c.idle += to.Sub(w.now)
		if w.waiting(c) {
			c.ignored += to.Sub(w.now)
		}
	}
	w.now = to
}

// callAll has every free counter call.
func (w *world) callAll() error {
	for _, c := range w.desks {
		if err := w.call(c); err != nil {
			return err
		}
	}
	return nil
}

// call has a free counter go on with somebody put aside, or else call whose turn it is.
func (w *world) call(c *counter) error {
	if w.closed || c.client != nil || !c.open(w.now) {
		return nil
	}
	if len(c.back) > 0 {
		g := c.back[0]
		c.back = c.back[1:]
		if g.visit.State == visit.Parked {
			c.client = g
			return w.serve(c, g)
		}
	}
	receipt, err := w.store.Next(w.ctx, desk.Next{Command: uuid.New(), Site: w.Site.ID, Counter: c.Number})
	if fault.Code(err) == "queue.empty" {
		return nil
	}
	if err != nil {
		return err
	}
	g := w.guests[receipt.Booking]
	g.visit, c.client = receipt.Visit, g
	w.tally.steps++
	w.tally.calls++
	w.tally.called(g)
	w.in(w.between(10*time.Second, 70*time.Second), func() error { return w.come(c, g) })
	return nil
}
