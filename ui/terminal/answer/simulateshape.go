package answer

import (
	"math"
	"time"

	"daybook/model/calendar"
)

// Simulation is a simulated day. Times are in minutes, to a tenth.
type Simulation struct {
	Site      string         `json:"site"`
	Date      calendar.Date  `json:"date"`
	Seed      uint64         `json:"seed"`
	Clients   int            `json:"clients"`
	Persons   int            `json:"persons"`
	Ends      map[string]int `json:"ends"` // persons by their result
	Pending   int            `json:"pending"`
	Wait      Waits          `json:"wait"`
	Service   float64        `json:"median_service"`
	Estimates Estimates      `json:"estimates"`
	Counters  []Idle         `json:"counters"`
	Calls     int            `json:"calls"`
	OutOfTurn int            `json:"out_of_turn"`
	Splits    int            `json:"splits"`
	Swept     int            `json:"swept"`
	Steps     int            `json:"steps"`
	Undone    int            `json:"undone"`
	Problems  int            `json:"problems"`
	Kept      string         `json:"kept,omitempty"`
}

// Waits are the waits of those who were served, in minutes.
type Waits struct {
	Count   int     `json:"count"`
	Median  float64 `json:"median"`
	P90     float64 `json:"p90"`
	Longest float64 `json:"longest"`
}

// Estimates says how far what walk-ins were told lay from how long they waited; within is a share from 0 to 1.
type Estimates struct {
	Count  int     `json:"count"`
	Error  float64 `json:"error"`
	Bias   float64 `json:"bias"`
	Width  float64 `json:"width"` // of the range
	Within float64 `json:"within"`
}

// Idle is how long a counter served nobody, in minutes.
type Idle struct {
	Counter int     `json:"counter"`
	Idle    float64 `json:"idle"`
	Ignored float64 `json:"ignored"` // of it, while somebody it could serve waited
}

func shapeSimulated(p Play, r Simulated) Simulation {
	shaped := Simulation{
		Site: p.Site, Date: p.Date, Seed: p.Seed, Clients: r.Clients, Persons: r.Persons, Ends: r.Ends, Pending: r.Pending,
		Wait: Waits{
			Count: r.Served, Median: tenths(r.MedianWait), P90: tenths(r.P90Wait), Longest: tenths(r.LongestWait),
		},
		Service: tenths(r.MedianService),
		Estimates: Estimates{
			Count: r.Estimates, Error: tenths(r.EstimateError), Bias: tenths(r.EstimateBias), Width: tenths(r.EstimateWidth),
			Within: math.Round(r.Within*100) / 100,
		},
		Counters: make([]Idle, len(r.Counters)), Calls: r.Calls, OutOfTurn: r.OutOfTurn, Splits: r.Splits, Swept: r.Swept,
		Steps: r.Steps, Undone: r.Undone, Problems: r.Problems, Kept: p.Kept,
	}
	for i, counter := range r.Counters {
		shaped.Counters[i] = Idle{Counter: counter, Idle: tenths(r.Idle[i]), Ignored: tenths(r.Ignored[i])}
	}
	return shaped
}

func tenths(d time.Duration) float64 { return math.Round(d.Minutes()*10) / 10 }
