package desk

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// Estimate is how long a client will still wait, from now: 0 and up, Least never above Most. It is exact to nothing; round
// it before showing it.
type Estimate struct {
	Least time.Duration // if nobody else comes
	Most  time.Duration // if everybody comes on time who is expected and not late, and who was put aside comes back
}

// Estimate foresees the wait of somebody who would come now without an appointment. ok is false when no counter that is
// open, or opens later today, gives the service.
func (d Day) Estimate(service site.Service, persons int, now Now) (Estimate, bool) {
	walkIn := &Client{Booking: booking.Booking{
		Status: booking.Booked,
		Facts:  booking.Facts{Service: service, Minutes: d.Site.Minutes[service], Persons: persons, Date: d.Date},
		Visit:  visit.Expect(max(1, persons)),
	}}
	walkIn.Visit.State, walkIn.Visit.Arrived = visit.Waiting, now.At
	walkIn.Visit.Ticket = visit.Ticket{Service: service, Number: lastTicket}
	e, ok := d.foresee(walkIn, now)[walkIn.ID]
	return e, ok
}

// lastTicket is one after all others.
const lastTicket = int(^uint(0) >> 1)

// Estimates foresees the wait of everybody who waits, by their booking. Who can be served at no counter that is open, or
// opens later today, is not there.
func (d Day) Estimates(now Now) map[uuid.UUID]Estimate { return d.foresee(nil, now) }

// foresee plays the rest of the day twice.
func (d Day) foresee(walkIn *Client, now Now) map[uuid.UUID]Estimate {
	least, most := d.forecast(walkIn, false, now), d.forecast(walkIn, true, now)
	estimates := make(map[uuid.UUID]Estimate, len(least))
	for id, one := range least {
		if other, ok := most[id]; ok {
			estimates[id] = Estimate{Least: min(one, other), Most: max(one, other)}
		}
	}
	return estimates
}

// forecast plays one course of the day and gives when, from now, everybody is called who waits, or the walk-in alone.
func (d Day) forecast(walkIn *Client, everybody bool, now Now) map[uuid.UUID]time.Duration {
	f := d.forward(everybody, now)
	if walkIn != nil {
		f.watched = []*entrant{enter(walkIn, now.At, f.rules, now)}
		f.watched[0].length = f.pace.length(walkIn)
		f.join(f.watched[0], int(now.Minute))
	}
	f.run()
	begins := make(map[uuid.UUID]time.Duration, len(f.watched))
	for _, e := range f.watched {
		if e.begins >= 0 {
			begins[e.client.ID] = e.begins
		}
	}
	return begins
}

// minutes is a number of minutes as a duration.
func minutes[N int | calendar.Minute](n N) time.Duration { return time.Duration(n) * time.Minute }
