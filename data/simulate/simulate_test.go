package simulate_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/data/simulate"
	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// TestSameSeedSameDay also has the counters go to lunch in turns, which needs a longer day.
func TestSameSeedSameDay(t *testing.T) {
	o := simulate.Order{Site: office(8), Date: monday, Seed: 5, Counters: 2}
	first := day(t, o)
	if diff := cmp.Diff(first, day(t, o)); diff != "" {
		t.Errorf("the same seed played another day: %s", diff)
	}
	o.Seed = 6
	if other := day(t, o); cmp.Equal(first, other) {
		t.Error("another seed played the same day")
	}
	if first.Undone == 0 || first.OutOfTurn+first.Splits == 0 || first.Swept == 0 || first.Estimates == 0 {
		t.Errorf("nothing out of the ordinary happened: %+v", first)
	}
}

func TestTheFolderGoesOrStays(t *testing.T) {
	parent := filepath.Join(t.TempDir(), "parent")
	o := simulate.Order{Parent: parent, Site: office(1), Date: monday, Seed: 1, Counters: 1}
	var told []int
	o.Progress = func(done, total int) {
		if total != 60 || done < 0 || done > total {
			t.Errorf("%d of %d minutes", done, total)
		}
		told = append(told, done)
	}
	if _, err := simulate.Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(parent); err != nil || len(left) != 0 {
		t.Errorf("%v stayed, %v", left, err)
	}
	if !slices.IsSorted(told) || told[len(told)-1] != 60 {
		t.Errorf("progress %v", told)
	}
	o.Keep = filepath.Join(parent, "kept")
	if _, err := simulate.Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(o.Keep)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Fatalf("%v, %v", info, err)
	}
	kept, err := store.Open(o.Keep, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if !kept.Sample() {
		t.Error("invented clients are not marked as such")
	}
	if _, err := simulate.Run(t.Context(), o); fault.Code(err) != "file.unwritable" {
		t.Errorf("played among other data: %v", err)
	}
}

func TestDaysThatCannotBePlayed(t *testing.T) {
	closed, none := office(2), office(2)
	for i := range none.Counters {
		none.Counters[i].Services = nil
	}
	unplaced := office(2)
	unplaced.Zone = "Nowhere/Else"
	cases := []struct {
		code string
		site site.Site
		date calendar.Date
	}{
		{"site.closed-day", closed, monday.Add(5)},
		{"site.holiday", closed, monday.Add(7)},
		{"site.service-not-offered", none, monday},
		{"site.zone-unknown", unplaced, monday},
	}
	for _, c := range cases {
		parent := t.TempDir()
		_, err := simulate.Run(t.Context(), simulate.Order{Parent: parent, Site: c.site, Date: c.date})
		if fault.Code(err) != c.code {
			t.Errorf("%v, want %s", err, c.code)
		}
		if left, err := os.ReadDir(parent); err != nil || len(left) != 0 {
			t.Errorf("%s: %v stayed, %v", c.code, left, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := simulate.Run(t.Context(), simulate.Order{Parent: file, Site: closed, Date: monday}); err == nil {
		t.Error("played in a file")
	}
}

func TestADayCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	parent := t.TempDir()
	o := simulate.Order{Parent: parent, Site: office(2), Date: monday, Progress: func(done, _ int) {
		if done > 30 {
			cancel()
		}
	}}
	if _, err := simulate.Run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if left, err := os.ReadDir(parent); err != nil || len(left) != 0 {
		t.Errorf("%v stayed, %v", left, err)
	}
}

// TestTheEndIsLookedAt has somebody look at the store before it goes, and object.
func TestTheEndIsLookedAt(t *testing.T) {
	o := simulate.Order{Parent: t.TempDir(), Site: office(1), Date: monday, Counters: 1}
	o.Ended = func(s *store.Store) error {
		if at, err := s.Site("S1"); err != nil || len(at.Counters) != 1 {
			t.Errorf("%+v, %v", at.Counters, err)
		}
		return errors.New("looked")
	}
	if _, err := simulate.Run(t.Context(), o); err == nil || err.Error() != "looked" {
		t.Errorf("what was found at the end is not told: %v", err)
	}
}
