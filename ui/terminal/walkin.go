package terminal

import (
	"fmt"
	"slices"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/terminal/orders"
	"daybook/ui/terminal/usage"
)

type walkInCommand struct {
	File     string `arg:"" optional:""`
	Site     string `placeholder:"ID"`
	Service  string `placeholder:"passport|biometrics"`
	Persons  int    `placeholder:"N" default:"1"`
	Language string `placeholder:"en|fr"`
	Travel   string `placeholder:"BAND"`
	Reason   string `placeholder:"CODE"`
	Words    string `placeholder:"TEXT"`
	Place    bool
	usage.Once
}

// Run takes in somebody who came without an appointment: into the queue, or at the next free place of today. A file may say
// who they are and what they need; a ticket is enough.
func (c *walkInCommand) Run(j *job) error {
	order, err := c.order(j)
	if err != nil {
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
	if order.Language == "" {
		order.Language = languageAt(at)
	}
	receipt, err := store.WalkIn(j.ctx, order)
	if err != nil {
		return err
	}
	return j.stepped(store, receipt, visit.Arrive)
}

// order reads what is given, before anything is opened.
func (c *walkInCommand) order(j *job) (o desk.WalkIn, err error) {
	if c.Site == "" {
		return o, usage.Missing("--site")
	}
	if o.Service, err = usage.ParseService(c.Service); err != nil {
		return o, err
	}
	if o.Command, err = c.ID(); err != nil {
		return o, err
	}
	if err := c.check(); err != nil {
		return o, err
	}
	if c.File != "" {
		data, err := j.input(c.File)
		if err != nil {
			return o, err
		}
		if o.Details, o.Language, err = orders.Amend(data, booking.Details{}); err != nil {
			return o, err
		}
	}
	if c.Language != "" {
		o.Language = c.Language
	}
	if c.Travel != "" {
		o.Details.Travel = booking.Band(c.Travel)
	}
	o.Site, o.Persons, o.Reason, o.Soonest = c.Site, max(c.Persons, len(o.Details.Persons)), c.Reason, c.Place
	o.Details.Reason = c.Words
	return o, nil
}

// check refuses flags that cannot be meant.
func (c *walkInCommand) check() error {
	switch {
	case c.Persons < 1 || c.Persons > booking.MaxPersons:
		return usage.Refused("--persons", fmt.Sprint(c.Persons))
	case c.Language != "" && c.Language != "en" && c.Language != "fr":
		return usage.Refused("--language", c.Language)
	case c.Travel != "" && !slices.Contains(booking.Bands(), booking.Band(c.Travel)):
		return usage.Refused("--travel", c.Travel)
	case c.Reason != "":
		return usage.CheckReason(desk.WalkInReasons(), c.Reason)
	}
	return nil
}

// languageAt is the language of service where nobody was asked: the first the site offers.
func languageAt(s site.Site) string {
	if len(s.Languages) == 0 {
		return "en"
	}
	return s.Languages[0]
}
