package desk

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/visit"
)

// Last is the client whose latest step would be undone at the desk: the one of the day that changed last. Who is still
// expected is none of them, even if their booking could be undone: it was made or changed elsewhere, perhaps weeks ago. Who
// stands here without having been expected was booked here, and undoing that is undoing their arrival. While the latest of all
// is that a party was split, it is that party, not the new one. There is none once the day is closed.
func (d Day) Last() (Client, bool) {
	if d.Closed() {
		return Client{}, false
	}
	undoable := d.clients(
		func(c *Client) bool { return c.Undoable != uuid.Nil && c.Visit.State != visit.Expected },
		func(a, b *Client) int { return cmp.Or(cmp.Compare(b.Changed, a.Changed), byID(b, a)) },
	)
	if len(undoable) == 0 {
		return Client{}, false
	}
	if i := slices.IndexFunc(undoable, undoable[0].splitFrom); i > 0 {
		return undoable[i], true
	}
	return undoable[0], true
}

// splitFrom reports whether a client did nothing yet but being split from a party, which did nothing since: the clock of the
// new booking is the next after that of the split.
func (c Client) splitFrom(party Client) bool {
	v := c.Visit
	return c.Facts.From == party.ID && v.Called.IsZero() && v.Started.IsZero() && c.Changed == party.Changed.Next(v.Since)
}

// With is the day with clients replaced, or added, by their booking. Who is not of this day any more, moved or cancelled
// before having come, is left out. The day it is made of stays as it is.
func (d Day) With(changed []Client) Day {
	replaced := make(map[uuid.UUID]bool, len(changed))
	for i := range changed {
		replaced[changed[i].ID] = true
	}
	clients := make([]Client, 0, len(d.Clients)+len(changed))
	for i := range d.Clients {
		if !replaced[d.Clients[i].ID] {
			clients = append(clients, d.Clients[i])
		}
	}
	for i := range changed {
		last := !slices.ContainsFunc(changed[i+1:], func(c Client) bool { return c.ID == changed[i].ID })
		if last && d.has(&changed[i]) {
			clients = append(clients, changed[i])
		}
	}
	d.Clients = clients
	return d
}

// has reports whether a client belongs to the day.
func (d Day) has(c *Client) bool {
	if c.Facts.Site != d.Site.ID || c.Facts.Day() != d.Date || c.Status == booking.Withdrawn {
		return false
	}
	return c.Status != booking.Cancelled || c.Visit.State != visit.Expected
}
