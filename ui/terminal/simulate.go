package terminal

import (
	"strconv"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/usage"
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
		return usage.Missing("--site")
	case c.Counters < 0 || c.Counters > maxCounters:
		return usage.Refused("--counters", strconv.Itoa(c.Counters))
	}
	if err := usage.CheckDate("--date", c.Date); err != nil {
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
	if err := j.answer.Simulated(answer.Play{Site: c.Site, Date: order.Date, Seed: c.Seed, Kept: c.Keep}, result); err != nil {
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
