package terminal

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/fault"
)

func played() Simulated {
	return Simulated{
		Clients: 3, Persons: 5, Ends: map[string]int{"served": 3, "no-show": 2}, Served: 2,
		MedianWait: 90 * time.Second, P90Wait: 12 * time.Minute, LongestWait: 13 * time.Minute, MedianService: 20 * time.Minute,
		Estimates: 4, EstimateError: 3 * time.Minute, EstimateBias: -time.Minute, EstimateWidth: 8 * time.Minute, Within: 0.75,
		Counters: []int{1, 3}, Idle: []time.Duration{time.Hour, 0}, Ignored: []time.Duration{0, 6 * time.Second},
		Calls: 2, Steps: 20, Undone: 1, Swept: 1,
	}
}

func TestSimulateAsksForTheDay(t *testing.T) {
	at := toronto()
	cases := []struct {
		args []string
		want SimulateOrder
	}{
		{
			[]string{"--site", "T1", "--date", "2026-11-03", "--seed", "7", "--counters", "4", "--keep", "k", "--data", "d"},
			SimulateOrder{Data: "d", Keep: "k", SiteID: "T1", Site: &at, Date: calendar.NewDate(2026, 11, 3), Seed: 7, Counters: 4},
		},
		{[]string{"--site", "T1"}, SimulateOrder{SiteID: "T1", Site: &at, Date: monday, Seed: 1}},
		{[]string{"--site", "1137", "--date", "tomorrow"}, SimulateOrder{SiteID: "1137", Date: monday.Add(1), Seed: 1}},
		{[]string{"--site", "1137"}, SimulateOrder{SiteID: "1137", Date: monday, Seed: 1}},
		{[]string{"--site", "1137", "--date", "2026-11-03"}, SimulateOrder{SiteID: "1137", Date: calendar.NewDate(2026, 11, 3), Seed: 1}},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.Program.Simulate = func(_ context.Context, o SimulateOrder) (Simulated, error) {
			o.Progress(1, 2)
			o.Progress = nil
			if diff := cmp.Diff(c.want, o); diff != "" {
				t.Errorf("%q -want +got\n%s", c.args, diff)
			}
			return played(), nil
		}
		if got := d.run(t, append([]string{"simulate"}, c.args...)...); got.code != Done || got.err != "" {
			t.Errorf("%+v", got)
		}
	}
}

// TestSimulateWithoutBookings plays a built-in site where there is no folder at all.
func TestSimulateWithoutBookings(t *testing.T) {
	d := newDesk(t)
	missing := error(fault.New("store.missing"))
	d.Program.Home = func(string, func() time.Time) (Home, error) {
		return Home{Open: func(bool) (Store, error) { return nil, missing }}, nil
	}
	asked := 0
	d.Program.Simulate = func(_ context.Context, o SimulateOrder) (Simulated, error) {
		asked++
		if o.Site != nil {
			t.Errorf("a site from nowhere: %v", o.Site.ID)
		}
		return played(), nil
	}
	if got := d.run(t, "simulate", "--site", "1137"); got.code != Done || asked != 1 {
		t.Errorf("%+v", got)
	}
	missing = errors.New("the disk is gone")
	if got := d.run(t, "simulate", "--site", "1137"); got.code != Failed || asked != 1 {
		t.Errorf("%+v", got)
	}
}

func TestSimulatedInJSON(t *testing.T) {
	d := newDesk(t)
	d.Program.Simulate = func(context.Context, SimulateOrder) (Simulated, error) { return played(), nil }
	want := `{
  "site": "T1",
  "date": "2026-10-05",
  "seed": 2,
  "clients": 3,
  "persons": 5,
  "ends": {
    "no-show": 2,
    "served": 3
  },
  "pending": 0,
  "wait": {
    "count": 2,
    "median": 1.5,
    "p90": 12,
    "longest": 13
  },
  "median_service": 20,
  "estimates": {
    "count": 4,
    "error": 3,
    "bias": -1,
    "width": 8,
    "within": 0.75
  },
  "counters": [
    {
      "counter": 1,
      "idle": 60,
      "ignored": 0
    },
    {
      "counter": 3,
      "idle": 0,
      "ignored": 0.1
    }
  ],
  "calls": 2,
  "out_of_turn": 0,
  "splits": 0,
  "swept": 1,
  "steps": 20,
  "undone": 1,
  "problems": 0
}`
	got := d.run(t, "simulate", "--site", "T1", "--seed", "2", "--json")
	if diff := cmp.Diff(want, pretty(t, got.out)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSimulatedInWords(t *testing.T) {
	d := newDesk(t)
	broken := played()
	broken.Problems = 1
	d.Program.Simulate = func(context.Context, SimulateOrder) (Simulated, error) { return broken, nil }
	got := d.run(t, "simulate", "--site", "T1")
	got.out = strings.ReplaceAll(got.out, "\u00a0", " ")
	for _, part := range []string{
		"seed 1: 3 clients, 5 persons\n", "served: 3, did not come: 2\n", "median 1.5 min", "inside the range 75 of 100, which is 8.0 min wide",
		"Counter 3: idle 0.0 min, of it 0.1 min", "problems found 1",
	} {
		if !strings.Contains(got.out, part) {
			t.Errorf("no %q in\n%s", part, got.out)
		}
	}
	if got.code != Failed {
		t.Errorf("problems were found, but exit %d", got.code)
	}
}

func TestSimulateMisused(t *testing.T) {
	cases := []struct {
		code string
		exit int
		args []string
	}{
		{"usage.missing", Usage, []string{"simulate"}},
		{"usage.value-refused", Usage, []string{"simulate", "--site", "T1", "--counters", "100"}},
		{"usage.value-refused", Usage, []string{"simulate", "--site", "T1", "--date", "soon"}},
		{"usage.flag-value", Usage, []string{"simulate", "--site", "T1", "--seed", "x"}},
		{"site.closed-day", Failed, []string{"simulate", "--site", "T1"}},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.Program.Simulate = func(context.Context, SimulateOrder) (Simulated, error) {
			return Simulated{}, fault.New("site.closed-day", "Date", monday)
		}
		if got := d.run(t, append(c.args, "--json")...); got.errorCode(t) != c.code || got.code != c.exit {
			t.Errorf("%q: %+v", c.args, got)
		}
	}
	if got := newDesk(t).run(t, "simulate", "--site", "T1", "--json"); got.errorCode(t) != "command.unavailable" {
		t.Errorf("%+v", got)
	}
}
