package terminal

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
)

// SimulateOrder asks for a whole invented day to be played through a store of its own.
type SimulateOrder struct {
	Data     string     // where its folder may be made, as given by --data
	Keep     string     // a new folder that stays, in place of one that is removed; empty for none
	SiteID   string     // of the site to play
	Site     *site.Site // it, when the bookings at hand have it; nil means the built-in one of that identifier
	Date     calendar.Date
	Seed     uint64
	Counters int // 0 leaves the site's own
	Progress func(done, total int)
}

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

type simulateCommand struct {
	Site     string `placeholder:"ID"`
	Date     string `placeholder:"DATE"`
	Seed     uint64 `placeholder:"S" default:"1"`
	Counters int    `placeholder:"N"`
	Keep     string `placeholder:"DIR"`
}

// maxCounters is how many counters a simulated day may have.
const maxCounters = 99

// Run plays a whole day with invented clients in a folder of its own, by the same commands a desk uses. The site is that of
// the bookings at hand, or else one of those that come with the program.
func (c *simulateCommand) Run(j *job) error {
	switch {
	case j.Simulate == nil:
		return fault.New("command.unavailable")
	case c.Site == "":
		return missing("--site")
	case c.Counters < 0 || c.Counters > maxCounters:
		return valueRefused("--counters", strconv.Itoa(c.Counters))
	}
	if err := checkDate("--date", c.Date); err != nil {
		return err
	}
	order := SimulateOrder{
		Data: j.flags.Data, Keep: c.Keep, SiteID: c.Site, Seed: c.Seed, Counters: c.Counters, Progress: j.progress(),
	}
	var err error
	if order.Site, err = c.known(j); err != nil {
		return err
	}
	if order.Date, err = c.day(j, order.Site); err != nil {
		return err
	}
	result, err := j.Simulate(j.ctx, order)
	if err != nil {
		return err
	}
	if err := j.simulated(c, order.Date, result); err != nil {
		return err
	}
	if result.Problems > 0 || result.Pending > 0 {
		return errFailed
	}
	return nil
}

// known gives the site of the bookings at hand, or nil when there are none or they do not have it.
func (c *simulateCommand) known(j *job) (*site.Site, error) {
	store, err := j.open(false)
	if fault.Code(err) == "store.missing" {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	at, err := store.Site(c.Site)
	if fault.Code(err) == "site.unknown" {
		return nil, nil
	}
	return &at, err
}

// day reads the date; that of a built-in site's today is left to who knows the site.
func (c *simulateCommand) day(j *job, at *site.Site) (calendar.Date, error) {
	if at != nil {
		return j.date(c.Date, *at)
	}
	switch c.Date {
	case "", "today":
		return calendar.DateOf(j.clock()), nil
	case "tomorrow":
		return calendar.DateOf(j.clock()).Add(1), nil
	}
	return calendar.ParseDate(c.Date)
}

func (j *job) simulated(c *simulateCommand, date calendar.Date, r Simulated) error {
	if j.json {
		return j.line(shapeSimulated(c, date, r))
	}
	for _, line := range j.simulatedWords(c, date, r) {
		if err := j.say(line); err != nil {
			return err
		}
	}
	return nil
}

func (j *job) simulatedWords(c *simulateCommand, date calendar.Date, r Simulated) []string {
	ends := make([]string, 0, len(r.Ends))
	for _, code := range []string{"served", "turned-away", "left", "no-show", "elsewhere"} {
		if n := r.Ends[code]; n > 0 {
			ends = append(ends, j.words.T("cli.simulate.end", args{"Result": j.words.T("visit.result." + code), "Count": n}))
		}
	}
	lines := []string{
		j.words.T("cli.simulate.day", args{"Date": date, "Clients": r.Clients, "Persons": r.Persons, "Seed": fmt.Sprint(c.Seed)}),
		j.words.T("cli.simulate.ends", args{"Ends": strings.Join(ends, ", ")}),
		j.words.T("cli.simulate.waits", args{
			"Median": j.tenthsOf(r.MedianWait), "Most": j.tenthsOf(r.P90Wait), "Longest": j.tenthsOf(r.LongestWait),
			"Service": j.tenthsOf(r.MedianService),
		}),
		j.words.T("cli.simulate.estimates", args{
			"Count": r.Estimates, "Error": j.tenthsOf(r.EstimateError), "Bias": j.tenthsOf(r.EstimateBias),
			"Width": j.tenthsOf(r.EstimateWidth), "Within": fmt.Sprint(percent(r.Within)),
		}),
	}
	for i, counter := range r.Counters {
		lines = append(lines, j.words.T("cli.simulate.counter", args{
			"Counter": fmt.Sprint(counter), "Idle": j.tenthsOf(r.Idle[i]), "Ignored": j.tenthsOf(r.Ignored[i]),
		}))
	}
	return append(lines, j.words.T("cli.simulate.steps", args{
		"Steps": r.Steps, "Undone": r.Undone, "Calls": r.Calls, "OutOfTurn": r.OutOfTurn, "Splits": r.Splits, "Swept": r.Swept,
		"Problems": r.Problems,
	}))
}

func percent(share float64) int { return int(share*100 + 0.5) }

// tenthsOf writes minutes to a tenth, with the decimal sign of the language.
func (j *job) tenthsOf(d time.Duration) string {
	text := fmt.Sprintf("%.1f", d.Minutes())
	if j.words.Language() == translations.French {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
