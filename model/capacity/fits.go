package capacity

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// Now is the present at a site; it bounds what can still be booked.
type Now struct {
	Date calendar.Date
	Time calendar.Minute
}

// Past reports whether a start lies before the present.
func (n Now) Past(date calendar.Date, start calendar.Minute) bool {
	return date < n.Date || date == n.Date && start < n.Time
}

// Party is who is to be served, as far as time is concerned.
type Party struct {
	Service    site.Service
	Persons    int  // 1 and up
	SideBySide bool // one counter each at the same time, rather than in a row at one
	Minutes    int  // a person's time; 0 means the site's present one
}

// Fits is the one judge of whether a party may have the given places of the plan's day: the right number and length, on the
// grid, not in the past, at counters that give the service, open, and not taken. A refusal is a fault that says which.
func (p *Plan) Fits(party Party, places []site.Place, now Now) error {
	shape, err := p.shape(party)
	if err != nil {
		return err
	}
	if len(places) != shape.counters {
		return fault.New("booking.wrong-length", "Minutes", shape.minutes)
	}
	for i, place := range places {
		if place.Date != p.Date || int(place.End)-int(place.Start) != shape.minutes {
			return fault.New("booking.wrong-length", "Minutes", shape.minutes)
		}
		if err := p.fitsOne(party.Service, place, now); err != nil {
			return err
		}
		if place.Start != places[0].Start || slices.ContainsFunc(places[:i], place.Overlaps) {
			return fault.New("booking.place-taken", "Start", place.Start, "Date", place.Date)
		}
	}
	return nil
}

// shape is what a party needs: so many counters at once, each for so long.
type shape struct{ counters, minutes, cells int }

func (p *Plan) shape(party Party) (shape, error) {
	if party.Persons < 1 {
		return shape{}, fault.New("persons.none")
	}
	minutes := party.Minutes
	if minutes == 0 {
		minutes = p.minutes[party.Service]
	}
	if minutes <= 0 || minutes%p.step != 0 {
		return shape{}, fault.New("site.service-not-offered", "Site", p.name)
	}
	// Longer than a day never fits, nor do more persons than it has minutes: bounds keep the numbers small.
	minutes, persons := min(minutes, int(calendar.DayEnd)+p.step), min(party.Persons, int(calendar.DayEnd))
	s := shape{counters: 1, minutes: minutes * persons}
	if party.SideBySide {
		s = shape{counters: persons, minutes: minutes}
	}
	s.cells = s.minutes / p.step
	return s, nil
}

// fitsOne judges one place, whose length is right.
func (p *Plan) fitsOne(service site.Service, place site.Place, now Now) error {
	c := p.counter(place.Counter)
	from, to := p.touched(place.Span())
	switch {
	case int(place.Start)%p.step != 0:
		return fault.New("booking.off-grid", "Step", p.step)
	case now.Past(place.Date, place.Start):
		return fault.New("booking.past")
	case c == nil:
		return fault.New("booking.counter-unknown", "Counter", place.Counter)
	case !c.counter.Serves(service):
		return fault.New("booking.counter-service", "Counter", place.Counter)
	case p.Closed != nil:
		return p.Closed
	case !aDay().Contains(place.Span()), !c.open.has(from, to):
		return fault.New("booking.outside-hours", "Start", place.Start, "Date", place.Date)
	case c.taken.meets(from, to):
		return fault.New("booking.place-taken", "Start", place.Start, "Date", place.Date)
	}
	return nil
}

// Why says why a party has no opening at a start. Of the counters' reasons the most telling counts: a place that is taken
// before a counter that is not open.
func (p *Plan) Why(party Party, date calendar.Date, start calendar.Minute, now Now) error {
	s, err := p.shape(party)
	if err != nil {
		return err
	}
	end := calendar.Minute(min(int(start)+s.minutes, int(calendar.DayEnd)+1)) // past the end of the day is far enough
	reason := error(fault.New("booking.place-taken", "Start", start, "Date", date))
	for _, c := range p.counters {
		if !c.counter.Serves(party.Service) {
			continue
		}
		place := site.Place{Counter: c.counter.Number, Date: date, Start: start, End: end}
		err := p.fitsOne(party.Service, place, now)
		if fault.Code(err) == "booking.place-taken" {
			return err
		}
		if err != nil {
			reason = err
		}
	}
	return reason
}
