package terminal

import (
	"io"
	"time"

	"daybook/model/fault"
	"daybook/ui/terminal/usage"
)

type rosterCommand struct {
	Site string `placeholder:"ID"`
	Date string `placeholder:"DATE"`
	PDF  string `name:"pdf" placeholder:"FILE"`
}

// Run lists the day of a site, or saves it as a PDF to work from with a pen.
func (c *rosterCommand) Run(j *job) error {
	if c.Site == "" {
		return usage.Missing("--site")
	}
	if err := usage.CheckDate("--date", c.Date); err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	at, err := store.Site(c.Site)
	if err != nil {
		return err
	}
	date, err := j.date(c.Date, at)
	if err != nil {
		return err
	}
	day, err := store.Roster(j.ctx, c.Site, date)
	if err != nil {
		return err
	}
	var warnings []fault.Fault
	if c.PDF != "" {
		warnings, err = j.print(c.PDF, at, func(w io.Writer, printed time.Time) ([]string, error) {
			return j.Program.Roster(w, day, j.answer.Words, printed)
		})
		if err != nil {
			return err
		}
	}
	return j.answer.Roster(day, c.PDF, warnings)
}
