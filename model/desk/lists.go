package desk

import (
	"cmp"
	"slices"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// clients picks clients of the day, in an order.
func (d Day) clients(keep func(*Client) bool, order func(a, b *Client) int) []Client {
	var picked []*Client
	for i := range d.Clients {
		if keep(&d.Clients[i]) {
			picked = append(picked, &d.Clients[i])
		}
	}
	slices.SortFunc(picked, order) // clients are large: they are copied but once
	list := make([]Client, len(picked))
	for i, c := range picked {
		list[i] = *c
	}
	return list
}

// start is the minute of the client's appointment, or the end of the day without one.
func (c *Client) start() calendar.Minute {
	if place, ok := c.Place(); ok {
		return place.Start
	}
	return calendar.DayEnd
}

func byID(a, b *Client) int { return slices.Compare(a.ID[:], b.ID[:]) }

func bySince(a, b *Client) int { return cmp.Or(a.Visit.Since.Compare(b.Visit.Since), byID(a, b)) }

// Expected are the clients who have not come yet, by the time of their appointment.
func (d Day) Expected(Now) []Client {
	return d.clients(
		func(c *Client) bool { return c.Visit.State == visit.Expected && c.Status != booking.Cancelled },
		func(a, b *Client) int { return cmp.Or(cmp.Compare(a.start(), b.start()), byID(a, b)) },
	)
}

// Parked are the clients who were put aside, the longest first.
func (d Day) Parked() []Client {
	return d.clients(func(c *Client) bool { return c.Visit.State == visit.Parked }, bySince)
}

// Over are the clients whose visit has come to an end, the latest first.
func (d Day) Over() []Client {
	return d.clients(
		func(c *Client) bool { return c.Visit.State.Over() },
		func(a, b *Client) int { return cmp.Or(b.Visit.Ended.Compare(a.Visit.Ended), byID(a, b)) },
	)
}

// Late tells by how many minutes, 0 and up, a client who is expected is past their appointment, and whether that is more
// than the site tolerates. Of one who came it tells by how much they were when they came.
func (c Client) Late(q site.Queue, now Now) (minutes int, late bool) {
	place, ok := c.Place()
	switch {
	case !ok:
		return 0, false
	case c.Visit.State == visit.Expected:
		minutes = int(now.Minute - place.Start)
	case !c.Visit.Arrived.IsZero():
		minutes = now.minute(c.Visit.Arrived) - int(place.Start)
	}
	return max(0, minutes), minutes > q.Late
}
