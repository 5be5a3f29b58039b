package desk

import (
	"cmp"
	"slices"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
)

// class is what decides first who is called: the lower one goes first, unless another has been passed over too often.
type class int

const (
	urgent  class = iota // travels within two business days (domain.md §2.3)
	due                  // an appointment whose time has come, and who came in time for it
	rest                 // everybody else: walk-ins, and appointments too late or too early
	classes int   = iota
)

// entrant is a client as the order sees them.
type entrant struct {
	client  *Client
	arrived time.Time
	came    int       // the minute of arriving
	counts  time.Time // when they count as having arrived: earlier with a need
	start   int       // the minute of the appointment, if placed
	placed  bool
	urgent  bool
	needs   bool // whether a need counts for something

	length time.Duration // at the counter, as expected; for estimates
	begins time.Duration // from now, as foreseen; less than 0 while it is not
}

func enter(c *Client, arrived time.Time, rules site.Queue, now Now) *entrant {
	e := &entrant{client: c, arrived: arrived, came: now.minute(arrived), counts: arrived, begins: -1}
	if place, ok := c.Place(); ok {
		e.start, e.placed = int(place.Start), true
	}
	e.urgent = rules.UrgentFirst && c.Facts.Service == site.Passport && c.Details.Travel == booking.Within2
	if e.needs = len(c.Details.Needs) > 0 && rules.NeedsAhead > 0; e.needs {
		e.counts = arrived.Add(-time.Duration(rules.NeedsAhead) * time.Minute)
	}
	return e
}

// late reports whether the client came too late for the appointment to go first.
func (e *entrant) late(rules site.Queue) bool { return e.came > e.start+rules.Late }

// class says where the client stands at a minute of the day.
func (e *entrant) class(rules site.Queue, minute int) class {
	switch {
	case e.urgent:
		return urgent
	case e.placed && minute >= e.start-rules.Within && !e.late(rules):
		return due
	}
	return rest
}

// since is the instant from which the client stands in the class of the present.
func (e *entrant) since(c class, rules site.Queue, now Now) time.Time {
	if from := now.instant(e.start - rules.Within); c == due && from.After(e.arrived) {
		return from
	}
	return e.arrived
}

// compare puts clients of one class in their order. Tickets and then bookings only settle what came at the same instant.
func (c class) compare(a, b *entrant) int {
	order := a.counts.Compare(b.counts)
	if c == due {
		order = cmp.Or(cmp.Compare(a.start, b.start), a.arrived.Compare(b.arrived))
	}
	if order != 0 {
		return order
	}
	one, other := a.client, b.client
	return cmp.Or(cmp.Compare(one.Visit.Ticket.Number, other.Visit.Ticket.Number),
		cmp.Compare(one.Facts.Service, other.Facts.Service), slices.Compare(one.ID[:], other.ID[:]))
}
