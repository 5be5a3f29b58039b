package desk

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
)

// Next is whose turn it is at a counter: the first of the Queue of its services, or of those among them that are asked for.
// The faults are "day.closed" {Date}, "counter.unknown" {Counter}, "counter.shut" {Counter} when staff shut it, "counter.busy"
// {Counter, Ticket} while somebody is called or served there, and "queue.empty" {Counter} when nobody waits for that.
func (d Day) Next(counter int, now Now, only ...site.Service) (Ranked, error) {
	if d.Closed() {
		return Ranked{}, fault.New("day.closed", "Date", d.Date)
	}
	c, ok := d.Counter(counter)
	if !ok {
		return Ranked{}, fault.New("counter.unknown", "Counter", counter)
	}
	if c.Shut() {
		return Ranked{}, fault.New("counter.shut", "Counter", counter)
	}
	if there, busy := d.Occupant(counter); busy {
		return Ranked{}, fault.New("counter.busy", "Counter", counter, "Ticket", there.Visit.Ticket)
	}
	services := slices.DeleteFunc(slices.Clone(c.Services), func(s site.Service) bool {
		return len(only) > 0 && !slices.Contains(only, s)
	})
	if len(services) > 0 {
		if queue := d.Queue(services, now); len(queue) > 0 {
			return queue[0], nil
		}
	}
	return Ranked{}, fault.New("queue.empty", "Counter", counter)
}

// WhyCalled is the code of the reason a call to a counter keeps: that of the queue for whose turn it is, ByChoice for
// anybody else.
func (d Day) WhyCalled(booking uuid.UUID, counter int, now Now) string {
	if c, ok := d.Counter(counter); ok && len(c.Services) > 0 {
		if queue := d.Queue(c.Services, now); len(queue) > 0 && queue[0].ID == booking {
			return queue[0].Reason.Code
		}
	}
	return ByChoice
}

// Counter finds a counter of the day by its number.
func (d Day) Counter(number int) (Counter, bool) {
	i := slices.IndexFunc(d.Counters, func(c Counter) bool { return c.Number == number })
	if i < 0 {
		return Counter{}, false
	}
	return d.Counters[i], true
}

// Client finds a client of the day by their booking.
func (d Day) Client(booking uuid.UUID) (Client, bool) {
	i := slices.IndexFunc(d.Clients, func(c Client) bool { return c.ID == booking })
	if i < 0 {
		return Client{}, false
	}
	return d.Clients[i], true
}

// Occupant is the client who takes up a counter, called to it or served there; of several the first who came there.
func (d Day) Occupant(counter int) (Client, bool) {
	list := d.clients(func(c *Client) bool { return c.Visit.State.AtCounter() && c.Visit.Counter == counter }, bySince)
	if len(list) == 0 {
		return Client{}, false
	}
	return list[0], true
}
