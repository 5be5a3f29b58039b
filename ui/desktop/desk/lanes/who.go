package lanes

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/kit"
)

// IDs are what a lane or the strip lists, in its order.
func (l *Lanes) IDs(lane int) []string {
	switch lane {
	case Expected:
		return idsOf(l.expected, func(c *desk.Client) string { return c.ID.String() })
	case Waiting:
		return idsOf(l.waiting, func(r *desk.Ranked) string { return r.ID.String() })
	case Over:
		return idsOf(l.over, func(c *desk.Client) string { return c.ID.String() })
	}
	return idsOf(l.cards, func(c *kit.LaneCard) string { return c.ID })
}

func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}

// People counts who is listed in a lane.
func (l *Lanes) People(lane int) int {
	return [Count]int{Expected: len(l.expected), Waiting: len(l.waiting), Counters: len(l.who), Over: len(l.over)}[lane]
}

// Client is whom an item of a lane is about.
func (l *Lanes) Client(lane int, item string) (desk.Client, bool) {
	if lane == Counters {
		c, ok := l.who[item]
		return c, ok
	}
	id, err := uuid.Parse(item)
	if err != nil || !l.Known {
		return desk.Client{}, false
	}
	return l.Day.Client(id)
}

// Find tells where a client is listed.
func (l *Lanes) Find(id uuid.UUID) (lane int, item string, ok bool) {
	for card, c := range l.who {
		if c.ID == id {
			return Counters, card, true
		}
	}
	is := func(c desk.Client) bool { return c.ID == id }
	switch {
	case slices.ContainsFunc(l.expected, is):
		return Expected, id.String(), true
	case slices.ContainsFunc(l.waiting, func(r desk.Ranked) bool { return r.ID == id }):
		return Waiting, id.String(), true
	case slices.ContainsFunc(l.over, is):
		return Over, id.String(), true
	}
	return 0, "", false
}

// Mine is the client at the counter people work at.
func (l *Lanes) Mine() (desk.Client, bool) {
	if l.Counter == 0 {
		return desk.Client{}, false
	}
	return l.Day.Occupant(l.Counter)
}

// Aside is the client set aside at the counter people work at, when it is only one and nobody is there now.
func (l *Lanes) Aside() (desk.Client, bool) {
	if _, busy := l.Mine(); busy || l.Counter == 0 || !l.Known {
		return desk.Client{}, false
	}
	list := slices.DeleteFunc(l.Day.Parked(), func(c desk.Client) bool { return c.Visit.Counter != l.Counter })
	if len(list) != 1 {
		return desk.Client{}, false
	}
	return list[0], true
}

// Others counts who waits at the counter people work at for a service that is not shown.
func (l *Lanes) Others() (n int) {
	counter, ok := l.Day.Counter(l.Counter)
	if !ok || l.Service == "" {
		return 0
	}
	for i := range l.Day.Clients {
		c := &l.Day.Clients[i]
		if given := c.Facts.Service; c.Visit.State == visit.Waiting && given != l.Service && slices.Contains(counter.Services, given) {
			n++
		}
	}
	return n
}

// Why says why somebody who waits stands where they stand in the queue; of anybody else nothing.
func (l *Lanes) Why(id uuid.UUID) string {
	queue := l.Day.Queue(l.Only(), l.Now)
	if i := slices.IndexFunc(queue, func(r desk.Ranked) bool { return r.ID == id }); i >= 0 {
		return l.Tell.Why(&queue[i], id == l.Next, l.Day.Site.Queueing())
	}
	return ""
}
