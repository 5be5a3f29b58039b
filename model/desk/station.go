package desk

import (
	"cmp"
	"slices"

	"daybook/model/site"
)

// Station is a counter with whoever is there.
type Station struct {
	Counter Counter
	Open    bool    // staffed now, by its hours or by hand
	Client  *Client // called to it or served there; nil when it is free
}

// AtCounters are all counters of the day in the order of their numbers. A counter to which two devices called at once is
// there twice, and one that the site no longer has is there while it has somebody: no client is lost from sight.
func (d Day) AtCounters(now Now) []Station {
	there := d.clients(func(c *Client) bool { return c.Visit.State.AtCounter() }, bySince)
	var list []Station
	for _, c := range d.Counters {
		list = append(list, Station{Counter: c, Open: c.Open(now.Minute)})
	}
	for i := range there {
		list = seat(list, &there[i], now)
	}
	slices.SortStableFunc(list, func(a, b Station) int { return cmp.Compare(a.Counter.Number, b.Counter.Number) })
	return list
}

// seat puts a client at their counter, which gets another line if it has none that is free.
func seat(list []Station, client *Client, now Now) []Station {
	counter := Counter{Counter: site.Counter{Number: client.Visit.Counter}}
	for i := range list {
		if list[i].Counter.Number != counter.Number {
			continue
		}
		if list[i].Client == nil {
			list[i].Client = client
			return list
		}
		counter = list[i].Counter
	}
	return append(list, Station{Counter: counter, Open: counter.Open(now.Minute), Client: client})
}
