package desk_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// course plays a day minute by minute through what the desk itself would do: every counter that is free asks who is next.
// It gives when, in minutes from now, everybody was called who waits at first.
func course(d desk.Day, n desk.Now, everybody bool) map[uuid.UUID]int {
	began, free, called := map[uuid.UUID]int{}, map[int]int{}, 0
	waited, given := d.Queue(nil, n), []site.Service{}
	for _, c := range d.Counters {
		given = append(given, c.Services...)
	}
	for m := 0; len(d.Queue(given, n)) > 0; m++ {
		at := desk.Now{At: n.At.Add(time.Duration(m) * time.Minute), Minute: n.Minute + calendar.Minute(m)}
		if everybody {
			d = arrivals(d, at)
		}
		for _, c := range d.Counters {
			if m < free[c.Number] {
				continue
			}
			next, err := d.Next(c.Number, at)
			if err != nil {
				continue
			}
			called++ // of several calls in a minute the clock of the journal shows one after the other
			v := &next.Visit
			v.Called, v.Started = at.At.Add(time.Duration(called)*time.Microsecond), at.At.Add(time.Hour)
			v.State, v.Counter = visit.Finished, c.Number
			began[next.ID] = m
			free[c.Number] = m + next.Facts.Minutes*len(v.Outcomes)
			d = d.With([]desk.Client{next.Client})
		}
	}
	for id := range began {
		if !slices.ContainsFunc(waited, func(r desk.Ranked) bool { return r.ID == id }) {
			delete(began, id)
		}
	}
	return began
}

// arrivals has everybody come whose time it is.
func arrivals(d desk.Day, at desk.Now) desk.Day {
	var come []desk.Client
	for _, c := range d.Clients {
		if place, ok := c.Place(); ok && c.Visit.State == visit.Expected && place.Start <= at.Minute {
			c.Visit.State, c.Visit.Arrived = visit.Waiting, at.At
			come = append(come, c)
		}
	}
	return d.With(come)
}

// drawCourse draws a morning at ten: clients who wait or are expected, and counters that stay open. Nobody waits who is too
// early, and nobody has been called, since a call in the middle of a minute is not a course of whole minutes.
func drawCourse(t *rapid.T) desk.Day {
	d := ruled(day(), drawRules(t))
	for i := range d.Counters {
		d.Counters[i].Services = rapid.SampledFrom(sets[1:]).Draw(t, "services")
		d.Counters[i].Spans = []calendar.Span{{From: 0, To: calendar.DayEnd}}
	}
	for i := range rapid.IntRange(0, 25).Draw(t, "clients") {
		c := is(i + 1)
		for _, as := range []func(*desk.Client){biometrics, travels, needs} {
			if rapid.IntRange(0, 3).Draw(t, "is") == 0 {
				as(&c)
			}
		}
		party(rapid.IntRange(1, 3).Draw(t, "persons"))(&c)
		arrived := clock(9, rapid.IntRange(0, 59).Draw(t, "arrived"))
		switch rapid.IntRange(0, 2).Draw(t, "as") {
		case 0:
			came(arrived)(&c)
		case 1:
			booked(9, rapid.IntRange(0, 6).Draw(t, "time")*10)(&c)
			came(arrived)(&c)
		case 2:
			booked(9, 30+rapid.IntRange(0, 12).Draw(t, "time")*10)(&c)
		}
		d.Clients = append(d.Clients, c)
	}
	return d
}

// What is foreseen, if all goes as planned, is what the queue itself would do.
func TestPlaysAreTheCourseOfTheDay(t *testing.T) {
	n := now(t, 10, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawCourse(t)
		for _, everybody := range []bool{false, true} {
			want := map[uuid.UUID]time.Duration{}
			for id, wait := range course(d, n, everybody) {
				want[id] = minutes(wait)
			}
			if diff := cmp.Diff(want, d.Planned(everybody, n)); diff != "" {
				t.Fatalf("everybody %v: %s", everybody, diff)
			}
		}
	})
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// What is foreseen of a day in any state is in bounds, and the same whatever the order of its clients.
func TestEstimatesOfAnyDay(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		other := shuffled(t, d)
		estimates, again := d.Estimates(n), other.Estimates(n)
		for _, r := range d.Queue(nil, n) {
			given := slices.ContainsFunc(d.Counters, func(c desk.Counter) bool { return c.Serves(r.Facts.Service) })
			e, ok := estimates[r.ID]
			if ok != given || e != again[r.ID] || e.Least < 0 || e.Most < e.Least {
				t.Fatalf("%d: %v, %v, in another order %v", number(r.Client), e, ok, again[r.ID])
			}
		}
		if len(estimates) > len(d.Queue(nil, n)) {
			t.Fatal("an estimate for somebody who does not wait")
		}
	})
}
