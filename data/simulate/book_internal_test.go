package simulate

import (
	"testing"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/site"
)

var tuesday = calendar.NewDate(2026, 10, 6)

// twoServices is a site of three counters, open from nine to five, with half an hour of lunch.
func twoServices() site.Site {
	return site.Site{
		ID: "S1", Zone: "America/Toronto", Step: 10, Languages: []string{"fr"}, Name: calendar.Text{EN: "Office", FR: "Bureau"},
		Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{
			Province: "ON", Lunch: calendar.Span{From: 12 * 60, To: 12*60 + 30},
			Hours: []calendar.Rule{{Kind: calendar.Weekly, Weekday: time.Tuesday, Open: calendar.Span{From: 9 * 60, To: 17 * 60}}},
		},
		Counters: []site.Counter{
			{Number: 1, Services: site.Services()}, {Number: 2, Services: []site.Service{site.Passport}}, {Number: 3},
		},
	}
}

// alone is a day that is only planned, without a store.
func alone(t *testing.T, seed uint64, s site.Site) *world {
	t.Helper()
	w, err := newWorld(t.Context(), Order{Site: s, Date: tuesday, Seed: seed}, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.store.Close() })
	return w
}

// TestOrdersFillMostOfTheDay judges all bookings made beforehand by the rules that the store keeps to, and counts.
func TestOrdersFillMostOfTheDay(t *testing.T) {
	s := twoServices()
	sizes, bands, services := map[int]int{}, map[booking.Band]int{}, map[site.Service]int{}
	for seed := range uint64(20) {
		w := alone(t, seed, s)
		open := w.minutes(capacity.NewPlan(s, tuesday))
		if open != 2*(8*60-30) { // the third counter gives nothing
			t.Fatalf("open for %d minutes", open)
		}
		again, taken := capacity.NewPlan(s, tuesday), 0
		for _, o := range w.orders(capacity.NewPlan(s, tuesday)) {
			party := capacity.Party{Service: o.Service, Persons: len(o.Details.Persons)}
			if err := again.Fits(party, o.When.Places, capacity.Now{}); err != nil {
				t.Fatalf("%v does not fit: %v", o.When.Places, err)
			}
			for _, p := range o.When.Places {
				again.Take(p)
				taken += int(p.End - p.Start)
			}
			facts := booking.Facts{Service: o.Service, Language: o.Language, Persons: len(o.Details.Persons)}
			if err := booking.Validate(facts, o.Details, s, tuesday).Err(); err != nil {
				t.Errorf("%v", err)
			}
			sizes[party.Persons]++
			bands[o.Details.Travel]++
			services[o.Service]++
		}
		if load := taken * 100 / open; load < 80 || load > 98 {
			t.Errorf("seed %d: %d of 100 minutes are booked", seed, load)
		}
	}
	if len(sizes) != 5 || sizes[1] < sizes[2] {
		t.Errorf("parties by size: %v", sizes)
	}
	if bands[booking.Within2] == 0 || services[site.Passport] == 0 || services[site.Biometrics] == 0 {
		t.Errorf("%v, %v", bands, services)
	}
}

// TestStrangersAreOfEveryKind invents walk-ins and counts them.
func TestStrangersAreOfEveryKind(t *testing.T) {
	w := alone(t, 4, twoServices())
	count := map[string]int{}
	for range 1000 {
		o := w.stranger()
		if o.Site != "S1" || o.Language != "fr" || o.Persons < 1 || o.Persons > 4 || o.Command.Version() != 4 {
			t.Fatalf("%+v", o)
		}
		if (o.Service == site.Biometrics) != (o.Reason != "") {
			t.Fatalf("%s for %q", o.Service, o.Reason)
		}
		if o.Service == site.Biometrics && o.Details.Travel != "" {
			t.Fatal("travels with fingerprints")
		}
		count[string(o.Service)]++
		count[string(o.Details.Travel)]++
		if len(o.Details.Persons) > 0 {
			count["named"]++
		}
		if o.Persons > 1 {
			count["party"]++
		}
		if len(o.Details.Needs) > 0 {
			count["needs"]++
		}
	}
	for kind, least := range map[string]int{"passport": 600, "biometrics": 150, "within-2": 80, "named": 350, "party": 150, "needs": 50} {
		if count[kind] < least {
			t.Errorf("only %d of 1,000 are %s", count[kind], kind)
		}
	}
	only := twoServices()
	only.Languages, only.Counters = nil, []site.Counter{{Number: 1, Services: []site.Service{site.Biometrics}}}
	w = alone(t, 4, only)
	for range 100 {
		if o := w.stranger(); o.Service != site.Biometrics || o.Language != "en" {
			t.Fatalf("%+v", o)
		}
	}
}

// TestTimesAreDrawnInWholeSeconds keeps what the journal would cut from making two counts differ.
func TestTimesAreDrawnInWholeSeconds(t *testing.T) {
	w := alone(t, 1, twoServices())
	shortest, longest := time.Hour, time.Duration(0)
	for range 2000 {
		d := w.between(10*time.Second, 20*time.Second)
		if d%time.Second != 0 {
			t.Fatal(d)
		}
		shortest, longest = min(shortest, d), max(longest, d)
	}
	if shortest != 10*time.Second || longest != 20*time.Second {
		t.Errorf("from %v to %v", shortest, longest)
	}
	if d := w.between(time.Minute, time.Minute); d != time.Minute {
		t.Error(d)
	}
}

// TestWhyIsAReason draws every reason that a person can be turned away for.
func TestWhyIsAReason(t *testing.T) {
	w := alone(t, 1, twoServices())
	drawn := map[string]bool{}
	for range 500 {
		drawn[w.why()] = true
	}
	if len(drawn) != 7 || drawn[""] {
		t.Errorf("%v", drawn)
	}
}

// TestADayIsReadAsTheSitesClocksShowIt looks at the instants of the day, whatever the zone.
func TestADayIsReadAsTheSitesClocksShowIt(t *testing.T) {
	w := alone(t, 1, twoServices())
	if got, want := w.at(9*60), time.Date(2026, 10, 6, 13, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("nine is %v", got)
	}
	if date, _, err := w.Site.Now(w.now); err != nil || date != tuesday.Add(-bookedAhead) {
		t.Errorf("booked on %v, %v", date, err)
	}
	w.day = desk.Day{Site: w.Site, Date: tuesday}
	if now, err := w.day.At(w.at(600)); err != nil || now.Minute != 600 {
		t.Errorf("%+v, %v", now, err)
	}
}
