package terminal

import (
	"fmt"
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/usage"
)

type openingsCommand struct {
	Site       string `placeholder:"ID"`
	Service    string `placeholder:"passport|biometrics"`
	Persons    int    `placeholder:"N" default:"1"`
	From       string `placeholder:"DATE"`
	Days       int    `placeholder:"N" default:"90"`
	Part       string `placeholder:"morning|afternoon"`
	Limit      int    `placeholder:"N" default:"5"`
	SideBySide bool
}

// maxDays is how far ahead openings are looked for at most: no site publishes its hours for longer.
const maxDays = 3660

// Run lists the first openings. That there are none is an answer too, with the reason; it needs no passphrase.
func (c *openingsCommand) Run(j *job) error {
	request, err := c.request()
	if err != nil {
		return err
	}
	store, err := j.open(false)
	if err != nil {
		return err
	}
	at, err := store.Site(c.Site)
	if err != nil {
		return err
	}
	if request.From, err = j.date(c.From, at); err != nil {
		return err
	}
	openings, err := store.Openings(j.ctx, request)
	if err != nil && !slices.Contains(noneCodes, fault.Code(err)) {
		return err
	}
	return j.answer.Openings(openings, err)
}

// noneCodes are the reasons for which there is nothing to give, though the question was a good one.
var noneCodes = []string{
	"capacity.full", "site.closed", "site.closed-no-reason", "site.closed-day", "site.holiday", "site.no-schedule", "site.no-date-after", "booking.past",
}

func (c *openingsCommand) request() (r capacity.Request, err error) {
	if c.Site == "" {
		return r, usage.Missing("--site")
	}
	if r.Service, err = usage.ParseService(c.Service); err != nil {
		return r, err
	}
	for name, n := range map[string]struct{ value, least, most int }{
		"--persons": {c.Persons, 1, 1000}, "--days": {c.Days, 1, maxDays}, "--limit": {c.Limit, 0, 1_000_000},
	} {
		if n.value < n.least || n.value > n.most {
			return r, usage.Refused(name, fmt.Sprint(n.value))
		}
	}
	r.Part = capacity.Part(c.Part)
	if r.Part != capacity.AnyTime && r.Part != capacity.Morning && r.Part != capacity.Afternoon {
		return r, usage.Refused("--part", c.Part)
	}
	if err := usage.CheckDate("--from", c.From); err != nil {
		return r, err
	}
	r.Site, r.Days, r.Limit = c.Site, c.Days, c.Limit
	r.Persons, r.SideBySide = c.Persons, c.SideBySide
	return r, nil
}

// date reads a checked date given for a site: a day, or "today" and "tomorrow" as the site's clock shows them. Without one it is today.
func (j *job) date(text string, at site.Site) (calendar.Date, error) {
	if text != "" && text != "today" && text != "tomorrow" {
		return calendar.ParseDate(text)
	}
	today, _, err := at.Now(j.clock())
	if err != nil {
		return 0, err
	}
	if text == "tomorrow" {
		return today.Add(1), nil
	}
	return today, nil
}
