package openings

import (
	"context"
	"errors"
	"time"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/openings/strip"
)

// week is what the strip shows: how many more such parties fit into each stretch of each day.
type week struct {
	site   string
	monday calendar.Date
	days   []calendar.Date
	spans  []calendar.Span
	cells  [][]strip.State // by day, then by stretch; nil while nothing is known
	closed []*fault.Fault
}

// weekDays are the days shown: Monday to Friday, and Saturday and Sunday when the site opens then.
func weekDays(s site.Site, monday calendar.Date) []calendar.Date {
	var days []calendar.Date
	for n := range 7 {
		day := monday.Add(n)
		if n < 5 || s.Schedule.Day(day).Closed == nil {
			days = append(days, day)
		}
	}
	return days
}

// stretches cuts the hours of a week into stretches long enough for a party, two hours where it can be, on whole hours.
func stretches(s site.Site, monday calendar.Date, minutes int) []calendar.Span {
	first, last := calendar.Minute(8*60), calendar.Minute(16*60) // where nothing is open
	found := false
	for n := range 7 {
		for _, open := range s.Schedule.Day(monday.Add(n)).Open {
			if !found {
				first, last, found = open.From, open.To, true
			}
			first, last = min(first, open.From), max(last, open.To)
		}
	}
	first, last = first/60*60, (last+59)/60*60
	long := stretchFor(minutes)
	var spans []calendar.Span
	for from := first; from < last; from += long {
		to := from + long
		if last-to < long/2+1 && last-to < 2*60 { // too little is left for a stretch of its own
			to = last
		}
		spans = append(spans, calendar.Span{From: from, To: min(to, last)})
		if to >= last {
			break
		}
	}
	return spans
}

// stretchFor is how long a stretch is, so that a party may begin at more than one time in it.
func stretchFor(minutes int) calendar.Minute {
	switch {
	case minutes <= 60:
		return 2 * 60
	case minutes <= 120:
		return 4 * 60
	}
	return calendar.DayEnd
}

// shownMonday is the week shown: the one gone to, or that of the first day asked for, or the next one when nothing is left
// of it.
func shownMonday(s site.Site, chosen, from, today calendar.Date) calendar.Date {
	if chosen != 0 {
		return max(chosen.Monday(), today.Monday())
	}
	first := max(from, today)
	for day := first; day < first.Monday().Add(7); day++ {
		if s.Schedule.Day(day).Closed == nil {
			return first.Monday()
		}
	}
	if first.Weekday() == time.Monday {
		return first // a week that is closed whole
	}
	return first.Monday().Add(7)
}

// askWeek asks for the counts of the week shown. The old ones stay, greyed, until the answer is there.
func (p *Picker) askWeek() {
	w := p.newWeek()
	p.view.strip.SetStale(true)
	request, now := capacity.Request{Party: p.party(), Except: p.wish.Except}, p.now()
	p.ctx.Runner.Run(p.slot(slotWeek), func(ctx context.Context) func() {
		err := w.count(ctx, p.store, p.site, request, now)
		return func() {
			if errors.Is(err, context.Canceled) || p.view == nil {
				return
			}
			p.week = w
			if err != nil { // nothing is known of this week, and old numbers would be wrong
				p.week = week{}
				p.ctx.Fail(err)
			}
			p.showWeek()
			p.refresh()
			p.shown()
		}
	})
}

// newWeek is the week to be shown, with nothing known of it.
func (p *Picker) newWeek() week {
	monday := shownMonday(p.site, p.choice.Week, p.from(), p.now().Date)
	return week{
		site: p.site.ID, monday: monday, days: weekDays(p.site, monday), spans: stretches(p.site, monday, p.minutes()),
	}
}

// count asks the store for a request's party; it runs off the interface's goroutine.
func (w *week) count(ctx context.Context, store Store, s site.Site, r capacity.Request, now capacity.Now) error {
	first := max(w.monday, now.Date)
	last := w.days[len(w.days)-1]
	var counts []capacity.DayCounts
	if first <= last {
		r.Site, r.From, r.Days = s.ID, first, int(last-first)+1
		var err error
		if counts, err = store.FreeCounts(ctx, r, w.spans); err != nil {
			return err
		}
	}
	w.closed = make([]*fault.Fault, len(w.days))
	for i, day := range w.days {
		w.cells = append(w.cells, make([]strip.State, len(w.spans)))
		w.closed[i] = s.Schedule.Day(day).Closed
		plan := capacity.NewPlan(s, day)
		for j, span := range w.spans {
			w.cells[i][j] = stateOf(day, span, plan, r.Party, now)
		}
		for _, c := range counts {
			if c.Date == day {
				w.fill(i, c)
			}
		}
	}
	return nil
}

// stateOf is what a stretch is without looking at what is taken: past, closed, or unknown.
func stateOf(day calendar.Date, span calendar.Span, plan *capacity.Plan, party capacity.Party, now capacity.Now) strip.State {
	one := capacity.Party{Service: party.Service, Persons: 1, Minutes: party.Minutes}
	switch {
	case day < now.Date || day == now.Date && span.To <= now.Time:
		return strip.State{Kind: strip.Past}
	case plan.Closed != nil || plan.FreeCount(one, span, capacity.Now{}) == 0:
		return strip.State{Kind: strip.Closed}
	}
	return strip.State{}
}

// fill puts a day's counts into its cells.
func (w *week) fill(day int, counts capacity.DayCounts) {
	for j, count := range counts.Counts {
		cell := &w.cells[day][j]
		if cell.Kind != strip.Unknown {
			continue
		}
		cell.Kind, cell.Count = strip.Full, count
		if count > 0 {
			cell.Kind = strip.Free
		}
	}
}
