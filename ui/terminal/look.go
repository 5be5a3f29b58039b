package terminal

import (
	"strconv"
	"strings"

	"daybook/model/site"
	"daybook/ui/terminal/usage"
)

type findCommand struct {
	Text  []string `arg:"" optional:""`
	Limit int      `placeholder:"N" default:"50"`
}

// Run lists the bookings that match a text: names, telephone and application numbers, in any part and order.
func (c *findCommand) Run(j *job) error {
	text := strings.Join(c.Text, " ")
	if strings.TrimSpace(text) == "" {
		return usage.Missing("TEXT")
	}
	if c.Limit < 1 {
		return usage.Refused("--limit", strconv.Itoa(c.Limit))
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	records, err := store.Find(j.ctx, text, c.Limit)
	if err != nil {
		return err
	}
	return j.answer.Found(records)
}

type showCommand struct {
	usage.Chosen
}

// Run tells everything of one booking, with its history.
func (c *showCommand) Run(j *job) error {
	if _, _, err := c.Parse(); err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	record, err := j.chosen(store, c.Chosen)
	if err != nil {
		return err
	}
	at, err := store.Site(record.Facts.Site)
	if err != nil {
		at = site.Site{} // the booking of a site that is not known here is shown all the same
	}
	return j.answer.Record(record, at)
}
