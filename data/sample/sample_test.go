package sample_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/data/sitesfile"
	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

var monday = time.Date(2026, 10, 5, 10, 0, 0, 0, time.UTC)

func offices(t *testing.T) []site.Site {
	t.Helper()
	imported, err := sitesfile.Read(bytes.NewReader(sitesfile.Sample()))
	if err != nil {
		t.Fatal(err)
	}
	return imported.Sites
}

func plan(t *testing.T, bookings int, seed uint64) sample.Plan {
	t.Helper()
	return sample.Plan{Sites: offices(t), Bookings: bookings, Seed: seed, From: calendar.NewDate(2026, 10, 5), Days: 20}
}

func filled(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), offices(t)); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSameSeedSameClients(t *testing.T) {
	first := slices.Collect(sample.Orders(plan(t, 300, 7)))
	if diff := cmp.Diff(first, slices.Collect(sample.Orders(plan(t, 300, 7)))); diff != "" {
		t.Errorf("the same seed made others: %s", diff)
	}
	if cmp.Equal(first, slices.Collect(sample.Orders(plan(t, 300, 8)))) {
		t.Error("another seed made the same")
	}
	if len(first) != 300 {
		t.Errorf("%d orders, want 300", len(first))
	}
}

func TestClientsAreOfEveryKind(t *testing.T) {
	services, languages, kinds := map[site.Service]int{}, map[string]int{}, map[booking.Kind]int{}
	families, needs, sharing, ownLetters, oneName := 0, 0, 0, 0, 0
	for o := range sample.Orders(plan(t, 4000, 1)) {
		services[o.Service]++
		languages[o.Language]++
		if len(o.Details.Persons) > 1 {
			families++
		}
		needs += len(o.Details.Needs)
		for i, p := range o.Details.Persons {
			kinds[p.Kind]++
			if p.Family == "" {
				oneName++
			}
			if i > 0 && o.Service == site.Biometrics {
				if p.Application == o.Details.Persons[0].Application {
					sharing++
				} else {
					ownLetters++
				}
			}
		}
	}
	for what, n := range map[string]int{
		"passport": services[site.Passport], "biometrics": services[site.Biometrics], "en": languages["en"],
		"fr": languages["fr"], "child": kinds[booking.Child], "renewal": kinds[booking.AdultRenewal], "families": families, "needs": needs,
		"shared letters": sharing, "own letters": ownLetters, "one-name people": oneName,
	} {
		if n < 5 {
			t.Errorf("only %d of %s in 4,000 bookings", n, what)
		}
	}
}

func TestFillMakesWhatItSays(t *testing.T) {
	s := filled(t)
	var told []int
	made, err := sample.Fill(t.Context(), s, plan(t, 1200, 3), func(done, _ int) { told = append(told, done) })
	if err != nil || made != 1200 {
		t.Fatalf("%d made, %v", made, err)
	}
	if !slices.Equal(told, []int{500, 1000, 1200}) {
		t.Errorf("progress %v", told)
	}
	v, err := s.Verify(t.Context(), func(int, int) {})
	if err != nil || len(v.Problems) > 0 || v.Bookings != 1200 {
		t.Errorf("%d bookings, %v, %v", v.Bookings, v.Problems, err)
	}
	again, err := sample.Fill(t.Context(), s, plan(t, 1200, 4), func(int, int) {})
	if err != nil || again == 0 || again >= 1200 {
		t.Errorf("a second time, around what is taken: %d made, %v", again, err)
	}
}

func TestFillCanBeCancelled(t *testing.T) {
	s := filled(t)
	ctx, cancel := context.WithCancel(t.Context())
	made, err := sample.Fill(ctx, s, plan(t, 2000, 3), func(done, _ int) {
		if done >= 1000 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || made != 1000 {
		t.Errorf("%d made, %v", made, err)
	}
	if v, err := s.Verify(t.Context(), func(int, int) {}); err != nil || v.Bookings != 1000 {
		t.Errorf("what was made is kept: %d, %v", v.Bookings, err)
	}
}

func TestNothingWhereNothingIsOpen(t *testing.T) {
	p := plan(t, 100, 1)
	p.From, p.Days = calendar.NewDate(2026, 12, 25), 2 // Christmas and a Saturday
	if orders := slices.Collect(sample.Orders(p)); len(orders) != 0 {
		t.Errorf("%d orders on closed days", len(orders))
	}
}
