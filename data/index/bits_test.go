package index

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBits(t *testing.T) {
	ids := rapid.OneOf(rapid.Uint32Range(0, 200), rapid.Uint32Range(65400, 65700), rapid.Just(uint32(1<<32-1)))
	rapid.Check(t, func(t *rapid.T) {
		var b bits
		want := map[uint32]bool{}
		for range 60 {
			id := ids.Draw(t, "id")
			if rapid.Bool().Draw(t, "set") {
				if b.set(id) == want[id] {
					t.Fatalf("setting %d tells the wrong thing", id)
				}
				want[id] = true
				continue
			}
			if b.unset(id) != want[id] {
				t.Fatalf("unsetting %d tells the wrong thing", id)
			}
			delete(want, id)
		}
		var got, all []uint32
		b.each(func(id uint32) { got = append(got, id) })
		for id := range want {
			all = append(all, id)
			if !b.has(id) {
				t.Fatalf("%d is missing", id)
			}
		}
		slices.Sort(all)
		if diff := cmp.Diff(all, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestBitsWipe(t *testing.T) {
	var b bits
	b.set(7)
	pg := b.pages[0]
	b.wipe()
	if b.has(7) || *pg != (page{}) {
		t.Error("wiping left a bit")
	}
}
