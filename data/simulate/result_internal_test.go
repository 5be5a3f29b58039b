package simulate

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

var ten = time.Date(2026, 10, 6, 10, 0, 0, 0, time.UTC)

// waitedFor is somebody who was told a wait and called after a while.
func waitedFor(real time.Duration, told desk.Estimate) *guest {
	g := &guest{estimate: estimate{told, true}}
	g.visit.Arrived, g.visit.Called = ten, ten.Add(real)
	return g
}

func TestEstimatesAreComparedWithTheFirstCall(t *testing.T) {
	var all tally
	minutes := func(least, most float64) desk.Estimate {
		return desk.Estimate{Least: time.Duration(least * float64(time.Minute)), Most: time.Duration(most * float64(time.Minute))}
	}
	for _, c := range []struct {
		real   time.Duration
		told   desk.Estimate
		inside bool
		off    time.Duration // of the middle, positive when too much was told
	}{
		{10 * time.Minute, minutes(8, 12), true, 0},
		{12 * time.Minute, minutes(8.9, 11.1), true, -2 * time.Minute}, // told as 8 to 12
		{13 * time.Minute, minutes(8, 12), false, -3 * time.Minute},
		{2 * time.Minute, minutes(8, 12), false, 8 * time.Minute},
		{0, minutes(0, 0), true, 0},
	} {
		var one tally
		for _, t := range []*tally{&one, &all} {
			t.called(waitedFor(c.real, c.told))
		}
		if one.told != 1 || (one.inside == 1) != c.inside || one.bias != c.off || one.distance != c.off.Abs() {
			t.Errorf("%v told as %v: %+v", c.real, c.told, one)
		}
	}
	if all.told != 5 || all.inside != 3 || all.bias != 3*time.Minute || all.distance != 13*time.Minute || all.width != 16*time.Minute {
		t.Errorf("%+v", all)
	}
	again := waitedFor(time.Minute, minutes(0, 2))
	all.called(again)
	all.called(again) // who was called before is not counted again
	all.called(&guest{})
	if all.told != 6 {
		t.Errorf("%d were told", all.told)
	}
}

func TestPeopleAreAddedUp(t *testing.T) {
	client := func(persons int, steps ...visit.Step) desk.Client {
		v := visit.Expect(persons)
		for i, s := range steps {
			s.At = ten.Add(time.Duration(i*i) * time.Minute) // 0, 1, 4, 9 minutes
			after, err := v.Apply(s)
			if err != nil {
				t.Fatal(err)
			}
			v = after
		}
		return desk.Client{Booking: booking.Booking{Visit: v}}
	}
	here := visit.Step{Move: visit.Arrive, Ticket: visit.Ticket{Service: site.Passport, Number: 1}}
	start := visit.Step{Move: visit.Start, Counter: 1}
	var r Result
	r.Ends = map[string]int{}
	r.people(desk.Day{Clients: []desk.Client{
		client(2, here, start, visit.Step{Move: visit.Finish}),
		client(1, here, visit.Step{Move: visit.Call, Counter: 1}, start, visit.Step{Move: visit.TurnAway, Reason: "other"}),
		client(3, here, visit.Step{Move: visit.Leave, Persons: []int{0}}),
		client(1, visit.Step{Move: visit.GiveUp}),
	}})
	want := Result{
		Persons: 7, Pending: 2, Ends: map[string]int{"served": 2, "turned-away": 1, "left": 1, "no-show": 1},
		Served: 2, MedianWait: 4 * time.Minute, P90Wait: 4 * time.Minute, LongestWait: 4 * time.Minute, MedianService: 5 * time.Minute,
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	none := Result{Ends: map[string]int{}}
	none.people(desk.Day{})
	if diff := cmp.Diff(Result{Ends: map[string]int{}}, none); diff != "" {
		t.Errorf("of nobody -want +got\n%s", diff)
	}
}

// TestIdleTimeIsCounted lets time pass over a counter that is free, shut, or taken, with and without somebody to serve.
func TestIdleTimeIsCounted(t *testing.T) {
	yes, no := true, false
	passport := []site.Service{site.Passport}
	free := &counter{Counter: site.Counter{Number: 1, Services: passport}, set: &yes}
	shut := &counter{Counter: site.Counter{Number: 2, Services: passport}, set: &no}
	taken := &counter{Counter: site.Counter{Number: 3, Services: passport}, set: &yes, client: &guest{}}
	other := &counter{Counter: site.Counter{Number: 4, Services: []site.Service{site.Biometrics}}, set: &yes}
	g := &guest{service: site.Passport}
	w := &world{now: ten, desks: []*counter{free, shut, taken, other}, inOrder: []*guest{g}}
	w.advance(ten.Add(time.Minute))
	g.visit.State = visit.Waiting
	w.advance(ten.Add(3 * time.Minute))
	for _, c := range []struct {
		*counter
		idle, ignored time.Duration
	}{{free, 3 * time.Minute, 2 * time.Minute}, {shut, 0, 0}, {taken, 0, 0}, {other, 3 * time.Minute, 0}} {
		if c.counter.idle != c.idle || c.counter.ignored != c.ignored {
			t.Errorf("counter %d: idle %v, ignored %v", c.Number, c.counter.idle, c.counter.ignored)
		}
	}
	if !w.anybody() {
		t.Error("nobody is there")
	}
	if g.visit.State = visit.Left; w.anybody() {
		t.Error("who left is still there")
	}
}
