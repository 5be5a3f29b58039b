package desk

import (
	"cmp"
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// outlook is the rest of the day from now on, ready to be played with the same order as the queue. Times are durations from now.
type outlook struct {
	habits   habits
	now      Now
	seconds  time.Duration // of the present minute that are over
	waiting  *hall
	there    []*Client // at a counter, or put aside there
	expected []entrant // without the arrival
	watched  []*entrant
	booths   []booth          // as they are now
	services [][]site.Service // that counters give, each set once
	passed   []passes         // of each set, up to now

	comers  []entrant // who comes in the present play, and
	changes []change  // what follows from it: kept from play to play only to save memory
}

// forward is one play.
type forward struct {
	*outlook
	*hall
	play   int
	booths []booth
	passed []passes // as in outlook, from then on
	coming []change // in order of time
}

// booth is a counter in the play.
type booth struct {
	counter  Counter
	services int           // which set
	free     time.Duration // when it can call next
	shut     bool          // for good
	overtime bool          // stays after its last hours while there is a queue
	paused   bool          // shut by hand within its hours
}

// change is a client who comes, or whose appointment becomes due.
type change struct {
	at      time.Duration
	entrant *entrant
	here    bool
}

// outlook prepares the rest of the day. Without a walk-in everybody who waits is watched.
func (d Day) outlook(walkIn *Client, habits habits, now Now) *outlook {
	rules := d.rules()
	h := d.hall(rules, now)
	o := &outlook{habits: habits, now: now, seconds: now.At.Sub(now.whole()), waiting: h}
	for i := range d.Clients {
		switch c := &d.Clients[i]; {
		case c.Visit.State.AtCounter() || c.Visit.State == visit.Parked:
			o.there = append(o.there, c)
		case c.Visit.State == visit.Expected && c.Active():
			if e := enter(c, now.At, rules, now); e.placed {
				o.expected = append(o.expected, *e)
			}
		}
	}
	o.equip(d, d.calls(rules, now))
	if walkIn == nil {
		o.watched = slices.Concat(h.classes[:]...)
		return o
	}
	e := enter(walkIn, now.At, rules, now)
	h.join(e, int(now.Minute))
	o.watched = []*entrant{e}
	return o
}

// equip places the counters that give anything.
func (o *outlook) equip(d Day, calls []call) {
	for _, c := range d.Counters {
		if len(c.Services) == 0 {
			continue
		}
		services := slices.Sorted(slices.Values(c.Services))
		set := slices.IndexFunc(o.services, func(s []site.Service) bool { return slices.Equal(s, services) })
		if set < 0 {
			set = len(o.services)
			o.services = append(o.services, services)
			o.passed = append(o.passed, o.waiting.passedOver(calls, services, o.now))
		}
		o.booths = append(o.booths, booth{
			counter: c, services: set, paused: c.Set != nil && !*c.Set && Counter{Spans: c.Spans}.Open(o.now.Minute),
			overtime: slices.ContainsFunc(c.Spans, func(s calendar.Span) bool { return s.To > o.now.Minute }) ||
				slices.ContainsFunc(o.there, func(at *Client) bool { return at.Visit.State.AtCounter() && at.Visit.Counter == c.Number }),
		})
	}
}

// play gives when, from now, everybody is called who is watched, with the luck of one play.
func (o *outlook) play(number int) map[uuid.UUID]time.Duration {
	f := &forward{outlook: o, hall: &hall{rules: o.waiting.rules}, play: number, passed: slices.Clone(o.passed)}
	for c, list := range o.waiting.classes {
		f.classes[c] = slices.Clone(list)
		for _, e := range f.classes[c] {
			e.length, e.begins = o.habits.length(e.client, f.luck(e.client, ofLength)), -1
		}
	}
	f.seats()
	f.invite()
	f.run()
	begins := make(map[uuid.UUID]time.Duration, len(o.watched))
	for _, e := range o.watched {
		if e.begins >= 0 {
			begins[e.client.ID] = e.begins
		}
	}
	return begins
}

// What luck decides about a client, or about a counter.
const (
	ofLength = iota
	ofComing
	ofPause // about a counter
)

func (f *forward) luck(c *Client, about int) float64 { return luck(c.key(), f.play, about) }

// seats opens the counters, each after whoever is there has been served, and whoever was put aside there.
func (f *forward) seats() {
	f.booths = slices.Clone(f.outlook.booths)
	for i := range f.booths {
		b := &f.booths[i]
		for _, c := range f.there {
			if c.Visit.Counter == b.counter.Number {
				b.free += max(time.Minute, f.habits.left(c, f.luck(c, ofLength), f.now))
			}
		}
		if pause, ends := f.habits.pause(luck(uint64(b.counter.Number), f.play, ofPause)); b.paused && ends {
			b.counter.Set, b.free = nil, max(b.free, pause)
		}
		f.ready(b, b.free)
	}
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

// invite plans who comes of those expected, and when appointments become due of those who come, or came, before that.
func (f *forward) invite() {
	list := slices.Grow(f.comers[:0], len(f.expected)) // never moves: it is pointed into
	f.coming = f.changes[:0]
	for _, e := range f.expected {
		start := f.until(e.start)
		after := f.habits.comes(-start, f.luck(e.client, ofComing))
		if after == never {
			continue
		}
		at := max(0, start+after)
		e.length = f.habits.length(e.client, f.luck(e.client, ofLength))
		e.came, e.arrived, e.counts = f.minuteAt(at), e.arrived.Add(at), e.counts.Add(at)
		list = append(list, e)
		f.coming = append(f.coming, change{at, &list[len(list)-1], false})
	}
	for i := range list {
		f.foreseeDue(&list[i], f.coming[i].at)
	}
	for _, e := range f.classes[rest] {
		f.foreseeDue(e, 0)
	}
	f.comers, f.changes = list, f.coming
	slices.SortFunc(f.coming, func(a, b change) int { return cmp.Compare(a.at, b.at) }) // of one instant in any order, see join
}

// foreseeDue notes when the appointment of somebody will be due who is there from a time on.
func (f *forward) foreseeDue(e *entrant, from time.Duration) {
	if due := f.until(e.start - f.rules.Within); e.placed && due > from && !e.late(f.rules) {
		f.coming = append(f.coming, change{due, e, true})
	}
}

// until is the duration up to the beginning of a minute of the day; less than 0 when it is past.
func (o *outlook) until(minute int) time.Duration {
	return time.Duration(minute-int(o.now.Minute))*time.Minute - o.seconds
}

// minuteAt is what the site's clocks show.
func (o *outlook) minuteAt(t time.Duration) int {
	return int(o.now.Minute) + int((o.seconds+t)/time.Minute)
}
