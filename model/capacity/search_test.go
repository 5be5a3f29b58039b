package capacity_test

import (
	"errors"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// empty gives plans with nothing taken.
func empty(s site.Site) capacity.Plans {
	return func(date calendar.Date) (*capacity.Plan, error) { return capacity.NewPlan(s, date), nil }
}

// full gives plans with everything taken.
func full(s site.Site) capacity.Plans {
	return func(date calendar.Date) (*capacity.Plan, error) {
		plan := capacity.NewPlan(s, date)
		for _, c := range s.Counters {
			plan.Take(site.Place{Counter: c.Number, Date: date, Start: 0, End: calendar.DayEnd})
		}
		return plan, nil
	}
}

func dated(t testing.TB, date calendar.Date) []calendar.Rule {
	return []calendar.Rule{{Kind: calendar.Dated, Date: date, Open: span(t, "10:00-14:00")}}
}

func TestSearchSaysWhy(t *testing.T) {
	late := capacity.Now{Date: monday, Time: minute(t, "15:50")}
	evening := capacity.Now{Date: monday, Time: minute(t, "16:00")}
	shut := []calendar.Closure{{From: monday}}
	for _, c := range []struct {
		name    string
		change  func(s *site.Site)
		request capacity.Request
		now     capacity.Now
		plans   func(site.Site) capacity.Plans
		want    string
	}{
		{"something is free", nil, capacity.Request{Party: passport(1), From: monday, Days: 1}, longAgo(), empty, ""},
		{
			"nobody gives the service", func(s *site.Site) { s.Counters = s.Counters[1:3] },
			capacity.Request{Party: capacity.Party{Service: site.Biometrics, Persons: 1}, From: monday},
			longAgo(), empty, "site.service-not-offered",
		},
		{
			"before all else", func(s *site.Site) { s.Schedule.Hours = nil },
			capacity.Request{Party: capacity.Party{Service: "notary"}, From: monday},
			longAgo(), empty, "site.service-not-offered",
		},
		{"nobody comes", nil, capacity.Request{Party: passport(0), From: monday}, longAgo(), empty, "persons.none"},
		{"more at once than there are counters", nil, capacity.Request{Party: together(4), From: monday}, longAgo(), empty, "capacity.too-few-counters"},
		{"as many as there are", nil, capacity.Request{Party: together(3), From: monday}, longAgo(), empty, ""},
		{"more in a row than there are counters", nil, capacity.Request{Party: passport(4), From: monday}, longAgo(), empty, ""},
		{"nothing published", func(s *site.Site) { s.Schedule.Hours = nil }, capacity.Request{Party: passport(1), From: monday}, longAgo(), empty, "site.no-schedule"},
		{"the dates have run out", func(s *site.Site) { s.Schedule.Hours = dated(t, monday-1) }, capacity.Request{Party: passport(1), From: monday}, longAgo(), empty, "site.no-date-after"},
		{"they run out in the search", func(s *site.Site) { s.Schedule.Hours = dated(t, monday+10) }, capacity.Request{Party: passport(1), From: monday, Days: 9}, longAgo(), empty, "site.closed-day"},
		{"closed on Sundays", nil, capacity.Request{Party: passport(1), From: sunday, Days: 1}, longAgo(), empty, "site.closed-day"},
		{"a holiday", nil, capacity.Request{Party: passport(1), From: holiday, Days: 1}, longAgo(), empty, "site.holiday"},
		{"a closure without a reason", func(s *site.Site) { s.Schedule.Closures = shut }, capacity.Request{Party: passport(1), From: monday}, longAgo(), empty, "site.closed-no-reason"},
		{
			"a closure", func(s *site.Site) {
				s.Schedule.Closures = []calendar.Closure{{From: monday, Reason: calendar.Text{EN: "Flood"}}}
			},
			capacity.Request{Party: passport(1), From: monday},
			longAgo(), empty, "site.closed",
		},
		{"all taken", nil, capacity.Request{Party: passport(1), From: monday}, longAgo(), full, "capacity.full"},
		{"all taken, with closed days between", nil, capacity.Request{Party: passport(1), From: sunday, Days: 14}, longAgo(), full, "capacity.full"},
		{"a party longer than the day", nil, capacity.Request{Party: passport(30), From: monday}, longAgo(), empty, "capacity.full"},
		{
			"nobody at the counters in the part asked for", func(s *site.Site) { s.Schedule.Hours = weekdays(t, "13:00-16:00") },
			capacity.Request{Party: passport(1), From: monday, Part: capacity.Morning},
			longAgo(), empty, "capacity.full",
		},
		{"today’s hours are over", nil, capacity.Request{Party: passport(1), From: monday, Days: 1}, evening, empty, "booking.past"},
		{"over and full", nil, capacity.Request{Party: passport(1), From: monday, Days: 1}, evening, full, "booking.past"},
		{"not quite over, but too short", nil, capacity.Request{Party: passport(1), From: monday, Days: 1}, late, empty, "capacity.full"},
		{"this morning is over", nil, capacity.Request{Party: passport(1), From: monday, Days: 1, Part: capacity.Morning}, late, empty, "booking.past"},
		{"today is over, tomorrow is full", nil, capacity.Request{Party: passport(1), From: monday, Days: 2}, evening, full, "capacity.full"},
		{
			"today is over, tomorrow is closed", func(s *site.Site) { s.Schedule.Closures = []calendar.Closure{{From: tuesday}} },
			capacity.Request{Party: passport(1), From: monday, Days: 9},
			evening, empty, "site.closed-no-reason",
		},
		{"today is over, tomorrow is free", nil, capacity.Request{Party: passport(1), From: monday, Days: 2}, evening, empty, ""},
		{"nobody comes to the counters today", func(s *site.Site) {
			for i := range s.Counters {
				s.Counters[i].Hours = dated(t, tuesday)
			}
		}, capacity.Request{Party: passport(1), From: monday, Days: 1}, evening, empty, "capacity.full"},
		{"no days at all", nil, capacity.Request{Party: passport(1), From: monday, Days: -1}, longAgo(), empty, "booking.past"},
	} {
		s := office(t)
		if c.change != nil {
			c.change(&s)
		}
		openings, err := capacity.Search(s, c.request, c.now, c.plans(s))
		wantCode(t, c.name, err, c.want)
		if (len(openings) > 0) != (c.want == "") {
			t.Errorf("%s: %d openings, %v", c.name, len(openings), err)
		}
	}
}

func TestSearchGoesDayByDay(t *testing.T) {
	s := small(t)
	s.Schedule.Hours = []calendar.Rule{
		{Kind: calendar.Weekly, Weekday: time.Monday, Open: span(t, "09:00-09:30")},
		{Kind: calendar.Weekly, Weekday: time.Wednesday, Open: span(t, "09:00-09:20")},
	}
	for _, c := range []struct {
		name  string
		from  calendar.Date
		days  int
		limit int
		now   capacity.Now
		want  []calendar.Date
	}{
		{"a week", monday, 7, 0, longAgo(), []calendar.Date{monday, monday, monday + 2}},
		{"the first", monday, 7, 1, longAgo(), []calendar.Date{monday}},
		{"as many as a day has", monday, 7, 2, longAgo(), []calendar.Date{monday, monday}},
		{"over a day’s end", monday, 7, 3, longAgo(), []calendar.Date{monday, monday, monday + 2}},
		{"up to the last day", monday, 2, 0, longAgo(), []calendar.Date{monday, monday}},
		{"with the last day", monday, 3, 0, longAgo(), []calendar.Date{monday, monday, monday + 2}},
		{"from a day that has passed means from today", monday - 90, 3, 0, capacity.Now{Date: monday, Time: minute(t, "09:10")}, []calendar.Date{monday, monday + 2}},
	} {
		got, err := capacity.Search(s, capacity.Request{Party: passport(1), From: c.from, Days: c.days, Limit: c.limit}, c.now, empty(s))
		var dates []calendar.Date
		for _, o := range got {
			dates = append(dates, o.Date())
		}
		if err != nil || len(dates) != len(c.want) {
			t.Fatalf("%s: %v, %v", c.name, got, err)
		}
		for i, date := range dates {
			if date != c.want[i] {
				t.Errorf("%s: %v, want %v", c.name, dates, c.want)
			}
		}
	}
}

func TestSearchLooksNinetyDaysAhead(t *testing.T) {
	for days, want := range map[int]string{89: "", 90: "capacity.full"} {
		s := small(t)
		s.Schedule.Hours = append(dated(t, monday+calendar.Date(days)), dated(t, monday)...)
		_, err := capacity.Search(s, capacity.Request{Party: passport(1), From: monday}, longAgo(), func(date calendar.Date) (*capacity.Plan, error) {
			if date == monday {
				return full(s)(date)
			}
			return empty(s)(date)
		})
		wantCode(t, "after days", err, want)
		if f, ok := err.(*fault.Fault); want != "" && (!ok || f.Args["From"] != monday || f.Args["To"] != monday+capacity.DefaultDays-1) {
			t.Errorf("from and to are not told: %v", err)
		}
	}
}

func TestSearchStopsAtTheFirstError(t *testing.T) {
	broken := errors.New("broken")
	asked := 0
	_, err := capacity.Search(office(t), capacity.Request{Party: passport(1), From: monday, Limit: 1000}, longAgo(), func(date calendar.Date) (*capacity.Plan, error) {
		if asked++; asked == 2 {
			return nil, broken
		}
		return capacity.NewPlan(office(t), date), nil
	})
	if !errors.Is(err, broken) || asked != 2 {
		t.Errorf("%v after %d days", err, asked)
	}
}

func TestParts(t *testing.T) {
	for part, want := range map[capacity.Part]string{capacity.Morning: "00:00-12:00", capacity.Afternoon: "12:00-24:00", capacity.AnyTime: "", "night": ""} {
		if part.Span() != span(t, want) {
			t.Errorf("%s is %v", part, part.Span())
		}
	}
	s := small(t)
	s.Schedule.Lunch = calendar.Span{}
	for part, want := range map[capacity.Part][2]string{
		capacity.Morning:   {"08:30", "11:50"}, // who starts before noon may stay past it
		capacity.Afternoon: {"12:00", "15:40"}, capacity.AnyTime: {"08:30", "15:40"},
	} {
		got, err := capacity.Search(s, capacity.Request{Party: passport(1), From: monday, Days: 1, Part: part}, longAgo(), empty(s))
		if err != nil || got[0].Start().String() != want[0] || got[len(got)-1].Start().String() != want[1] {
			t.Errorf("%q: %s, %v", part, starts(got), err)
		}
	}
}
