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

// foreseen is a day at half past nine, and how long the clients who wait would, if nobody comes of those expected or
// everybody at their time, and every visit takes as long as planned.
type foreseen struct {
	day  desk.Day
	want map[int]desk.Estimate
}

func (f foreseen) check(t *testing.T, n desk.Now) {
	t.Helper()
	want, got := map[uuid.UUID]desk.Estimate{}, map[uuid.UUID]desk.Estimate{}
	for number, e := range f.want {
		want[id(number)] = e
	}
	alone, crowded := f.day.Planned(false, n), f.day.Planned(true, n)
	for id := range alone {
		got[id] = desk.Estimate{Least: min(alone[id], crowded[id]), Most: max(alone[id], crowded[id])}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPlays(t *testing.T) {
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
		"somebody called":        {only(day(first, is(5, came(clock(9, 0)), called(clock(9, 25), 1)))), map[int]desk.Estimate{1: between(15, 15)}},
		"somebody served":        {only(day(first, is(5, came(clock(9, 0)), started(clock(9, 15), 1)))), map[int]desk.Estimate{1: between(5, 5)}},
		"served after the hours": {only(day(first, is(5, came(clock(8, 0)), started(clock(9, 15), 1))), at(500, 520)), map[int]desk.Estimate{1: between(5, 5)}},
		"some of them done": {
			only(day(first, is(5, party(3), came(clock(9, 0)), started(clock(9, 0), 1), move(clock(9, 20), visit.Finish, 0), move(clock(9, 20), visit.Leave, 1)))),
			map[int]desk.Estimate{1: between(10, 10)},
		},
		"put aside": {
			only(day(first, is(5, came(clock(9, 0)), started(clock(9, 1), 1), move(clock(9, 13), visit.Park)))),
			map[int]desk.Estimate{1: between(8, 8)},
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
func TestPlaysWithWhoIsExpected(t *testing.T) {
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
func TestPlaysToTheSecond(t *testing.T) {
	n := now(t, 9, 30)
	n.At = n.At.Add(30 * time.Second)
	d := only(day(is(1, came(clock(9, 0)))), calendar.Span{From: 9*60 + 31, To: 960})
	foreseen{d, map[int]desk.Estimate{1: between(0.5, 0.5)}}.check(t, n)
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
