package sample_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// TestEveryOrderIsInOrder judges each order by the rules a desk is held to.
func TestEveryOrderIsInOrder(t *testing.T) {
	p := plan(t, 3000, 11)
	offices := map[string]site.Site{}
	for _, s := range p.Sites {
		offices[s.ID] = s
	}
	commands := map[uuid.UUID]bool{}
	plans := map[string]map[calendar.Date]*capacity.Plan{}
	phone := regexp.MustCompile(`^\d{3}-555-\d{4}$`)
	mail := regexp.MustCompile(`^client\d+@example\.org$`)
	last := p.From
	for o := range sample.Orders(p) {
		s, known := offices[o.Site]
		if !known || commands[o.Command] || o.Command.Version() != 4 {
			t.Fatalf("site %q, command %v", o.Site, o.Command)
		}
		commands[o.Command] = true
		if !slices.Contains(booking.Sources(), o.Source) || !slices.Contains(s.Languages, o.Language) || o.NoticeIn != o.Language || o.Notice == "" {
			t.Fatalf("source %q, language %q, notice %q in %q", o.Source, o.Language, o.Notice, o.NoticeIn)
		}
		if !phone.MatchString(o.Details.Contact.Phone) || o.Details.Contact.Email != "" && !mail.MatchString(o.Details.Contact.Email) {
			t.Fatalf("phone %q, mail %q could be somebody’s", o.Details.Contact.Phone, o.Details.Contact.Email)
		}
		date := o.When.Places[0].Date
		if date < last || date >= p.From.Add(p.Days) {
			t.Fatalf("%v after %v", date, last)
		}
		last = date
		if plans[o.Site] == nil {
			plans[o.Site] = map[calendar.Date]*capacity.Plan{}
		}
		if plans[o.Site][date] == nil {
			plans[o.Site][date] = capacity.NewPlan(s, date)
		}
		party := capacity.Party{Service: o.Service, Persons: len(o.Details.Persons)}
		if err := plans[o.Site][date].Fits(party, o.When.Places, capacity.Now{}); err != nil {
			t.Fatalf("%v: %v", o.When.Places, err)
		}
		for _, place := range o.When.Places {
			plans[o.Site][date].Take(place)
		}
	}
}

func TestFamiliesAreOfDifferentPeople(t *testing.T) {
	sizes := map[int]int{}
	for o := range sample.Orders(plan(t, 3000, 12)) {
		sizes[len(o.Details.Persons)]++
		names := map[string]bool{}
		for _, person := range o.Details.Persons {
			if names[person.Given] || person.Given == "" {
				t.Fatalf("given name %q twice, or none", person.Given)
			}
			names[person.Given] = true
			if person.Family != o.Details.Contact.Family {
				t.Fatal("a family of two names")
			}
		}
		if !names[o.Details.Contact.Given] {
			t.Fatal("the contact does not come along")
		}
	}
	if len(sizes) != 4 || sizes[1] < 2000 || sizes[1] > 2500 {
		t.Errorf("parties by size: %v", sizes) // one of four is a family
	}
}

func TestLettersAreThereBeforeTheClientBooks(t *testing.T) {
	p := plan(t, 3000, 13)
	application := regexp.MustCompile(`^[VWSEC]\d{9}$`)
	letters := 0
	for o := range sample.Orders(p) {
		for _, person := range o.Details.Persons {
			if o.Service == site.Passport {
				if person.Application != "" || !person.LetterDate.IsZero() || !slices.Contains(booking.Kinds(), person.Kind) || o.Details.Travel == "" {
					t.Fatalf("a passport client with a letter, or of no kind: %+v", person)
				}
				continue
			}
			letters++
			age := int(p.From - person.LetterDate)
			if !application.MatchString(person.Application) || person.Kind != "" || age < 1 || age > 21 {
				t.Fatalf("application %q, letter %d days old", person.Application, age)
			}
		}
	}
	if letters < 500 {
		t.Errorf("only %d letters", letters)
	}
}

// TestSitesGetClientsByTheirCounters counts: an office of three counters has three times the clients of one counter.
func TestSitesGetClientsByTheirCounters(t *testing.T) {
	small := offices(t)[0]
	for _, s := range offices(t) {
		if s.Offers(site.Passport) && len(s.Schedule.Hours) > 0 && len(s.Schedule.Hours) >= len(small.Schedule.Hours) {
			small = s
		}
	}
	big, none := small, small
	small.ID, big.ID, none.ID = "small", "big", "none"
	small.Counters, big.Counters = nil, nil
	for n := range 6 {
		c := site.Counter{Number: n + 1, Services: site.Services()}
		if big.Counters = append(big.Counters, c); n < 2 {
			small.Counters = append(small.Counters, c)
		}
	}
	none.Counters = []site.Counter{}
	got := map[string]int{}
	p := sample.Plan{Sites: []site.Site{small, big, none}, Bookings: 400, Seed: 3, From: calendar.NewDate(2026, 10, 5), Days: 20}
	for o := range sample.Orders(p) {
		got[o.Site]++
	}
	if got["small"]+got["big"] != 400 || got["none"] != 0 || got["small"] < 85 || got["small"] > 115 {
		t.Errorf("clients by site: %v", got)
	}
}

func TestStoppingEarly(t *testing.T) {
	p := plan(t, 100, 5)
	all := slices.Collect(sample.Orders(p))
	n := 0
	for o := range sample.Orders(p) {
		if o.Command != all[n].Command {
			t.Fatalf("order %d is another when not all are taken", n)
		}
		if n++; n == 10 {
			break
		}
	}
	if n != 10 || len(all) != 100 {
		t.Errorf("%d of %d", n, len(all))
	}
}
