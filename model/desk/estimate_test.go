package desk_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// between is an estimate in minutes.
func between(least, most float64) desk.Estimate {
	return desk.Estimate{Least: time.Duration(least * float64(time.Minute)), Most: time.Duration(most * float64(time.Minute))}
}

// only leaves the day one counter for passports.
func only(d desk.Day, spans ...calendar.Span) desk.Day {
	d.Counters = d.Counters[:1]
	if spans != nil {
		d.Counters[0].Spans = spans
	}
	return d
}

func set(d desk.Day, open bool) desk.Day {
	d.Counters[0].Set = &open
	return d
}

// foreseen is a course of the day at half past nine, and what it lets the clients who wait expect.
type foreseen struct {
	day  desk.Day
	want map[int]desk.Estimate
}

func (f foreseen) check(t *testing.T, n desk.Now) {
	t.Helper()
	want := map[uuid.UUID]desk.Estimate{}
	for number, e := range f.want {
		want[id(number)] = e
	}
	if diff := cmp.Diff(want, f.day.Estimates(n)); diff != "" {
		t.Error(diff)
	}
}

func TestEstimates(t *testing.T) {
	first, second := is(1, came(clock(9, 0))), is(2, came(clock(9, 1)))
	at := func(from, to int) calendar.Span {
		return calendar.Span{From: calendar.Minute(from), To: calendar.Minute(to)}
	}
	for name, f := range map[string]foreseen{
		"nobody waits":    {only(day()), nil},
		"one after other": {only(day(first, second)), map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)}},
		"party":           {only(day(is(1, party(3), came(clock(9, 0))), second)), map[int]desk.Estimate{1: between(0, 0), 2: between(60, 60)}},
		"who did not come with it": {
			only(day(is(1, party(3), did(clock(9, 0), visit.Step{Move: visit.Arrive, Persons: []int{1}})), second)),
			map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)},
		},
		"two counters": {
			day(first, second, is(3, came(clock(9, 2))), is(4, biometrics, came(clock(9, 3)))),
			map[int]desk.Estimate{1: between(0, 0), 2: between(0, 0), 3: between(20, 20), 4: between(0, 0)},
		},
		"nobody gives the service": {
			only(day(first, is(2, biometrics, came(clock(9, 1))))), map[int]desk.Estimate{1: between(0, 0)},
		},
		"no counter today":       {only(day(first), at(500, 510)), nil},
		"shut by hand":           {set(only(day(first)), false), nil},
		"opened by hand":         {set(only(day(first), at(500, 510)), true), map[int]desk.Estimate{1: between(0, 0)}},
		"opens later":            {only(day(first, second), at(600, 660)), map[int]desk.Estimate{1: between(30, 30), 2: between(50, 50)}},
		"lunch between":          {only(day(first, second), at(510, 580), at(640, 960)), map[int]desk.Estimate{1: between(0, 0), 2: between(70, 70)}},
		"stays after its hours":  {only(day(first, second), at(510, 580)), map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)}},
		"counter gives nothing":  {withServices(only(day(first))), nil},
		"somebody called":        {only(day(first, is(5, came(clock(9, 0)), called(clock(9, 25), 1)))), map[int]desk.Estimate{1: between(20, 20)}},
		"somebody served":        {only(day(first, is(5, came(clock(9, 0)), started(clock(9, 15), 1)))), map[int]desk.Estimate{1: between(5, 5)}},
		"somebody served long":   {only(day(first, is(5, came(clock(9, 0)), started(clock(9, 1), 1)))), map[int]desk.Estimate{1: between(1, 1)}},
		"served after the hours": {only(day(first, is(5, came(clock(8, 0)), started(clock(9, 15), 1))), at(500, 520)), map[int]desk.Estimate{1: between(5, 5)}},
		"some of them done": {
			only(day(first, is(5, party(3), came(clock(9, 0)), started(clock(9, 0), 1), move(clock(9, 20), visit.Finish, 0), move(clock(9, 20), visit.Leave, 1)))),
			map[int]desk.Estimate{1: between(10, 10)},
		},
		"put aside": {
			only(day(first, is(5, came(clock(9, 0)), started(clock(9, 1), 1), move(clock(9, 13), visit.Park)))),
			map[int]desk.Estimate{1: between(0, 8)},
		},
		"put aside at a counter that is gone": {
			only(day(first, is(5, came(clock(9, 0)), started(clock(9, 1), 9), move(clock(9, 13), visit.Park)))),
			map[int]desk.Estimate{1: between(0, 0)},
		},
	} {
		t.Run(name, func(t *testing.T) { f.check(t, now(t, 9, 30)) })
	}
}

func withServices(d desk.Day, services ...site.Service) desk.Day {
	d.Counters[0].Services = services
	return d
}

// Who is expected may come before those who wait, or not at all.
func TestEstimatesAllowForWhoIsExpected(t *testing.T) {
	first, second := is(1, came(clock(9, 0))), is(2, came(clock(9, 1)))
	cancelled := is(5, booked(9, 30))
	cancelled.Status = "cancelled"
	for name, f := range map[string]foreseen{
		"now":       {only(day(first, is(5, booked(9, 30)))), map[int]desk.Estimate{1: between(0, 20)}},
		"meanwhile": {only(day(first, second, is(5, booked(9, 45)))), map[int]desk.Estimate{1: between(0, 0), 2: between(20, 40)}},
		"afterwards": {
			only(day(first, second, is(5, booked(9, 55)))), map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)},
		},
		"a little late":  {only(day(first, is(5, booked(9, 20)))), map[int]desk.Estimate{1: between(0, 20)}},
		"late":           {only(day(first, is(5, booked(9, 19)))), map[int]desk.Estimate{1: between(0, 0)}},
		"cancelled":      {only(day(first, cancelled)), map[int]desk.Estimate{1: between(0, 0)}},
		"no appointment": {only(day(first, is(5))), map[int]desk.Estimate{1: between(0, 0)}},
		"share": {
			only(day(first, is(5, booked(9, 30)), is(6, booked(9, 30)), is(7, booked(9, 30)), is(8, booked(9, 30)))),
			map[int]desk.Estimate{1: between(0, 40)},
		},
		"share of calls made": {
			only(day(first, is(2, booked(9, 30), came(clock(9, 10))), over(5, 10), over(6, 12))),
			map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)},
		},
		"becomes due meanwhile": {
			only(day(first, second, is(3, booked(10, 0), came(clock(9, 25))))),
			map[int]desk.Estimate{1: between(0, 0), 2: between(40, 40), 3: between(20, 20)},
		},
	} {
		t.Run(name, func(t *testing.T) { f.check(t, now(t, 9, 30)) })
	}
}

// over is somebody with an appointment at nine who was called then and turned away at once.
func over(number, minute int) desk.Client {
	return is(number, booked(9, 0), came(clock(9, 0)), called(clock(9, minute), 1), move(clock(9, minute), visit.TurnAway))
}

// The seconds of the present count: an appointment at 9:31 is half a minute away.
func TestEstimatesToTheSecond(t *testing.T) {
	n := now(t, 9, 30)
	n.At = n.At.Add(30 * time.Second)
	d := only(day(is(1, came(clock(9, 0)))), calendar.Span{From: 9*60 + 31, To: 960})
	foreseen{d, map[int]desk.Estimate{1: between(0.5, 0.5)}}.check(t, n)
}

// The day's own pace changes what is planned, once enough visits have shown it.
func TestPace(t *testing.T) {
	for _, c := range []struct {
		visits, took int // minutes, of 20 planned
		want         float64
	}{
		{4, 30, 20}, {5, 30, 30}, {5, 19, 19}, {6, 2, 10}, {5, 55, 40},
	} {
		d := only(day(is(1, came(clock(9, 0))), is(2, came(clock(9, 1)))))
		for i := range c.visits {
			took := float64(c.took)
			if i == 0 {
				took = 1 // of no effect on a median
			}
			d.Clients = append(d.Clients, is(10+i, came(clock(7, 0)), started(clock(8, 0), 2), move(after(clock(8, 0), took), visit.Finish)))
		}
		d.Clients = append(d.Clients, is(20, came(clock(8, 0)), move(clock(8, 1), visit.TurnAway))) // never served: no pace
		if got := d.Estimates(now(t, 9, 30))[id(2)]; got != between(c.want, c.want) {
			t.Errorf("%d visits of %d minutes: %v, want %v minutes", c.visits, c.took, got, c.want)
		}
	}
}

// A booking that does not say its minutes takes those of the site, and those of the real grid as a last resort.
func TestMinutesThatAreMissing(t *testing.T) {
	bare := is(1, came(clock(9, 0)))
	bare.Facts.Minutes = 0
	d := only(day(bare, is(2, came(clock(9, 1)))))
	foreseen{d, map[int]desk.Estimate{1: between(0, 0), 2: between(20, 20)}}.check(t, now(t, 9, 30))
	d.Site.Minutes = nil
	foreseen{d, map[int]desk.Estimate{1: between(0, 0), 2: between(10, 10)}}.check(t, now(t, 9, 30))
}

func TestEstimateOfSomebodyNew(t *testing.T) {
	n := now(t, 9, 30)
	waits := is(1, came(clock(9, 0)))
	for name, c := range map[string]struct {
		day  desk.Day
		want desk.Estimate
		ok   bool
	}{
		"nobody there":      {only(day()), between(0, 0), true},
		"somebody waits":    {only(day(waits)), between(20, 20), true},
		"somebody expected": {only(day(waits, is(2, booked(9, 40)))), between(20, 40), true},
		"same instant":      {only(day(is(1, came(n.At)))), between(20, 20), true},
		"shut":              {set(only(day()), false), desk.Estimate{}, false},
		"opens later":       {only(day(), calendar.Span{From: 600, To: 660}), between(30, 30), true},
		"not given":         {withServices(only(day()), site.Biometrics), desk.Estimate{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := c.day.Estimate(site.Passport, 1, n)
			if got != c.want || ok != c.ok {
				t.Errorf("%v, %v; want %v, %v", got, ok, c.want, c.ok)
			}
			if party, _ := c.day.Estimate(site.Passport, 4, n); party != got {
				t.Errorf("a party of four waits %v, one person %v", party, got)
			}
		})
	}
}
