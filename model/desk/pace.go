package desk

import (
	"slices"
	"time"

	"daybook/model/site"
	"daybook/model/visit"
)

// The bounds within which a day's own pace changes planned durations.
const (
	paceVisits = 5 // finished at least, before the pace counts
	paceLeast  = 0.5
	paceMost   = 2
)

// usualMinutes is a person's time where neither booking nor site says one: the real grid's (domain.md §3.4).
const usualMinutes = 10

// pace turns planned durations into expected ones.
type pace struct {
	factor  float64 // today's median of actual to planned
	minutes map[site.Service]int
}

func (d Day) pace() pace {
	p := pace{factor: 1, minutes: d.Site.Minutes}
	var ratios []float64
	for i := range d.Clients {
		c := &d.Clients[i]
		persons := c.Visit.Count(visit.Served) + c.Visit.Count(visit.TurnedAway)
		if c.Visit.State == visit.Finished && c.Visit.Served > 0 && persons > 0 {
			ratios = append(ratios, float64(c.Visit.Served)/float64(p.planned(c, persons)))
		}
	}
	if n := len(ratios); n >= paceVisits {
		slices.Sort(ratios)
		p.factor = min(paceMost, max(paceLeast, (ratios[(n-1)/2]+ratios[n/2])/2))
	}
	return p
}

// planned is what some persons of a client take by the booking.
func (p pace) planned(c *Client, persons int) time.Duration {
	each := c.Facts.Minutes
	if each <= 0 {
		each = p.minutes[c.Facts.Service]
	}
	if each <= 0 {
		each = usualMinutes
	}
	return minutes(each * persons)
}

func (p pace) of(c *Client, persons int) time.Duration {
	return time.Duration(float64(p.planned(c, persons)) * p.factor)
}

// length is what a client who waits will take, a minute at least.
func (p pace) length(c *Client) time.Duration {
	return max(time.Minute, p.of(c, len(c.Visit.Pending())))
}

// left is what a client at a counter, or put aside, will still take, a minute at least.
func (p pace) left(c *Client, now Now) time.Duration {
	v := &c.Visit
	persons := len(v.Outcomes) - v.Count(visit.Absent) - v.Count(visit.Elsewhere) - v.Count(visit.Gone)
	return max(time.Minute, p.of(c, persons)-v.Service(now.At))
}
