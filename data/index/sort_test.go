package index

import (
	"cmp"
	"slices"
	"testing"

	diff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

type pair struct {
	Key uint64
	ID  uint32
}

func pairsOf(p pairs) []pair {
	var list []pair
	for i, k := range p.keys {
		list = append(list, pair{k, p.ids[i]})
	}
	return list
}

func comparePairs(a, b pair) int {
	return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.ID, b.ID))
}

func drawPairs(t *rapid.T, label string) pairs {
	keys := rapid.OneOf(rapid.Uint64(), rapid.Uint64Range(0, 9), rapid.Uint64Range(1<<40, 1<<40+300))
	n := rapid.IntRange(0, 400).Draw(t, label)
	gen := rapid.Uint32Range(0, 50)
	var p pairs
	for range n {
		p.add(keys.Draw(t, "key"), gen.Draw(t, "id"))
	}
	return p
}

func TestSortPairs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPairs(t, "n")
		want := pairsOf(p)
		sortPairs(p.keys, p.ids, 56)
		if !slices.IsSorted(p.keys) {
			t.Fatal("keys are out of order")
		}
		got := pairsOf(p)
		slices.SortFunc(want, comparePairs)
		slices.SortFunc(got, comparePairs)
		if d := diff.Diff(want, got); d != "" {
			t.Fatal(d)
		}
	})
}

func TestMerge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := newRun(drawPairs(t, "a"), false), newRun(drawPairs(t, "b"), false)
		dead := rapid.Uint32Range(0, 50)
		a.dead.set(dead.Draw(t, "dead in a"))
		b.dead.set(dead.Draw(t, "dead in b"))
		var want []pair
		for _, r := range []*run{a, b} {
			for _, p := range pairsOf(r.pairs) {
				if !r.dead.has(p.ID) {
					want = append(want, p)
				}
			}
		}
		m := merge(a, b)
		if !slices.IsSorted(m.keys) {
			t.Fatal("keys are out of order")
		}
		got := pairsOf(m.pairs)
		slices.SortFunc(want, comparePairs)
		slices.SortFunc(got, comparePairs)
		if d := diff.Diff(want, got); d != "" {
			t.Fatal(d)
		}
		for i, id := range m.ids {
			if m.tops[i/block] < id {
				t.Fatalf("block %d has the top %d but holds %d", i/block, m.tops[i/block], id)
			}
		}
	})
}

func TestSweep(t *testing.T) {
	var p pairs
	for i := range uint32(300) {
		p.add(uint64(i), i%3)
	}
	r := newRun(p, true)
	r.dead.set(2)
	r.sweep()
	if len(r.ids) != 200 || slices.Contains(r.ids, 2) || len(r.tops) != 4 || r.dead.has(2) {
		t.Errorf("after the sweep: %d tokens, %d blocks", len(r.ids), len(r.tops))
	}
	if got := r.find(keyRange{3, 5}); got != (span{2, 4}) {
		t.Errorf("keys 3 to 5 are at %v, want 2 to 4", got)
	}
	if got := r.find(keyRange{298, 1<<64 - 1}); got != (span{199, 200}) {
		t.Errorf("the last keys are at %v, want 199 to 200", got)
	}
}
