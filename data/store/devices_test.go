package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/journal"
)

// devices makes installations that share keys and the mixed office but not their journals; each one's clock is a minute
// ahead of the one before.
func devices(t *testing.T, n int) []*store.Store {
	t.Helper()
	empty := template(t)
	var list []*store.Store
	for i := range n {
		folder := duplicate(t, empty)
		tamper(t, folder, `update setting set value = '`+uuid.NewString()+`' where name = 'device'`)
		s, err := store.Open(folder, store.Options{Now: func() time.Time { return monday.Add(time.Duration(i) * time.Minute) }})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		if err := s.UnlockSample(); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

func entries(t *testing.T, s *store.Store, since int64) []journal.Entry {
	t.Helper()
	list, err := s.EntriesSince(t.Context(), since)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// meet lets two devices tell each other everything, and proves that they agree.
func meet(t *testing.T, a, b *store.Store) {
	t.Helper()
	mine, theirs := entries(t, a, 0), entries(t, b, 0)
	if err := a.Merge(t.Context(), theirs); err != nil {
		t.Fatal(err)
	}
	if err := b.Merge(t.Context(), mine); err != nil {
		t.Fatal(err)
	}
	first, errA := a.Digest(t.Context())
	second, errB := b.Digest(t.Context())
	if errA != nil || errB != nil || first != second {
		t.Fatalf("they differ after meeting: %v %v", errA, errB)
	}
}
