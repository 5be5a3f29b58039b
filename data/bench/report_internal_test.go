package bench

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// durations gives n of them, 1 to n milliseconds.
func durations(n int) []time.Duration {
	list := make([]time.Duration, n)
	for i := range list {
		list[i] = time.Duration(i+1) * time.Millisecond
	}
	return list
}

func TestLinesOfText(t *testing.T) {
	for _, c := range []struct {
		n      int
		budget time.Duration
		want   []string
		misses int
	}{
		{100, 0, []string{"median    51.000 ms", "p99   100.000 ms", "a note"}, 0},
		{200, 200 * time.Millisecond, []string{"p99   199.000 ms", "budget   200.00", "within"}, 0},
		{200, 199 * time.Millisecond, []string{"p99   199.000 ms", "within"}, 0}, // met exactly
		{200, 198 * time.Millisecond, []string{"p99   199.000 ms", "budget   198.00", "MISSED"}, 1},
		{1, time.Millisecond, []string{"median     1.000 ms", "p99     1.000 ms", "within"}, 0},
	} {
		var out strings.Builder
		r := &report{out: &out}
		r.timed("something", durations(c.n), c.budget, "a note")
		for _, want := range c.want {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%q lacks %q", out.String(), want)
			}
		}
		if verdicts := strings.Count(out.String(), "within") + strings.Count(out.String(), "MISSED"); (verdicts > 0) != (c.budget > 0) || verdicts > 1 {
			t.Errorf("%d verdicts: %s", verdicts, out.String())
		}
		if r.missed != c.misses || !strings.HasPrefix(out.String(), "something ") || strings.Count(out.String(), "\n") != 1 {
			t.Errorf("%d missed: %q", r.missed, out.String())
		}
	}
}

func TestLinesOfJSON(t *testing.T) {
	var out strings.Builder
	r := &report{out: &out, json: true}
	r.timed("met", durations(10), 20*time.Millisecond, "")
	r.timed("missed", durations(10), 5*time.Millisecond, "slow")
	r.timed("told", durations(10), 0, "")
	r.note("noted", "42 MB")
	want := `{"action":"met","median_ms":6,"p99_ms":10,"budget_ms":20,"within":true}
{"action":"missed","median_ms":6,"p99_ms":10,"budget_ms":5,"within":false,"note":"slow"}
{"action":"told","median_ms":6,"p99_ms":10}
{"action":"noted","note":"42 MB"}
`
	if out.String() != want || r.missed != 1 {
		t.Errorf("%d missed\n%s", r.missed, out.String())
	}
	for row := range strings.Lines(out.String()) {
		if !json.Valid([]byte(row)) {
			t.Errorf("no JSON: %s", row)
		}
	}
}

func TestEndTellsTheFileAndTheMisses(t *testing.T) {
	var out strings.Builder
	r := &report{out: &out, missed: 3}
	file := filepath.Join(t.TempDir(), "data")
	if err := r.end(file); !errors.Is(err, os.ErrNotExist) || out.Len() > 0 {
		t.Errorf("without a file: %v, %q", err, out.String())
	}
	if err := os.WriteFile(file, make([]byte, 3<<20+5), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := r.end(file); err != nil {
		t.Fatal(err)
	}
	var fields [][]string
	for row := range strings.Lines(out.String()) {
		fields = append(fields, strings.Fields(row))
	}
	if len(fields) != 2 || strings.Join(fields[0], " ") != "file 3 MB" || strings.Join(fields[1], " ") != "budgets missed 3" {
		t.Errorf("told %v", fields)
	}
}

func TestTimesCountsAndSorts(t *testing.T) {
	var seen []int
	list, err := times(5, func(i int) error {
		seen = append(seen, i)
		return nil
	})
	if err != nil || len(list) != 5 || len(seen) != 5 || seen[4] != 4 {
		t.Errorf("%v of %v, %v", list, seen, err)
	}
	for i := range list[1:] {
		if list[i] > list[i+1] {
			t.Errorf("not in order: %v", list)
		}
	}
	wrong := errors.New("no")
	n := 0
	if _, err := times(5, func(i int) error {
		if n++; i == 2 {
			return wrong
		}
		return nil
	}); !errors.Is(err, wrong) || n != 3 {
		t.Errorf("went on to %d, %v", n, err)
	}
}

func TestMeasuredSites(t *testing.T) {
	list := offices()
	counters, seen := 0, map[string]bool{}
	for _, s := range list {
		if err := s.Validate(); err != nil || seen[s.ID] {
			t.Errorf("%s: %v, known already %v", s.ID, err, seen[s.ID])
		}
		seen[s.ID] = true
		counters += len(s.Counters)
	}
	if len(list) != sites || len(list[0].Counters) != 3*len(list[1].Counters) || counters != sites*10+20 {
		t.Errorf("%d sites of %d counters", len(list), counters)
	}
}

func TestMemoryIsPlausible(t *testing.T) {
	held, err := resident()
	if err != nil || held < 1<<20 || held > 64<<30 {
		t.Errorf("%d bytes, %v", held, err)
	}
}
