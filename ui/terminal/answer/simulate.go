package answer

import (
	"fmt"
	"strings"
	"time"

	"daybook/model/calendar"
	"daybook/translations"
)

// Simulated is what a simulated day came to. Its fields are those of the simulation's own result.
type Simulated struct {
	Clients, Persons                 int
	Ends                             map[string]int // persons by their result
	Pending                          int            // persons without a result: always none
	Served                           int            // clients whose wait counts
	MedianWait, P90Wait, LongestWait time.Duration
	MedianService                    time.Duration
	Estimates                        int // walk-ins who were told a wait and were served
	EstimateError                    time.Duration
	EstimateBias                     time.Duration // positive when they were told too long a wait
	EstimateWidth                    time.Duration // of the range they were told
	Within                           float64       // share of the real waits that lay inside the estimate
	Counters                         []int
	Idle                             []time.Duration
	Ignored                          []time.Duration // idle while somebody the counter could serve waited
	Calls                            int
	OutOfTurn                        int
	Splits                           int
	Swept                            int
	Steps                            int
	Undone                           int
	Problems                         int
}

// Play is the invented day that was asked for.
type Play struct {
	Site string
	Date calendar.Date
	Seed uint64
	Kept string // the folder that stays; empty for none
}

// Simulated tells what a simulated day came to.
func (a *Writer) Simulated(p Play, r Simulated) error {
	if a.JSON {
		return a.line(shapeSimulated(p, r))
	}
	for _, line := range a.simulatedWords(p, r) {
		if err := a.say(line); err != nil {
			return err
		}
	}
	return nil
}

func (a *Writer) simulatedWords(p Play, r Simulated) []string {
	ends := make([]string, 0, len(r.Ends))
	for _, code := range []string{"served", "turned-away", "left", "no-show", "elsewhere"} {
		if n := r.Ends[code]; n > 0 {
			ends = append(ends, a.Words.T("cli.simulate.end", args{"Result": a.Words.T("visit.result." + code), "Count": n}))
		}
	}
	lines := []string{
		a.Words.T("cli.simulate.day", args{"Date": p.Date, "Clients": r.Clients, "Persons": r.Persons, "Seed": fmt.Sprint(p.Seed)}),
		a.Words.T("cli.simulate.ends", args{"Ends": strings.Join(ends, ", ")}),
		a.Words.T("cli.simulate.waits", args{
			"Median": a.tenthsOf(r.MedianWait), "Most": a.tenthsOf(r.P90Wait), "Longest": a.tenthsOf(r.LongestWait),
			"Service": a.tenthsOf(r.MedianService),
		}),
		a.Words.T("cli.simulate.estimates", args{
			"Count": r.Estimates, "Error": a.tenthsOf(r.EstimateError), "Bias": a.tenthsOf(r.EstimateBias),
			"Width": a.tenthsOf(r.EstimateWidth), "Within": fmt.Sprint(percent(r.Within)),
		}),
	}
	for i, counter := range r.Counters {
		lines = append(lines, a.Words.T("cli.simulate.counter", args{
			"Counter": fmt.Sprint(counter), "Idle": a.tenthsOf(r.Idle[i]), "Ignored": a.tenthsOf(r.Ignored[i]),
		}))
	}
	return append(lines, a.Words.T("cli.simulate.steps", args{
		"Steps": r.Steps, "Undone": r.Undone, "Calls": r.Calls, "OutOfTurn": r.OutOfTurn, "Splits": r.Splits, "Swept": r.Swept,
		"Problems": r.Problems,
	}))
}

func percent(share float64) int { return int(share*100 + 0.5) }

// tenthsOf writes minutes to a tenth, with the decimal sign of the language.
func (a *Writer) tenthsOf(d time.Duration) string {
	text := fmt.Sprintf("%.1f", d.Minutes())
	if a.Words.Language() == translations.French {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
