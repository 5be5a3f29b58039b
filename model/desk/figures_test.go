package desk_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/desk"
	"daybook/model/visit"
)

func TestFigures(t *testing.T) {
	d := day(
		is(1, booked(11, 0), party(3)),
		is(2, party(2), came(clock(9, 0))), is(3, came(clock(9, 20))),
		is(4, party(3), came(clock(9, 0)), called(clock(9, 10), 1)),
		is(5, party(3), came(clock(9, 0)), started(clock(9, 10), 2), move(clock(9, 15), visit.Finish, 0)),
		is(6, came(clock(9, 0)), started(clock(9, 10), 3), move(clock(9, 15), visit.Park)),
		is(7, party(3), came(clock(8, 30)), started(clock(8, 40), 1), move(clock(8, 50), visit.TurnAway, 1), move(clock(9, 10), visit.Finish)),
		is(8, came(clock(8, 30)), started(clock(8, 50), 2), move(clock(8, 55), visit.TurnAway)),
		is(9, party(2), move(clock(9, 0), visit.GiveUp)),
		is(10, party(2), came(clock(8, 30)), move(clock(9, 0), visit.Leave)),
		is(11, party(4), did(clock(8, 30), visit.Step{Move: visit.Arrive, Persons: []int{1, 2, 3}}), move(clock(8, 40), visit.Split, 2),
			started(clock(8, 45), 3), move(clock(8, 50), visit.Finish)),
		is(12, came(clock(8, 30)), move(clock(8, 36), visit.TurnAway)),
	)
	want := desk.Figures{
		Expected: desk.Count{Clients: 1, Persons: 3}, Arrived: desk.Count{Clients: 10, Persons: 19},
		Waiting: desk.Count{Clients: 2, Persons: 3}, Serving: desk.Count{Clients: 2, Persons: 5}, Parked: desk.Count{Clients: 1, Persons: 1},
		Done: desk.Count{Clients: 2, Persons: 5}, TurnedAway: desk.Count{Clients: 2, Persons: 3},
		NoShow: desk.Count{Clients: 1, Persons: 3}, Left: desk.Count{Clients: 1, Persons: 2},
		Longest:       30 * time.Minute,
		MedianWait:    12*time.Minute + 30*time.Second, // of 10, 20, 15 and 6 minutes
		MedianService: 5 * time.Minute,                 // of 30, 5 and 5
	}
	if diff := cmp.Diff(want, d.Figures(now(t, 9, 30))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(desk.Figures{}, day().Figures(now(t, 9, 30))); diff != "" {
		t.Errorf("a day without anybody: %s", diff)
	}
}

// A median of an even number is between the middle two.
func TestMedians(t *testing.T) {
	finished := func(n, wait, service int) desk.Client {
		return is(n, came(clock(9, 0)), started(clock(9, wait), 1), move(clock(9, wait+service), visit.Finish))
	}
	for name, c := range map[string]struct {
		clients       []desk.Client
		wait, service time.Duration
	}{
		"one":   {[]desk.Client{finished(1, 4, 10)}, 4 * time.Minute, 10 * time.Minute},
		"two":   {[]desk.Client{finished(1, 4, 10), finished(2, 9, 11)}, 390 * time.Second, 630 * time.Second},
		"three": {[]desk.Client{finished(1, 4, 10), finished(2, 9, 30), finished(3, 5, 11)}, 5 * time.Minute, 11 * time.Minute},
	} {
		f := day(c.clients...).Figures(now(t, 12, 0))
		if f.MedianWait != c.wait || f.MedianService != c.service {
			t.Errorf("%s: wait %v, service %v", name, f.MedianWait, f.MedianService)
		}
	}
}

// The figures add up, and every one is what the lists of the screen show.
func TestFiguresAddUp(t *testing.T) {
	n := now(t, 12, 0)
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t)
		f := d.Figures(n)
		persons := 0
		for _, c := range d.Clients {
			persons += len(c.Visit.Outcomes) - c.Visit.Count(visit.Elsewhere)
		}
		sum := desk.Count{}
		for _, c := range []desk.Count{f.Expected, f.Waiting, f.Serving, f.Parked, f.Done, f.TurnedAway, f.NoShow, f.Left} {
			sum.Clients, sum.Persons = sum.Clients+c.Clients, sum.Persons+c.Persons
		}
		if diff := cmp.Diff(desk.Count{Clients: len(d.Clients), Persons: persons}, sum); diff != "" {
			t.Fatal(diff)
		}
		longest, seated := time.Duration(0), 0
		for _, r := range d.Queue(nil, n) {
			longest = max(longest, r.Wait)
		}
		for _, s := range d.AtCounters(n) {
			if s.Client != nil {
				seated++
			}
		}
		got := []int{f.Expected.Clients, f.Waiting.Clients, f.Serving.Clients, f.Parked.Clients, f.Done.Clients + f.TurnedAway.Clients + f.NoShow.Clients + f.Left.Clients}
		want := []int{len(d.Expected(n)), len(d.Queue(nil, n)), seated, len(d.Parked()), len(d.Over())}
		if diff := cmp.Diff(want, got); diff != "" || longest != f.Longest {
			t.Fatalf("%s; the longest waits %v, want %v", diff, f.Longest, longest)
		}
	})
}
