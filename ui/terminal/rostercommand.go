package terminal

import (
	"io"
	"time"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/roster"
)

type rosterCommand struct {
	Site string `placeholder:"ID"`
	Date string `placeholder:"DATE"`
	PDF  string `name:"pdf" placeholder:"FILE"`
}

// Run lists the day of a site, or saves it as a PDF to work from with a pen.
func (c *rosterCommand) Run(j *job) error {
	if c.Site == "" {
		return missing("--site")
	}
	if err := checkDate("--date", c.Date); err != nil {
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
			return j.Program.Roster(w, day, j.words, printed)
		})
		if err != nil {
			return err
		}
	}
	return j.listed(day, c.PDF, warnings)
}

func (j *job) listed(day roster.Day, pdf string, warnings []fault.Fault) error {
	if j.json {
		shaped := j.shapeRoster(day)
		shaped.PDF, shaped.Warnings = pdf, j.shapeWarnings(warnings)
		return j.line(shaped)
	}
	title := j.words.T("cli.roster", args{"Site": day.Site.Name, "Date": j.words.LongDate(day.Date.Time()), "Revision": day.Revision})
	if pdf != "" {
		return j.printed(pdf, warnings, title)
	}
	if err := j.say(title); err != nil {
		return err
	}
	if day.Closed != nil {
		if err := j.say(j.words.Fault(day.Closed)); err != nil {
			return err
		}
	}
	if len(day.Rows) == 0 {
		return j.say(j.words.T("cli.roster-empty"))
	}
	rows := make([][]string, len(day.Rows))
	for i, row := range day.Rows {
		rows[i] = j.rosterRow(row)
	}
	heads := []string{"cli.time", "cli.counter", "cli.number", "cli.name", "cli.phone", "cli.service", "cli.persons", "cli.state", "cli.needs"}
	return j.table(heads, rows)
}

func (j *job) rosterRow(row roster.Row) []string {
	hours, counters := "", ""
	if p := shapePlaces(row.Booking.Facts.Places); p != nil {
		hours, counters = j.hours(*p), j.counters(*p)
	}
	contact := row.Details.Contact
	name := fullName(contact.Given, contact.Family)
	if row.Sealed {
		name = j.words.T("cli.sealed")
	}
	return []string{
		hours, counters, booking.ShowConfirmation(row.Details.Confirmation), name, contact.Phone,
		j.service(row.Booking.Facts.Service), j.words.Number(row.Booking.Facts.Persons), j.status(row.Booking),
		j.needs(row.Details.Needs),
	}
}
