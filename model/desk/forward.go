package desk

import (
	"cmp"
	"slices"
	"time"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// forward plays the day on from now, with the same order as the queue. Times are durations from now.
type forward struct {
	*hall
	now     Now
	pace    pace
	booths  []*booth
	groups  []*group
	coming  []change // in order of time
	watched []*entrant
}

// booth is a counter in the play.
type booth struct {
	counter  Counter
	group    *group
	free     time.Duration // when it can call next
	shut     bool          // for good
	overtime bool          // stays after its last hours while there is a queue
}

// group is all counters that give the same services: they share one count of who was passed over.
type group struct {
	services []site.Service
	passed   passes
}

// change is a client who comes, or whose appointment becomes due.
type change struct {
	at      time.Duration
	entrant *entrant
	here    bool
}

func (d Day) forward(everybody bool, now Now) *forward {
	rules := d.rules()
	f := &forward{hall: d.hall(rules, now), now: now, pace: d.pace()}
	calls := d.calls(rules, now)
	f.seats(d, everybody)
	for _, g := range f.groups {
		g.passed = f.passedOver(calls, g.services, now)
	}
	for _, e := range slices.Concat(f.classes[:]...) {
		e.length = f.pace.length(e.client)
		f.watched = append(f.watched, e)
	}
	for _, e := range f.classes[rest] {
		if e.placed && !e.late(rules) {
			f.coming = append(f.coming, change{f.until(e.start - rules.Within), e, true})
		}
	}
	if everybody {
		f.invite(d)
	}
	slices.SortStableFunc(f.coming, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.at, b.at), byID(a.entrant.client, b.entrant.client))
	})
	return f
}

// seats opens the counters, each after whoever is there has been served.
func (f *forward) seats(d Day, everybody bool) {
	taken := make(map[int]time.Duration)
	busy := make(map[int]bool)
	for i := range d.Clients {
		c := &d.Clients[i]
		switch at := c.Visit.Counter; {
		case c.Visit.State.AtCounter():
			taken[at] += f.pace.left(c, f.now)
			busy[at] = true
		case c.Visit.State == visit.Parked && everybody:
			taken[at] += f.pace.left(c, f.now)
		}
	}
	for _, c := range d.Counters {
		if len(c.Services) == 0 {
			continue
		}
		b := &booth{counter: c, group: f.group(c.Services), overtime: busy[c.Number]}
		for _, s := range c.Spans {
			b.overtime = b.overtime || s.To > f.now.Minute
		}
		f.ready(b, taken[c.Number])
		f.booths = append(f.booths, b)
	}
}

func (f *forward) group(services []site.Service) *group {
	services = slices.Sorted(slices.Values(services))
	for _, g := range f.groups {
		if slices.Equal(g.services, services) {
			return g
		}
	}
	g := &group{services: services}
	f.groups = append(f.groups, g)
	return g
}

// ready says when a counter can call that has nobody from a time on: at once, or when it is staffed next.
func (f *forward) ready(b *booth, from time.Duration) {
	b.free = from
	if b.counter.Set != nil {
		b.shut = !*b.counter.Set
		return
	}
	next, minute := calendar.DayEnd, calendar.Minute(f.minuteAt(from))
	for _, s := range b.counter.Spans {
		if s.From <= minute && minute < s.To {
			return
		}
		if s.From > minute {
			next = min(next, s.From)
		}
	}
	if next < calendar.DayEnd {
		b.free = max(from, f.until(int(next)))
	} else if !b.overtime {
		b.shut = true
	}
}

// invite has everybody come on time who is expected and not late.
func (f *forward) invite(d Day) {
	for i := range d.Clients {
		c := &d.Clients[i]
		place, ok := c.Place()
		if _, late := c.Late(f.rules, f.now); late || !ok || !c.Active() || c.Visit.State != visit.Expected {
			continue
		}
		at := max(0, f.until(int(place.Start)))
		e := enter(c, f.now.At.Add(at), f.rules, f.now)
		e.length = f.pace.length(c)
		f.coming = append(f.coming, change{at, e, false})
	}
}

// until is the duration up to a minute of the day; less than 0 when it is past.
func (f *forward) until(minute int) time.Duration { return f.now.instant(minute).Sub(f.now.At) }

func (f *forward) minuteAt(t time.Duration) int { return f.now.minute(f.now.At.Add(t)) }
