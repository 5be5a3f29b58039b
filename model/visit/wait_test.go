package visit_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/fault"
	"daybook/model/visit"
)

func TestRequeueKeepsTheArrival(t *testing.T) {
	got := after(t, 1, arrive(), visit.Step{Move: visit.Call, Counter: 2, Reason: "walk-in"}, visit.Step{Move: visit.Requeue})
	want := visit.Visit{
		State: visit.Waiting, Ticket: p7, Outcomes: make([]visit.Outcome, 1), Arrived: instant(0), Called: instant(10), Since: instant(20),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Waited(instant(45)) != 45*time.Minute {
		t.Errorf("waited %v", got.Waited(instant(45)))
	}
	if _, err := got.Apply(visit.Step{Move: visit.Start}); fault.Code(err) != "counter.missing" {
		t.Errorf("started at no counter: %v", err)
	}
}

// Clocks are set back, and nothing that is shown becomes negative.
func TestClocksSetBack(t *testing.T) {
	v := after(t, 1, visit.Step{Move: visit.Arrive, At: instant(50)}, visit.Step{Move: visit.Start, Counter: 1, At: instant(40)})
	if v.Waited(instant(0)) != 0 || v.Service(instant(30)) != 0 || v.Service(instant(45)) != 5*time.Minute {
		t.Errorf("waited %v, served %v", v.Waited(instant(0)), v.Service(instant(30)))
	}
	v, _ = v.Apply(visit.Step{Move: visit.Finish, At: instant(20)})
	if v.Served != 0 || v.Service(instant(59)) != 0 {
		t.Errorf("served %v", v.Served)
	}
}

func TestWaited(t *testing.T) {
	for _, c := range []struct {
		name string
		v    visit.Visit
		want time.Duration
	}{
		{"not here yet", visit.Expect(1), 0},
		{"given up", after(t, 1, visit.Step{Move: visit.GiveUp}), 0},
		{"still", after(t, 1, arrive()), 60 * time.Minute},
		{"called", after(t, 1, arrive(), visit.Step{Move: visit.Call, Counter: 1}), 60 * time.Minute},
		{"until the service", after(t, 1, arrive(), visit.Step{Move: visit.Start, Counter: 1}), 10 * time.Minute},
		{"until they left", after(t, 1, arrive(), visit.Step{Move: visit.Call, Counter: 1}, visit.Step{Move: visit.Leave}), 20 * time.Minute},
		{"the first service counts", after(t, 1, arrive(), visit.Step{Move: visit.Start, Counter: 1}, visit.Step{Move: visit.Park}, visit.Step{Move: visit.Start}), 10 * time.Minute},
		{"from the arrival after all", after(t, 1, visit.Step{Move: visit.GiveUp}, arrive()), 50 * time.Minute},
	} {
		if got := c.v.Waited(instant(60)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Who is split from a party has waited since the party came.
func TestASplitPartyKeepsItsArrival(t *testing.T) {
	for _, c := range []struct{ came, want int }{{-20, -20}, {0, 0}, {5, 0}} {
		step := arrive()
		step.At, step.Came = instant(0), instant(c.came)
		v := after(t, 1, step)
		if !v.Arrived.Equal(instant(c.want)) || !v.Since.Equal(instant(0)) {
			t.Errorf("came %d minutes from now: arrived %v, in its state since %v", c.came, v.Arrived, v.Since)
		}
	}
}
