package capacity_test

import (
	"math"
	"testing"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

func TestFits(t *testing.T) {
	at := func(number int, text string) site.Place { return place(t, number, text) }
	on := func(date calendar.Date, p site.Place) site.Place { p.Date = date; return p }
	one := func(p site.Place) []site.Place { return []site.Place{p} }
	now := capacity.Now{Date: monday, Time: minute(t, "09:00")}
	for _, c := range []struct {
		name   string
		party  capacity.Party
		places []site.Place
		want   string
	}{
		{"fits", passport(1), one(at(1, "09:00-09:20")), ""},
		{"the last of the morning", passport(1), one(at(1, "11:40-12:00")), ""},
		{"the first of the afternoon", passport(1), one(at(1, "12:30-12:50")), ""},
		{"the last of the day", passport(1), one(at(1, "15:40-16:00")), ""},
		{"three in a row", passport(3), one(at(2, "09:00-10:00")), ""},
		{"two side by side", together(2), []site.Place{at(3, "09:00-09:20"), at(1, "09:00-09:20")}, ""},
		{"with its own length", capacity.Party{Service: site.Passport, Persons: 2, Minutes: 30}, one(at(1, "09:00-10:00")), ""},
		{"right after another", passport(1), one(at(2, "10:20-10:40")), ""},
		{"right before another", passport(1), one(at(2, "09:40-10:00")), ""},

		{"nobody", passport(0), one(at(1, "09:00-09:20")), "persons.none"},
		{"less than nobody", passport(-1), one(at(1, "09:00-09:20")), "persons.none"},
		{"a service without a length", capacity.Party{Service: "notary", Persons: 1}, one(at(1, "09:00-09:20")), "site.service-not-offered"},
		{"a negative length", capacity.Party{Service: site.Passport, Persons: 1, Minutes: -20}, one(at(1, "09:00-09:20")), "site.service-not-offered"},
		{"a length that is off the grid", capacity.Party{Service: site.Passport, Persons: 1, Minutes: 15}, one(at(1, "09:00-09:15")), "site.service-not-offered"},
		{"no place", passport(1), nil, "booking.wrong-length"},
		{"a place too many", passport(2), []site.Place{at(1, "09:00-09:20"), at(1, "09:20-09:40")}, "booking.wrong-length"},
		{"a place too few", together(2), one(at(1, "09:00-09:20")), "booking.wrong-length"},
		{"too short", passport(2), one(at(1, "09:00-09:20")), "booking.wrong-length"},
		{"too long", passport(1), one(at(1, "09:00-09:30")), "booking.wrong-length"},
		{"another day’s place", passport(1), one(on(tuesday, at(1, "09:00-09:20"))), "booking.wrong-length"},
		{"off the grid", passport(1), one(at(1, "09:05-09:25")), "booking.off-grid"},
		{"past", passport(1), one(at(1, "08:50-09:10")), "booking.past"},
		{"no such counter", passport(1), one(at(7, "09:00-09:20")), "booking.counter-unknown"},
		{"a counter for another service", passport(1), one(at(4, "09:00-09:20")), "booking.counter-service"},
		{"before opening", capacity.Party{Service: site.Biometrics, Persons: 1, Minutes: 420}, one(at(1, "09:00-16:00")), "booking.outside-hours"},
		{"into lunch", passport(1), one(at(1, "11:50-12:10")), "booking.outside-hours"},
		{"from lunch", passport(1), one(at(1, "12:20-12:40")), "booking.outside-hours"},
		{"past closing", passport(1), one(at(1, "15:50-16:10")), "booking.outside-hours"},
		{"past midnight", passport(1), one(site.Place{Counter: 1, Date: monday, Start: 1430, End: 1450}), "booking.outside-hours"},
		{"taken", passport(1), one(at(2, "10:00-10:20")), "booking.place-taken"},
		{"taken at its end", passport(3), one(at(2, "09:20-10:20")), "booking.place-taken"},
		{"two at one counter at once", together(2), []site.Place{at(1, "09:00-09:20"), at(1, "09:00-09:20")}, "booking.place-taken"},
		{"side by side and not at once", together(2), []site.Place{at(1, "09:00-09:20"), at(3, "09:20-09:40")}, "booking.place-taken"},
		{"one of two taken", together(2), []site.Place{at(1, "10:00-10:20"), at(2, "10:00-10:20")}, "booking.place-taken"},

		// What comes first when several things are wrong: the party, its length, the grid, the past, the counter, the hours.
		{"nobody, nowhere", passport(0), nil, "persons.none"},
		{"wrong length off the grid", passport(1), one(at(1, "08:05-08:30")), "booking.wrong-length"},
		{"off the grid in the past", passport(1), one(at(9, "08:05-08:25")), "booking.off-grid"},
		{"past at no counter", passport(1), one(at(9, "08:00-08:20")), "booking.past"},
		{"another service’s counter at lunch", passport(1), one(at(4, "12:00-12:20")), "booking.counter-service"},
		{"lunch comes before taken", passport(1), one(at(3, "11:50-12:10")), "booking.outside-hours"},
	} {
		plan := capacity.NewPlan(office(t), monday)
		plan.Take(place(t, 2, "10:00-10:20"))
		plan.Take(place(t, 3, "11:50-12:10"))
		wantCode(t, c.name, plan.Fits(c.party, c.places, now), c.want)
	}
}

func TestFitsOnOtherDays(t *testing.T) {
	for _, c := range []struct {
		name string
		date calendar.Date
		now  capacity.Now
		want string
	}{
		{"tomorrow", tuesday, capacity.Now{Date: monday, Time: 1430}, ""},
		{"at this very minute", monday, capacity.Now{Date: monday, Time: 540}, ""},
		{"a minute ago", monday, capacity.Now{Date: monday, Time: 541}, "booking.past"},
		{"yesterday", monday, capacity.Now{Date: tuesday}, "booking.past"},
		{"on Sunday", sunday, longAgo(), "site.closed-day"},
		{"on Sunday, which has passed", sunday, capacity.Now{Date: monday}, "booking.past"},
		{"on a holiday", holiday, longAgo(), "site.holiday"},
	} {
		p := place(t, 1, "09:00-09:20")
		p.Date = c.date
		wantCode(t, c.name, capacity.NewPlan(office(t), c.date).Fits(passport(1), []site.Place{p}, c.now), c.want)
	}
	p := place(t, 7, "09:00-09:20")
	p.Date = sunday
	wantCode(t, "no such counter on a closed day", capacity.NewPlan(office(t), sunday).Fits(passport(1), []site.Place{p}, longAgo()), "booking.counter-unknown")
}

func TestFaultsNameWhatTheyAreAbout(t *testing.T) {
	plan := capacity.NewPlan(office(t), monday)
	for name, c := range map[string]struct {
		err  error
		want any
	}{
		"Minutes": {plan.Fits(passport(3), []site.Place{place(t, 1, "09:00-09:20")}, longAgo()), 60},
		"Step":    {plan.Fits(passport(1), []site.Place{place(t, 1, "09:05-09:25")}, longAgo()), 10},
		"Counter": {plan.Fits(passport(1), []site.Place{place(t, 8, "09:00-09:20")}, longAgo()), 8},
		"Start":   {plan.Fits(passport(1), []site.Place{place(t, 1, "08:00-08:20")}, longAgo()), minute(t, "08:00")},
	} {
		if f, ok := c.err.(*fault.Fault); !ok || f.Args[name] != c.want {
			t.Errorf("%s: %v", name, c.err)
		}
	}
}

// Numbers that a program or a damaged file may hand in, however absurd, are refused and break nothing.
func TestAbsurdNumbers(t *testing.T) {
	s := small(t)
	s.Schedule.Hours, s.Schedule.Lunch = weekdays(t, "00:00-24:00"), calendar.Span{}
	plan := capacity.NewPlan(s, monday)
	for _, party := range []capacity.Party{
		passport(73), passport(1600), passport(3300), passport(math.MaxInt), together(math.MaxInt), together(2),
		{Service: site.Passport, Persons: 1, Minutes: 1450},
		{Service: site.Passport, Persons: 1, Minutes: math.MaxInt / 10 * 10},
		{Service: site.Passport, Persons: math.MaxInt, Minutes: math.MaxInt / 10 * 10},
		{Service: site.Passport, Persons: math.MinInt},
	} {
		if got := plan.Openings(party, calendar.Span{}, longAgo(), 0); got != nil {
			t.Errorf("%+v: %v", party, got)
		}
		if got := plan.FreeCount(party, calendar.Span{}, longAgo()); got != 0 {
			t.Errorf("%+v fits %d times", party, got)
		}
		if plan.Why(party, monday, 1430, longAgo()) == nil {
			t.Errorf("%+v: nobody says why", party)
		}
		for _, p := range []site.Place{{Start: 0, End: 1440}, {Start: 1430, End: -32106}, {Start: -20, End: 0}, {Start: 32760, End: -32756}, {Start: 1440, End: 1460}} {
			p.Counter, p.Date = 1, monday
			if plan.Fits(party, []site.Place{p}, longAgo()) == nil {
				t.Errorf("%+v fits %v", party, p)
			}
		}
	}
	for _, p := range []site.Place{{Start: -20, End: 0}, {Start: 1440, End: 1460}, {Start: 3200, End: 3220}} {
		p.Counter, p.Date = 1, monday
		wantCode(t, "outside the day", plan.Fits(passport(1), []site.Place{p}, longAgo()), "booking.outside-hours")
	}
	for _, p := range []site.Place{{Start: -20, End: 0}, {Start: 1440, End: 1460}, {Start: 1430, End: 32767}, {Start: 600, End: 580}, {Start: 600, End: 600}} {
		p.Counter, p.Date = 1, monday
		plan.Take(p)
		plan.Free(p)
	}
	for _, cell := range []int{-1, 144, math.MaxInt, math.MinInt} {
		plan.TakeCell(1, cell)
	}
	if got := plan.FreeCount(passport(1), calendar.Span{}, longAgo()); got != 72 {
		t.Errorf("after all that %d fit, want 72", got)
	}
	whole := calendar.Span{From: -100, To: 32767}
	if got, openings := plan.FreeCount(passport(1), whole, longAgo()), plan.Openings(passport(1), whole, longAgo(), 0); got != 72 || len(openings) != 143 {
		t.Errorf("in more than a day %d fit, %d openings", got, len(openings))
	}
}

func TestWhy(t *testing.T) {
	at := func(text string) calendar.Minute { return minute(t, text) }
	now := capacity.Now{Date: monday, Time: at("09:00")}
	for _, c := range []struct {
		name  string
		party capacity.Party
		start calendar.Minute
		want  string
	}{
		{"nobody", passport(0), at("09:00"), "persons.none"},
		{"past", passport(1), at("08:30"), "booking.past"},
		{"off the grid", passport(1), at("09:05"), "booking.off-grid"},
		{"at lunch", passport(1), at("12:00"), "booking.outside-hours"},
		{"near midnight", passport(1), at("23:50"), "booking.outside-hours"},
		{"too many for the afternoon", passport(12), at("12:30"), "booking.outside-hours"},
		{"all taken", passport(1), at("10:00"), "booking.place-taken"},
		{"one taken, the other closed then", passport(1), at("15:00"), "booking.place-taken"},
		{"not enough side by side", together(2), at("11:00"), "booking.place-taken"},
	} {
		s := office(t)
		s.Counters = s.Counters[:2]
		s.Counters[1].Hours = weekdays(t, "08:30-14:00")
		plan := capacity.NewPlan(s, monday)
		for _, p := range []site.Place{place(t, 1, "10:00-10:20"), place(t, 2, "10:10-10:30"), place(t, 1, "15:00-15:20"), place(t, 2, "11:00-11:20")} {
			plan.Take(p)
		}
		wantCode(t, c.name, plan.Why(c.party, monday, c.start, now), c.want)
	}
	wantCode(t, "closed", capacity.NewPlan(office(t), sunday).Why(passport(1), sunday, at("09:00"), longAgo()), "site.closed-day")
	wantCode(t, "closed, near midnight", capacity.NewPlan(office(t), sunday).Why(passport(1), sunday, at("23:50"), longAgo()), "site.closed-day")
}
