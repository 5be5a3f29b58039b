package index

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func highest(ids []uint32, limit int) []uint32 {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	slices.Reverse(ids)
	return ids[:min(len(ids), limit)]
}

func TestNewest(t *testing.T) {
	gen := rapid.SliceOfN(rapid.OneOf(rapid.Uint32Range(0, 40), rapid.Just(uint32(1<<32-1))), 1, 60)
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.IntRange(1, 20).Draw(t, "limit")
		ids := gen.Draw(t, "ids")
		n := newest{limit: limit, floor: -1}
		for _, id := range ids {
			n.add(id)
		}
		if diff := cmp.Diff(highest(ids, limit), n.ids); diff != "" {
			t.Fatal(diff)
		}
		if full := len(n.ids) == limit; full != (n.floor >= 0) || full && n.floor != int64(n.ids[limit-1]) {
			t.Fatalf("%d of %d ids, floor %d", len(n.ids), limit, n.floor)
		}
	})
}

// Passing over blocks misses nobody, whatever part of them a range covers.
func TestPickBlocks(t *testing.T) {
	gen := rapid.SliceOfN(rapid.Uint32Range(0, 900), 1, 6*block)
	rapid.Check(t, func(t *rapid.T) {
		var p pairs
		ids := gen.Draw(t, "ids")
		for i, id := range ids {
			p.add(uint64(i), id)
		}
		r := newRun(p, true)
		from := rapid.IntRange(0, len(ids)).Draw(t, "from")
		to := rapid.IntRange(from, len(ids)).Draw(t, "to")
		within := new(bits)
		var want []uint32
		for i, id := range ids {
			if id%3 == 0 {
				r.dead.set(id)
			}
			if id%2 == 0 {
				within.set(id)
			}
			if id%2 == 0 && id%3 != 0 && from <= i && i < to {
				want = append(want, id)
			}
		}
		best := newest{limit: 9, floor: -1}
		r.pick(span{from, to}, within, &best)
		if diff := cmp.Diff(highest(want, 9), slices.Clip(best.ids)); diff != "" && len(want)+len(best.ids) > 0 {
			t.Fatal(diff)
		}
	})
}

func TestParse(t *testing.T) {
	for text, want := range map[string]int{
		"":                        0,
		"@":                       0,
		"roy ROY Roÿ":             1,
		"a b c d e f g h i j k l": wordsMost,
		"613 555 0142":            1,
	} {
		if got := len(parse(text)); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

// The rarest word comes first; of too common ones only a first is kept.
func TestPlan(t *testing.T) {
	ix := New()
	ix.Build(3, feed(1, named("Anne Roy"), named("Anne Roy"), named("Anne Gagnon")))
	ix.Put(4, named("Anne"))
	sizes := func(text string) (list []int) {
		for _, l := range ix.plan(parse(text)) {
			list = append(list, l.size)
		}
		return list
	}
	for most, want := range map[int][]int{10: {1, 2, 4}, 4: {1, 2, 4}, 3: {1, 2}, 1: {1}, 0: {1}} {
		ix.scanMost = most
		if diff := cmp.Diff(want, sizes("anne roy gagnon")); diff != "" {
			t.Errorf("up to %d: %s", most, diff)
		}
	}
}

func TestBalance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var runs []*run
		total := 0
		for _, n := range rapid.SliceOfN(rapid.IntRange(1, 300), 1, 9).Draw(t, "lengths") {
			var p pairs
			for i := range n {
				p.add(uint64(i), uint32(total+i))
			}
			total += n
			runs = append(runs, newRun(p, true))
		}
		kept, _ := balance(runs)
		left := 0
		for i, r := range kept {
			left += len(r.keys)
			if i > 0 && len(kept[i-1].keys) < growth*len(r.keys) {
				t.Fatalf("run %d of %d tokens follows one of %d", i, len(r.keys), len(kept[i-1].keys))
			}
		}
		if left != total {
			t.Fatalf("%d tokens of %d are left", left, total)
		}
	})
}
