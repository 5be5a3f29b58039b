package desk_test

import (
	"math"
	"slices"
	"time"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// oracle is the order of the queue worked out in the plainest way: call after call, each time from everything that is known,
// with the site's own clock.
type oracle struct {
	day      desk.Day
	services []site.Service
	at       time.Time
	turns    []turn
}

type turn struct {
	at    time.Time
	class string
}

var precedence = []string{"urgent", "due", "rest"}

func newOracle(d desk.Day, services []site.Service, n desk.Now) *oracle {
	d.Clients = slices.Clone(d.Clients)
	o := &oracle{day: d, services: services, at: n.At}
	for _, c := range d.Clients {
		at := c.Visit.Called
		if at.IsZero() || (!c.Visit.Started.IsZero() && c.Visit.Started.Before(at)) {
			at = c.Visit.Started
		}
		if !at.IsZero() && o.wanted(c) {
			o.turns = append(o.turns, turn{at, o.class(c, at)})
		}
	}
	return o
}

func (o *oracle) wanted(c desk.Client) bool {
	return o.services == nil || slices.Contains(o.services, c.Facts.Service)
}

func (o *oracle) minute(at time.Time) int {
	_, m, err := o.day.Site.Now(at)
	if err != nil {
		panic(err)
	}
	return int(m)
}

func (o *oracle) class(c desk.Client, at time.Time) string {
	q := o.day.Site.Queueing()
	if q.UrgentFirst && c.Details.Travel == booking.Within2 && c.Facts.Service == site.Passport {
		return "urgent"
	}
	if len(c.Facts.Places) == 0 {
		return "rest"
	}
	start := int(c.Facts.Places[0].Start)
	if o.minute(at) < start-q.Within || o.minute(c.Visit.Arrived) > start+q.Late {
		return "rest"
	}
	return "due"
}

// goesBefore reports whether one of two clients of a class goes before the other.
func (o *oracle) goesBefore(class string, a, b desk.Client) bool {
	ahead := time.Duration(o.day.Site.Queueing().NeedsAhead) * time.Minute
	came := func(c desk.Client) time.Time {
		if len(c.Details.Needs) > 0 && class != "due" {
			return c.Visit.Arrived.Add(-ahead)
		}
		return c.Visit.Arrived
	}
	if class == "due" && a.Facts.Places[0].Start != b.Facts.Places[0].Start {
		return a.Facts.Places[0].Start < b.Facts.Places[0].Start
	}
	if !came(a).Equal(came(b)) {
		return came(a).Before(came(b))
	}
	return a.Visit.Ticket.Number < b.Visit.Ticket.Number
}

// waiting gives by class who waits, the first of them, and since when anybody does.
func (o *oracle) waiting(class string) (first int, since time.Time) {
	first = -1
	for i, c := range o.day.Clients {
		if c.Visit.State != visit.Waiting || !o.wanted(c) || o.class(c, o.at) != class {
			continue
		}
		in := c.Visit.Arrived
		for class == "due" && o.class(c, in) != "due" {
			in = in.Add(time.Minute)
		}
		if first < 0 || in.Before(since) {
			since = in
		}
		if first < 0 || o.goesBefore(class, c, o.day.Clients[first]) {
			first = i
		}
	}
	return first, since
}

func (o *oracle) passedOver(class string, since time.Time) int {
	for _, t := range o.turns {
		if t.class == class && t.at.After(since) {
			since = t.at
		}
	}
	n := 0
	for _, t := range o.turns {
		if t.class != class && t.at.After(since) {
			n++
		}
	}
	return n
}

// next calls the next client, and is -1 when nobody waits.
func (o *oracle) next() (client int, forced bool) {
	chosen, most, usual := -1, math.MinInt, -1
	class := ""
	for _, k := range precedence {
		first, since := o.waiting(k)
		if first < 0 {
			continue
		}
		if usual < 0 {
			usual = first
		}
		priority := 0
		if passed := o.passedOver(k, since); passed >= o.day.Site.Queueing().Share-1 {
			priority = passed
		}
		if priority > most {
			chosen, most, class = first, priority, k
		}
	}
	if chosen >= 0 {
		o.turns = append(o.turns, turn{o.at.Add(time.Duration(len(o.turns)+1) * time.Microsecond), class})
		o.day.Clients[chosen].Visit.State = visit.Called
	}
	return chosen, chosen != usual
}
