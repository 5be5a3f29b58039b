package calendar

import (
	"slices"
	"time"

	"daybook/model/fault"
)

// RuleKind says on which days an hours rule holds.
type RuleKind string

// The three forms in which offices publish their hours (sites.md, "Rules in hours").
const (
	Weekly     RuleKind = "weekly"      // every given weekday
	NthWeekday RuleKind = "nth-weekday" // the nth given weekday of each month, 1 to 4
	Dated      RuleKind = "date"        // one date
)

// Rule is one line of published opening hours.
type Rule struct {
	Kind    RuleKind     `json:"rule"`
	Weekday time.Weekday `json:"weekday,omitempty"` // weekly and nth-weekday
	Nth     int          `json:"nth,omitempty"`     // nth-weekday, 1 to 4
	Date    Date         `json:"date,omitzero"`     // date
	Open    Span         `json:"open"`
}

// On reports whether the rule holds on a date, holidays and closures aside.
func (r Rule) On(d Date) bool {
	switch r.Kind {
	case Weekly:
		return d.Weekday() == r.Weekday
	case NthWeekday:
		return d.Weekday() == r.Weekday && (d.Time().Day()-1)/7+1 == r.Nth
	case Dated:
		return d == r.Date
	}
	return false
}

// Validate refuses a rule that cannot be meant: closing before opening, a weekday or an nth out of range.
func (r Rule) Validate() error {
	switch {
	case r.Open.Empty() || r.Open.From < 0 || r.Open.To > DayEnd:
		return fault.New("hours.close-before-open", "Open", r.Open.From, "Close", r.Open.To)
	case r.Kind != Dated && (r.Weekday < time.Sunday || r.Weekday > time.Saturday):
		return fault.New("hours.weekday-invalid")
	case r.Kind == NthWeekday && (r.Nth < 1 || r.Nth > 4):
		return fault.New("hours.nth-invalid", "Nth", r.Nth)
	case r.Kind == Dated && r.Date.IsZero():
		return fault.New("date.invalid")
	case r.Kind != Weekly && r.Kind != NthWeekday && r.Kind != Dated:
		return fault.New("hours.rule-unknown")
	}
	return nil
}

// Closure shuts a site from a first to a last closed day (design.md §12); without a last day it is open-ended.
type Closure struct {
	From   Date `json:"from"`
	To     Date `json:"to,omitzero"`
	Reason Text `json:"reason,omitzero"`
}

// On reports whether the closure covers a date.
func (c Closure) On(d Date) bool {
	return d >= c.From && (c.To.IsZero() || d <= c.To)
}

func (c Closure) why(d Date) *fault.Fault {
	if c.Reason.IsZero() {
		return fault.New("site.closed-no-reason", "Date", d)
	}
	return fault.New("site.closed", "Date", d, "Reason", c.Reason)
}

// Schedule is everything that decides when a site is open.
type Schedule struct {
	Province  string    `json:"province"` // two letters, for the holidays
	Hours     []Rule    `json:"hours"`
	Lunch     Span      `json:"lunch,omitzero"`
	Closures  []Closure `json:"closures,omitempty"`
	Confirmed []Date    `json:"confirmed,omitempty"` // dated visits on holidays that a person confirmed
}

// Day is what a schedule says of one date: when it is open, or why it is not.
type Day struct {
	Date   Date
	Open   []Span       // in order, not overlapping, lunch not yet taken out; empty when closed
	Lunch  Span         // zero when there is none
	Closed *fault.Fault // why there are no open hours; nil when open
}

// Day works out one date: closures come before holidays, holidays before weekly and nth-weekday hours, and a dated
// visit on a holiday stays closed until confirmed (design.md §12). Dated hours replace the others of their day.
func (s Schedule) Day(d Date) Day {
	day := Day{Date: d, Lunch: s.Lunch}
	if closure := slices.IndexFunc(s.Closures, func(c Closure) bool { return c.On(d) }); closure >= 0 {
		day.Closed = s.Closures[closure].why(d)
		return day
	}
	day.Open = s.openOn(d)
	if len(day.Open) == 0 {
		day.Closed = s.whyNeverOpen(d)
	} else if holiday, ok := s.Holiday(d); ok && !s.confirmedVisit(d) {
		day.Open = nil
		day.Closed = fault.New("site.holiday", "Date", d, "Holiday", holiday.Name)
	}
	return day
}

// Holiday gives the holiday a date is for this schedule's province.
func (s Schedule) Holiday(d Date) (Holiday, bool) {
	for _, h := range Holidays(s.Province, d.Time().Year()) {
		if h.Date == d {
			return h, true
		}
	}
	return Holiday{}, false
}

// confirmedVisit reports whether a dated visit was confirmed; confirming never opens weekly or nth-weekday hours.
func (s Schedule) confirmedVisit(d Date) bool {
	return slices.Contains(s.Confirmed, d) && slices.ContainsFunc(s.Hours, func(r Rule) bool { return r.Kind == Dated && r.Date == d })
}

// VisitsOnHolidays lists the dated visits that fall on a holiday and are not confirmed.
func (s Schedule) VisitsOnHolidays() []Date {
	var dates []Date
	for _, r := range s.Hours {
		if _, holiday := s.Holiday(r.Date); r.Kind == Dated && holiday && !slices.Contains(s.Confirmed, r.Date) {
			dates = append(dates, r.Date)
		}
	}
	slices.Sort(dates)
	return slices.Compact(dates)
}

func (s Schedule) openOn(d Date) []Span {
	var dated, usual []Span
	for _, r := range s.Hours {
		if !r.On(d) {
			continue
		}
		if r.Kind == Dated {
			dated = append(dated, r.Open)
		} else {
			usual = append(usual, r.Open)
		}
	}
	if len(dated) > 0 {
		return union(dated)
	}
	return union(usual)
}

// whyNeverOpen names the reason a day has no hours: a desk must not read "full" where nothing is published.
func (s Schedule) whyNeverOpen(d Date) *fault.Fault {
	if len(s.Hours) == 0 {
		return fault.New("site.no-schedule")
	}
	last := Date(0)
	for _, r := range s.Hours {
		if r.Kind != Dated {
			return fault.New("site.closed-day", "Date", d)
		}
		last = max(last, r.Date)
	}
	if d > last {
		return fault.New("site.no-date-after", "Date", last)
	}
	return fault.New("site.closed-day", "Date", d)
}

func union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return int(a.From) - int(b.From) })
	var joined []Span
	for _, s := range spans {
		if n := len(joined); n > 0 && s.From <= joined[n-1].To {
			joined[n-1].To = max(joined[n-1].To, s.To)
		} else if !s.Empty() {
			joined = append(joined, s)
		}
	}
	return joined
}
