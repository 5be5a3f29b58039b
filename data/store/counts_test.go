package store_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// takeAll books the earliest opening that lies within a span until there is none, and tells how many it was.
func takeAll(t *testing.T, s *store.Store, p capacity.Party, date calendar.Date, span calendar.Span) (count int) {
	t.Helper()
	for {
		openings, err := s.Openings(t.Context(), capacity.Request{Party: p, Site: "A", From: date, Days: 1})
		if fault.Code(err) == "capacity.full" {
			return count
		}
		if err != nil {
			t.Fatal(err)
		}
		chosen := openings[:0:0]
		for _, o := range openings {
			if o.Start() >= span.From && o.End() <= span.To {
				chosen = append(chosen, o)
				break
			}
		}
		if len(chosen) == 0 {
			return count
		}
		o := order()
		for i := range p.Persons {
			person := booking.Person{Given: "Ana " + spell(i)}
			if p.Service == site.Passport {
				person.Kind = booking.Adult
			}
			o.Details.Persons = append(o.Details.Persons, person)
		}
		o.Service, o.SideBySide, o.When.Places = p.Service, p.SideBySide, chosen[0].Places
		mustBook(t, s, o)
		count++
	}
}

// TestFreeCountsAreWhatFits takes openings one by one and compares how many there were with what was promised.
func TestFreeCountsAreWhatFits(t *testing.T) {
	empty := template(t)
	tuesday := calendar.NewDate(2026, 10, 6)
	for _, c := range []struct {
		party capacity.Party
		span  calendar.Span
	}{
		{capacity.Party{Service: site.Passport, Persons: 1}, calendar.Span{From: 510, To: 645}},
		{capacity.Party{Service: site.Passport, Persons: 3}, calendar.Span{From: 0, To: 1440}},
		{capacity.Party{Service: site.Biometrics, Persons: 2}, calendar.Span{From: 600, To: 720}},
		{capacity.Party{Service: site.Biometrics, Persons: 3, SideBySide: true}, calendar.Span{From: 700, To: 860}},
		{capacity.Party{Service: site.Passport, Persons: 3, SideBySide: true}, calendar.Span{From: 0, To: 1440}}, // two counters only
	} {
		t.Run(fmt.Sprintf("%+v", c), func(t *testing.T) {
			s := unlocked(t, duplicate(t, empty))
			for _, start := range []calendar.Minute{530, 600, 640, 780, 820} { // something is taken already
				o := order("Zoé")
				o.When = booking.When{Date: tuesday, Start: &start}
				mustBook(t, s, o)
			}
			request := capacity.Request{Party: c.party, Site: "A", From: tuesday, Days: 1}
			spans := []calendar.Span{c.span}
			promised, err := s.FreeCounts(t.Context(), request, spans)
			if err != nil || len(promised) != 1 {
				t.Fatal(promised, err)
			}
			var got int
			if c.party.SideBySide && c.party.Persons > 2 && c.party.Service == site.Passport {
				_, err := s.Openings(t.Context(), request)
				wantCode(t, err, "capacity.too-few-counters")
			} else {
				got = takeAll(t, s, c.party, tuesday, c.span)
			}
			if got != promised[0].Counts[0] {
				t.Errorf("%d were promised, %d fitted", promised[0].Counts[0], got)
			}
			left, err := s.FreeCounts(t.Context(), request, spans)
			if err != nil || left[0].Counts[0] != 0 {
				t.Errorf("when all is taken: %v, %v", left, err)
			}
			sound(t, s)
		})
	}
}

func TestFreeCountsSayWhyADayIsClosed(t *testing.T) {
	s := unlocked(t, template(t))
	party := capacity.Party{Service: site.Biometrics, Persons: 1}
	spans := []calendar.Span{{From: 0, To: 720}, {From: 720, To: 1440}, {}}
	request := capacity.Request{Party: party, Site: "A", From: calendar.NewDate(2026, 10, 2), Days: 14} // Friday before, to Thursday after
	days, err := s.FreeCounts(t.Context(), request, spans)
	if err != nil || len(days) != 14 {
		t.Fatalf("%d days, %v", len(days), err)
	}
	for i, day := range days {
		date := request.From.Add(i)
		code, counts := "", []int{63, 57, 120} // three counters: 21 cells before noon, 19 after lunch
		switch date {
		case calendar.NewDate(2026, 10, 2): // past
			counts = []int{0, 0, 0}
		case calendar.NewDate(2026, 10, 3), calendar.NewDate(2026, 10, 4), calendar.NewDate(2026, 10, 10), calendar.NewDate(2026, 10, 11):
			code, counts = "site.closed-day", []int{0, 0, 0}
		case calendar.NewDate(2026, 10, 12):
			code, counts = "site.holiday", []int{0, 0, 0}
		}
		got := ""
		if day.Closed != nil {
			got = day.Closed.Code
		}
		if day.Date != date || got != code || fmt.Sprint(day.Counts) != fmt.Sprint(counts) {
			t.Errorf("%v: %q %v, want %v %q %v", day.Date, got, day.Counts, date, code, counts)
		}
		roster, err := s.Roster(t.Context(), "A", date)
		if closed := roster.Closed != nil; err != nil || closed != (code != "") || len(roster.Rows) != 0 || roster.Revision != 0 {
			t.Errorf("the list of %v: closed %v, %v", date, closed, err)
		}
	}
	_, err = s.FreeCounts(t.Context(), capacity.Request{Party: party, Site: "Z", From: request.From, Days: 1}, spans)
	wantCode(t, err, "site.unknown")
	if none, err := s.FreeCounts(t.Context(), capacity.Request{Party: party, Site: "A", From: request.From}, spans); err != nil || len(none) != 0 {
		t.Errorf("no days: %v, %v", none, err)
	}
}

func TestFreeCountsFollowTheSite(t *testing.T) {
	s := unlocked(t, template(t))
	request := capacity.Request{Party: capacity.Party{Service: site.Passport, Persons: 1}, Site: "A", From: calendar.NewDate(2026, 10, 6), Days: 1}
	count := func() int {
		days, err := s.FreeCounts(t.Context(), request, []calendar.Span{{}})
		if err != nil {
			t.Fatal(err)
		}
		return days[0].Counts[0]
	}
	before := count()
	longer := mixed()
	longer.Minutes[site.Passport] = 40
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{longer}); err != nil {
		t.Fatal(err)
	}
	if before != 38 || count() != 18 { // by counter 10 and 9 of twenty minutes, 5 and 4 of forty
		t.Errorf("%d of twenty minutes, %d of forty", before, count())
	}
}
