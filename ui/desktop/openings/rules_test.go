package openings

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/openings/strip"
)

// day5 is Monday 2026-10-05.
var day5 = calendar.NewDate(2026, 10, 5)

// hours is a site open on weekdays between two times, and more where given.
func hours(from, to calendar.Minute, more ...calendar.Rule) site.Site {
	s := site.Site{
		ID: "A", Name: calendar.Text{EN: "A", FR: "A"}, Zone: "America/Toronto", Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Counters: []site.Counter{{Number: 1, Services: site.Services()}},
	}
	s.Schedule.Province = "ON"
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: from, To: to}})
	}
	s.Schedule.Hours = append(s.Schedule.Hours, more...)
	return s
}

func show(spans []calendar.Span) string {
	var text string
	for _, s := range spans {
		text += fmt.Sprintf("%v–%v ", s.From, s.To)
	}
	return text
}

// TestStretches cuts the week's hours on whole hours, into about two hours each, and longer ones for long parties.
func TestStretches(t *testing.T) {
	for _, c := range []struct {
		name    string
		site    site.Site
		minutes int
		want    string
	}{
		{"half past eight to four", hours(510, 960), 20, "08:00–10:00 10:00–12:00 12:00–14:00 14:00–16:00 "},
		{"nine to five", hours(540, 1020), 20, "09:00–11:00 11:00–13:00 13:00–15:00 15:00–17:00 "},
		{"an hour over goes to the last", hours(510, 990), 20, "08:00–10:00 10:00–12:00 12:00–14:00 14:00–17:00 "},
		{"one hour", hours(540, 600), 20, "09:00–10:00 "},
		{"a long evening", hours(540, 1200, calendar.Rule{}), 60, "09:00–11:00 11:00–13:00 13:00–15:00 15:00–17:00 17:00–20:00 "},
		{"half days for a long party", hours(510, 960), 100, "08:00–12:00 12:00–16:00 "},
		{"the whole day for a longer one", hours(510, 960), 200, "08:00–16:00 "},
		{
			"a long Saturday widens the week",
			hours(600, 840, calendar.Rule{Kind: calendar.Dated, Date: day5 + 5, Open: calendar.Span{From: 480, To: 720}}),
			20, "08:00–10:00 10:00–12:00 12:00–14:00 ",
		},
		{"closed all week", hours(0, 0), 20, "08:00–10:00 10:00–12:00 12:00–14:00 14:00–16:00 "},
		{"until midnight", hours(1200, 1440), 20, "20:00–22:00 22:00–24:00 "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.name == "closed all week" {
				c.site.Schedule.Hours = nil
			}
			if got := show(stretches(c.site, day5, c.minutes)); got != c.want {
				t.Errorf("%s, not %s", got, c.want)
			}
		})
	}
}

// TestStretchesHoldTheWeek is the property: they follow one another without a gap, and every open minute lies in one.
func TestStretchesHoldTheWeek(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := calendar.Minute(rapid.IntRange(0, 1420).Draw(t, "from"))
		to := calendar.Minute(rapid.IntRange(int(from)+10, 1440).Draw(t, "to"))
		minutes := rapid.IntRange(5, 600).Draw(t, "minutes")
		spans := stretches(hours(from, to), day5, minutes)
		for i, s := range spans {
			if s.Empty() || s.From%60 != 0 || s.To%60 != 0 {
				t.Fatalf("%v is no stretch of whole hours", s)
			}
			if i > 0 && spans[i-1].To != s.From {
				t.Fatalf("a gap in %s", show(spans))
			}
		}
		if spans[0].From > from || spans[len(spans)-1].To < to {
			t.Fatalf("%s leaves out some of %v–%v", show(spans), from, to)
		}
	})
}

// TestWeekDays are Monday to Friday and the weekend's open days.
func TestWeekDays(t *testing.T) {
	saturdays := calendar.Rule{Kind: calendar.Weekly, Weekday: time.Saturday, Open: calendar.Span{From: 540, To: 720}}
	sunday := calendar.Rule{Kind: calendar.Dated, Date: day5 + 6, Open: calendar.Span{From: 540, To: 720}}
	for _, c := range []struct {
		name string
		site site.Site
		want []calendar.Date
	}{
		{"weekdays", hours(510, 960), []calendar.Date{day5, day5 + 1, day5 + 2, day5 + 3, day5 + 4}},
		{"and Saturdays", hours(510, 960, saturdays), []calendar.Date{day5, day5 + 1, day5 + 2, day5 + 3, day5 + 4, day5 + 5}},
		{"and one Sunday", hours(510, 960, sunday), []calendar.Date{day5, day5 + 1, day5 + 2, day5 + 3, day5 + 4, day5 + 6}},
	} {
		if diff := cmp.Diff(c.want, weekDays(c.site, day5)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestShownMonday is the week gone to, or that of the first day asked for, or the next one when nothing is left of it.
func TestShownMonday(t *testing.T) {
	at := hours(510, 960)
	shut := hours(510, 960)
	shut.Schedule.Closures = []calendar.Closure{{From: day5, To: day5 + 11}}
	for _, c := range []struct {
		name                string
		site                site.Site
		chosen, from, today calendar.Date
		want                calendar.Date
	}{
		{"today", at, 0, 0, day5 + 2, day5},
		{"a first day", at, 0, day5 + 16, day5, day5 + 14},
		{"a first day that is over", at, 0, day5 - 9, day5 + 1, day5},
		{"gone to", at, day5 + 21, day5, day5, day5 + 21},
		{"gone to, but over by now", at, day5, 0, day5 + 8, day5 + 7},
		{"Saturday", at, 0, 0, day5 + 5, day5 + 7},
		{"Sunday", at, 0, 0, day5 + 6, day5 + 7},
		{"a closed week, from Monday", shut, 0, 0, day5, day5},
		{"a closed week, from Wednesday", shut, 0, 0, day5 + 2, day5 + 7},
	} {
		if got := shownMonday(c.site, c.chosen, c.from, c.today); got != c.want {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

// TestStateOf says past and closed without asking the store.
func TestStateOf(t *testing.T) {
	at := hours(510, 960)
	at.Schedule.Lunch = calendar.Span{From: 720, To: 765}
	at.Counters = append(at.Counters, site.Counter{Number: 2, Services: []site.Service{site.Biometrics}, Hours: []calendar.Rule{
		{Kind: calendar.Weekly, Weekday: time.Monday, Open: calendar.Span{From: 840, To: 960}},
	}})
	at.Counters[0].Services = []site.Service{site.Passport}
	for _, c := range []struct {
		name    string
		day     calendar.Date
		span    calendar.Span
		service site.Service
		persons int
		want    strip.Kind
	}{
		{"yesterday", day5 - 1, calendar.Span{From: 600, To: 720}, site.Passport, 1, strip.Past},
		{"this morning", day5, calendar.Span{From: 480, To: 600}, site.Passport, 1, strip.Past},
		{"now", day5, calendar.Span{From: 600, To: 720}, site.Passport, 1, strip.Unknown},
		{"tomorrow morning", day5 + 1, calendar.Span{From: 480, To: 600}, site.Passport, 1, strip.Unknown},
		{"before the office opens", day5 + 1, calendar.Span{From: 360, To: 480}, site.Passport, 1, strip.Closed},
		{"lunch", day5 + 1, calendar.Span{From: 720, To: 760}, site.Passport, 1, strip.Closed},
		{"Saturday", day5 + 5, calendar.Span{From: 600, To: 720}, site.Passport, 1, strip.Closed},
		{"no counter is staffed", day5 + 1, calendar.Span{From: 840, To: 960}, site.Biometrics, 1, strip.Closed},
		{"one is", day5, calendar.Span{From: 840, To: 960}, site.Biometrics, 1, strip.Unknown},
		{"too many for the stretch are not called closed", day5 + 1, calendar.Span{From: 840, To: 960}, site.Passport, 30, strip.Unknown},
	} {
		party := capacity.Party{Service: c.service, Persons: c.persons}
		got := stateOf(c.day, c.span, capacity.NewPlan(at, c.day), party, capacity.Now{Date: day5, Time: 610})
		if got.Kind != c.want {
			t.Errorf("%s: %d, not %d", c.name, got.Kind, c.want)
		}
	}
}

// TestFillKeepsWhatIsKnown: a store's count says nothing of what is past or closed.
func TestFillKeepsWhatIsKnown(t *testing.T) {
	w := week{days: []calendar.Date{day5}, cells: [][]strip.State{{{Kind: strip.Past}, {Kind: strip.Closed}, {}, {}}}}
	w.fill(0, capacity.DayCounts{Date: day5, Counts: []int{3, 3, 3, 0}})
	want := []strip.State{{Kind: strip.Past}, {Kind: strip.Closed}, {Kind: strip.Free, Count: 3}, {Kind: strip.Full}}
	if !slices.Equal(w.cells[0], want) {
		t.Errorf("%v, not %v", w.cells[0], want)
	}
}

// TestAround looks at a day, then at those after and before it in turn.
func TestAround(t *testing.T) {
	got := around(day5)
	if len(got) != 2*nearDays+1 || fmt.Sprint(got[:5]) != fmt.Sprint([]calendar.Date{day5, day5 + 1, day5 - 1, day5 + 2, day5 - 2}) {
		t.Errorf("%v", got)
	}
}

// TestCompareOffers: the earliest first, then by name, those without any last.
func TestCompareOffers(t *testing.T) {
	at := func(name string, date calendar.Date, start calendar.Minute) offer {
		o := offer{site: site.Site{ID: name, Name: calendar.Text{EN: name}}}
		if date == 0 {
			o.none = fault.New("capacity.full")
			return o
		}
		o.first = &capacity.Opening{Places: []site.Place{{Date: date, Start: start, End: start + 20}}}
		return o
	}
	sorted := []offer{
		at("Zama", day5, 500), at("Arviat", day5, 510), at("Baie-Comeau", day5, 510), at("Alma", day5+1, 480), at("Amos", 0, 0), at("Yellowknife", 0, 0),
	}
	rapid.Check(t, func(t *rapid.T) {
		mixed := rapid.Permutation(sorted).Draw(t, "offers")
		slices.SortStableFunc(mixed, compareOffers)
		for i := range mixed {
			if mixed[i].site.ID != sorted[i].site.ID {
				t.Fatalf("place %d has %s, not %s", i, mixed[i].site.ID, sorted[i].site.ID)
			}
		}
	})
}

// TestTogether counts from two persons on.
func TestTogether(t *testing.T) {
	for _, c := range []struct {
		ticked  bool
		persons int
		want    bool
	}{{true, 1, false}, {true, 2, true}, {true, 30, true}, {false, 2, false}} {
		if got := (&Choice{SideBySide: c.ticked}).Together(c.persons); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
