package simulate

import (
	"slices"
	"time"

	"daybook/model/desk"
	"daybook/model/visit"
)

// Result is what a simulated day came to. Waits are from arriving to the start of the service.
type Result struct {
	Clients, Persons int
	Ends             map[string]int // persons by their result, see visit.Result
	Pending          int            // persons without a result: always none

	Served                           int // clients whose wait counts
	MedianWait, P90Wait, LongestWait time.Duration
	MedianService                    time.Duration

	// What walk-ins were told, in whole minutes from the shortest to the longest wait, against their wait for the first call.
	Estimates     int           // walk-ins who were told a wait, did not give up, and were called
	EstimateError time.Duration // mean distance of the real wait from the middle of what was told
	EstimateBias  time.Duration // mean of the middle less the real wait
	EstimateWidth time.Duration // mean of the longest less the shortest
	Within        float64       // share of the real waits that lay inside

	Counters  []int           // their numbers
	Idle      []time.Duration // open with nobody there
	Ignored   []time.Duration // of that, while somebody the counter could serve waited
	Calls     int
	OutOfTurn int // calls of somebody whose turn it was not
	Splits    int
	Swept     int // clients given up or let go by the closing
	Steps     int // commands of the day
	Undone    int // of them, taken back
	Problems  int // that a verification of the store found
}

// estimate is what a walk-in was told.
type estimate struct {
	desk.Estimate

	known bool
}

// tally counts while the day goes on.
type tally struct {
	steps, undone, calls, outOfTurn, splits, swept int

	told, inside          int
	distance, bias, width time.Duration
}

// called compares what a walk-in was told, in whole minutes, with how long it was until they were called first.
func (t *tally) called(g *guest) {
	if !g.estimate.known {
		return
	}
	g.estimate.known = false
	real := g.visit.Called.Sub(g.visit.Arrived)
	least, most := g.estimate.Least.Truncate(time.Minute), (g.estimate.Most + time.Minute - 1).Truncate(time.Minute)
	off := (least+most)/2 - real
	t.told++
	t.bias += off
	t.width += most - least
	t.distance += off.Abs()
	if least <= real && real <= most {
		t.inside++
	}
}

// result adds the day up as the store tells it.
func (w *world) result() (Result, error) {
	day, err := w.store.Day(w.ctx, w.Site.ID, w.Date)
	if err != nil {
		return Result{}, err
	}
	found, err := w.store.Verify(w.ctx, func(int, int) {})
	if err != nil {
		return Result{}, err
	}
	if w.Ended != nil {
		if err := w.Ended(w.store); err != nil {
			return Result{}, err
		}
	}
	t := w.tally
	r := Result{
		Clients: len(day.Clients), Ends: map[string]int{}, Calls: t.calls, OutOfTurn: t.outOfTurn, Splits: t.splits, Swept: t.swept,
		Steps: t.steps, Undone: t.undone, Problems: len(found.Problems), Estimates: t.told,
	}
	r.people(day)
	for _, c := range w.desks {
		r.Counters = append(r.Counters, c.Number)
		r.Idle, r.Ignored = append(r.Idle, c.idle), append(r.Ignored, c.ignored)
	}
	if t.told > 0 {
		n := time.Duration(t.told)
		r.EstimateError, r.EstimateBias, r.EstimateWidth = t.distance/n, t.bias/n, t.width/n
		r.Within = float64(t.inside) / float64(t.told)
	}
	return r, nil
}

func (r *Result) people(day desk.Day) {
	var waits, services []time.Duration
	for _, c := range day.Clients {
		v := c.Visit
		for _, o := range v.Outcomes {
			r.Persons++
			if o.Result == visit.Pending {
				r.Pending++
				continue
			}
			r.Ends[string(o.Result)]++
		}
		if !v.Started.IsZero() {
			waits, services = append(waits, v.Waited(v.Ended)), append(services, v.Served)
		}
	}
	slices.Sort(waits)
	slices.Sort(services)
	if r.Served = len(waits); r.Served > 0 {
		r.MedianWait, r.P90Wait, r.LongestWait = waits[len(waits)/2], waits[len(waits)*9/10], waits[len(waits)-1]
		r.MedianService = services[len(services)/2]
	}
}
