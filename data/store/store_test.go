package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// monday is when the tests take place: Monday 2026-10-05, 8 o'clock in Toronto.
var monday = time.Date(2026, 10, 5, 12, 0, 0, 0, time.UTC)

func office(id string, counters int) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: "Office " + id, FR: "Bureau " + id}, Zone: "America/Toronto",
		Languages: []string{"en", "fr"}, Step: 10, Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 765}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range counters {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

func open(t *testing.T, folder string) *store.Store {
	t.Helper()
	s, err := store.Open(folder, store.Options{Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// ready gives a store with keys and one office.
func ready(t *testing.T, counters int) *store.Store {
	t.Helper()
	s := open(t, t.TempDir())
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", counters)}); err != nil {
		t.Fatal(err)
	}
	return s
}

func order(names ...string) booking.Order {
	o := booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Passport, Language: "en", Notice: "2026-10-01",
		Details: booking.Details{Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-0142"}},
	}
	for _, name := range names {
		o.Details.Persons = append(o.Details.Persons, booking.Person{Given: name, Family: "Tremblay", Kind: booking.Adult})
	}
	return o
}

func TestBookFindsShowsAndLists(t *testing.T) {
	s := ready(t, 2)
	receipt, err := s.Book(t.Context(), order("Zoé", "Éric"))
	if err != nil {
		t.Fatal(err)
	}
	want := site.Place{Counter: 1, Date: calendar.NewDate(2026, 10, 5), Start: 510, End: 550}
	if len(receipt.Places) != 1 || receipt.Places[0] != want {
		t.Fatalf("places %v, want %v", receipt.Places, want)
	}
	found, err := s.Find(t.Context(), "tremb zoe", 10)
	if err != nil || len(found) != 1 || found[0].ID != receipt.Booking {
		t.Fatalf("find: %v %v", found, err)
	}
	day, err := s.Roster(t.Context(), "A", want.Date)
	if err != nil || len(day.Rows) != 1 || day.Revision != 1 || day.Persons() != 2 {
		t.Fatalf("roster: %+v %v", day, err)
	}
	shown, err := s.Show(t.Context(), receipt.Booking)
	if err != nil || shown.Details.Confirmation != receipt.Confirmation || len(shown.History) != 1 {
		t.Fatalf("show: %+v %v", shown, err)
	}
	openings, err := s.Openings(t.Context(), capacity.Request{Party: capacity.Party{Service: site.Passport, Persons: 1}, Site: "A", Limit: 1})
	if err != nil || openings[0].Places[0].Counter != 2 {
		t.Fatalf("openings: %v %v", openings, err)
	}
	v, err := s.Verify(t.Context(), func(int, int) {})
	if err != nil || len(v.Problems) > 0 {
		t.Fatalf("verify: %+v %v", v, err)
	}
}
