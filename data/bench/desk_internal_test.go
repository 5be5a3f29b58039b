package bench

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/visit"
)

// hall gives a bench whose first site has a full day with clients waiting.
func hall(t *testing.T) (*bench, *strings.Builder) {
	t.Helper()
	out := &strings.Builder{}
	b := &bench{report: &report{out: out}, folder: t.TempDir(), now: present.AddDate(0, 0, -half), chance: rand.New(rand.NewPCG(seed, 1))}
	if err := b.prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.store.Close() })
	if err := b.fillDay(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.now = present
	return b, out
}

// The measured desk is the one that the budgets are about (design.md §11), and the measurements leave it in order.
func TestTheMeasuredDesk(t *testing.T) {
	b, out := hall(t)
	date := calendar.DateOf(present)
	if err := b.fillHall(t.Context(), date); err != nil {
		t.Fatal(err)
	}
	day, err := b.store.Day(t.Context(), "B00", date)
	if err != nil {
		t.Fatal(err)
	}
	now, err := day.At(b.now)
	if err != nil {
		t.Fatal(err)
	}
	walkIns := 0
	for _, r := range day.Queue(nil, now) {
		if r.Facts.WalkIn() {
			walkIns++
		}
	}
	if n, expected := len(day.Queue(nil, now)), len(day.Expected(now)); n != waiting || walkIns != waiting/2 || expected < 480 {
		t.Errorf("%d wait, %d of them walk-ins; %d are expected", n, walkIns, expected)
	}
	if err := b.steps(t.Context(), day, now); err != nil {
		t.Fatal(err)
	}
	day, err = b.store.Day(t.Context(), "B00", date)
	if err != nil {
		t.Fatal(err)
	}
	served := 0
	for _, c := range day.Over() {
		if c.Visit.State == visit.Finished {
			served++
		}
	}
	if n := len(day.Queue(nil, now)); served != 150 || n != waiting {
		t.Errorf("%d were served and %d wait", served, n)
	}
	for _, line := range []string{"a step at the desk, durable", "500 steps", "100 calls", "what changed since"} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("%q is not told: %s", line, out)
		}
	}
	if found, err := b.store.Verify(t.Context(), func(int, int) {}); err != nil || len(found.Problems) > 0 {
		t.Errorf("%v, %v", found.Problems, err)
	}
}

func TestADayThatDoesNotChangeIsToldOff(t *testing.T) {
	b, _ := hall(t)
	day, err := b.store.Day(t.Context(), "B00", calendar.DateOf(present))
	if err != nil {
		t.Fatal(err)
	}
	if err := (&turn{bench: b, day: day}).changes(t.Context()); err == nil {
		t.Error("nothing was done, and its reading was measured")
	}
}

func TestBareCommitsAreCounted(t *testing.T) {
	b := &bench{folder: t.TempDir()}
	for range 2 { // the second finds the table of the first
		bare, err := b.bareCommits(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if err := bare.commit(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if len(bare.times) != 3 || bare.times[0] <= 0 {
			t.Errorf("%v", bare.times)
		}
		if err := bare.Close(); err != nil {
			t.Fatal(err)
		}
	}
	b.folder += "/nowhere"
	if _, err := b.bareCommits(t.Context()); err == nil {
		t.Error("commits to nowhere")
	}
}

func TestOverComparesMedians(t *testing.T) {
	list := func(ms ...int) (durations []time.Duration) {
		for _, n := range ms {
			durations = append(durations, time.Duration(n)*time.Millisecond)
		}
		return durations
	}
	for _, c := range []struct {
		action, commits []time.Duration
		verdict         string
		missed          int
	}{
		{list(1, 5, 90), list(2, 4, 50), "within", 0}, // one more millisecond
		{list(1, 6, 9), list(2, 4, 50), "MISSED", 1},
		{list(1, 2, 9), list(2, 4, 50), "", 0}, // no slower at all
	} {
		var out strings.Builder
		r := &report{out: &out}
		r.over("over", c.action, c.commits, time.Millisecond)
		if !strings.Contains(out.String(), c.verdict) || r.missed != c.missed {
			t.Errorf("%v over %v: %s, %d missed", c.action, c.commits, out.String(), r.missed)
		}
	}
}
