package desk_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// shown adds visits of half past seven to a day that took so many minutes each, of 20 planned.
func shown(d desk.Day, took ...float64) desk.Day {
	for i, minutes := range took {
		at := clock(7, 30)
		d.Clients = append(d.Clients, is(100+i, came(at), started(at, 2), move(after(at, minutes), visit.Finish)))
	}
	return d
}

var even = []float64{20, 20, 20, 20, 20} // what takes the luck out of visits

// How long visits took today is what is expected, from the fifth on.
func TestPace(t *testing.T) {
	waiting := []desk.Client{is(1, came(clock(9, 0))), is(2, came(clock(9, 1)))}
	for name, c := range map[string]struct {
		took []float64
		want desk.Estimate
	}{
		"too few":      {[]float64{30, 30, 30, 30}, between(16, 30)},
		"slow":         {[]float64{30, 30, 30, 30, 30}, between(30, 30)},
		"quick":        {[]float64{19, 19, 19, 19, 19, 19}, between(19, 19)},
		"over at once": {[]float64{0.1, 0.1, 0.1, 0.1, 0.1}, between(1, 1)},
		"scattered":    {[]float64{10, 15, 20, 25, 50}, between(10, 50)},
	} {
		d := shown(only(day(waiting...)), c.took...)
		d.Clients = append(d.Clients, is(20, came(clock(8, 0)), move(clock(8, 1), visit.TurnAway))) // never served: no pace
		if got := d.Estimates(now(t, 9, 30))[id(2)]; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestEstimateOfSomebodyNew(t *testing.T) {
	n := now(t, 9, 30)
	waits := is(1, came(clock(9, 0)))
	for name, c := range map[string]struct {
		day  desk.Day
		want desk.Estimate
		ok   bool
	}{
		"nobody there":   {only(day()), between(0, 0), true},
		"somebody waits": {only(day(waits)), between(20, 20), true},
		"may come":       {only(day(waits, is(2, booked(9, 50)))), between(20, 40), true},
		"same instant":   {only(day(is(1, came(n.At)))), between(20, 20), true},
		"shut":           {set(only(day()), false), desk.Estimate{}, false},
		"opens later":    {only(day(), calendar.Span{From: 600, To: 660}), between(30, 30), true},
		"not given":      {withServices(only(day()), site.Biometrics), desk.Estimate{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := shown(c.day, even...)
			got, ok := d.Estimate(site.Passport, 1, n)
			if got != c.want || ok != c.ok {
				t.Errorf("%v, %v; want %v, %v", got, ok, c.want, c.ok)
			}
			if party, _ := d.Estimate(site.Passport, 4, n); party != got {
				t.Errorf("a party of four waits %v, one person %v", party, got)
			}
		})
	}
}

// Who travels soon, or has a need, is told the shorter wait they will have.
func TestEstimateOfWhoGoesFirst(t *testing.T) {
	d := shown(only(day(is(1, came(clock(9, 0))), is(2, came(clock(9, 27))), is(3, came(clock(9, 28))))), even...)
	for name, c := range map[string]struct {
		as   func(*desk.Client)
		want float64
	}{
		"plain": {func(*desk.Client) {}, 60}, "needs": {needs, 20}, "travels": {travels, 0},
	} {
		walkIn := desk.WalkIn{Service: site.Passport, Persons: 1, Details: is(9, c.as).Details}
		if got, ok := d.EstimateOf(walkIn, now(t, 9, 30)); !ok || got != between(c.want, c.want) {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
}

// Appointments to come count by the share of those that were kept so far.
func TestEstimateByWhoKeepsAppointments(t *testing.T) {
	expect := func(kept bool) float64 {
		d := shown(only(day()), even...)
		for i := range 30 {
			c := is(200+i, booked(8, i))
			if kept {
				at := clock(8, i)
				c = is(200+i, booked(8, i), came(at), started(at, 2), move(after(at, 20), visit.Finish))
			}
			d.Clients = append(d.Clients, c)
		}
		d.Clients = append(d.Clients, is(1, came(clock(9, 29)))) // whose service the others come in
		for i := range 5 {
			d.Clients = append(d.Clients, is(300+i, booked(9, 41+i)))
		}
		e, _ := d.Estimate(site.Passport, 1, now(t, 9, 30))
		return middle(e)
	}
	if all, few := expect(true), expect(false); all < few+15 {
		t.Errorf("%v minutes if appointments were kept, %v if not", all, few)
	}
}

func middle(e desk.Estimate) float64 { return ((e.Least + e.Most) / 2).Minutes() }

// queued is a day of one counter, or three, with so many who wait.
func queued(waiting, counters int, took []float64) desk.Day {
	d := day()
	d.Counters = nil
	for i := range counters {
		d.Counters = append(d.Counters, counter(i+1, site.Passport))
	}
	for i := range waiting {
		d.Clients = append(d.Clients, is(1+i, came(clock(9, i))))
	}
	return shown(d, took...)
}

// The range is as wide as what lies ahead is uncertain: more for more visits, but not in proportion, less for more counters.
func TestTheWidthOfARange(t *testing.T) {
	took := []float64{10, 15, 20, 20, 25, 30}
	width := func(waiting, counters int) float64 {
		e, ok := queued(waiting, counters, took).Estimate(site.Passport, 1, now(t, 10, 0))
		if !ok {
			t.Fatal("no estimate")
		}
		return (e.Most - e.Least).Minutes()
	}
	few, many, shared := width(2, 1), width(18, 1), width(18, 3)
	if few < 5 || many < 1.5*few || many > 6*few || shared > 0.8*many {
		t.Errorf("%v minutes behind 2 clients, %v behind 18, %v at three counters", few, many, shared)
	}
}

// Of many days on which visits take as long as they did so far, about three of four keep to the range, and the middle of
// it is right. The waits are added up without the program's rules: who is first goes to the counter that is free first.
func TestRangesHold(t *testing.T) {
	took := []float64{8, 12, 15, 18, 18, 20, 22, 25, 30, 45}
	chance := rand.New(rand.NewPCG(1, 2))
	inside, told, off, total := 0, 0, 0.0, 0.0
	for _, shape := range [][2]int{{1, 1}, {3, 1}, {8, 1}, {5, 2}, {12, 3}, {20, 4}} {
		for variant := range 10 { // other clients, hence other luck in the plays
			d := queued(shape[0], shape[1], took)
			for i := range shape[0] {
				d.Clients[i].Visit.Ticket.Number += 100 * variant
			}
			e, _ := d.Estimate(site.Passport, 1, now(t, 10, 0))
			for range 50 {
				free := make([]float64, shape[1])
				for range shape[0] {
					free[first(free)] += took[chance.IntN(len(took))]
				}
				wait := free[first(free)]
				told++
				off += middle(e) - wait
				total += wait
				if e.Least.Minutes() <= wait && wait <= e.Most.Minutes() {
					inside++
				}
			}
		}
	}
	if share := float64(inside) / float64(told); share < 0.70 || share > 0.85 {
		t.Errorf("%.2f of the waits lie inside", share)
	}
	if off < -0.05*total || off > 0.05*total {
		t.Errorf("the middle is off by %.1f minutes of %.1f", off/float64(told), total/float64(told))
	}
}

func first(free []float64) (least int) {
	for i := range free {
		if free[i] < free[least] {
			least = i
		}
	}
	return least
}

// Nothing jumps while nothing happens: a second later the same is told.
func TestEstimatesAreSteady(t *testing.T) {
	d := queued(6, 2, nil)
	for i := range 6 {
		d.Clients = append(d.Clients, is(300+i, booked(10, 16+i)))
	}
	n := now(t, 10, 0)
	before := d.Estimates(n)
	n.At = n.At.Add(time.Second)
	for id, e := range d.Estimates(n) {
		if was := before[id]; (e.Least-was.Least).Abs() > time.Second || (e.Most-was.Most).Abs() > time.Second {
			t.Errorf("%d: %v became %v", id[15], was, e)
		}
	}
}

// A counter shut by hand may open again within its hours, which makes the range wide; it is not counted on.
func TestEstimateWhileACounterPauses(t *testing.T) {
	d := queued(2, 2, even)
	shut := false
	d.Counters[1].Set = &shut
	n := now(t, 10, 0)
	if got, ok := d.Estimate(site.Passport, 1, n); !ok || got.Least >= 30*time.Minute || got.Most != 40*time.Minute {
		t.Errorf("%v, %v", got, ok)
	}
	d.Counters[1].Spans = []calendar.Span{{From: 8 * 60, To: 9 * 60}}
	if got, ok := d.Estimate(site.Passport, 1, n); !ok || got != between(40, 40) {
		t.Errorf("shut after its hours: %v, %v", got, ok)
	}
	d.Counters[0].Set = &shut
	if got, ok := d.Estimate(site.Passport, 1, n); ok {
		t.Errorf("all shut: %v", got)
	}
}
