package desk

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

const nine = calendar.Minute(9 * 60)

// at is an instant of the morning, by the minutes since nine.
func at(minutes float64) time.Time {
	return time.Date(2026, 11, 25, 14, 0, 0, 0, time.UTC).Add(time.Duration(minutes * float64(time.Minute)))
}

// visitor has an appointment so many minutes after nine and takes steps at so many.
func visitor(start int, steps ...visit.Step) Client {
	c := Client{Booking: booking.Booking{Status: booking.Booked, Visit: visit.Expect(1)}}
	c.Facts = booking.Facts{Service: site.Passport, Minutes: 20, Persons: 1}
	c.Facts.Places = []site.Place{{Counter: 1, Start: nine + calendar.Minute(start)}}
	for _, s := range steps {
		v, err := c.Visit.Apply(s)
		if err != nil {
			panic(err) // the test's own mistake
		}
		c.Visit = v
	}
	return c
}

func came(minutes float64) visit.Step { return visit.Step{Move: visit.Arrive, At: at(minutes)} }

func moved(m visit.Move, minutes float64) visit.Step {
	return visit.Step{Move: m, At: at(minutes), Counter: 1}
}

// served is somebody who was called, served and let go.
func served(called, started, ended float64) Client {
	return visitor(0, came(-3), moved(visit.Call, called), moved(visit.Start, started), visit.Step{Move: visit.Finish, At: at(ended)})
}

func TestHabits(t *testing.T) {
	cancelled, atDesk := visitor(0), visitor(0, came(-50))
	cancelled.Status, atDesk.Facts.Source = booking.Cancelled, booking.AtDesk
	bare := visitor(0, came(-4))
	bare.Facts.Places = nil
	gone := visitor(0, visit.Step{Move: visit.GiveUp, At: at(20)})
	d := Day{Clients: []Client{
		served(1, 2, 21), served(0, 0, 30), // 20 and 30 minutes from the call on
		visitor(0), gone, cancelled, atDesk, bare,
		visitor(10, came(15)), visitor(50, came(20)), visitor(50), // of the last two nothing is known yet
	}}
	d.Site.Queue = &site.Queue{Late: 15, Share: 3}
	h := d.habits(Now{At: at(60), Minute: nine + 60})
	if diff := cmp.Diff(sorted(append([]float64{1, 1.5}, usualPaces...)), h.paces); diff != "" {
		t.Errorf("paces: %s", diff)
	}
	want := append([]time.Duration{-minutes(3), -minutes(3), never, never, minutes(5)}, usualComings...)
	if diff := cmp.Diff(sorted(want), h.comings); diff != "" {
		t.Errorf("comings: %s", diff)
	}
	d.Clients = []Client{served(0, 0, 10), served(0, 0, 10), served(0, 0, 10), served(0, 0, 10), served(0, 0, 30)}
	if diff := cmp.Diff([]float64{0.5, 0.5, 0.5, 0.5, 1.5}, d.habits(Now{At: at(60), Minute: nine + 60}).paces); diff != "" {
		t.Errorf("of five visits: %s", diff)
	}
}

func sorted[T float64 | time.Duration](list []T) []T {
	slices.Sort(list)
	return list
}

func TestSpent(t *testing.T) {
	now := Now{At: at(30), Minute: nine + 30}
	begun := []visit.Step{came(0), moved(visit.Call, 10), moved(visit.Start, 12)}
	parked := append(slices.Clone(begun), moved(visit.Park, 16))
	for name, c := range map[string]struct {
		steps []visit.Step
		want  int
	}{
		"waiting":          {[]visit.Step{came(0)}, 0},
		"called":           {[]visit.Step{came(0), moved(visit.Call, 28)}, 2},
		"served":           {begun, 20},
		"without a call":   {[]visit.Step{came(0), moved(visit.Start, 12)}, 18},
		"put aside":        {parked, 6},
		"called once more": {append(slices.Clone(parked), moved(visit.Call, 27)), 7},
		"served once more": {append(slices.Clone(parked), moved(visit.Call, 24), moved(visit.Start, 27)), 7},
	} {
		one := visitor(0, c.steps...)
		if got := spent(&one.Visit, now); got != minutes(c.want) {
			t.Errorf("%s: %v, want %d minutes", name, got, c.want)
		}
	}
}

// What a visit will still take is what those took on that were as long: at 12 of 20 minutes, those of 20 and 30.
func TestLeft(t *testing.T) {
	h := habits{paces: []float64{0.5, 0.6, 1, 1.5}}
	one := visitor(0, came(-5), moved(visit.Start, 0))
	for _, c := range []struct {
		after      float64
		luck, want float64
	}{
		{0, 0, 10},
		{0, 0.99, 30},
		{11, 0, 1},
		{12, 0, 8},
		{12, 0.49, 8},
		{12, 0.5, 18},
		{25, 0.9, 5},
		{30, 0, 0},
		{40, 0.5, 5},
		{40, 0.9, 9}, // longer than all
	} {
		got := h.left(&one, c.luck, Now{At: at(c.after)})
		if want := time.Duration(c.want * float64(time.Minute)); (got - want).Abs() > time.Microsecond {
			t.Errorf("after %v minutes, luck %v: %v, want %v", c.after, c.luck, got, want)
		}
	}
}

func TestComes(t *testing.T) {
	h := habits{comings: []time.Duration{-minutes(10), -minutes(5), minutes(5), never}}
	for _, c := range []struct {
		already int
		luck    float64
		want    time.Duration
	}{
		{-60, 0, -minutes(10)},
		{-60, 0.3, -minutes(5)},
		{-60, 0.99, never},
		{-10, 0, -minutes(5)},
		{0, 0, minutes(5)},
		{0, 0.49, minutes(5)},
		{0, 0.5, never},
		{5, 0, never},
		{90, 0.9, never},
	} {
		if got := h.comes(minutes(c.already), c.luck); got != c.want {
			t.Errorf("already %d minutes, luck %v: %v, want %v", c.already, c.luck, got, c.want)
		}
	}
}

// Luck is spread evenly over clients with neighbouring numbers, and over the plays of one; no two uses share it.
func TestLuck(t *testing.T) {
	var tenths [10]int
	seen := map[float64]bool{}
	for client := range 250 {
		c := visitor(client % 60)
		c.Facts.Places[0].Counter = client / 60
		if client%5 == 0 { // waits without an appointment
			c.Facts.Places, c.Visit.Ticket = nil, visit.Ticket{Service: site.Services()[client/5%2], Number: client / 10}
		}
		for play := range plays {
			for _, about := range []int{ofLength, ofComing} {
				l := luck(c.key(), play, about)
				tenths[int(l*10)]++
				seen[l] = true
			}
		}
	}
	if len(seen) != 250*plays*2 {
		t.Errorf("only %d are different", len(seen))
	}
	for i, n := range tenths {
		if n < 40*plays || n > 60*plays {
			t.Errorf("%d of %d in tenth %d", n, len(seen), i)
		}
	}
}

func TestPause(t *testing.T) {
	h := habits{pauses: 0.5}
	for luck, want := range map[float64]int{0: 0, 0.25: 15, 0.5: -1, 0.9: -1} {
		got, ends := h.pause(luck)
		if ends != (want >= 0) || ends && got != minutes(want) {
			t.Errorf("luck %v: %v, %v", luck, got, ends)
		}
	}
	if _, ends := (habits{}).pause(0); ends {
		t.Error("what never opens again does")
	}
}
