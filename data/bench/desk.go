package bench

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

const (
	waiting = 80               // clients, half of them without an appointment
	frame   = time.Second / 60 // from a key to what it changed (design.md §11)
)

// desk measures the first site's present day, at nine in the morning: 500 clients expected and 80 waiting.
func (b *bench) desk(ctx context.Context) error {
	date := calendar.DateOf(b.now)
	if err := b.fillHall(ctx, date); err != nil {
		return err
	}
	open, err := times(100, func(int) error {
		_, err := b.store.Day(ctx, "B00", date)
		return err
	})
	if err != nil {
		return err
	}
	day, err := b.store.Day(ctx, "B00", date)
	if err != nil {
		return err
	}
	now, err := day.At(b.now)
	if err != nil {
		return err
	}
	size := fmt.Sprintf("%d expected, %d waiting, %d counters", len(day.Expected(now)), len(day.Queue(nil, now)), len(day.Counters))
	b.report.timed("open the desk of a day", open, 100*time.Millisecond, size)
	if err := b.ranking(day, now, size); err != nil {
		return err
	}
	return b.steps(ctx, day, now)
}

// fillHall has clients come, those with the earliest appointments and as many without, and makes up for them among the
// expected.
func (b *bench) fillHall(ctx context.Context, date calendar.Date) error {
	plan := sample.Plan{Sites: offices()[:1], Bookings: waiting / 2, Seed: 8, From: date, Days: 1}
	for o := range sample.Orders(plan) {
		o.When = booking.When{Date: date}
		if _, err := b.store.Book(ctx, o); fault.Code(err) == "" && err != nil {
			return err
		}
	}
	day, err := b.store.Day(ctx, "B00", date)
	if err != nil {
		return err
	}
	for _, c := range day.Expected(desk.Now{})[:waiting/2] {
		if _, err := b.store.Step(ctx, desk.Order{Command: uuid.New(), Booking: c.ID, Move: visit.Arrive}); err != nil {
			return err
		}
	}
	plan.Seed++
	for o := range sample.Orders(plan) {
		w := desk.WalkIn{
			Command: o.Command, Site: o.Site, Service: o.Service, Language: o.Language, Persons: len(o.Details.Persons), Details: o.Details,
		}
		if w.Service == site.Biometrics {
			w.Reason = "distance"
		}
		if _, err := b.store.WalkIn(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// ranking measures what a screen works out of the day whenever something of it changed.
func (b *bench) ranking(day desk.Day, now desk.Now, size string) error {
	ranking, err := times(2000, func(int) error {
		day.Queue(nil, now)
		return nil
	})
	if err != nil {
		return err
	}
	b.report.timed("ranking", ranking, time.Millisecond, size)
	estimates, err := times(500, func(int) error {
		day.Estimates(now)
		return nil
	})
	if err != nil {
		return err
	}
	b.report.timed("estimates", estimates, frame, "of everybody who waits")
	figures, err := times(2000, func(int) error {
		day.Figures(now)
		return nil
	})
	if err == nil {
		b.report.timed("figures of the day", figures, frame, "")
	}
	return err
}

// turn is one client's way through the hall, step by step, with what each took.
type turn struct {
	*bench

	bare                 *bare
	day                  desk.Day
	now                  desk.Now
	steps, turns, follow []time.Duration
}

// steps has clients come, be called (every third by hand, out of turn), served and finished, and reads after each call what
// it changed. Bare commits are taken in turns with them.
func (b *bench) steps(ctx context.Context, day desk.Day, now desk.Now) error {
	bare, err := b.bareCommits(ctx)
	if err != nil {
		return err
	}
	defer bare.Close()
	t := &turn{bench: b, bare: bare, day: day, now: now}
	for i, coming := range day.Expected(now)[:150] {
		if err := t.take(ctx, coming.ID, day.Counters[i%len(day.Counters)].Number, i%3 == 0); err != nil {
			return err
		}
	}
	for _, list := range [][]time.Duration{bare.times, t.steps, t.turns, t.follow} {
		slices.Sort(list)
	}
	b.report.timed("a step at the desk, durable", t.steps, frame, fmt.Sprintf("%d steps", len(t.steps)))
	b.report.over("a step, over the bare commit", t.steps, bare.times, time.Millisecond)
	b.report.timed("call next, durable", t.turns, frame, fmt.Sprintf("%d calls", len(t.turns)))
	b.report.timed("what changed since", t.follow, frame, "after a few steps")
	return nil
}

// take has one client come and another go.
func (t *turn) take(ctx context.Context, coming uuid.UUID, counter int, byHand bool) error {
	if err := t.step(ctx, desk.Order{Booking: coming, Move: visit.Arrive}); err != nil {
		return err
	}
	waiting := t.day.Queue(nil, t.now)
	called := waiting[len(waiting)-1].ID
	if byHand {
		if err := t.step(ctx, desk.Order{Booking: called, Move: visit.Call, Counter: counter}); err != nil {
			return err
		}
	} else {
		begin := time.Now()
		r, err := t.store.Next(ctx, desk.Next{Command: uuid.New(), Site: "B00", Counter: counter})
		if err != nil {
			return err
		}
		t.turns, called = append(t.turns, time.Since(begin)), r.Booking
	}
	if err := t.changes(ctx); err != nil {
		return err
	}
	if err := t.step(ctx, desk.Order{Booking: called, Move: visit.Start}); err != nil {
		return err
	}
	return t.step(ctx, desk.Order{Booking: called, Move: visit.Finish})
}

func (t *turn) step(ctx context.Context, o desk.Order) error {
	if err := t.bare.commit(ctx); err != nil {
		return err
	}
	o.Command = uuid.New()
	begin := time.Now()
	_, err := t.store.Step(ctx, o)
	t.steps = append(t.steps, time.Since(begin))
	return err
}

// changes brings the day in step with what was done to it.
func (t *turn) changes(ctx context.Context) error {
	begin := time.Now()
	day, changed, err := t.store.DayAfter(ctx, t.day)
	if err == nil && !changed {
		err = fmt.Errorf("a step changed nothing")
	}
	t.day, t.follow = day, append(t.follow, time.Since(begin))
	return err
}
