package capacity

import (
	"cmp"
	"slices"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// Opening is a free start for a party: one place, or one for each person side by side.
type Opening struct {
	Places []site.Place
}

// Date is the day of the opening.
func (o Opening) Date() calendar.Date { return o.Places[0].Date }

// Start is when the party is to come.
func (o Opening) Start() calendar.Minute { return o.Places[0].Start }

// End is when the last of the party is served.
func (o Opening) End() calendar.Minute { return o.Places[0].End }

// Openings gives the plan's openings for a party that start within a span (a zero span means the whole day), earliest first,
// at most limit of them; limit 0 means all. At each start the best counters are named: those that serve only the asked
// service first, then the tightest gap, then the lowest number (design.md §6).
func (p *Plan) Openings(party Party, within calendar.Span, now Now, limit int) []Opening {
	s, err := p.shape(party)
	if err != nil || p.Closed != nil || p.Date < now.Date {
		return nil
	}
	starts, free := p.freeStarts(party.Service, s.cells)
	first, end := p.bounds(within, now)
	var found []Opening
	for cell := first; cell < end; cell++ {
		if cell = nextOf(starts, cell); cell < 0 || cell >= end {
			break
		}
		if places := p.best(party.Service, s, cell, starts, free); places != nil {
			found = append(found, Opening{places})
			if len(found) == limit {
				break
			}
		}
	}
	return found
}

// FreeCount tells how many more such parties fit into a stretch of the day, packed from its beginning (design.md §6).
func (p *Plan) FreeCount(party Party, within calendar.Span, now Now) int {
	if p.Closed != nil {
		return 0
	}
	within = stretch(within)
	work := Plan{Date: p.Date, step: p.step, minutes: p.minutes, counters: slices.Clone(p.counters)}
	var inside cells
	inside.add((int(within.From)+p.step-1)/p.step, int(within.To)/p.step)
	for i := range work.counters {
		work.counters[i].open = work.counters[i].open.and(inside)
	}
	count := 0
	for {
		next := work.Openings(party, within, now, 1)
		if len(next) == 0 {
			return count
		}
		for _, place := range next[0].Places {
			work.Take(place)
		}
		count++
	}
}

// stretch gives the part of a day that a span means: all of it when it is zero.
func stretch(within calendar.Span) calendar.Span {
	if within.IsZero() {
		return aDay()
	}
	return calendar.Span{From: max(within.From, 0), To: min(within.To, calendar.DayEnd)}
}

// bounds gives the first cell at which a party may still start, and the one at which it no longer may.
func (p *Plan) bounds(within calendar.Span, now Now) (first, end int) {
	within = stretch(within)
	from := int(within.From)
	if p.Date == now.Date {
		from = max(from, int(now.Time))
	}
	return (from + p.step - 1) / p.step, (int(within.To) + p.step - 1) / p.step
}

// freeStarts gives, counter by counter, where a stretch of so many cells could start, and what is free at all.
func (p *Plan) freeStarts(service site.Service, length int) (starts, free []cells) {
	starts, free = make([]cells, len(p.counters)), make([]cells, len(p.counters))
	for i, c := range p.counters {
		if c.counter.Serves(service) {
			free[i] = c.open.without(c.taken)
			starts[i] = free[i].starts(length)
		}
	}
	return starts, free
}

// nextOf gives the first cell at or after from in any of the sets, or -1.
func nextOf(sets []cells, from int) int {
	first := -1
	for _, set := range sets {
		if at := set.next(from); at >= 0 && (first < 0 || at < first) {
			first = at
		}
	}
	return first
}

// best chooses the counters for a start, or nil when too few are free.
func (p *Plan) best(service site.Service, s shape, cell int, starts, free []cells) []site.Place {
	type candidate struct{ serves, gap, number int }
	var candidates []candidate
	for i, c := range p.counters {
		if starts[i].has(cell, cell+1) {
			gap := free[i].run(cell, cell+s.cells) - s.cells
			candidates = append(candidates, candidate{len(c.counter.Services), gap, c.counter.Number})
		}
	}
	if len(candidates) < s.counters {
		return nil
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(min(a.serves, 2), min(b.serves, 2)), cmp.Compare(a.gap, b.gap), cmp.Compare(a.number, b.number))
	})
	places := make([]site.Place, s.counters)
	start := calendar.Minute(cell * p.step)
	for i := range places {
		places[i] = site.Place{Counter: candidates[i].number, Date: p.Date, Start: start, End: start + calendar.Minute(s.minutes)}
	}
	return places
}

// DayCounts tells how many more parties fit into stretches of one day.
type DayCounts struct {
	Date   calendar.Date
	Closed *fault.Fault // why the day is closed; nil when it is open
	Counts []int        // in the order of the stretches asked for
}
