package desk

import (
	"slices"
	"time"

	"daybook/model/visit"
)

// Count is how many clients, which may be parties, and how many persons of them.
type Count struct {
	Clients int
	Persons int
}

func (c *Count) add(persons int) {
	c.Clients++
	c.Persons += persons
}

// Figures sums up a day. Every client is counted in exactly one of Expected, Waiting, Serving, Parked, Done, TurnedAway,
// NoShow and Left, and so is every person, but for those who go on in a party split from theirs: they count there. A client
// is Done when any of its persons was served. Durations are 0 when there is nothing to take them from.
type Figures struct {
	Expected   Count // have not come yet
	Arrived    Count // came, whatever became of them; persons who did not come with their party not included
	Waiting    Count
	Serving    Count // called to a counter or served there
	Parked     Count
	Done       Count
	TurnedAway Count
	NoShow     Count
	Left       Count

	Longest       time.Duration // that anybody who waits now has waited
	MedianWait    time.Duration // from arriving to the start, of visits that are finished
	MedianService time.Duration // at the counter, without the time put aside, of visits that are finished
}

// Figures sums up the day as far as it has gone, from the clients' visits alone.
func (d Day) Figures(now Now) Figures {
	var f Figures
	var waits, services []time.Duration
	for i := range d.Clients {
		v := &d.Clients[i].Visit
		f.client(v)
		f.persons(v)
		switch v.State {
		case visit.Waiting:
			f.Longest = max(f.Longest, v.Waited(now.At))
		case visit.Finished:
			waits = append(waits, v.Waited(now.At))
			if !v.Started.IsZero() {
				services = append(services, v.Service(now.At))
			}
		}
	}
	f.MedianWait, f.MedianService = median(waits), median(services)
	return f
}

// client counts the party where it stands, with the persons who stand there with it.
func (f *Figures) client(v *visit.Visit) {
	pending := len(v.Pending())
	switch v.State {
	case visit.Expected:
		f.Expected.add(pending)
	case visit.Waiting:
		f.Waiting.add(pending)
	case visit.Called, visit.Serving:
		f.Serving.add(pending)
	case visit.Parked:
		f.Parked.add(pending)
	case visit.Finished:
		if v.Count(visit.Served) > 0 {
			f.Done.add(0)
		} else {
			f.TurnedAway.add(0)
		}
	case visit.NoShow:
		f.NoShow.add(0)
	case visit.Left:
		f.Left.add(0)
	}
	if v.State != visit.Expected && v.State != visit.NoShow {
		f.Arrived.add(len(v.Outcomes) - v.Count(visit.Absent) - v.Count(visit.Elsewhere))
	}
}

// persons counts those who have their result, wherever the rest of the party stands.
func (f *Figures) persons(v *visit.Visit) {
	f.Done.Persons += v.Count(visit.Served)
	f.TurnedAway.Persons += v.Count(visit.TurnedAway)
	f.NoShow.Persons += v.Count(visit.Absent)
	f.Left.Persons += v.Count(visit.Gone)
}

// median is the middle of some durations, or the mean of the middle two; 0 of none.
func median(of []time.Duration) time.Duration {
	slices.Sort(of)
	n := len(of)
	if n == 0 {
		return 0
	}
	return (of[(n-1)/2] + of[n/2]) / 2
}
