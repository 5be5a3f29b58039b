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
		if err := p.fitsOne(party.Service, shape, place, now); err != nil {
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
	s := shape{counters: 1, minutes: minutes * party.Persons}
	if party.SideBySide {
		s = shape{counters: party.Persons, minutes: minutes}
	}
	s.cells = s.minutes / p.step
	return s, nil
}

func (p *Plan) fitsOne(service site.Service, s shape, place site.Place, now Now) error {
	c := p.counter(place.Counter)
	from, to := p.touched(place.Span())
	switch {
	case place.Date != p.Date, place.Start < 0, place.End > calendar.DayEnd, int(place.End-place.Start) != s.minutes:
		return fault.New("booking.wrong-length", "Minutes", s.minutes)
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
	case !c.open.has(from, to):
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
	reason := error(fault.New("booking.place-taken", "Start", start, "Date", date))
	for _, c := range p.counters {
		if !c.counter.Serves(party.Service) {
			continue
		}
		place := site.Place{Counter: c.counter.Number, Date: date, Start: start, End: start + calendar.Minute(s.minutes)}
		err := p.fitsOne(party.Service, s, place, now)
		if fault.Code(err) == "booking.place-taken" {
			return err
		}
		if err != nil {
			reason = err
		}
	}
	return reason
}
