package answer

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/translations"
	"daybook/ui/terminal/example"
)

func simulated() Simulated {
	return Simulated{
		Clients: 3, Persons: 5, Ends: map[string]int{"served": 3, "no-show": 2}, Served: 2,
		MedianWait: 90 * time.Second, P90Wait: 12 * time.Minute, LongestWait: 13 * time.Minute, MedianService: 20 * time.Minute,
		Estimates: 4, EstimateError: 3 * time.Minute, EstimateBias: -time.Minute, EstimateWidth: 8 * time.Minute, Within: 0.75,
		Counters: []int{1, 3}, Idle: []time.Duration{time.Hour, 0}, Ignored: []time.Duration{0, 6 * time.Second},
		Calls: 2, Steps: 20, Undone: 1, Swept: 1,
	}
}

// played tells of a simulated Monday.
func played(seed uint64, result Simulated) func(*Writer) error {
	return func(a *Writer) error {
		return a.Simulated(Play{Site: "T1", Date: example.Monday(), Seed: seed}, result)
	}
}

func TestSimulatedInJSON(t *testing.T) {
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
	if diff := cmp.Diff(want, pretty(t, coded(t, translations.English, played(2, simulated())))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestSimulatedInWords(t *testing.T) {
	broken := simulated()
	broken.Problems = 1
	got := told(t, translations.English, played(1, broken))
	for _, part := range []string{
		"seed 1: 3 clients, 5 persons\n", "served: 3, did not come: 2\n", "median 1.5 min", "inside the range 75 of 100, which is 8.0 min wide",
		"Counter 3: idle 0.0 min, of it 0.1 min", "problems found 1",
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in\n%s", part, got)
		}
	}
}

func TestTenthsInBothLanguages(t *testing.T) {
	for lang, want := range map[translations.Language]string{"en": "1.5", "fr": "1,5"} {
		a := &Writer{Words: in(t, lang)}
		if got := a.tenthsOf(90 * time.Second); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
