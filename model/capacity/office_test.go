package capacity_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

const (
	monday  = calendar.Date(20731) // 2026-10-05
	tuesday = monday + 1
	sunday  = monday - 1
	holiday = monday + 7 // Thanksgiving
)

// longAgo is a present that bounds nothing.
func longAgo() capacity.Now { return capacity.Now{Date: monday - 300} }

func minute(t testing.TB, text string) calendar.Minute {
	t.Helper()
	m, err := calendar.ParseMinute(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return m
}

// span reads "08:30-16:00"; nothing is no span.
func span(t testing.TB, text string) calendar.Span {
	t.Helper()
	from, to, ok := strings.Cut(text, "-")
	if !ok {
		return calendar.Span{}
	}
	return calendar.Span{From: minute(t, from), To: minute(t, to)}
}

// weekdays gives hours from Monday to Friday.
func weekdays(t testing.TB, open string) []calendar.Rule {
	t.Helper()
	var rules []calendar.Rule
	for day := time.Monday; day <= time.Friday; day++ {
		rules = append(rules, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: span(t, open)})
	}
	return rules
}

func counter(number int, services ...site.Service) site.Counter {
	return site.Counter{Number: number, Services: services}
}

// office is open on weekdays from 8:30 to 16:00 with lunch from 12:00 to 12:30: counter 1 gives both services, 2 and 3
// passports only, 4 biometrics only.
func office(t testing.TB) site.Site {
	t.Helper()
	return site.Site{
		ID: "9", Name: calendar.Text{EN: "Nine"}, Zone: "America/Toronto", Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Hours: weekdays(t, "08:30-16:00"), Lunch: span(t, "12:00-12:30")},
		Counters: []site.Counter{
			counter(1, site.Passport, site.Biometrics), counter(2, site.Passport), counter(3, site.Passport), counter(4, site.Biometrics),
		},
	}
}

// small is the office with one counter for passports.
func small(t testing.TB) site.Site {
	s := office(t)
	s.Counters = []site.Counter{counter(1, site.Passport)}
	return s
}

func place(t testing.TB, number int, text string) site.Place {
	t.Helper()
	s := span(t, text)
	return site.Place{Counter: number, Date: monday, Start: s.From, End: s.To}
}

func passport(persons int) capacity.Party {
	return capacity.Party{Service: site.Passport, Persons: persons}
}

func together(persons int) capacity.Party {
	return capacity.Party{Service: site.Passport, Persons: persons, SideBySide: true}
}

// starts lists when openings start, and at which counters where there are several places or several counters.
func starts(openings []capacity.Opening) string {
	var list []string
	for _, o := range openings {
		list = append(list, o.Start().String())
	}
	return strings.Join(list, " ")
}

func counters(o capacity.Opening) []int {
	var list []int
	for _, p := range o.Places {
		list = append(list, p.Counter)
	}
	return list
}

func wantCode(t testing.TB, name string, err error, want string) {
	t.Helper()
	if got := fault.Code(err); got != want || want == "" && err != nil {
		t.Errorf("%s: %v, want %q", name, err, want)
	}
}

func same(a, b []int) bool { return slices.Equal(a, b) }
