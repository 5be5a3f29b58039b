package bench_test

import (
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"daybook/data/bench"
	"daybook/model/roster"
)

// TestEveryMeasurementIsTaken runs them all on a small folder: it checks that they measure, not how fast.
func TestEveryMeasurementIsTaken(t *testing.T) {
	folder := t.TempDir()
	var out strings.Builder
	printed := 0
	print := func(_ io.Writer, day roster.Day) error {
		printed = len(day.Rows)
		return nil
	}
	if err := bench.Run(t.Context(), bench.Order{Parent: folder, Bookings: 3_000, JSON: true, Out: &out, Print: print}); err != nil {
		t.Fatal(err)
	}
	if printed < 500 {
		t.Errorf("the day that was printed had %d bookings, want 500", printed)
	}
	seen := map[string]bool{}
	for row := range strings.Lines(out.String()) {
		var l struct {
			Action, Note string
			P99          float64 `json:"p99_ms"`
		}
		if err := json.Unmarshal([]byte(row), &l); err != nil {
			t.Fatalf("%s: %v", row, err)
		}
		if l.P99 == 0 && l.Note == "" {
			t.Errorf("%s says nothing", row)
		}
		seen[l.Action] = true
	}
	for _, action := range []string{
		"fill", "memory, everything searchable", "first free, one site", "first free, 64 sites", "keystroke in Find",
		"open a day", "open the desk of a day", "ranking", "estimates", "figures of the day", "a step at the desk, durable",
		"a step, over the bare commit", "call next, durable", "what changed since", "a bare commit", "confirm a booking", "confirm, over the bare commit", "roster PDF, tagged", "unlock: today usable",
		"unlock: everything searchable", "verify", "file", "budgets missed",
	} {
		if !seen[action] {
			t.Errorf("%q was not measured", action)
		}
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
