package capacity_test

import (
	"flag"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/capacity/internal/oracle"
	"daybook/model/site"
)

// proving reports whether the long counts are asked for.
func proving() bool { return os.Getenv("DAYBOOK_PROVE") == "1" }

// checks sets how many cases a property runs: n, and with DAYBOOK_PROVE=1 at least 10,000.
func checks(t *testing.T, n int) {
	t.Helper()
	if proving() {
		n = 10_000
	}
	number := flag.Lookup("rapid.checks")
	before := number.Value.String()
	if asked, err := strconv.Atoi(before); err == nil && before != number.DefValue {
		n = max(n, asked)
	}
	if err := number.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := number.Value.Set(before); err != nil {
			t.Error(err)
		}
	})
}

// world is a site and a request in the oracle's plain terms.
type world struct {
	site    oracle.Site
	request oracle.Request
}

// anchors are days around which a world is drawn: ordinary ones, month ends, leap days, and holidays with their moved dates.
func anchors() [][3]int {
	return [][3]int{
		{2026, 10, 5},
		{2026, 11, 11},
		{2027, 12, 24},
		{2028, 1, 1},
		{2028, 2, 29},
		{2026, 4, 3},
		{2027, 3, 26},
		{2028, 6, 24},
		{2028, 7, 1},
		{2026, 8, 3},
		{2027, 8, 16},
		{2026, 9, 30},
		{2028, 9, 30},
		{2026, 5, 18},
		{2025, 9, 1},
		{2026, 10, 12},
		{2026, 12, 28},
		{2030, 3, 1},
	}
}

func drawWorld(t *rapid.T) world {
	at := rapid.SampledFrom(anchors()).Draw(t, "anchor")
	first := oracle.Day(at[0], at[1], at[2]) - rapid.IntRange(0, 6).Draw(t, "before")
	days := rapid.SampledFrom([]int{4, 1, 7, 10}).Draw(t, "days")
	near := rapid.IntRange(first, first+days-1)
	w := world{}
	w.site = oracle.Site{
		Province: rapid.SampledFrom([]string{"ON", "ON", "QC", "YT", "NS"}).Draw(t, "province"),
		Hours:    rapid.SliceOfN(drawRule(near), rapid.SampledFrom([]int{4, 1, 2}).Draw(t, "least hours"), 7).Draw(t, "hours"),
		Step:     rapid.SampledFrom(site.Steps()).Draw(t, "step"),
	}
	if rapid.IntRange(0, 2).Draw(t, "lunch") > 0 {
		w.site.Lunch = drawSpan(240).Draw(t, "lunch")
	}
	if rapid.IntRange(0, 2).Draw(t, "closed") == 0 {
		from := near.Draw(t, "closure")
		to := rapid.SampledFrom([]int{0, from, from + 1, from + 4}).Draw(t, "closure to")
		w.site.Closures = append(w.site.Closures, oracle.Closure{From: from, To: to})
	}
	for _, r := range w.site.Hours {
		if r.Kind == oracle.Dated && oracle.Holiday(w.site.Province, r.Day) && rapid.SampledFrom([]bool{true, true, false}).Draw(t, "confirmed") {
			w.site.Confirmed = append(w.site.Confirmed, r.Day)
		}
	}
	for i := range rapid.IntRange(2, 4).Draw(t, "counters") {
		w.site.Counters = append(w.site.Counters, drawCounter(t, 4-i, near))
	}
	w.request = drawRequest(t, w.site.Step, first, days)
	for range rapid.SampledFrom([]int{12, 0, 4, 20}).Draw(t, "taken") {
		open := rapid.SampledFrom(w.site.Hours).Draw(t, "taken in").Open
		start := (open.From + rapid.IntRange(0, 120).Draw(t, "start")) / 5 * 5
		w.site.Taken = append(w.site.Taken, oracle.Place{
			Counter: rapid.IntRange(1, 5).Draw(t, "at"), Day: near.Draw(t, "on"),
			Start: start, End: min(1440, start+w.site.Step*rapid.IntRange(1, 8).Draw(t, "cells")),
		})
	}
	return w
}

// drawRule draws hours that hold on a day of the search, in one of the three ways.
func drawRule(near *rapid.Generator[int]) *rapid.Generator[oracle.Rule] {
	return rapid.Custom(func(t *rapid.T) oracle.Rule {
		day := near.Draw(t, "day")
		_, _, date := oracle.Civil(day)
		return oracle.Rule{
			Kind:    rapid.SampledFrom([]int{oracle.Weekly, oracle.Nth, oracle.Dated}).Draw(t, "kind"),
			Weekday: oracle.Weekday(day), Nth: min((date-1)/7+1, 4), Day: day, Open: drawSpan(600).Draw(t, "open"),
		}
	})
}

// drawSpan draws a stretch of a day, mostly in office hours and on no grid, seldom up to midnight.
func drawSpan(longest int) *rapid.Generator[oracle.Span] {
	return rapid.Custom(func(t *rapid.T) oracle.Span {
		if rapid.IntRange(0, 9).Draw(t, "late") == 0 {
			return oracle.Span{From: rapid.IntRange(1380, 1430).Draw(t, "from"), To: 1440}
		}
		from := rapid.IntRange(96, 200).Draw(t, "from") * 5
		if rapid.IntRange(0, 3).Draw(t, "odd") == 0 {
			from += rapid.IntRange(-4, 4).Draw(t, "minutes")
		}
		return oracle.Span{From: from, To: min(1440, from+rapid.IntRange(longest/6, longest).Draw(t, "length"))}
	})
}

func drawCounter(t *rapid.T, number int, near *rapid.Generator[int]) oracle.Counter {
	c := oracle.Counter{Number: number, Services: rapid.SampledFrom([][]string{
		{"passport", "biometrics"}, {"passport"}, {"biometrics", "passport"}, {"passport"}, {"biometrics"}, nil,
	}).Draw(t, "services")}
	if rapid.IntRange(0, 3).Draw(t, "own hours") == 0 {
		c.Hours = rapid.SliceOfN(drawRule(near), 1, 3).Draw(t, "counter hours")
	}
	return c
}

func drawRequest(t *rapid.T, step, first, days int) oracle.Request {
	r := oracle.Request{
		Service: rapid.SampledFrom([]string{"passport", "passport", "biometrics"}).Draw(t, "service"),
		Persons: rapid.SampledFrom([]int{1, 2, 1, 2, 1, 3}).Draw(t, "persons"), Minutes: step * rapid.IntRange(1, 4).Draw(t, "cells"),
		SideBySide: rapid.Bool().Draw(t, "side by side"), From: first, Days: days,
		Limit: rapid.SampledFrom([]int{0, 0, 1, 5}).Draw(t, "limit"),
		Part:  rapid.SampledFrom([]oracle.Span{{}, {}, {From: 0, To: 720}, {From: 720, To: 1440}}).Draw(t, "part"),
	}
	r.NowDay = first - rapid.SampledFrom([]int{3, 0, 0, -1}).Draw(t, "now")
	r.NowMinute = rapid.IntRange(400, 900).Draw(t, "now")
	return r
}

func rulesOf(rules []oracle.Rule) []calendar.Rule {
	var list []calendar.Rule
	for _, r := range rules {
		rule := calendar.Rule{Open: spanOf(r.Open)}
		switch r.Kind {
		case oracle.Weekly:
			rule.Kind, rule.Weekday = calendar.Weekly, time.Weekday(r.Weekday)
		case oracle.Nth:
			rule.Kind, rule.Weekday, rule.Nth = calendar.NthWeekday, time.Weekday(r.Weekday), r.Nth
		case oracle.Dated:
			rule.Kind, rule.Date = calendar.Dated, calendar.Date(r.Day)
		}
		list = append(list, rule)
	}
	return list
}

func spanOf(s oracle.Span) calendar.Span {
	return calendar.Span{From: calendar.Minute(s.From), To: calendar.Minute(s.To)}
}

func placeOf(p oracle.Place) site.Place {
	return site.Place{Counter: p.Counter, Date: calendar.Date(p.Day), Start: calendar.Minute(p.Start), End: calendar.Minute(p.End)}
}

func plainly(places []site.Place) []oracle.Place {
	var list []oracle.Place
	for _, p := range places {
		list = append(list, oracle.Place{Counter: p.Counter, Day: int(p.Date), Start: int(p.Start), End: int(p.End)})
	}
	return list
}

// real gives the world's site and request as the program knows them.
func (w world) real(t interface{ Fatal(...any) }) (site.Site, capacity.Request, capacity.Now) {
	s := site.Site{
		ID: "9", Name: calendar.Text{EN: "Nine"}, Zone: "America/Toronto", Step: w.site.Step,
		Minutes:  map[site.Service]int{site.Passport: w.request.Minutes, site.Biometrics: w.request.Minutes},
		Schedule: calendar.Schedule{Province: w.site.Province, Hours: rulesOf(w.site.Hours), Lunch: spanOf(w.site.Lunch)},
	}
	for _, c := range w.site.Closures {
		s.Schedule.Closures = append(s.Schedule.Closures, calendar.Closure{From: calendar.Date(c.From), To: calendar.Date(c.To)})
	}
	for _, day := range w.site.Confirmed {
		s.Schedule.Confirmed = append(s.Schedule.Confirmed, calendar.Date(day))
	}
	for _, c := range w.site.Counters {
		counter := site.Counter{Number: c.Number, Hours: rulesOf(c.Hours)}
		for _, service := range c.Services {
			counter.Services = append(counter.Services, site.Service(service))
		}
		s.Counters = append(s.Counters, counter)
	}
	if err := s.Validate(); err != nil {
		t.Fatal("no such site is imported", err)
	}
	r := capacity.Request{
		Party: capacity.Party{Service: site.Service(w.request.Service), Persons: w.request.Persons, SideBySide: w.request.SideBySide},
		From:  calendar.Date(w.request.From), Days: w.request.Days, Limit: w.request.Limit,
	}
	switch w.request.Part {
	case oracle.Span{From: 0, To: 720}:
		r.Part = capacity.Morning
	case oracle.Span{From: 720, To: 1440}:
		r.Part = capacity.Afternoon
	}
	return s, r, capacity.Now{Date: calendar.Date(w.request.NowDay), Time: calendar.Minute(w.request.NowMinute)}
}

// plans gives the world's plans with its bookings in them, some put in by place and some cell by cell, as the store does.
func (w world) plans(s site.Site) capacity.Plans {
	return func(date calendar.Date) (*capacity.Plan, error) {
		plan := capacity.NewPlan(s, date)
		for i, p := range w.site.Taken {
			if calendar.Date(p.Day) != date {
				continue
			}
			if i%2 == 0 {
				plan.Take(placeOf(p))
				continue
			}
			for _, cell := range capacity.Cells(placeOf(p), s.Step) {
				plan.TakeCell(p.Counter, cell)
			}
		}
		return plan, nil
	}
}

// without gives the world changed, with its lists its own.
func (w world) without(change func(*world)) world {
	w.site.Hours, w.site.Counters = slices.Clone(w.site.Hours), slices.Clone(w.site.Counters)
	change(&w)
	return w
}
