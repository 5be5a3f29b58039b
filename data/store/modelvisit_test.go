package store_test

import (
	"slices"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// leads is where the moves lead a party that stays together, written down once more.
var leads = map[visit.State]map[visit.Move]visit.State{
	visit.Expected: {visit.Arrive: visit.Waiting, visit.GiveUp: visit.NoShow},
	visit.NoShow:   {visit.Arrive: visit.Waiting},
	visit.Waiting: {
		visit.Call: visit.Called, visit.Start: visit.Serving, visit.TurnAway: visit.Finished, visit.Leave: visit.Left,
	},
	visit.Called: {
		visit.Start: visit.Serving, visit.Requeue: visit.Waiting, visit.TurnAway: visit.Finished, visit.Leave: visit.Left,
	},
	visit.Serving: {
		visit.Park: visit.Parked, visit.Finish: visit.Finished, visit.TurnAway: visit.Finished, visit.Leave: visit.Left,
	},
	visit.Parked: {
		visit.Call: visit.Called, visit.Start: visit.Serving, visit.Requeue: visit.Waiting, visit.TurnAway: visit.Finished,
		visit.Leave: visit.Left,
	},
}

// together are the moves of a party that stays together.
var together = []visit.Move{
	visit.Arrive, visit.Arrive, visit.Arrive, visit.Call, visit.Call, visit.Call, visit.Start, visit.Start, visit.Finish, visit.TurnAway, visit.Park, visit.Requeue, visit.Leave, visit.GiveUp,
}

// visit makes a step of a visit, sensible or not.
func (d *desks) visit() {
	id, b := d.pickHere()
	o := desk.Order{
		Command: d.command(), Booking: id, Move: together[d.chance.IntN(len(together))], Counter: []int{0, 1, 1, 1, 2, 3, 4}[d.chance.IntN(7)], Reason: "equipment",
	}
	if b != nil && d.chance.IntN(8) > 0 { // mostly something possible, at a counter that is there
		if possible := slices.DeleteFunc(slices.Clone(together), func(m visit.Move) bool { return leads[b.visit][m] == "" }); len(possible) > 0 {
			o.Move = possible[d.chance.IntN(len(possible))]
		}
	}
	code, next := d.stepping(id, b, o)
	number := ""
	if b != nil {
		number = b.number
	}
	places := next.places
	d.alter(id, b, o.Command, code, next, func(s *store.Store) (booking.Receipt, error) {
		receipt, err := s.Step(d.t.Context(), o)
		return booking.Receipt{
			Command: receipt.Command, Booking: receipt.Booking, Entry: receipt.Entry, Places: places, Confirmation: number,
		}, err
	}, d.oracle.step)
}

// pickHere gives mostly a booking of today that is expected or here.
func (d *desks) pickHere() (uuid.UUID, *standing) {
	for range 25 {
		id, b := d.pick()
		if b != nil && b.status == booking.Booked && b.day() == today && (b.visit.Here() || d.chance.IntN(5) == 0) {
			return id, b
		}
	}
	return d.pick()
}

// step notes a step; lists and places do not change by it.
func (o *oracle) step(_ uuid.UUID, b *standing, next state, entry uuid.UUID) {
	was := b.state
	b.log = append(b.log, logged{entry: entry, before: &was, step: true})
	b.state = next
}

// stepping works out what a step leads to, or why it cannot be.
func (d *desks) stepping(id uuid.UUID, b *standing, o desk.Order) (code string, next state) {
	if code := about(b); code != "" {
		return code, next
	}
	next = b.state
	to, possible := leads[b.visit][o.Move]
	switch {
	case b.day() != today:
		return "visit.other-day", next
	case b.visit.AtCounter() && (o.Move == visit.Call || o.Move == visit.Start && o.Counter != 0 && o.Counter != b.counter):
		return "visit.called-already", next
	case !possible:
		return "visit.not-allowed", next
	case o.Move == visit.GiveUp:
		return "visit.not-late", next // it is eight o’clock all the time
	}
	if next.visit = to; o.Move == visit.Call || o.Move == visit.Start {
		if o.Counter != 0 {
			next.counter = o.Counter
		} else if o.Move == visit.Call {
			next.counter = 0
		}
		code = d.counterFor(id, b.service, next.counter)
	} else if o.Move == visit.Requeue {
		next.counter = 0
	}
	return code, next
}

// counterFor says why a counter cannot take a client, or nothing.
func (d *desks) counterFor(id uuid.UUID, service site.Service, number int) string {
	switch {
	case number == 0:
		return "counter.missing"
	case number > 3:
		return "counter.unknown"
	case number == 3 && service != site.Biometrics:
		return "counter.service"
	case d.oracle.busy(number, id):
		return "counter.busy"
	}
	return ""
}

// busy reports whether a counter has another client than one.
func (o *oracle) busy(number int, but uuid.UUID) bool {
	for id, b := range o.bookings {
		if id != but && b.status == booking.Booked && b.visit.AtCounter() && b.counter == number {
			return true
		}
	}
	return false
}
