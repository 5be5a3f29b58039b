package site_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

func office() site.Site {
	return site.Site{
		ID: "9", Kind: site.ServiceCentre, Name: calendar.Text{EN: "Nine"}, Zone: "America/Toronto", Step: 10,
		Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{
			Province: "ON", Lunch: calendar.Span{From: 720, To: 750},
			Hours: []calendar.Rule{{Kind: calendar.Weekly, Weekday: time.Monday, Open: calendar.Span{From: 510, To: 960}}},
		},
		Counters: []site.Counter{{Number: 1, Services: []site.Service{site.Passport}}, {Number: 2}},
	}
}

func TestValidate(t *testing.T) {
	late := calendar.Rule{Kind: calendar.Weekly, Weekday: time.Monday, Open: calendar.Span{From: 960, To: 510}}
	for _, c := range []struct {
		name, code string
		change     func(s *site.Site)
	}{
		{"a good site", "", func(*site.Site) {}},
		{"a name in French only", "", func(s *site.Site) { s.Name = calendar.Text{FR: "Neuf"} }},
		{"no hours", "", func(s *site.Site) { s.Schedule.Hours = nil }},
		{"minutes of a service nobody gives", "", func(s *site.Site) { s.Minutes[site.Biometrics] = 7 }},
		{"counters that give nothing", "", func(s *site.Site) { s.Counters, s.Minutes = s.Counters[1:], nil }},
		{"no identifier", "site.identity-missing", func(s *site.Site) { s.ID = "" }},
		{"no name", "site.identity-missing", func(s *site.Site) { s.Name = calendar.Text{} }},
		{"no zone", "site.zone-unknown", func(s *site.Site) { s.Zone = "" }},
		{"a zone nobody knows", "site.zone-unknown", func(s *site.Site) { s.Zone = "America/Gotham" }},
		{"the machine's zone", "site.zone-unknown", func(s *site.Site) { s.Zone = "Local" }},
		{"no grid", "site.step-invalid", func(s *site.Site) { s.Step = 0 }},
		{"a grid that is not offered", "site.step-invalid", func(s *site.Site) { s.Step = 25 }},
		{"no counter", "site.no-counter", func(s *site.Site) { s.Counters = nil }},
		{"a counter numbered 0", "site.counter-invalid", func(s *site.Site) { s.Counters[1].Number = 0 }},
		{"two counters of one number", "site.counter-invalid", func(s *site.Site) { s.Counters[1].Number = 1 }},
		{"a service without minutes", "site.minutes-invalid", func(s *site.Site) { delete(s.Minutes, site.Passport) }},
		{"minutes off the grid", "site.minutes-invalid", func(s *site.Site) { s.Minutes[site.Passport] = 25 }},
		{"negative minutes", "site.minutes-invalid", func(s *site.Site) { s.Minutes[site.Passport] = -20 }},
		{"longer than a day", "site.minutes-invalid", func(s *site.Site) { s.Minutes[site.Passport] = 1450 }},
		{"hours the wrong way round", "hours.close-before-open", func(s *site.Site) { s.Schedule.Hours[0] = late }},
		{"a counter's hours the wrong way round", "hours.close-before-open", func(s *site.Site) { s.Counters[0].Hours = []calendar.Rule{late} }},
		{"lunch the wrong way round", "hours.close-before-open", func(s *site.Site) { s.Schedule.Lunch = late.Open }},
	} {
		s := office()
		c.change(&s)
		if got := fault.Code(s.Validate()); got != c.code {
			t.Errorf("%s: %q, want %q", c.name, got, c.code)
		}
	}
	for _, step := range site.Steps() {
		s := office()
		s.Step, s.Minutes[site.Passport] = step, 2*step
		if err := s.Validate(); err != nil {
			t.Errorf("a grid of %d: %v", step, err)
		}
	}
}

func TestServicesAndTiers(t *testing.T) {
	s := office()
	s.Tiers = []string{"mail20"}
	if !s.Offers(site.Passport) || s.Offers(site.Biometrics) || s.Offers("") || (site.Site{}).Offers(site.Passport) {
		t.Error("a site offers what one of its counters gives, and nothing else")
	}
	if !s.Tier("mail20") || s.Tier("urgent") || s.Tier("") {
		t.Errorf("tiers %v", s.Tiers)
	}
	for _, service := range site.Services() {
		if notice := site.CurrentNotice(service); notice.MessageID() != "notice."+string(service) || notice.Version == "" {
			t.Errorf("%+v", notice)
		}
	}
}

func TestNowIsTheClockOnTheWall(t *testing.T) {
	for _, c := range []struct{ zone, instant, date, clock string }{
		{"America/Toronto", "2026-10-05T12:30:00Z", "2026-10-05", "08:30"},
		{"America/Toronto", "2026-10-05T03:59:59Z", "2026-10-04", "23:59"}, // seconds are dropped
		{"America/St_Johns", "2026-10-05T12:30:00Z", "2026-10-05", "10:00"},
		{"America/Toronto", "2027-03-14T06:59:00Z", "2027-03-14", "01:59"}, // clocks go forward
		{"America/Toronto", "2027-03-14T07:00:00Z", "2027-03-14", "03:00"},
		{"America/Toronto", "2026-11-01T05:30:00Z", "2026-11-01", "01:30"}, // clocks go back: 01:30 comes twice
		{"America/Toronto", "2026-11-01T06:30:00Z", "2026-11-01", "01:30"},
		{"America/Regina", "2027-03-14T07:00:00Z", "2027-03-14", "01:00"}, // no daylight saving
		{"America/Atikokan", "2026-07-01T12:00:00Z", "2026-07-01", "07:00"},
		{"America/Toronto", "2026-07-01T12:00:00Z", "2026-07-01", "08:00"},
		{"UTC", "2026-10-05T23:59:00+00:00", "2026-10-05", "23:59"},
		{"America/Vancouver", "2026-07-01T00:00:00-04:00", "2026-06-30", "21:00"},
	} {
		s := office()
		s.Zone = c.zone
		instant, err := time.Parse(time.RFC3339, c.instant)
		if err != nil {
			t.Fatal(err)
		}
		date, clock, err := s.Now(instant)
		if err != nil || date.String() != c.date || clock.String() != c.clock {
			t.Errorf("%s at %s: %s %s, %v; want %s %s", c.zone, c.instant, date, clock, err, c.date, c.clock)
		}
	}
	s := office()
	s.Zone = "Nowhere"
	if _, _, err := s.Now(time.Unix(0, 0)); fault.Code(err) != "site.zone-unknown" {
		t.Errorf("%v", err)
	}
}

func TestAddressInALanguage(t *testing.T) {
	both := site.Address{EN: []string{"1 Main Street"}, FR: []string{"1, rue Main"}}
	for _, c := range []struct {
		address        site.Address
		language, want string
	}{
		{both, "en", "1 Main Street"},
		{both, "fr", "1, rue Main"},
		{site.Address{EN: both.EN}, "fr", "1 Main Street"},
		{site.Address{FR: both.FR}, "en", "1, rue Main"},
	} {
		if lines := c.address.In(c.language); len(lines) != 1 || lines[0] != c.want {
			t.Errorf("in %s: %v, want %q", c.language, lines, c.want)
		}
	}
	if lines := (site.Address{}).In("fr"); len(lines) != 0 {
		t.Errorf("no address: %v", lines)
	}
}

func TestSiteAsJSON(t *testing.T) {
	want := office()
	want.Note, want.AsOf, want.ExpressDays = calendar.Text{EN: "Side door"}, calendar.NewDate(2026, time.September, 30), [2]int{3, 9}
	want.Languages, want.Tiers, want.SignLanguages = []string{"en", "fr"}, []string{"mail20"}, []string{"asl"}
	want.Counters[0].Hours = []calendar.Rule{{Kind: calendar.Weekly, Weekday: time.Sunday, Open: calendar.Span{From: 540, To: 600}}}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got site.Site
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, absent := range []string{"phone", "note", "as_of", "tiers", "express_days"} {
		if bare, err := json.Marshal(office()); err != nil || strings.Contains(string(bare), `"`+absent+`"`) {
			t.Errorf("%s is written though not stated: %s, %v", absent, bare, err)
		}
	}
}
