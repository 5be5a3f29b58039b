package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
)

// crowd books n clients, two at a time being namesakes.
func crowd(t *testing.T, s *store.Store, n int) {
	t.Helper()
	orders := make([]booking.Order, n)
	for i := range orders {
		orders[i] = order(fmt.Sprintf("Client%d", i/2))
	}
	err := s.BookMany(t.Context(), orders, func(_ booking.Order, err error) error { return err })
	if err != nil {
		t.Fatal(err)
	}
}

func TestIndexIsBuiltFromManyBatches(t *testing.T) {
	s := ready(t, 30)
	crowd(t, s, 3000)
	var told []int
	if err := s.Index(t.Context(), func(done, total int) {
		if total != 3000 {
			t.Errorf("total %d", total)
		}
		told = append(told, done)
	}); err != nil {
		t.Fatal(err)
	}
	if len(told) < 3 || told[len(told)-1] != 3000 {
		t.Errorf("progress %v", told)
	}
	for _, i := range []int{0, 511, 512, 700, 1499} {
		found, err := s.Find(t.Context(), fmt.Sprintf("Client%d tremblay", i), 1000)
		if err != nil {
			t.Fatal(err)
		}
		exact := 0
		for _, r := range found {
			if r.Details.Persons[0].Given == fmt.Sprintf("Client%d", i) {
				exact++
			}
		}
		if exact != 2 {
			t.Errorf("client %d found %d times, want 2", i, exact)
		}
	}
	crowd(t, s, 10) // taken in one by one
	if found, err := s.Find(t.Context(), "Client4", 5000); err != nil || len(found) == 0 {
		t.Errorf("after more bookings: %d, %v", len(found), err)
	}
}

func TestIndexingStops(t *testing.T) {
	s := ready(t, 30)
	crowd(t, s, 3000)
	for range 60 { // it once depended on chance whether cancelling left the last batch unopened
		ctx, cancel := context.WithCancel(t.Context())
		if err := s.Index(ctx, func(int, int) { cancel() }); !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled: %v", err)
		}
	}
	if err := s.Index(t.Context(), func(int, int) { s.Lock() }); err != nil {
		wantCode(t, err, "vault.locked")
	}
	if err := s.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if found, err := s.Find(t.Context(), "Client7 tremblay", 10); err != nil || len(found) == 0 {
		t.Errorf("after stopping twice: %d, %v", len(found), err)
	}
}

// TestFindNear books one person for today and many others of the same name far off afterwards: today's comes first.
func TestFindNear(t *testing.T) {
	s := ready(t, 30)
	book := func(given string, date calendar.Date) {
		t.Helper()
		o := order(given)
		o.When.Date = date
		if _, err := s.Book(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
	monday := calendar.NewDate(2026, 10, 5)
	book("Tomorrow", monday+1)
	book("Today", monday)
	for i := range 20 {
		book(fmt.Sprintf("Later%d", i), monday+28)
	}
	given := func(siteID string, limit int) (names []string) {
		t.Helper()
		found, err := s.FindNear(t.Context(), "tremblay", siteID, monday, limit)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range found {
			names = append(names, r.Details.Persons[0].Given)
		}
		return names
	}
	for _, c := range []struct {
		site  string
		limit int
		want  []string
	}{
		{"A", 4, []string{"Today", "Tomorrow", "Later19", "Later18"}},
		{"A", 1, []string{"Today"}},
		{"", 2, []string{"Later19", "Later18"}},
		{"unknown", 2, []string{"Later19", "Later18"}},
	} {
		if got := given(c.site, c.limit); !slices.Equal(got, c.want) {
			t.Errorf("near %q, %d: %v, want %v", c.site, c.limit, got, c.want)
		}
	}
	if all := given("A", 50); len(all) != 22 || len(slices.Compact(slices.Sorted(slices.Values(all)))) != 22 {
		t.Errorf("somebody is missing or there twice: %v", all)
	}
}

func TestFindLimits(t *testing.T) {
	s := ready(t, 30)
	crowd(t, s, 200)
	for _, limit := range []int{1, 7, 50} {
		if found, err := s.Find(t.Context(), "tremblay", limit); err != nil || len(found) != limit {
			t.Errorf("limit %d: %d, %v", limit, len(found), err)
		}
	}
	first, err := s.Find(t.Context(), "tremblay", 5)
	if err != nil || first[0].Details.Persons[0].Given != "Client99" {
		t.Errorf("newest first: %v, %v", first[0].Details.Persons, err)
	}
}
