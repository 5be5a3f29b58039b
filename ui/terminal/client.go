package terminal

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
)

// client says which client of the day a command is about: by the number on the slip, by the ticket in their hand, or by the
// booking's own id. Never by name: command lines are seen by everybody on the computer.
type client struct {
	chosen
	Ticket string `placeholder:"P012"`
	Site   string `placeholder:"ID"`
}

// check refuses a choice that cannot be meant before the bookings are opened.
func (c client) check() error {
	if c.Ticket == "" {
		_, _, err := c.parse()
		return err
	}
	if _, err := visit.ParseTicket(c.Ticket); err != nil {
		return usageError{fault.New(fault.Code(err))}
	}
	if c.Site == "" {
		return missing("--site")
	}
	return nil
}

// find gives the chosen client's booking. A ticket is one of today at its site.
func (c client) find(j *job, store Store) (uuid.UUID, error) {
	if c.Ticket == "" {
		record, err := c.chosen.find(j, store)
		return record.ID, err
	}
	ticket, err := visit.ParseTicket(c.Ticket)
	if err != nil {
		return uuid.Nil, err
	}
	day, err := j.day(store, c.Site, "")
	if err != nil {
		return uuid.Nil, err
	}
	at := slices.IndexFunc(day.Clients, func(c desk.Client) bool { return c.Visit.Ticket == ticket })
	if at < 0 {
		return uuid.Nil, fault.New("ticket.unknown", "Ticket", ticket, "Site", day.Site.Name)
	}
	return day.Clients[at].ID, nil
}

// day gives a site's day of service; without a date it is today.
func (j *job) day(store Store, siteID, date string) (desk.Day, error) {
	at, err := store.Site(siteID)
	if err != nil {
		return desk.Day{}, err
	}
	on, err := j.date(date, at)
	if err != nil {
		return desk.Day{}, err
	}
	return store.Day(j.ctx, siteID, on)
}

// some says which persons of a party a step is about.
type some struct {
	Persons string `placeholder:"1,3"`
}

// numbers gives the persons by their number from 0; nobody named means what the step means by it.
func (s some) numbers() ([]int, error) {
	if s.Persons == "" {
		return nil, nil
	}
	var list []int
	for part := range strings.SplitSeq(s.Persons, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 || n > booking.MaxPersons || slices.Contains(list, n-1) {
			return nil, valueRefused("--persons", s.Persons)
		}
		list = append(list, n-1)
	}
	return list, nil
}

// label names a client as a desk calls them: ticket and name, as far as there are any.
func label(b booking.Booking, d booking.Details) string {
	name := fullName(d.Contact.Given, d.Contact.Family)
	if name == "" && len(d.Persons) > 0 {
		name = fullName(d.Persons[0].Given, d.Persons[0].Family)
	}
	ticket := b.Visit.Ticket.String()
	switch {
	case ticket == "" && name == "":
		return booking.ShowConfirmation(d.Confirmation)
	case ticket == "":
		return name
	case name == "":
		return ticket
	}
	return ticket + " (" + name + ")"
}
