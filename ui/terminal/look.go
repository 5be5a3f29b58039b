package terminal

import (
	"strconv"
	"strings"

	"daybook/model/booking"
)

type findCommand struct {
	Text  []string `arg:"" optional:""`
	Limit int      `placeholder:"N" default:"50"`
}

// Run lists the bookings that match a text: names, telephone and application numbers, in any part and order.
func (c *findCommand) Run(j *job) error {
	text := strings.Join(c.Text, " ")
	if strings.TrimSpace(text) == "" {
		return missing("TEXT")
	}
	if c.Limit < 1 {
		return valueRefused("--limit", strconv.Itoa(c.Limit))
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	records, err := store.Find(j.ctx, text, c.Limit)
	if err != nil {
		return err
	}
	if j.json {
		shaped := bookingsJSON{Bookings: make([]recordJSON, len(records))}
		for i, r := range records {
			shaped.Bookings[i] = j.shapeRecord(r)
		}
		return j.line(shaped)
	}
	if len(records) == 0 {
		return j.say(j.words.T("cli.found-none"))
	}
	rows := make([][]string, len(records))
	for i, r := range records {
		rows[i] = j.foundRow(r)
	}
	return j.table([]string{"cli.number", "cli.date", "cli.time", "cli.site", "cli.name", "cli.phone", "cli.state"}, rows)
}

func (j *job) foundRow(r booking.Record) []string {
	date, hours := "", ""
	if p := shapePlaces(r.Facts.Places); p != nil {
		date, hours = j.words.Date(p.Date.Time()), j.hours(*p)
	}
	contact := r.Details.Contact
	return []string{
		booking.ShowConfirmation(r.Details.Confirmation), date, hours, r.Facts.Site,
		fullName(contact.Given, contact.Family), contact.Phone, j.status(r.Booking),
	}
}

type showCommand struct {
	chosen
}

// Run tells everything of one booking, with its history.
func (c *showCommand) Run(j *job) error {
	if _, _, err := c.parse(); err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	record, err := c.find(j, store)
	if err != nil {
		return err
	}
	if j.json {
		return j.line(j.shapeRecord(record))
	}
	return j.showRecord(store, record)
}
