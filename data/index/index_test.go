package index

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func named(name string) Fields { return Fields{Words: []string{name}} }

// feed is a next for Build over the people given, numbered from first.
func feed(first uint32, people ...Fields) func() (uint32, Fields, bool) {
	return func() (uint32, Fields, bool) {
		if len(people) == 0 {
			return 0, Fields{}, false
		}
		f := people[0]
		people, first = people[1:], first+1
		return first - 1, f, true
	}
}

func want(t *testing.T, ix *Index, text string, ids ...uint32) {
	t.Helper()
	if diff := cmp.Diff(ids, ix.Search(text, 50)); diff != "" {
		t.Errorf("Search(%q): %s", text, diff)
	}
}

func TestSearchOrder(t *testing.T) {
	ix := New()
	ix.Build(3, feed(1, named("Zoé Tremblay"), named("Jean Tremblay"), named("Zoé Wójcik")))
	ix.Put(9, named("Zoé Tremblay"))
	want(t, ix, "tremb", 9, 2, 1)
	want(t, ix, "tremb zo", 9, 1)
	want(t, ix, "w z", 3)
	want(t, ix, "jean wojcik")
	want(t, ix, "")
	if got := ix.Search("tremb", 2); !slices.Equal(got, []uint32{9, 2}) {
		t.Errorf("two of three are %v, want 9 and 2", got)
	}
	for _, limit := range []int{0, -1} {
		if got := ix.Search("tremb", limit); got != nil {
			t.Errorf("limit %d gives %v", limit, got)
		}
	}
}

func TestPutReplaces(t *testing.T) {
	ix := New()
	ix.tailMost = 0
	ix.Build(2, feed(1, named("Anne Roy"), named("Anne Gagnon")))
	ix.Put(1, named("Lucie Roy"))
	want(t, ix, "anne", 2)
	want(t, ix, "roy", 1)
	ix.Put(1, named("Anne Roy"))
	want(t, ix, "anne", 2, 1)
	want(t, ix, "lucie")
	ix.Remove(2)
	ix.Remove(2)
	ix.Remove(77)
	want(t, ix, "anne", 1)
	if ix.Len() != 1 {
		t.Errorf("%d people, want 1", ix.Len())
	}
}

func TestBuildTwice(t *testing.T) {
	ix := New()
	ix.Put(2, named("Today"))
	ix.Put(8, named("Other"))
	ix.Build(0, feed(1, named("Anne"), named("Anne"), named("Anne")))
	want(t, ix, "anne", 3, 2, 1)
	want(t, ix, "today")
	ix.Build(0, feed(2, named("Lucie")))
	want(t, ix, "anne", 3, 1)
	want(t, ix, "lucie", 2)
	want(t, ix, "other", 8)
	if ix.Len() != 4 {
		t.Errorf("%d people, want 4", ix.Len())
	}
}

// What changes while Build reads stands; an id that comes twice counts once.
func TestChangeDuringBuild(t *testing.T) {
	ix := New()
	people := []Fields{named("Stale"), named("Stale"), named("Stale"), named("Fresh")}
	inner := feed(1, people...)
	ix.Build(len(people), func() (uint32, Fields, bool) {
		id, f, ok := inner()
		switch id {
		case 2:
			ix.Put(1, named("New"))
			ix.Put(3, named("New"))
		case 3:
			ix.Remove(2)
			ix.Remove(3)
		case 4:
			ix.Put(5, named("New"))
			return 4, f, ok
		}
		return id, f, ok
	})
	want(t, ix, "stale")
	want(t, ix, "new", 5, 1)
	want(t, ix, "fresh", 4)
	twice := []uint32{6, 6}
	ix.Build(2, func() (uint32, Fields, bool) {
		if len(twice) == 0 {
			return 0, Fields{}, false
		}
		n := len(twice)
		twice = twice[1:]
		return 6, named(fmt.Sprintf("copy%d", n)), true
	})
	want(t, ix, "copy2", 6)
	want(t, ix, "copy1")
	if ix.Len() != 4 {
		t.Errorf("%d people, want 4", ix.Len())
	}
}

func TestWipe(t *testing.T) {
	ix := New()
	ix.Build(1, feed(1, named("Anne")))
	ix.Put(2, named("Anne"))
	keys, tail, text := ix.runs[0].keys, ix.tail.keys, ix.read.text
	ix.Wipe()
	want(t, ix, "anne")
	if ix.Len() != 0 {
		t.Errorf("%d people, want 0", ix.Len())
	}
	if keys[0] != 0 || tail[0] != 0 || text[0] != 0 {
		t.Error("wiping left letters in memory")
	}
	ix.Put(3, named("Anne"))
	want(t, ix, "anne", 3)
}

func TestWipeStopsBuild(t *testing.T) {
	ix := New()
	calls := 0
	ix.Build(0, func() (uint32, Fields, bool) {
		calls++
		if calls == 5 {
			ix.Wipe()
			ix.Put(1<<20, named("Lucie"))
		}
		return uint32(calls), named("Anne"), calls < 10*sample
	})
	if calls > sample {
		t.Errorf("Build went on for %d people", calls)
	}
	want(t, ix, "anne")
	want(t, ix, "lucie", 1<<20)
}

// Runs stay few and everyone stays findable through many merges.
func TestManyPuts(t *testing.T) {
	ix := New()
	ix.tailMost = 64
	const people = 5000
	for i := range uint32(people) {
		ix.Put(i, named(fmt.Sprintf("p%dx anne", i)))
	}
	if len(ix.runs) > 8 {
		t.Errorf("%d runs", len(ix.runs))
	}
	for i := range uint32(people) {
		want(t, ix, fmt.Sprintf("anne p%dx", i), i)
	}
	got := ix.Search("a", 3*Most)
	if len(got) != Most || got[0] != people-1 || got[Most-1] != people-Most {
		t.Errorf("the newest are %d, from %d", len(got), got[0])
	}
}

// A word too common to check gives false hits, never a miss.
func TestTooCommon(t *testing.T) {
	ix := New()
	ix.scanMost = 2
	ix.Build(4, feed(1, named("Anne Roy"), named("Anne Roy"), named("Anne Gagnon"), named("Lucie Roy")))
	want(t, ix, "anne gagnon", 3)
	want(t, ix, "lucie anne", 4)
	want(t, ix, "anne roy", 3, 2, 1)
	want(t, ix, "a", 3, 2, 1)
}

// Searches see each person whole while others write.
func TestConcurrent(t *testing.T) {
	ix := New()
	ix.tailMost = 50
	var writers, readers sync.WaitGroup
	done := make(chan struct{})
	for w := range uint32(2) {
		writers.Go(func() {
			for i := range uint32(300) {
				ix.Put(w*1000+i, named("Anne Roy"))
				ix.Remove(w*1000 + i/2)
			}
		})
	}
	writers.Go(func() { ix.Build(500, feed(5000, slices.Repeat([]Fields{named("Anne Roy")}, 500)...)) })
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				if got := ix.Search("roy anne", 20); !slices.IsSortedFunc(got, func(a, b uint32) int { return int(b) - int(a) }) {
					t.Error("ids out of order")
				}
				ix.Len()
			}
		})
	}
	writers.Wait()
	close(done)
	readers.Wait()
	if ix.Len() != 2*150+500 {
		t.Errorf("%d people, want 800", ix.Len())
	}
}
