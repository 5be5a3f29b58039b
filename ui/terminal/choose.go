package terminal

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/ui/terminal/answer"
	"daybook/ui/terminal/usage"
)

// chosen gives the chosen booking, with its history.
func (j *job) chosen(store Store, c usage.Chosen) (booking.Record, error) {
	number, id, err := c.Parse()
	if err != nil {
		return booking.Record{}, err
	}
	if number != "" {
		records, err := store.ByConfirmation(j.ctx, number)
		switch {
		case err != nil:
			return booking.Record{}, err
		case len(records) == 0:
			return booking.Record{}, fault.New("booking.unknown")
		case len(records) > 1:
			return booking.Record{}, answer.Several(records)
		}
		id = records[0].ID
	}
	return store.Show(j.ctx, id)
}

// client gives the booking of the chosen client. A ticket is one of today at its site.
func (j *job) client(store Store, c usage.Client) (uuid.UUID, error) {
	if c.Ticket == "" {
		record, err := j.chosen(store, c.Chosen)
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
