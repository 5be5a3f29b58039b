package desk

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// Estimate is how long a client will still wait, from now: 0 and up, Least never above Most. About three of four waits end
// between the two. It is exact to nothing: round it before showing it.
//
// The rest of the day is played several times by the rules of the queue, each time with other luck: how long every visit
// takes, who comes of those expected, and when. Luck is drawn from what this day has shown so far and from what is usual
// (see habits), so the range is as wide as the day is uncertain: it grows with the visits ahead, shrinks with the counters
// that share them, and is nothing at all when a counter is free. What nobody can know is left out: who else will come
// without an appointment, and which counters will be shut by hand. The same day at the same time gives the same
// estimate: the luck of a client in a play is a number made from their place or ticket.
type Estimate struct {
	Least time.Duration
	Most  time.Duration
}

const (
	plays = 16 // of the rest of the day; more make the estimate little better
	tails = 1  // plays left out at either end; between the others lie (plays-1-2*tails)/(plays+1), or 76 %, of all outcomes
)

// Estimate foresees the wait of somebody who would come now without an appointment. ok is false when no counter that is
// open, or opens later today, gives the service.
func (d Day) Estimate(service site.Service, persons int, now Now) (Estimate, bool) {
	return d.EstimateOf(WalkIn{Service: service, Persons: persons}, now)
}

// EstimateOf is Estimate for somebody of whom more is known: Details.Travel and Details.Needs may have them called sooner.
func (d Day) EstimateOf(w WalkIn, now Now) (Estimate, bool) {
	walkIn := &Client{Details: w.Details, Booking: booking.Booking{
		Status: booking.Booked,
		Facts:  booking.Facts{Service: w.Service, Minutes: d.Site.Minutes[w.Service], Persons: w.Persons, Date: d.Date},
		Visit:  visit.Expect(max(1, w.Persons)),
	}}
	walkIn.Visit.State, walkIn.Visit.Arrived = visit.Waiting, now.At
	walkIn.Visit.Ticket = visit.Ticket{Service: w.Service, Number: lastTicket}
	e, ok := d.foresee(walkIn, now)[walkIn.ID]
	return e, ok
}

// lastTicket is one after all others.
const lastTicket = int(^uint(0) >> 1)

// Estimates foresees the wait of everybody who waits, by their booking. Who can be served at no counter that is open, or
// opens later today, is not there.
func (d Day) Estimates(now Now) map[uuid.UUID]Estimate { return d.foresee(nil, now) }

// foresee plays the rest of the day several times, for all who wait or for a walk-in alone.
func (d Day) foresee(walkIn *Client, now Now) map[uuid.UUID]Estimate {
	ahead := d.outlook(walkIn, d.habits(now), now)
	waits := make(map[uuid.UUID][]time.Duration, len(ahead.watched))
	for play := range plays {
		for id, wait := range ahead.play(play) {
			waits[id] = append(waits[id], wait)
		}
	}
	estimates := make(map[uuid.UUID]Estimate, len(waits))
	for id, list := range waits {
		if len(list) == plays {
			slices.Sort(list)
			estimates[id] = Estimate{Least: list[tails], Most: list[plays-1-tails]}
		}
	}
	return estimates
}

// minutes is a number of minutes as a duration.
func minutes[N int | calendar.Minute](n N) time.Duration { return time.Duration(n) * time.Minute }
