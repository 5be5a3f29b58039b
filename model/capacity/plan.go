package capacity

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// Plan is one site-day: what each counter could take, and what is taken. It is computed, never stored (design.md §6).
type Plan struct {
	Date   calendar.Date
	Closed *fault.Fault // why nothing is open; nil when something is

	step     int
	minutes  map[site.Service]int
	name     calendar.Text
	counters []counterPlan
}

type counterPlan struct {
	counter site.Counter
	open    cells
	taken   cells
}

// NewPlan works out a site-day with nothing taken. Open stretches are the site's hours, and the counter's own where it has
// some, less lunch; lunch and closing shut every cell they touch.
func NewPlan(s site.Site, date calendar.Date) *Plan {
	day := s.Schedule.Day(date)
	p := &Plan{
		Date: date, Closed: day.Closed, step: s.Step, minutes: s.Minutes, name: s.Name,
		counters: make([]counterPlan, len(s.Counters)),
	}
	for i, counter := range s.Counters {
		p.counters[i] = counterPlan{counter: counter, open: p.openCells(day, counter)}
	}
	return p
}

func (p *Plan) openCells(day calendar.Day, counter site.Counter) cells {
	open := p.within(day.Open)
	if len(counter.Hours) > 0 {
		var own []calendar.Span
		for _, rule := range counter.Hours {
			if rule.On(day.Date) {
				own = append(own, rule.Open)
			}
		}
		slices.SortFunc(own, func(a, b calendar.Span) int { return int(a.From) - int(b.From) })
		open = open.and(p.within(own))
	}
	if !day.Lunch.Empty() {
		open.remove(p.touched(day.Lunch))
	}
	return open
}

// within gives the cells that lie wholly inside spans, which come in order; those that touch or overlap count as one.
func (p *Plan) within(spans []calendar.Span) cells {
	var inside cells
	var joined calendar.Span
	for _, span := range spans {
		if span.From > joined.To {
			joined = span
		}
		joined.To = max(joined.To, span.To)
		inside.add((int(joined.From)+p.step-1)/p.step, int(joined.To)/p.step)
	}
	return inside
}

// touched gives the first and the end cell of all that a span touches.
func (p *Plan) touched(span calendar.Span) (from, to int) {
	return int(span.From) / p.step, (int(span.To) + p.step - 1) / p.step
}

// Take marks a place as taken. A place at a counter the site no longer has, or outside the day, takes nothing.
func (p *Plan) Take(place site.Place) {
	if c := p.counter(place.Counter); c != nil && aDay().Contains(place.Span()) {
		c.taken.add(p.touched(place.Span()))
	}
}

// TakeCell marks one cell of a counter as taken, as the store keeps them.
func (p *Plan) TakeCell(counter, cell int) {
	if c := p.counter(counter); c != nil && cell >= 0 && cell < cellsADay(p.step) {
		c.taken.add(cell, cell+1)
	}
}

// Free gives back a place.
func (p *Plan) Free(place site.Place) {
	if c := p.counter(place.Counter); c != nil && aDay().Contains(place.Span()) {
		c.taken.remove(p.touched(place.Span()))
	}
}

// Cells lists the grid cells a place takes on a grid of step minutes: the keys of the store's last line of defence.
func Cells(place site.Place, step int) []int {
	if place.Span().Empty() {
		return nil
	}
	from, to := int(place.Start)/step, (int(place.End)+step-1)/step
	list := make([]int, 0, to-from)
	for cell := from; cell < to; cell++ {
		list = append(list, cell)
	}
	return list
}

// aDay is the whole of a day.
func aDay() calendar.Span { return calendar.Span{To: calendar.DayEnd} }

func cellsADay(step int) int { return int(calendar.DayEnd) / step }

func (p *Plan) counter(number int) *counterPlan {
	for i := range p.counters {
		if p.counters[i].counter.Number == number {
			return &p.counters[i]
		}
	}
	return nil
}
