package simulate

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// plan decides who comes when.
func (w *world) plan() {
	for _, g := range w.inOrder {
		if w.chance.IntN(100) < 12 {
			w.absent(g)
			continue
		}
		early := w.between(0, 16*time.Minute) // most come before their time, by so much
		switch w.chance.IntN(10) {
		case 0, 1:
			early = -w.between(0, 5*time.Minute)
		case 2:
			early = -w.between(5*time.Minute, 35*time.Minute)
		}
		at := g.start.Add(-early)
		if at.After(w.ends.Add(-5 * time.Minute)) {
			at = g.start
		}
		w.events.add(at, func() error { return w.arrive(g) })
	}
	total := 0
	for _, c := range w.day.Counters {
		for _, s := range c.Spans {
			total += int(s.To - s.From)
		}
	}
	shortest := min(20, max(w.Site.Minutes[site.Passport], w.Site.Minutes[site.Biometrics]))
	count := total * unbooked / 100 / shortest
	for range count {
		at := w.opens.Add(w.between(0, max(0, w.ends.Sub(w.opens)-40*time.Minute)))
		w.events.add(at, w.walkIn)
	}
}

// absent never comes. Some are given up by hand, and some of those come after all.
func (w *world) absent(g *guest) {
	if w.one(2) {
		return // swept up at the end
	}
	late := time.Duration(w.Site.Queueing().Late) * time.Minute
	at := g.start.Add(late + w.between(time.Minute, 20*time.Minute))
	if at.After(w.ends) {
		return
	}
	w.events.add(at, func() error {
		if err := w.step(g, desk.Order{Move: visit.GiveUp}); err != nil {
			return err
		}
		switch {
		case w.one(10): // was somebody else
			if err := w.undo(g); err != nil {
				return err
			}
		case w.one(5) && w.now.Before(w.ends.Add(-30*time.Minute)):
			w.in(w.between(time.Minute, 10*time.Minute), func() error { return w.arrive(g) })
		}
		return nil
	})
}

// arrive notes who came. Families come incomplete, or with one more.
func (w *world) arrive(g *guest) error {
	came := desk.Order{Move: visit.Arrive}
	incomplete := g.persons > 1 && w.one(6)
	if incomplete {
		for i := range g.persons - 1 {
			came.Persons = append(came.Persons, i)
		}
	}
	if err := w.step(g, came); err != nil {
		return err
	}
	if w.one(40) { // the line above was meant
		if err := w.undo(g); err != nil {
			return err
		}
		w.in(w.between(5*time.Second, time.Minute), func() error { return w.arrive(g) })
		return nil
	}
	if incomplete && w.one(3) {
		missing := len(came.Persons)
		w.in(w.between(time.Minute, 8*time.Minute), func() error { return w.join(g, missing) })
	}
	if w.one(30) {
		if err := w.grow(g); err != nil {
			return err
		}
	}
	return w.here(g)
}

// join has one of a family come after all, if the others are still there.
func (w *world) join(g *guest, person int) error {
	if !g.visit.State.Here() {
		return nil
	}
	return w.step(g, desk.Order{Move: visit.Join, Persons: []int{person}})
}

func (w *world) grow(g *guest) error {
	more := booking.Person{Given: "Lou"}
	if g.service == site.Passport {
		more.Kind = booking.Child
	}
	receipt, err := w.store.Grow(w.ctx, desk.Growth{Command: uuid.New(), Booking: g.id, Persons: []booking.Person{more}})
	if err != nil {
		return err
	}
	g.visit, g.persons = receipt.Visit, g.persons+1
	w.tally.steps++
	return nil
}

// here is what becomes of somebody who just came: some cannot be served at all, some split up, the others wait as long as
// they can bear.
func (w *world) here(g *guest) error {
	if w.one(50) {
		return w.step(g, desk.Order{Move: visit.TurnAway, Reason: "wrong-site"})
	}
	if len(g.visit.Pending()) > 2 && w.one(5) {
		if err := w.split(g); err != nil {
			return err
		}
	}
	w.in(w.between(60*time.Minute, 180*time.Minute), func() error { return w.loseHeart(g, g.visit.Arrived) })
	return w.callAll()
}

// split has the second half of a party go on by itself.
func (w *world) split(g *guest) error {
	pending := g.visit.Pending()
	o := desk.Order{Command: uuid.New(), Booking: g.id, Move: visit.Split, Persons: pending[(len(pending)+1)/2:]}
	receipt, err := w.store.Step(w.ctx, o)
	if err != nil {
		return err
	}
	g.visit = receipt.Visit
	w.tally.steps++
	w.tally.splits++
	child := &guest{id: receipt.Split, service: g.service, persons: len(o.Persons), minutes: g.minutes}
	w.meet(child)
	return w.look()
}

// loseHeart has somebody leave who has waited too long.
func (w *world) loseHeart(g *guest, arrived time.Time) error {
	if w.closed || g.visit.State != visit.Waiting || !g.visit.Started.IsZero() || !g.visit.Arrived.Equal(arrived) {
		return nil
	}
	return w.step(g, desk.Order{Move: visit.Leave})
}

// walkIn has somebody come without an appointment, who takes the next free place or waits.
func (w *world) walkIn() error {
	o := w.stranger()
	o.Soonest = w.one(4)
	if err := w.look(); err != nil {
		return err
	}
	now, err := w.day.At(w.now)
	if err != nil {
		return err
	}
	expected, known := w.day.EstimateOf(o, now)
	receipt, err := w.takeIn(&o)
	if err != nil {
		return err
	}
	w.tally.steps++
	g := &guest{
		id: receipt.Booking, service: o.Service, persons: o.Persons, minutes: w.Site.Minutes[o.Service], visit: receipt.Visit,
	}
	if !o.Soonest {
		g.estimate = estimate{expected, known}
	}
	w.meet(g)
	if w.one(40) { // taken in twice: this one was never there
		err := w.undo(g)
		g.visit = visit.Visit{}
		return err
	}
	return w.here(g)
}

// takeIn takes somebody in: on the next free place of the day if they want one and there is one, else to wait.
func (w *world) takeIn(o *desk.WalkIn) (desk.Receipt, error) {
	receipt, err := w.store.WalkIn(w.ctx, *o)
	if o.Soonest && fault.Code(err) == "capacity.full" {
		o.Soonest = false
		return w.store.WalkIn(w.ctx, *o)
	}
	return receipt, err
}

// stranger invents somebody without an appointment; half of them give no name.
func (w *world) stranger() desk.WalkIn {
	o := desk.WalkIn{Command: uuid.New(), Site: w.Site.ID, Service: site.Passport, Language: "en", Persons: 1}
	if n := len(w.Site.Languages); n > 0 {
		o.Language = w.Site.Languages[w.chance.IntN(n)]
	}
	if w.Site.Offers(site.Biometrics) && (w.one(4) || !w.Site.Offers(site.Passport)) {
		o.Service = site.Biometrics
		reasons := desk.WalkInReasons()
		o.Reason = reasons[w.chance.IntN(len(reasons))]
	}
	if w.one(4) {
		o.Persons += 1 + w.chance.IntN(3)
	}
	if o.Service == site.Passport && w.one(5) {
		o.Details.Travel = booking.Within2
	}
	if w.one(10) {
		o.Details.Needs = []string{"wheelchair"}
	}
	if w.one(2) {
		p := booking.Person{Given: "Robin", Family: "Roy"}
		if o.Service == site.Passport {
			p.Kind = booking.Adult
		}
		o.Details.Contact = booking.Contact{Given: p.Given, Family: p.Family}
		o.Details.Persons = []booking.Person{p}
	}
	return o
}
