package calendar_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/model/calendar"
)

// drawSchedule draws dense schedules around November 2026, so that rules, closures and a holiday meet.
func drawSchedule(t *rapid.T) calendar.Schedule {
	first := calendar.NewDate(2026, time.November, 1)
	day := rapid.Map(rapid.IntRange(0, 20), func(n int) calendar.Date { return first.Add(n) })
	open := rapid.Custom(func(t *rapid.T) calendar.Span {
		from := rapid.IntRange(0, 20).Draw(t, "from")
		return calendar.Span{From: calendar.Minute(from), To: calendar.Minute(from + rapid.IntRange(1, 8).Draw(t, "length"))}
	})
	rule := rapid.Custom(func(t *rapid.T) calendar.Rule {
		return calendar.Rule{
			Kind:    rapid.SampledFrom([]calendar.RuleKind{calendar.Weekly, calendar.NthWeekday, calendar.Dated}).Draw(t, "kind"),
			Weekday: time.Weekday(rapid.IntRange(2, 4).Draw(t, "weekday")), Nth: rapid.IntRange(1, 4).Draw(t, "nth"),
			Date: day.Draw(t, "date"), Open: open.Draw(t, "open"),
		}
	})
	closure := rapid.Custom(func(t *rapid.T) calendar.Closure {
		from := day.Draw(t, "from")
		if rapid.IntRange(0, 9).Draw(t, "open-ended") == 0 {
			return calendar.Closure{From: from}
		}
		return calendar.Closure{From: from, To: from.Add(rapid.IntRange(0, 3).Draw(t, "days"))}
	})
	return calendar.Schedule{
		Province: rapid.SampledFrom(provinces()).Draw(t, "province"),
		Hours:    rapid.SliceOfN(rule, 0, 8).Draw(t, "hours"), Closures: rapid.SliceOfN(closure, 0, 2).Draw(t, "closures"),
		Confirmed: rapid.SliceOfN(day, 0, 6).Draw(t, "confirmed"),
	}
}

// openMinute says by the words of design.md §12 whether one minute of a day is open; Remembrance Day is the only holiday here.
func openMinute(s calendar.Schedule, d calendar.Date, m calendar.Minute) bool {
	at := d.Time()
	for _, c := range s.Closures {
		if !at.Before(c.From.Time()) && (c.To.IsZero() || !at.After(c.To.Time())) {
			return false
		}
	}
	anyDated, confirmed := false, false
	for _, r := range s.Hours {
		anyDated = anyDated || r.Kind == calendar.Dated && r.Date == d
	}
	for _, c := range s.Confirmed {
		confirmed = confirmed || c == d
	}
	if at.Month() == time.November && at.Day() == 11 && !(anyDated && confirmed) {
		return false
	}
	for _, r := range s.Hours {
		holds := r.Kind == calendar.Dated && r.Date == d
		if !anyDated {
			week := (at.Day() + 6) / 7
			holds = at.Weekday() == r.Weekday && (r.Kind == calendar.Weekly || r.Kind == calendar.NthWeekday && week == r.Nth)
		}
		if holds && r.Open.From <= m && m < r.Open.To {
			return true
		}
	}
	return false
}

func TestDaysMinuteByMinute(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSchedule(t)
		for n := range 21 {
			d := calendar.NewDate(2026, time.November, 1).Add(n)
			day := s.Day(d)
			if (day.Closed == nil) != (len(day.Open) > 0) {
				t.Fatalf("%s: open %v and closed %v", d, day.Open, day.Closed)
			}
			for i, stretch := range day.Open {
				if stretch.Empty() || i > 0 && day.Open[i-1].To >= stretch.From {
					t.Fatalf("%s: %v is not in order, apart and filled", d, day.Open)
				}
			}
			for m := range calendar.Minute(30) {
				got := false
				for _, stretch := range day.Open {
					got = got || stretch.From <= m && m < stretch.To
				}
				if want := openMinute(s, d, m); got != want {
					t.Fatalf("%s at %s: open %v, want %v; %v", d, m, got, want, day.Closed)
				}
			}
		}
	})
}
