package journal_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/fault"
	"daybook/model/journal"
)

// chained gives a device's first n entries.
func chained(t testing.TB, n int) []journal.Entry {
	t.Helper()
	var head journal.Head
	var entries []journal.Entry
	for i := range n {
		e := journal.Entry{
			ID: uuid.UUID{15: byte(i + 1)}, Device: uuid.UUID{1}, Sequence: uint64(i + 1), Clock: journal.Clock(i + 1),
			Kind: journal.Noted, Facts: []byte("{}"), Personal: []byte{byte(i)}, Previous: head.Hash,
		}
		e.PersonalHash = journal.HashPersonal(e.Personal)
		next, err := head.Follow(e)
		if err != nil {
			t.Fatal(err)
		}
		head = next
		entries = append(entries, e)
	}
	return entries
}

// broken gives the place of the first entry that does not follow, or 0.
func broken(t testing.TB, entries []journal.Entry) int {
	t.Helper()
	var head journal.Head
	for i, e := range entries {
		next, err := head.Follow(e)
		if err == nil {
			head = next
			continue
		}
		if fault.Code(err) != "chain.broken" || next != head {
			t.Fatalf("%v, and the head moved from %v to %v", err, head, next)
		}
		return i + 1
	}
	return 0
}

func TestChain(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(entries []journal.Entry) []journal.Entry
		want   int
	}{
		{"whole", func(e []journal.Entry) []journal.Entry { return e }, 0},
		{"the personal part erased", func(e []journal.Entry) []journal.Entry { e[1].Personal = nil; return e }, 0},
		{"the first missing", func(e []journal.Entry) []journal.Entry { return e[1:] }, 1},
		{"one missing", func(e []journal.Entry) []journal.Entry { return slices.Delete(e, 1, 2) }, 2},
		{"the last missing: nobody can tell", func(e []journal.Entry) []journal.Entry { return e[:3] }, 0},
		{"one twice", func(e []journal.Entry) []journal.Entry { return slices.Insert(e, 2, e[1]) }, 3},
		{"two in the wrong order", func(e []journal.Entry) []journal.Entry { e[1], e[2] = e[2], e[1]; return e }, 2},
		{"renumbered", func(e []journal.Entry) []journal.Entry { e[2].Sequence = 9; return e }, 3},
		{"a number left out", func(e []journal.Entry) []journal.Entry { e[3].Sequence = 5; return e }, 4},
		{"facts altered", func(e []journal.Entry) []journal.Entry { e[1].Facts = []byte(`{"x":1}`); return e }, 3},
		{"reason altered", func(e []journal.Entry) []journal.Entry { e[1].Reason = "work"; return e }, 3},
		{"subject altered", func(e []journal.Entry) []journal.Entry { e[1].Subject = uuid.UUID{9}; return e }, 3},
		{"actor altered", func(e []journal.Entry) []journal.Entry { e[1].Actor = uuid.UUID{9}; return e }, 3},
		{"clock altered", func(e []journal.Entry) []journal.Entry { e[1].Clock++; return e }, 3},
		{"kind altered", func(e []journal.Entry) []journal.Entry { e[1].Kind = journal.Cancelled; return e }, 3},
		{"identity altered", func(e []journal.Entry) []journal.Entry { e[1].ID = uuid.UUID{9}; return e }, 3},
		{"the personal part altered", func(e []journal.Entry) []journal.Entry { e[1].Personal = []byte("x"); return e }, 2},
		{"the personal part added", func(e []journal.Entry) []journal.Entry { e[1].PersonalHash = journal.Hash{}; return e }, 2},
		{"the hash of the personal part altered", func(e []journal.Entry) []journal.Entry {
			e[1].Personal, e[1].PersonalHash = nil, journal.Hash{1}
			return e
		}, 3},
		{"another link", func(e []journal.Entry) []journal.Entry { e[2].Previous = journal.Hash{1}; return e }, 3},
		{"a first entry with a past", func(e []journal.Entry) []journal.Entry { e[0].Previous = journal.Hash{1}; return e }, 1},
	} {
		if got := broken(t, c.change(chained(t, 4))); got != c.want {
			t.Errorf("%s: breaks at %d, want %d", c.name, got, c.want)
		}
	}
	var head journal.Head
	_, err := head.Follow(chained(t, 2)[1])
	if f, ok := err.(*fault.Fault); !ok || f.Args["Sequence"] != uint64(1) {
		t.Errorf("the missing entry is not named: %v", err)
	}
}

func TestClock(t *testing.T) {
	noon := time.UnixMilli(1_790_000_000_000)
	clock := journal.Clock(0).Next(noon)
	if !clock.Time().Equal(noon) || clock&0xffff != 0 {
		t.Errorf("%v is not %v", clock.Time(), noon)
	}
	for _, c := range []struct {
		name string
		wall time.Time
		want journal.Clock
	}{
		{"the same instant", noon, clock + 1},
		{"within the millisecond", noon.Add(999 * time.Microsecond), clock + 1},
		{"the next millisecond", noon.Add(time.Millisecond), clock + 1<<16},
		{"set back an hour", noon.Add(-time.Hour), clock + 1},
		{"set back before 1970", time.UnixMilli(-5), clock + 1},
		{"set forward a year", noon.AddDate(1, 0, 0), journal.Clock(noon.AddDate(1, 0, 0).UnixMilli()) << 16},
	} {
		if got := clock.Next(c.wall); got != c.want {
			t.Errorf("%s: %x, want %x", c.name, got, c.want)
		}
	}
	full := clock | 0xffff
	if got := full.Next(noon); got != clock+1<<16 {
		t.Errorf("65,536 entries in a millisecond borrow from the next: %x", got)
	}
	if zone := clock.Time().Location(); zone != time.UTC {
		t.Errorf("shown in %v", zone)
	}
}

// Whatever the wall clocks do, an entry sorts after all that its author had seen, and never before its own time.
func TestClocksOnlyGoForward(t *testing.T) {
	checks(t, 200)
	rapid.Check(t, func(t *rapid.T) {
		clocks := make([]journal.Clock, rapid.IntRange(1, 4).Draw(t, "devices"))
		for range rapid.IntRange(1, 40).Draw(t, "entries") {
			i := rapid.IntRange(0, len(clocks)-1).Draw(t, "device")
			if j := rapid.IntRange(0, len(clocks)-1).Draw(t, "sees"); clocks[j] > clocks[i] {
				clocks[i] = clocks[j]
			}
			wall := time.UnixMilli(rapid.Int64Range(-10, 5_000_000_000_000).Draw(t, "wall"))
			next := clocks[i].Next(wall)
			if next <= clocks[i] || next.Time().Before(wall) {
				t.Fatalf("at %v %x is followed by %x", wall, clocks[i], next)
			}
			clocks[i] = next
		}
	})
}

func TestOrderOfTheFold(t *testing.T) {
	ordered := []journal.Entry{
		{Clock: 1, Device: uuid.UUID{9}, Sequence: 9},
		{Clock: 2, Device: uuid.UUID{1}, Sequence: 8},
		{Clock: 2, Device: uuid.UUID{15: 2, 0: 1}, Sequence: 3},
		{Clock: 2, Device: uuid.UUID{15: 2, 0: 1}, Sequence: 4},
		{Clock: 2, Device: uuid.UUID{2}, Sequence: 1},
		{Clock: 1 << 63, Device: uuid.UUID{}, Sequence: 1},
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := journal.Compare(a, b); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("%d and %d compare as %d", i, j, got)
			}
		}
	}
}

// A copied data folder writes other entries under the numbers that were used already.
func TestACopiedDeviceFoldsAlikeEverywhere(t *testing.T) {
	entries := story(t, "a booked 09:00; b moved 10:00; c moved 11:00; d moved 12:00")
	for _, i := range []int{2, 3} {
		entries[i].Clock, entries[i].Sequence = entries[1].Clock, entries[1].Sequence
	}
	want, _ := journal.FoldBooking(entries)
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(entries).Draw(t, "order")
		got, _ := journal.FoldBooking(append(shuffled, shuffled[rapid.IntRange(0, 3).Draw(t, "again")]))
		if got.Head != want.Head || got.Facts.Places[0] != want.Facts.Places[0] || len(got.Contradictions) != len(want.Contradictions) || got.Touched[journal.SiteDay{Site: "A", Date: monday}] != 4 {
			t.Fatalf("another order, another state: %+v and %+v", want, got)
		}
	})
}
