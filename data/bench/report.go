package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"
)

// report writes one line a measurement, as soon as it is taken.
type report struct {
	out    io.Writer
	json   bool
	missed int
}

// line is a measurement; durations are in milliseconds.
type line struct {
	Action string  `json:"action"`
	Median float64 `json:"median_ms,omitempty"`
	P99    float64 `json:"p99_ms,omitempty"`
	Budget float64 `json:"budget_ms,omitempty"`
	Within *bool   `json:"within,omitempty"`
	Note   string  `json:"note,omitempty"`
}

// timed reports sorted durations against a budget for their p99; without a budget (0) they are only told.
func (r *report) timed(action string, sorted []time.Duration, budget time.Duration, note string) {
	l := line{Action: action, Median: ms(sorted[len(sorted)/2]), P99: ms(sorted[(len(sorted)*99)/100]), Budget: ms(budget), Note: note}
	if budget > 0 {
		within := l.P99 <= l.Budget
		l.Within = &within
	}
	r.write(l)
}

// over reports how much longer an action takes than the bare commits it was taken in turns with; both are sorted.
func (r *report) over(action string, sorted, commits []time.Duration, budget time.Duration) {
	difference := sorted[len(sorted)/2] - commits[len(commits)/2]
	r.timed(action, []time.Duration{difference}, budget, "difference of the medians")
}

func (r *report) note(action, text string) { r.write(line{Action: action, Note: text}) }

func (r *report) write(l line) {
	if l.Within != nil && !*l.Within {
		r.missed++
	}
	if r.json {
		text, _ := json.Marshal(l)
		fmt.Fprintf(r.out, "%s\n", text)
		return
	}
	if l.P99 == 0 {
		fmt.Fprintf(r.out, "%-34s %s\n", l.Action, l.Note)
		return
	}
	verdict := ""
	if l.Within != nil {
		verdict = fmt.Sprintf("budget %8.2f  ", l.Budget) + map[bool]string{true: "within", false: "MISSED"}[*l.Within]
	}
	fmt.Fprintf(r.out, "%-34s median %9.3f ms  p99 %9.3f ms  %s  %s\n", l.Action, l.Median, l.P99, verdict, l.Note)
}

func (r *report) end(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	r.note("file", fmt.Sprintf("%d MB", info.Size()>>20))
	r.note("budgets missed", fmt.Sprint(r.missed))
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
