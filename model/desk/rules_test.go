package desk_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// usual are the rules of a site that has none of its own.
func usual() site.Queue { return site.Site{}.Queueing() }

// Every rule of a site changes who is next, and only that rule.
func TestEveryRuleHasItsEffect(t *testing.T) {
	for name, c := range map[string]struct {
		day    desk.Day
		change func(*site.Queue)
		before []int
		after  []int
	}{
		"late": {
			day(is(1, came(clock(9, 0))), is(2, booked(9, 0), came(clock(9, 12)))),
			func(q *site.Queue) { q.Late = 12 },
			[]int{1, 2},
			[]int{2, 1},
		},
		"within": {
			day(is(1, came(clock(9, 0))), is(2, booked(10, 15), came(clock(9, 12)))),
			func(q *site.Queue) { q.Within = 15 },
			[]int{1, 2},
			[]int{2, 1},
		},
		"share": {
			day(is(1, booked(9, 50), came(clock(9, 40))), is(2, booked(9, 51), came(clock(9, 40))),
				is(3, booked(9, 52), came(clock(9, 40))), is(4, came(clock(9, 30))), is(5, came(clock(9, 31)))),
			func(q *site.Queue) { q.Share = 2 },
			[]int{1, 2, 4, 3, 5},
			[]int{1, 4, 2, 5, 3},
		},
		"urgent first": {
			day(is(1, travels, came(clock(9, 40))), is(2, booked(9, 50), came(clock(9, 40)))),
			func(q *site.Queue) { q.UrgentFirst = false },
			[]int{1, 2},
			[]int{2, 1},
		},
		"needs ahead": {
			day(is(1, came(clock(9, 0))), is(2, needs, came(clock(9, 12)))),
			func(q *site.Queue) { q.NeedsAhead = 13 },
			[]int{1, 2},
			[]int{2, 1},
		},
	} {
		t.Run(name, func(t *testing.T) {
			n := now(t, 10, 0)
			rules := usual()
			if diff := cmp.Diff(c.before, numbers(ruled(c.day, rules).Queue(nil, n), ranked)); diff != "" {
				t.Errorf("before: %s", diff)
			}
			c.change(&rules)
			if diff := cmp.Diff(c.after, numbers(ruled(c.day, rules).Queue(nil, n), ranked)); diff != "" {
				t.Errorf("after: %s", diff)
			}
		})
	}
}

// A share of nothing would call nobody else ever; the least one holds instead.
func TestShareOutOfBounds(t *testing.T) {
	d := day(is(1, booked(9, 50), came(clock(9, 40))), is(2, booked(9, 51), came(clock(9, 40))), is(3, came(clock(9, 30))))
	n := now(t, 10, 0)
	rules := usual()
	rules.Share = 2
	want := numbers(ruled(d, rules).Queue(nil, n), ranked)
	for _, share := range []int{-1, 0, 1} {
		rules.Share = share
		if diff := cmp.Diff(want, numbers(ruled(d, rules).Queue(nil, n), ranked)); diff != "" {
			t.Errorf("a share of %d: %s", share, diff)
		}
	}
}

// Calls that were made count for whose turn it is, but only of the services at hand, and those of each client once.
func TestCallsOfThePast(t *testing.T) {
	rules := usual()
	rules.Share = 3
	waits := []desk.Client{is(1, came(clock(9, 0))), is(2, booked(10, 0), came(clock(9, 30)))}
	appointment := func(n int, as ...func(*desk.Client)) desk.Client {
		return is(n, append([]func(*desk.Client){booked(9, 30), came(clock(9, 25))}, as...)...)
	}
	for name, c := range map[string]struct {
		past []desk.Client
		want []int
	}{
		"none":                 {nil, []int{2, 1}},
		"one":                  {[]desk.Client{appointment(3, called(clock(9, 40), 1))}, []int{2, 1}},
		"two":                  {[]desk.Client{appointment(3, called(clock(9, 40), 1)), appointment(4, called(clock(9, 41), 2))}, []int{1, 2}},
		"started without call": {[]desk.Client{appointment(3, started(clock(9, 40), 1)), appointment(4, called(clock(9, 41), 2))}, []int{1, 2}},
		"another service": {
			[]desk.Client{appointment(3, called(clock(9, 40), 1)), appointment(4, biometrics, called(clock(9, 41), 2))}, []int{2, 1},
		},
		"its own turn since": {[]desk.Client{
			appointment(3, called(clock(9, 40), 1)), appointment(4, called(clock(9, 41), 2)),
			is(5, came(clock(9, 0)), called(clock(9, 42), 3)),
		}, []int{2, 1}},
		"before it came": {[]desk.Client{
			is(3, booked(8, 50), came(clock(8, 45)), called(clock(8, 50), 1)), appointment(4, called(clock(9, 41), 2)),
		}, []int{2, 1}},
		"back from aside": {[]desk.Client{
			is(3, booked(8, 50), came(clock(8, 45)), started(clock(8, 50), 1), move(clock(8, 55), visit.Park), called(clock(9, 40), 1)),
			appointment(4, called(clock(9, 41), 2)),
		}, []int{2, 1}},
		"sent back": {[]desk.Client{
			appointment(3, called(clock(9, 40), 1), move(clock(9, 41), visit.Requeue), called(clock(9, 42), 1)),
			appointment(4, called(clock(9, 43), 2)),
		}, []int{1, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			d := ruled(day(append(c.past, waits...)...), rules)
			if diff := cmp.Diff(c.want, numbers(d.Queue([]site.Service{site.Passport}, now(t, 10, 0)), ranked)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Who comes later but goes ahead does not set back how often their class has been passed over.
func TestComingAheadDoesNotSetBack(t *testing.T) {
	past := func(n, minute int) desk.Client {
		return is(n, booked(9, 0), came(clock(8, 55)), called(clock(9, minute), n))
	}
	d := day(is(1, came(clock(9, 0))), is(2, needs, came(clock(9, 5))), is(3, booked(9, 10), came(clock(9, 5))), past(4, 2), past(5, 3))
	if diff := cmp.Diff([]int{2, 3, 1}, numbers(d.Queue(nil, now(t, 9, 10)), ranked)); diff != "" {
		t.Error(diff)
	}
}

// While the clock stands still every class has its share, and no more.
func TestShareWhileTheClockStandsStill(t *testing.T) {
	n := now(t, 9, 0)
	d := day()
	for i := range 12 {
		c := is(i+1, came(n.At))
		if i < 8 {
			booked(9, 0)(&c)
		}
		d.Clients = append(d.Clients, c)
	}
	foretold, got := numbers(d.Queue(nil, n), ranked), []int{}
	for {
		next, err := d.Next(1, n)
		if err != nil {
			break
		}
		got = append(got, number(next.Client))
		called(n.At, 2)(&next.Client)
		d = d.With([]desk.Client{next.Client})
	}
	if diff := cmp.Diff([]int{1, 2, 9, 3, 4, 10, 5, 6, 11, 7, 8, 12}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(foretold, got); diff != "" {
		t.Errorf("foretold otherwise: %s", diff)
	}
}

func TestReasons(t *testing.T) {
	wait := func(minutes int) map[string]any { return map[string]any{"Wait": time.Duration(minutes) * time.Minute} }
	timed := func(minutes int, at calendar.Minute) map[string]any {
		return map[string]any{"Wait": time.Duration(minutes) * time.Minute, "Time": at}
	}
	const ten = calendar.Minute(600)
	for name, c := range map[string]struct {
		client desk.Client
		want   desk.Reason
		needs  bool
	}{
		"appointment":         {is(1, booked(10, 0), came(clock(9, 48))), desk.Reason{Code: "appointment", Args: timed(12, ten)}, false},
		"late as tolerated":   {is(1, booked(9, 30), came(clock(9, 40))), desk.Reason{Code: "appointment", Args: timed(20, ten-30)}, false},
		"late":                {is(1, booked(9, 30), came(clock(9, 41))), desk.Reason{Code: "appointment-late", Args: timed(19, ten-30)}, false},
		"due in time":         {is(1, booked(10, 10), came(clock(9, 0))), desk.Reason{Code: "appointment", Args: timed(60, ten+10)}, false},
		"early":               {is(1, booked(10, 11), came(clock(9, 0))), desk.Reason{Code: "appointment-early", Args: timed(60, ten+11)}, false},
		"walk-in":             {is(1, came(clock(9, 59))), desk.Reason{Code: "walk-in", Args: wait(1)}, false},
		"clock was set back":  {is(1, came(clock(10, 30))), desk.Reason{Code: "walk-in", Args: wait(0)}, false},
		"urgent":              {is(1, travels, came(clock(9, 0))), desk.Reason{Code: "urgent", Args: wait(60)}, false},
		"urgent appointment":  {is(1, travels, booked(11, 0), came(clock(9, 0))), desk.Reason{Code: "urgent", Args: timed(60, ten+60)}, false},
		"no passport":         {is(1, travels, biometrics, came(clock(9, 0))), desk.Reason{Code: "walk-in", Args: wait(60)}, false},
		"needs":               {is(1, needs, came(clock(9, 0))), desk.Reason{Code: "walk-in", Args: wait(60)}, true},
		"needs count for U":   {is(1, needs, travels, came(clock(9, 0))), desk.Reason{Code: "urgent", Args: wait(60)}, true},
		"needs not when due":  {is(1, needs, booked(10, 0), came(clock(9, 0))), desk.Reason{Code: "appointment", Args: timed(60, ten)}, false},
		"part of a minute":    {is(1, came(after(clock(9, 0), 0.9))), desk.Reason{Code: "walk-in", Args: wait(59)}, false},
		"late by the seconds": {is(1, booked(9, 30), came(after(clock(9, 40), 0.9))), desk.Reason{Code: "appointment", Args: timed(19, ten-30)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			queue := day(c.client).Queue(nil, now(t, 10, 0))
			if len(queue) != 1 {
				t.Fatalf("%d wait", len(queue))
			}
			if diff := cmp.Diff(c.want, queue[0].Reason); diff != "" {
				t.Error(diff)
			}
			if queue[0].Needs != c.needs || queue[0].Wait != c.client.Visit.Waited(clock(10, 0)) {
				t.Errorf("needs %v, wait %v", queue[0].Needs, queue[0].Wait)
			}
		})
	}
}

// Needs that the site's rules give nothing for are no reason.
func TestNeedsWithoutRule(t *testing.T) {
	rules := usual()
	rules.NeedsAhead = 0
	if queue := ruled(day(is(1, needs, came(clock(9, 0)))), rules).Queue(nil, now(t, 10, 0)); queue[0].Needs {
		t.Error("a need put them ahead by nothing")
	}
}

func TestReasonsHaveWords(t *testing.T) {
	if got := (desk.Reason{Code: desk.ByShare}).MessageID(); got != "rank.share" {
		t.Errorf("%q", got)
	}
	if got := (desk.Reason{Args: map[string]any{"Wait": 3}}).Arguments()["Wait"]; got != 3 {
		t.Errorf("waits %v", got)
	}
	if list := desk.Reasons(); len(list) != 8 {
		t.Errorf("%q", list)
	}
}

// What came at the same instant is settled by tickets, then by bookings.
func TestTheSameInstant(t *testing.T) {
	at := clock(9, 0)
	ticket := func(n int) func(*desk.Client) {
		return func(c *desk.Client) { c.Visit.Ticket.Number = n }
	}
	d := day(is(1, came(at), ticket(3)), is(3, came(at), ticket(2)), is(2, came(at), ticket(2)), is(4, biometrics, came(at), ticket(2)))
	if diff := cmp.Diff([]int{4, 2, 3, 1}, numbers(d.Queue(nil, now(t, 9, 30)), ranked)); diff != "" {
		t.Error(diff)
	}
	if wait := d.Queue(nil, now(t, 9, 30))[0].Wait; wait != 30*time.Minute {
		t.Errorf("waits %v", wait)
	}
}
