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
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/example"
)

// played is a simulated day that went well.
func played() answer.Simulated {
	return answer.Simulated{Clients: 3, Persons: 5, Ends: map[string]int{"served": 3, "no-show": 2}, Counters: []int{1}, Idle: make([]time.Duration, 1), Ignored: make([]time.Duration, 1)}
}

func TestSimulateAsksForTheDay(t *testing.T) {
	at := example.Site()
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
		d.Program.Simulate = func(_ context.Context, o SimulateOrder) (answer.Simulated, error) {
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
	d.Program.Simulate = func(_ context.Context, o SimulateOrder) (answer.Simulated, error) {
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

func TestSimulateFailsOnProblems(t *testing.T) {
	for _, broken := range []answer.Simulated{{Problems: 1}, {Pending: 1}} {
		d := newDesk(t)
		d.Program.Simulate = func(context.Context, SimulateOrder) (answer.Simulated, error) { return broken, nil }
		if got := d.run(t, "simulate", "--site", "T1", "--json"); got.code != Failed || !strings.Contains(got.out, `"seed":1`) {
			t.Errorf("%+v", got)
		}
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
		d.Program.Simulate = func(context.Context, SimulateOrder) (answer.Simulated, error) {
			return answer.Simulated{}, fault.New("site.closed-day", "Date", monday)
		}
		if got := d.run(t, append(c.args, "--json")...); got.errorCode(t) != c.code || got.code != c.exit {
			t.Errorf("%q: %+v", c.args, got)
		}
	}
	if got := newDesk(t).run(t, "simulate", "--site", "T1", "--json"); got.errorCode(t) != "command.unavailable" {
		t.Errorf("%+v", got)
	}
}
