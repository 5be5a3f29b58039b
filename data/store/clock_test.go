package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/site"
)

func TestTheJournalsClockNeverGoesBack(t *testing.T) {
	now := monday
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if at, err := s.Clock(t.Context()); err != nil || !at.IsZero() {
		t.Fatalf("an empty journal knows %v, %v", at, err)
	}
	for i, step := range []struct{ wall, want time.Duration }{{0, 0}, {3 * time.Hour, 3 * time.Hour}, {-48 * time.Hour, 3 * time.Hour}} {
		now = monday.Add(step.wall)
		if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", i+1)}); err != nil {
			t.Fatal(err)
		}
		if at, err := s.Clock(t.Context()); err != nil || !at.Equal(monday.Add(step.want)) {
			t.Errorf("at %v the journal knows %v, %v", now, at, err)
		}
	}
}
