package store

import (
	"context"

	"daybook/model/desk"
	"daybook/model/visit"
)

// Next calls whose turn it is to a counter. Who that is, is worked out where nobody else can write: two who ask at once
// never get one client. The faults are those of desk.Day.Next.
func (s *Store) Next(ctx context.Context, n desk.Next) (desk.Receipt, error) {
	return s.atDesk(ctx, n.Command, n, func(tx *transaction) (int64, error) {
		v, err := tx.today(n.Site)
		if err != nil {
			return 0, err
		}
		day, now, err := tx.day(ctx, v)
		if err != nil {
			return 0, err
		}
		first, err := day.Next(n.Counter, now, n.Services...)
		if err != nil {
			return 0, err
		}
		called, err := tx.visiting(ctx, first.ID)
		if err != nil {
			return 0, err
		}
		step := visit.Step{Move: visit.Call, At: v.at, Counter: n.Counter, Reason: first.Reason.Code}
		if _, err := called.Visit.Apply(step); err != nil {
			return 0, err
		}
		return tx.makeStep(ctx, n.Command, called.Booking, step, "")
	})
}

// day reads the day of service as this transaction finds it, before it writes anything. The latest one that was read is
// kept until the keys are locked, since the next call mostly is of the same day and few things have changed.
func (tx *transaction) day(ctx context.Context, v visiting) (desk.Day, desk.Now, error) {
	ring := &tx.store.keyring
	ring.RLock()
	day := ring.day
	ring.RUnlock()
	var err error
	if day.Site.ID == v.site.ID && day.Date == v.date {
		day, _, err = dayAfter(ctx, tx, tx.keys, day)
	} else {
		day, err = dayOf(ctx, tx, tx.keys, v.site.ID, v.date)
	}
	if err != nil {
		return day, desk.Now{}, err
	}
	ring.Lock()
	if ring.keys == tx.keys { // else locked meanwhile
		ring.day = day
	}
	ring.Unlock()
	now, err := day.At(v.at)
	return day, now, err
}

// calling gives the reason of a call by hand: that of the turn when it is the client's, else that they were chosen.
func (tx *transaction) calling(ctx context.Context, v visiting, counter int) (string, error) {
	day, now, err := tx.day(ctx, v)
	if err != nil {
		return "", err
	}
	return day.WhyCalled(v.ID, counter, now), nil
}
