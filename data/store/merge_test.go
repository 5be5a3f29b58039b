package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/desk"
	"daybook/model/journal"
	"daybook/model/visit"
)

// pieces cuts entries, in an order of their own and some of them twice, into pieces of any size.
func pieces(chance *rand.Rand, entries []journal.Entry) [][]journal.Entry {
	entries = slices.Clone(entries)
	for range chance.IntN(4) {
		entries = append(entries, entries[chance.IntN(len(entries))])
	}
	chance.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	var parts [][]journal.Entry
	for len(entries) > 0 {
		n := 1 + chance.IntN(len(entries))
		parts = append(parts, entries[:n])
		entries = entries[n:]
	}
	return parts
}

func mergeAll(t *testing.T, s *store.Store, parts [][]journal.Entry) {
	t.Helper()
	for _, part := range parts {
		if err := s.Merge(t.Context(), part); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAnyOrderGivesOneState takes random histories into two stores, each in an order, pieces and repetitions of its own,
// and compares them; Verify proves besides that what grew entry by entry equals a full re-fold.
func TestAnyOrderGivesOneState(t *testing.T) {
	rounds, each := 2, 60
	if proving() {
		rounds, each = 50, 200
	}
	displaced, seen := 0, map[string]int{}
	for round := range rounds {
		a, b := open(t, t.TempDir()), open(t, t.TempDir())
		for i := range each {
			chance := rand.New(rand.NewPCG(uint64(round), uint64(i)))
			entries := history(chance)
			mergeAll(t, a, pieces(chance, entries))
			mergeAll(t, b, pieces(chance, entries))
		}
		first, err := a.Verify(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		second, err := b.Verify(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		if len(first.Problems)+len(second.Problems) > 0 {
			t.Fatalf("round %d: incremental differs from a full re-fold: %v %v", round, first.Problems[:min(3, len(first.Problems))], second.Problems[:min(3, len(second.Problems))])
		}
		if first.Digest != second.Digest || first.Entries != second.Entries {
			t.Fatalf("round %d: two orders gave two states", round)
		}
		displaced += waiting(t, a)
		for _, e := range entries(t, a, 0) {
			seen[string(e.Kind)]++
		}
		a.Close()
		b.Close()
	}
	if displaced < rounds {
		t.Errorf("only %d bookings lost their place: the histories hardly meet", displaced)
	}
	for _, kind := range append(visit.Moves(), visit.Move(journal.Closed), visit.Move(journal.Reopened), visit.Move(journal.Staffed)) {
		if seen[string(kind)] == 0 {
			t.Errorf("nothing was ever %s", kind)
		}
	}
	t.Logf("%d histories, %d bookings without a place", rounds*each, displaced)
}

func waiting(t *testing.T, s *store.Store) int {
	t.Helper()
	n, err := s.Waiting(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMergeRefusesWhatContradicts(t *testing.T) {
	chance := rand.New(rand.NewPCG(9, 9))
	entries := history(chance)
	s := open(t, t.TempDir())
	if err := s.Merge(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	before, err := s.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	forked := entries[3]
	forked.ID, forked.Reason = random(chance), "other"
	wantCode(t, s.Merge(t.Context(), []journal.Entry{forked}), "chain.forked")

	stranger := newAuthor(chance)
	first := stranger.write(chance, monday, random(chance), journal.Noted, journal.Facts{})
	second := stranger.write(chance, monday, random(chance), journal.Noted, journal.Facts{})
	broken := second
	broken.Previous[0] ^= 1
	wantCode(t, s.Merge(t.Context(), []journal.Entry{first, broken}), "chain.broken")

	damaged := first
	damaged.Personal, damaged.PersonalHash = []byte("sealed"), journal.HashPersonal([]byte("other"))
	wantCode(t, s.Merge(t.Context(), []journal.Entry{damaged}), "entry.damaged")

	if after, err := s.Digest(t.Context()); err != nil || after != before {
		t.Errorf("a refused merge left traces: %v", err)
	}
	if err := s.Merge(t.Context(), []journal.Entry{second}); err != nil { // ahead of its predecessor
		t.Error(err)
	}
	if err := s.Merge(t.Context(), []journal.Entry{first}); err != nil {
		t.Error(err)
	}
	sound(t, s)
}

// TestMergeBetweenRealStores carries real bookings to a second installation, which has none of the keys: it learns what is
// taken, not by whom.
func TestMergeBetweenRealStores(t *testing.T) {
	a, b := ready(t, 1), open(t, t.TempDir())
	for i := range 5 {
		receipt := mustBook(t, a, order(fmt.Sprint("Zoé ", i)))
		if i == 2 {
			if _, err := a.Cancel(t.Context(), cancel(receipt.Booking)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := a.WalkIn(t.Context(), walkIn()); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "A", Counter: 1}); err != nil {
		t.Fatal(err)
	}
	entries, err := a.EntriesSince(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Merge(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*store.Store{"a": a, "b": b} {
		if openings, err := s.Openings(t.Context(), one); err != nil || openings[0].Start() != 590 {
			t.Errorf("%s offers %v, %v", name, openings, err)
		}
	}
	first, errA := a.Digest(t.Context())
	second, errB := b.Digest(t.Context())
	if errA != nil || errB != nil || first != second {
		t.Errorf("digests differ: %v %v", errA, errB)
	}
}
