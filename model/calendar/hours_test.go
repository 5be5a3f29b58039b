package calendar_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/fault"
)

func weekly(t testing.TB, day time.Weekday, open string) calendar.Rule {
	return calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: span(t, open)}
}

func nth(t testing.TB, n int, day time.Weekday, open string) calendar.Rule {
	return calendar.Rule{Kind: calendar.NthWeekday, Nth: n, Weekday: day, Open: span(t, open)}
}

func dated(t testing.TB, day, open string) calendar.Rule {
	return calendar.Rule{Kind: calendar.Dated, Date: date(t, day), Open: span(t, open)}
}

func TestRulesHoldOnTheirDays(t *testing.T) {
	october := date(t, "2026-10-01")
	for _, c := range []struct {
		name string
		rule calendar.Rule
		want []int // days of October 2026, which starts on a Thursday
	}{
		{"every Monday", weekly(t, time.Monday, "08:30-16:00"), []int{5, 12, 19, 26}},
		{"every Thursday, five of them", weekly(t, time.Thursday, "08:30-16:00"), []int{1, 8, 15, 22, 29}},
		{"first Thursday", nth(t, 1, time.Thursday, "08:30-16:00"), []int{1}},
		{"first Wednesday", nth(t, 1, time.Wednesday, "08:30-16:00"), []int{7}},
		{"fourth Thursday, not the last", nth(t, 4, time.Thursday, "08:30-16:00"), []int{22}},
		{"second Sunday", nth(t, 2, time.Sunday, "08:30-16:00"), []int{11}},
		{"one date", dated(t, "2026-10-31", "08:30-16:00"), []int{31}},
		{"unknown form", calendar.Rule{Kind: "fortnightly", Weekday: time.Monday}, nil},
	} {
		var got []int
		for day := range 31 {
			if c.rule.On(october.Add(day)) {
				got = append(got, day+1)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestRulesThatCannotBeMeant(t *testing.T) {
	for _, c := range []struct {
		name, code string
		change     func(r *calendar.Rule)
	}{
		{"as published", "", func(*calendar.Rule) {}},
		{"to the end of the day", "", func(r *calendar.Rule) { r.Open = span(t, "00:00-24:00") }},
		{"closing before opening", "hours.close-before-open", func(r *calendar.Rule) { r.Open = span(t, "08:30-04:00") }},
		{"no time at all", "hours.close-before-open", func(r *calendar.Rule) { r.Open = span(t, "08:30-08:30") }},
		{"before midnight", "hours.close-before-open", func(r *calendar.Rule) { r.Open.From = -10 }},
		{"past midnight", "hours.close-before-open", func(r *calendar.Rule) { r.Open.To = calendar.DayEnd + 1 }},
		{"an eighth weekday", "hours.weekday-invalid", func(r *calendar.Rule) { r.Weekday = 7 }},
		{"a negative weekday", "hours.weekday-invalid", func(r *calendar.Rule) { r.Weekday = -1 }},
		{"a fifth weekday of the month", "hours.nth-invalid", func(r *calendar.Rule) { r.Kind, r.Nth = calendar.NthWeekday, 5 }},
		{"an unstated weekday of the month", "hours.nth-invalid", func(r *calendar.Rule) { r.Kind = calendar.NthWeekday }},
		{"no date", "date.invalid", func(r *calendar.Rule) { r.Kind = calendar.Dated }},
		{"another form", "hours.rule-unknown", func(r *calendar.Rule) { r.Kind = "fortnightly" }},
		{"no form", "hours.rule-unknown", func(r *calendar.Rule) { r.Kind = "" }},
	} {
		rule := weekly(t, time.Monday, "08:30-16:00")
		c.change(&rule)
		if got := fault.Code(rule.Validate()); got != c.code {
			t.Errorf("%s: %q, want %q", c.name, got, c.code)
		}
	}
}

func TestClosuresIncludeBothEnds(t *testing.T) {
	bounded := calendar.Closure{From: date(t, "2026-10-05"), To: date(t, "2026-10-07")}
	open := calendar.Closure{From: date(t, "2026-10-05")}
	for day, want := range map[string][2]bool{
		"2026-10-04": {false, false}, "2026-10-05": {true, true}, "2026-10-07": {true, true},
		"2026-10-08": {false, true}, "2099-10-08": {false, true},
	} {
		if got := [2]bool{bounded.On(date(t, day)), open.On(date(t, day))}; got != want {
			t.Errorf("%s: %v, want %v", day, got, want)
		}
	}
}

func TestWhatADaySays(t *testing.T) {
	usual := []calendar.Rule{weekly(t, time.Wednesday, "08:30-16:00"), weekly(t, time.Thursday, "08:30-16:00")}
	visit := dated(t, "2026-11-11", "10:00-14:00") // a Wednesday, Remembrance Day
	closed := calendar.Closure{From: date(t, "2026-11-11"), To: date(t, "2026-11-12"), Reason: calendar.Text{EN: "Move"}}
	silent := calendar.Closure{From: date(t, "2026-11-12"), To: date(t, "2026-11-12")}
	confirmed := []calendar.Date{date(t, "2026-11-11")}
	for _, c := range []struct {
		name     string
		schedule calendar.Schedule
		day      string
		open     []string
		code     string
	}{
		{"weekly hours", calendar.Schedule{Hours: usual}, "2026-11-12", []string{"08:30-16:00"}, ""},
		{"another weekday", calendar.Schedule{Hours: usual}, "2026-11-13", nil, "site.closed-day"},
		{"a holiday beats weekly hours", calendar.Schedule{Hours: usual}, "2026-11-11", nil, "site.holiday"},
		{"a holiday on a day without hours", calendar.Schedule{Hours: usual}, "2026-10-12", nil, "site.closed-day"},
		{"a visit on a holiday waits", calendar.Schedule{Hours: []calendar.Rule{visit}}, "2026-11-11", nil, "site.holiday"},
		{"until it is confirmed", calendar.Schedule{Hours: []calendar.Rule{visit}, Confirmed: confirmed}, "2026-11-11", []string{"10:00-14:00"}, ""},
		{"confirming opens a visit only", calendar.Schedule{Hours: usual, Confirmed: confirmed}, "2026-11-11", nil, "site.holiday"},
		{"a closure beats a confirmed visit", calendar.Schedule{Hours: []calendar.Rule{visit}, Confirmed: confirmed, Closures: []calendar.Closure{closed}}, "2026-11-11", nil, "site.closed"},
		{"a closure beats weekly hours", calendar.Schedule{Hours: usual, Closures: []calendar.Closure{closed}}, "2026-11-12", nil, "site.closed"},
		{"a closure without a reason", calendar.Schedule{Hours: usual, Closures: []calendar.Closure{silent}}, "2026-11-12", nil, "site.closed-no-reason"},
		{"dated hours replace weekly ones", calendar.Schedule{Hours: append(slices.Clone(usual), dated(t, "2026-11-12", "12:00-13:00"))}, "2026-11-12", []string{"12:00-13:00"}, ""},
		{"dated hours replace nth-weekday ones", calendar.Schedule{Hours: []calendar.Rule{nth(t, 2, time.Thursday, "09:00-15:00"), dated(t, "2026-11-12", "12:00-13:00")}}, "2026-11-12", []string{"12:00-13:00"}, ""},
		{"nth weekday", calendar.Schedule{Hours: []calendar.Rule{nth(t, 2, time.Thursday, "09:00-15:00")}}, "2026-11-12", []string{"09:00-15:00"}, ""},
		{"another week of the month", calendar.Schedule{Hours: []calendar.Rule{nth(t, 2, time.Thursday, "09:00-15:00")}}, "2026-11-19", nil, "site.closed-day"},
		{"a holiday beats nth-weekday hours", calendar.Schedule{Hours: []calendar.Rule{nth(t, 2, time.Wednesday, "09:00-15:00")}}, "2026-11-11", nil, "site.holiday"},
		{"two stretches in order", calendar.Schedule{Hours: []calendar.Rule{weekly(t, time.Thursday, "13:00-16:00"), weekly(t, time.Thursday, "08:00-12:00")}}, "2026-11-12", []string{"08:00-12:00", "13:00-16:00"}, ""},
		{"touching and overlapping stretches join", calendar.Schedule{Hours: []calendar.Rule{weekly(t, time.Thursday, "12:00-16:00"), weekly(t, time.Thursday, "08:00-12:00"), weekly(t, time.Thursday, "09:00-11:00")}}, "2026-11-12", []string{"08:00-16:00"}, ""},
		{"no hours at all", calendar.Schedule{}, "2026-11-12", nil, "site.no-schedule"},
		{"no hours on a holiday", calendar.Schedule{}, "2026-11-11", nil, "site.no-schedule"},
		{"no hours in a closure", calendar.Schedule{Closures: []calendar.Closure{closed}}, "2026-11-12", nil, "site.closed"},
		{"before the dates", calendar.Schedule{Hours: []calendar.Rule{dated(t, "2026-12-01", "09:00-15:00")}}, "2026-11-12", nil, "site.closed-day"},
		{"after the dates", calendar.Schedule{Hours: []calendar.Rule{dated(t, "2026-11-10", "09:00-15:00"), dated(t, "2026-10-01", "09:00-15:00")}}, "2026-11-12", nil, "site.no-date-after"},
		{"between the dates", calendar.Schedule{Hours: []calendar.Rule{dated(t, "2026-11-10", "09:00-15:00"), dated(t, "2026-11-17", "09:00-15:00")}}, "2026-11-12", nil, "site.closed-day"},
	} {
		c.schedule.Province, c.schedule.Lunch = "ON", span(t, "12:00-12:30")
		day := c.schedule.Day(date(t, c.day))
		var open []string
		for _, s := range day.Open {
			open = append(open, s.From.String()+"-"+s.To.String())
		}
		code := ""
		if day.Closed != nil {
			code = day.Closed.Code
		}
		if !slices.Equal(open, c.open) || code != c.code || day.Lunch != c.schedule.Lunch || day.Date != date(t, c.day) {
			t.Errorf("%s: open %v, closed %q; want %v, %q", c.name, open, code, c.open, c.code)
		}
	}
}

func TestReasonsAreTold(t *testing.T) {
	s := calendar.Schedule{
		Province: "ON", Hours: []calendar.Rule{dated(t, "2026-11-10", "09:00-15:00"), dated(t, "2026-11-11", "09:00-15:00")},
		Closures: []calendar.Closure{{From: date(t, "2026-11-09"), To: date(t, "2026-11-09"), Reason: calendar.Text{EN: "Flood", FR: "Inondation"}}},
	}
	for day, want := range map[string]fault.Args{
		"2026-11-09": {"Date": date(t, "2026-11-09"), "Reason": calendar.Text{EN: "Flood", FR: "Inondation"}},
		"2026-11-11": {"Date": date(t, "2026-11-11"), "Holiday": calendar.Text{EN: "Remembrance Day", FR: "Jour du Souvenir"}},
		"2026-11-12": {"Date": date(t, "2026-11-11")}, // the last date there is
	} {
		if diff := cmp.Diff(want, s.Day(date(t, day)).Closed.Args); diff != "" {
			t.Errorf("%s: %s", day, diff)
		}
	}
}

func TestVisitsOnHolidays(t *testing.T) {
	s := calendar.Schedule{Province: "NS", Hours: []calendar.Rule{
		dated(t, "2026-11-11", "09:00-15:00"), dated(t, "2026-09-30", "09:00-12:00"), dated(t, "2026-09-30", "13:00-15:00"),
		dated(t, "2026-10-07", "09:00-15:00"), weekly(t, time.Monday, "09:00-15:00"), dated(t, "2026-12-25", "09:00-15:00"),
	}, Confirmed: []calendar.Date{date(t, "2026-12-25")}}
	want := []calendar.Date{date(t, "2026-09-30"), date(t, "2026-11-11")}
	if diff := cmp.Diff(want, s.VisitsOnHolidays()); diff != "" {
		t.Error(diff)
	}
	if none := (calendar.Schedule{Province: "NS", Hours: s.Hours[3:5]}).VisitsOnHolidays(); len(none) != 0 {
		t.Errorf("%v", none)
	}
}

func TestScheduleAsJSON(t *testing.T) {
	want := calendar.Schedule{
		Province: "QC", Lunch: span(t, "12:00-13:00"),
		Hours:     []calendar.Rule{weekly(t, time.Sunday, "08:30-16:00"), nth(t, 4, time.Friday, "09:00-24:00"), dated(t, "2026-11-11", "10:00-11:00")},
		Closures:  []calendar.Closure{{From: date(t, "2026-10-05")}, {From: date(t, "2026-10-05"), To: date(t, "2026-10-06"), Reason: calendar.Text{EN: "a", FR: "b"}}},
		Confirmed: []calendar.Date{date(t, "2026-11-11")},
	}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got calendar.Schedule
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
