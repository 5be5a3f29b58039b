package desk

import (
	"math"
	"slices"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/model/visit"
)

// usualMinutes is a person's time where neither booking nor site says one: the real grid's (domain.md §3.4).
const usualMinutes = 10

// Of a counter shut by hand within its hours nobody knows whether and when it opens again. Often it is for a meal or a pause:
// in half of the plays it opens within half an hour.
const (
	usualPauses = 0.5
	pauseMost   = 30 * time.Minute
)

// never is when somebody comes who does not.
const never = time.Duration(math.MaxInt64)

// usualPaces are what to expect of visits until a day has shown as many of its own. usualComings, of which one in ten never
// comes, always count along like so many appointments of the day, since a day may long go by without what is rare.
var (
	usualPaces   = []float64{0.6, 0.8, 1, 1.2, 1.6}
	usualComings = []time.Duration{
		-minutes(15), -minutes(10), -minutes(8), -minutes(5), -minutes(5), -minutes(2), 0, minutes(3), minutes(8), never,
	}
)

// habits is what may be expected of a day's clients. Both lists are sorted and never empty.
type habits struct {
	minutes map[site.Service]int
	paces   []float64       // of visits: the time at the counter, from the call on, to the time planned
	pauses  float64         // share of counters shut by hand within their hours that open again before long
	comings []time.Duration // of appointments: how long after their time the client came, less than 0 before it, or never
}

// habits adds what the day has shown to what is usual. Of an appointment it is known once the client is too late for it: those
// who come early would else seem to be more than they are.
func (d Day) habits(now Now) habits {
	h := habits{minutes: d.Site.Minutes, pauses: usualPauses, comings: slices.Clone(usualComings)}
	known := now.At.Add(-minutes(d.rules().Late))
	for i := range d.Clients {
		c := &d.Clients[i]
		v := &c.Visit
		persons := v.Count(visit.Served) + v.Count(visit.TurnedAway)
		if v.State == visit.Finished && v.Served > 0 && persons > 0 {
			h.paces = append(h.paces, float64(spent(v, now))/float64(h.planned(c, persons)))
		}
		place, ok := c.Place()
		start := now.instant(int(place.Start))
		switch {
		case !ok || c.Facts.Source == booking.AtDesk || start.After(known) || !c.Active():
		case !v.Arrived.IsZero():
			h.comings = append(h.comings, v.Arrived.Sub(start))
		case v.State == visit.Expected || v.State == visit.NoShow:
			h.comings = append(h.comings, never)
		}
	}
	if len(h.paces) < len(usualPaces) {
		h.paces = append(h.paces, usualPaces...)
	}
	slices.Sort(h.paces)
	slices.Sort(h.comings)
	return h
}

// planned is what some persons of a client take by the booking.
func (h habits) planned(c *Client, persons int) time.Duration {
	each := c.Facts.Minutes
	if each <= 0 {
		each = h.minutes[c.Facts.Service]
	}
	if each <= 0 {
		each = usualMinutes
	}
	return minutes(each * max(1, persons))
}

// spent is how long a client has had a counter, from the call on.
func spent(v *visit.Visit, now Now) time.Duration {
	switch way := v.Started.Sub(v.Called); {
	case v.State == visit.Called:
		return v.Service(now.At) + max(0, now.At.Sub(v.Called))
	case v.Called.IsZero() || way < 0:
		return v.Service(now.At)
	default:
		return v.Service(now.At) + way
	}
}

// length is what a client who waits will take, with luck from 0 to less than 1.
func (h habits) length(c *Client, luck float64) time.Duration {
	pace := h.paces[int(luck*float64(len(h.paces)))]
	return max(time.Minute, scaled(h.planned(c, len(c.Visit.Pending())), pace))
}

// left is what a client at a counter, or put aside, will still take: as those visits did that took longer than this has
// already. One longer than all of them is thought to end within half of its planned time.
func (h habits) left(c *Client, luck float64, now Now) time.Duration {
	v := &c.Visit
	planned, already := h.planned(c, len(v.Outcomes)-v.Count(visit.Absent)-v.Count(visit.Elsewhere)-v.Count(visit.Gone)), spent(v, now)
	from, _ := slices.BinarySearch(h.paces, math.Nextafter(float64(already)/float64(planned), math.Inf(1)))
	if longer := h.paces[from:]; len(longer) > 0 {
		return scaled(planned, longer[int(luck*float64(len(longer)))]) - already
	}
	return scaled(planned, luck/2)
}

// comes is how long after their appointment a client comes who has not come so long after it already, as those did who came
// later still or never.
func (h habits) comes(already time.Duration, luck float64) time.Duration {
	from, _ := slices.BinarySearch(h.comings, already+1)
	later := h.comings[min(from, len(h.comings)-1):]
	return later[int(luck*float64(len(later)))]
}

// pause is how long a counter stays shut, if it opens again at all.
func (h habits) pause(luck float64) (length time.Duration, ends bool) {
	if luck >= h.pauses {
		return 0, false
	}
	return scaled(pauseMost, luck/h.pauses), true
}

func scaled(d time.Duration, by float64) time.Duration { return time.Duration(float64(d) * by) }

// luck makes a number from 0 to less than 1 of a key, a play and what it is for. It is not random but spread evenly, and the
// same whenever it is asked for: estimates do not jump while nothing happens.
func luck(key uint64, play, about int) float64 {
	return float64(mixed(mixed(key)^uint64(play)<<8^uint64(about))>>11) / (1 << 53)
}

// key tells a client from the others of the day, by their place or else their ticket: unlike the booking's it is the same
// whenever the same day is played.
func (c *Client) key() (key uint64) {
	if place, ok := c.Place(); ok {
		return uint64(place.Counter)<<32 | uint64(place.Start)<<16
	}
	for _, letter := range []byte(c.Visit.Ticket.Service) {
		key = mixed(key ^ uint64(letter))
	}
	return key ^ uint64(c.Visit.Ticket.Number)
}

// mixed is the next number of SplitMix64.
func mixed(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
