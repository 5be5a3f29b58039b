package capacity_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

func TestOpenHoursOnTheGrid(t *testing.T) {
	for _, c := range []struct {
		name               string
		step, minutes      int
		open, lunch, own   string
		want               string // the starts
		persons, freeCount int
	}{
		{"plain", 10, 20, "09:00-10:00", "", "", "09:00 09:10 09:20 09:30 09:40", 1, 3},
		{"opening off the grid", 10, 20, "08:15-09:05", "", "", "08:20 08:30 08:40", 1, 2},
		{"a step of 5", 5, 10, "08:15-08:40", "", "", "08:15 08:20 08:25 08:30", 1, 2},
		{"a step of 15", 15, 30, "08:15-09:40", "", "", "08:15 08:30 08:45 09:00", 1, 2},
		{"a step of 20", 20, 20, "08:15-09:40", "", "", "08:20 08:40 09:00 09:20", 1, 4},
		{"a step of 30", 30, 30, "08:15-10:15", "", "", "08:30 09:00 09:30", 1, 3},
		{"shorter than a cell", 30, 30, "08:15-08:50", "", "", "", 1, 0},
		{"to the end of the day", 10, 20, "23:10-24:00", "", "", "23:10 23:20 23:30 23:40", 1, 2},
		{"the last cell of the finest grid", 5, 5, "23:50-24:00", "", "", "23:50 23:55", 1, 2},
		{"from the start of the day", 10, 20, "00:00-00:30", "", "", "00:00 00:10", 1, 1},
		{"lunch", 10, 20, "11:30-13:00", "12:00-12:30", "", "11:30 11:40 12:30 12:40", 1, 2},
		{"lunch closes every cell it touches", 10, 20, "11:30-13:00", "12:05-12:21", "", "11:30 11:40 12:30 12:40", 1, 2},
		{"lunch off the grid of 30", 30, 30, "11:30-13:30", "12:15-12:45", "", "11:30 13:00", 1, 2},
		{"lunch all day", 10, 20, "11:30-13:00", "11:00-13:00", "", "", 1, 0},
		{"three in a row around lunch", 10, 20, "11:00-14:00", "12:00-12:30", "", "11:00 12:30 12:40 12:50 13:00", 3, 2},
		{"a counter that closes early", 10, 20, "09:00-12:00", "", "09:00-09:40", "09:00 09:10 09:20", 1, 2},
		{"a counter that opens late, off the grid", 10, 20, "09:00-10:00", "", "09:25-12:00", "09:30 09:40", 1, 1},
		{"a counter that is staffed outside the site’s hours", 10, 20, "09:00-10:00", "", "10:00-12:00", "", 1, 0},
	} {
		s := small(t)
		s.Step, s.Minutes[site.Passport] = c.step, c.minutes
		s.Schedule.Hours, s.Schedule.Lunch = weekdays(t, c.open), span(t, c.lunch)
		if c.own != "" {
			s.Counters[0].Hours = weekdays(t, c.own)
		}
		if err := s.Validate(); err != nil {
			t.Fatal(c.name, err)
		}
		plan := capacity.NewPlan(s, monday)
		if got := starts(plan.Openings(passport(c.persons), calendar.Span{}, longAgo(), 0)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if got := plan.FreeCount(passport(c.persons), calendar.Span{}, longAgo()); got != c.freeCount {
			t.Errorf("%s: %d fit, want %d", c.name, got, c.freeCount)
		}
	}
}

// A counter's hours that meet off the grid leave no gap, as the site's own leave none.
func TestHoursThatMeetOffTheGrid(t *testing.T) {
	split := append(weekdays(t, "09:25-10:00"), weekdays(t, "09:00-09:25")...)
	for name, change := range map[string]func(s *site.Site){
		"the site’s":    func(s *site.Site) { s.Schedule.Hours = split },
		"the counter’s": func(s *site.Site) { s.Counters[0].Hours = split },
	} {
		s := small(t)
		s.Schedule.Hours = weekdays(t, "09:00-10:00")
		change(&s)
		if got := starts(capacity.NewPlan(s, monday).Openings(passport(1), calendar.Span{}, longAgo(), 0)); got != "09:00 09:10 09:20 09:30 09:40" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestWhichCounterIsNamed(t *testing.T) {
	tuesdays := calendar.Rule{Kind: calendar.Weekly, Weekday: time.Tuesday, Open: span(t, "08:30-16:00")}
	for _, c := range []struct {
		name   string
		change func(s *site.Site)
		taken  []site.Place
		party  capacity.Party
		want   []int
	}{
		{"the lowest that serves nothing else", nil, nil, passport(1), []int{2}},
		{"a shared one when the others are taken", nil, []site.Place{place(t, 2, "09:00-09:20"), place(t, 3, "09:10-09:30")}, passport(1), []int{1}},
		{"a tighter gap before a lower number", nil, []site.Place{place(t, 3, "09:20-09:40")}, passport(1), []int{3}},
		{"the tightest gap", nil, []site.Place{place(t, 3, "09:40-10:00"), place(t, 2, "09:30-09:50")}, passport(1), []int{2}},
		{"what lies elsewhere in the day does not count", nil, []site.Place{place(t, 3, "15:00-15:20"), place(t, 2, "12:30-12:40")}, passport(1), []int{2}},
		{"serving nothing else before a tighter gap", nil, []site.Place{place(t, 1, "09:20-09:40")}, passport(1), []int{2}},
		{"the other service", nil, nil, capacity.Party{Service: site.Biometrics, Persons: 1}, []int{4}},
		{"listed in another order", func(s *site.Site) { slices.Reverse(s.Counters) }, nil, passport(1), []int{2}},
		{"two side by side", nil, nil, together(2), []int{2, 3}},
		{"three side by side", nil, nil, together(3), []int{2, 3, 1}},
		{"side by side, the tightest first", nil, []site.Place{place(t, 3, "09:20-09:40")}, together(2), []int{3, 2}},
		{"one person side by side", nil, nil, together(1), []int{2}},
		{"four side by side", nil, nil, together(4), nil},
		{"not staffed that day", func(s *site.Site) { s.Counters[1].Hours = []calendar.Rule{tuesdays} }, nil, passport(1), []int{3}},
	} {
		s := office(t)
		if c.change != nil {
			c.change(&s)
		}
		plan := capacity.NewPlan(s, monday)
		for _, p := range c.taken {
			plan.Take(p)
		}
		openings := plan.Openings(c.party, span(t, "09:00-09:10"), longAgo(), 0)
		if c.want == nil {
			if openings != nil {
				t.Errorf("%s: %v", c.name, openings)
			}
			continue
		}
		if len(openings) != 1 || !same(counters(openings[0]), c.want) {
			t.Errorf("%s: %v, want %v", c.name, openings, c.want)
		}
	}
}

func TestWhichStartsAreOffered(t *testing.T) {
	today := func(text string) capacity.Now { return capacity.Now{Date: monday, Time: minute(t, text)} }
	for _, c := range []struct {
		name   string
		within calendar.Span
		now    capacity.Now
		limit  int
		want   string
	}{
		{"all day, the first two", calendar.Span{}, longAgo(), 2, "08:30 08:40"},
		{"the afternoon, the first two", capacity.Afternoon.Span(), longAgo(), 2, "12:30 12:40"},
		{"a stretch: who starts within it may end after it", span(t, "09:00-09:20"), longAgo(), 0, "09:00 09:10"},
		{"a stretch off the grid", span(t, "09:05-09:21"), longAgo(), 0, "09:10 09:20"},
		{"a stretch of one minute", span(t, "09:00-09:01"), longAgo(), 0, "09:00"},
		{"no stretch", span(t, "09:00-09:00"), longAgo(), 0, ""},
		{"a stretch backwards", span(t, "10:00-09:00"), longAgo(), 0, ""},
		{"now is on the grid", span(t, "08:30-09:20"), today("09:00"), 0, "09:00 09:10"},
		{"now is off the grid", span(t, "08:30-09:20"), today("09:01"), 0, "09:10"},
		{"it is late", calendar.Span{}, today("15:31"), 0, "15:40"},
		{"it is too late", calendar.Span{}, today("15:41"), 0, ""},
		{"it is tomorrow", calendar.Span{}, capacity.Now{Date: tuesday}, 0, ""},
	} {
		plan := capacity.NewPlan(small(t), monday)
		got := plan.Openings(passport(1), c.within, c.now, c.limit)
		if starts(got) != c.want {
			t.Errorf("%s: %s, want %s", c.name, starts(got), c.want)
		}
	}
	for name, plan := range map[string]*capacity.Plan{
		"a closed day": capacity.NewPlan(small(t), sunday), "a holiday": capacity.NewPlan(small(t), holiday),
	} {
		if openings, free := plan.Openings(passport(1), calendar.Span{}, longAgo(), 0), plan.FreeCount(passport(1), calendar.Span{}, longAgo()); openings != nil || free != 0 {
			t.Errorf("%s: %v, %d", name, openings, free)
		}
	}
	plan := capacity.NewPlan(small(t), monday)
	if got := plan.Openings(capacity.Party{Service: site.Biometrics, Persons: 1}, calendar.Span{}, longAgo(), 0); got != nil {
		t.Errorf("a service nobody gives: %v", got)
	}
}

func TestTakingAndGivingBack(t *testing.T) {
	fresh := capacity.NewPlan(small(t), monday)
	plan := capacity.NewPlan(small(t), monday)
	plan.Take(place(t, 1, "09:00-09:20"))
	plan.Take(place(t, 9, "10:00-10:20")) // a counter that is gone
	plan.TakeCell(1, 60)                  // 10:00
	plan.TakeCell(9, 70)
	if got := starts(plan.Openings(passport(1), span(t, "08:30-10:30"), longAgo(), 0)); got != "08:30 08:40 09:20 09:30 09:40 10:10 10:20" {
		t.Error(got)
	}
	plan.Free(place(t, 1, "09:00-09:20"))
	plan.Free(place(t, 1, "10:00-10:10"))
	plan.Free(place(t, 9, "10:00-10:10"))
	if diff := cmp.Diff(fresh.Openings(passport(1), calendar.Span{}, longAgo(), 0), plan.Openings(passport(1), calendar.Span{}, longAgo(), 0)); diff != "" {
		t.Error(diff)
	}
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		text string
		step int
		want []int
	}{
		{"09:00-09:20", 10, []int{54, 55}},
		{"09:00-09:20", 20, []int{27}},
		{"09:05-09:25", 10, []int{54, 55, 56}}, // written when the grid was finer
		{"00:00-00:05", 5, []int{0}},
		{"23:55-24:00", 5, []int{287}},
		{"09:00-09:00", 10, nil},
		{"10:00-09:00", 10, nil},
	} {
		if got := capacity.Cells(place(t, 1, c.text), c.step); !slices.Equal(got, c.want) {
			t.Errorf("%s by %d: %v, want %v", c.text, c.step, got, c.want)
		}
	}
}

func TestFreeCount(t *testing.T) {
	for _, c := range []struct {
		name   string
		party  capacity.Party
		within string
		now    capacity.Now
		want   int
	}{
		{"an hour at three counters, a place taken", passport(1), "09:00-10:00", longAgo(), 8},
		{"whole parties only", passport(2), "09:00-10:00", longAgo(), 3},
		{"who starts in it and ends after it does not fit", passport(3), "09:00-09:50", longAgo(), 0},
		{"side by side", together(2), "09:00-10:00", longAgo(), 3},
		{"side by side at all", together(3), "09:00-10:00", longAgo(), 2},
		{"off the grid", passport(1), "08:55-09:25", longAgo(), 3},
		{"what is left of it", passport(1), "09:00-10:00", capacity.Now{Date: monday, Time: minute(t, "09:31")}, 2},
		{"over", passport(1), "09:00-10:00", capacity.Now{Date: tuesday}, 0},
		{"no stretch", passport(1), "09:00-09:00", longAgo(), 0},
		{"nobody", passport(0), "09:00-10:00", longAgo(), 0},
	} {
		plan := capacity.NewPlan(office(t), monday)
		plan.Take(place(t, 2, "09:40-10:00"))
		if got := plan.FreeCount(c.party, span(t, c.within), c.now); got != c.want {
			t.Errorf("%s: %d, want %d (%s)", c.name, got, c.want, strings.TrimSpace(c.within))
		}
	}
}
