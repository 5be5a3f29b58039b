package store

import (
	"context"

	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

// Step makes one move of a client's visit, on the day itself. Beside what visit.Apply refuses, the faults are
// "booking.unknown", "booking.not-active", "visit.other-day", "day.closed", "visit.called-already" when another counter has
// the client, "counter.unknown", "counter.service", "counter.shut" and "counter.busy" when it has another client, and
// "visit.not-late" for giving up a client before their time.
func (s *Store) Step(ctx context.Context, o desk.Order) (desk.Receipt, error) {
	return s.atDesk(ctx, o.Command, o, func(tx *transaction) (int64, error) {
		v, err := tx.visiting(ctx, o.Booking)
		if err != nil {
			return 0, err
		}
		if o.Move == visit.Split {
			return tx.split(ctx, o, v)
		}
		step, err := tx.prepare(ctx, o, v)
		if err != nil {
			return 0, err
		}
		return tx.makeStep(ctx, o.Command, v.Booking, step, o.Words)
	})
}

// prepare judges an order and gives the step to write.
func (tx *transaction) prepare(ctx context.Context, o desk.Order, v visiting) (visit.Step, error) {
	step := visit.Step{Move: o.Move, At: v.at, Counter: o.Counter, Persons: o.Persons}
	if o.Move == visit.TurnAway {
		step.Reason = o.Reason
	}
	if err := elsewhere(o, v.Visit); err != nil {
		return step, err
	}
	if _, err := v.Visit.Apply(step); err != nil {
		return step, err
	}
	switch o.Move {
	case visit.Arrive:
		return tx.arriving(ctx, v, step)
	case visit.Call:
		if err := tx.attend(ctx, v, step.Counter); err != nil {
			return step, err
		}
		reason, err := tx.calling(ctx, v, step.Counter)
		step.Reason = reason
		return step, err
	case visit.Start:
		if step.Counter == 0 {
			step.Counter = v.Visit.Counter
		}
		return step, tx.attend(ctx, v, step.Counter)
	case visit.GiveUp:
		if place, ok := v.Place(); ok && v.minute < place.Start {
			return step, fault.New("visit.not-late", "Start", place.Start)
		}
	}
	step.Counter = 0
	return step, nil
}

// elsewhere tells the second of two who go after one client who has them.
func elsewhere(o desk.Order, v visit.Visit) error {
	if !v.State.AtCounter() || o.Move != visit.Call && (o.Move != visit.Start || o.Counter == 0 || o.Counter == v.Counter) {
		return nil
	}
	return fault.New("visit.called-already", "Ticket", v.Ticket, "Counter", v.Counter)
}

// arriving gives an arrival its ticket: the one the client was given before on this day, or the next number.
func (tx *transaction) arriving(ctx context.Context, v visiting, step visit.Step) (visit.Step, error) {
	for _, g := range ticketsOf(v.entries) {
		if g.date == v.date {
			step.Ticket = g.ticket
			return step, nil
		}
	}
	var err error
	step.Ticket, err = tx.ticket(ctx, v)
	return step, err
}

// counterOpen refuses a counter that staff shut, except to go on with who was called there or begun.
func (tx *transaction) counterOpen(ctx context.Context, v visiting, number int) error {
	if v.Visit.Counter == number && (v.Visit.State == visit.Called || v.Visit.State == visit.Parked) {
		return nil
	}
	day, err := dayRowOf(ctx, tx, v.site.number, v.date)
	if open, set := day.Staffed[number]; err == nil && set && !open {
		err = fault.New("counter.shut", "Counter", number)
	}
	return err
}

// attend judges whether a counter can take a client now.
func (tx *transaction) attend(ctx context.Context, v visiting, number int) error {
	counter, err := v.site.counter(number)
	if err != nil {
		return err
	}
	if !counter.Serves(v.Facts.Service) {
		return fault.New("counter.service", "Counter", number)
	}
	if err := tx.counterOpen(ctx, v, number); err != nil {
		return err
	}
	return tx.counterFree(ctx, v.site, v.date, number, v.ID)
}
