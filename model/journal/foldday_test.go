package journal_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/journal"
)

// dayStory reads a script of a site-day's entries: NAME KIND [counter=N] [of=NAME] [swept=NAME+NAME], parted by semicolons.
func dayStory(t testing.TB, script string) []journal.Entry {
	t.Helper()
	var entries []journal.Entry
	for i, line := range strings.Split(script, ";") {
		words := strings.Fields(line)
		e := journal.Entry{
			ID: named(words[0]), Device: uuid.UUID{1}, Sequence: uint64(i + 1), Clock: journal.Clock(i+1) << 16,
			Subject: journal.DaySubject("A", monday), Kind: journal.Kind(words[1]),
		}
		f := journal.DayFacts{Command: e.ID, Site: "A", Date: monday}
		for _, word := range words[2:] {
			key, value, _ := strings.Cut(word, "=")
			switch key {
			case "counter":
				f.Counter = number(t, value)
			case "of":
				f.Undoes = named(value)
			case "swept":
				for name := range strings.SplitSeq(value, "+") {
					f.Swept = append(f.Swept, named(name))
				}
			}
		}
		if e.Facts = encode(t, f); e.Kind == "garbled" {
			e.Kind, e.Facts = journal.Closed, []byte(`{"counter":"one"`)
		}
		entries = append(entries, e)
	}
	return entries
}

func TestFoldDay(t *testing.T) {
	for _, c := range []struct {
		name, script   string
		head, closing  string
		swept          []string
		open, shut     []int
		nothingIsKnown bool
	}{
		{name: "a counter opened", script: "a staffed counter=3", head: "a", open: []int{3}},
		{name: "a counter shut", script: "a unstaffed counter=3", head: "a", shut: []int{3}},
		{name: "the last word counts", script: "a staffed counter=3; b unstaffed counter=3; c staffed counter=1", head: "c", open: []int{1}, shut: []int{3}},
		{name: "closed", script: "a closed swept=x+y", head: "a", closing: "a", swept: []string{"x", "y"}},
		{name: "closed with nobody left", script: "a closed", head: "a", closing: "a"},
		{name: "reopened", script: "a closed swept=x; b reopened of=a", head: "b"},
		{name: "closed again", script: "a closed swept=x; b reopened of=a; c closed swept=y", head: "c", closing: "c", swept: []string{"y"}},
		{name: "reopened what was not closed", script: "a closed swept=x; b reopened of=z", head: "b", closing: "a", swept: []string{"x"}},
		{name: "reopened before", script: "a reopened; b closed", head: "b", closing: "b"},
		{name: "closed twice at once", script: "a closed swept=x; b closed swept=y", head: "b", closing: "b", swept: []string{"y"}},
		{name: "and one taken back", script: "a closed swept=x; b closed swept=y; c reopened of=b", head: "c", closing: "a", swept: []string{"x"}},
		{name: "and the other", script: "a closed swept=x; b closed swept=y; c reopened of=a", head: "c", closing: "b", swept: []string{"y"}},
		{name: "and both", script: "a closed; b closed; c reopened of=a; d reopened of=b", head: "d"},
		{name: "counters outlive the closing", script: "a staffed counter=2; b closed; c unstaffed counter=1", head: "c", closing: "b", open: []int{2}, shut: []int{1}},
		{name: "what cannot be read", script: "a staffed counter=2; b garbled; c later", head: "a", open: []int{2}},
		{name: "nothing that can be read", script: "b garbled; c later; d settings", nothingIsKnown: true},
	} {
		entries := dayStory(t, c.script)
		day, ok := journal.FoldDay(entries)
		slices.Reverse(entries)
		again, _ := journal.FoldDay(append(entries, entries...))
		if diff := cmp.Diff(day, again); diff != "" {
			t.Errorf("%s: backwards and twice it is another: %s", c.name, diff)
		}
		want := journal.Day{SiteDay: journal.SiteDay{Site: "A", Date: monday}, Head: named(c.head), Staffed: map[int]bool{}}
		if c.closing != "" {
			want.Closing = named(c.closing)
		}
		for _, name := range c.swept {
			want.Swept = append(want.Swept, named(name))
		}
		for _, n := range c.open {
			want.Staffed[n] = true
		}
		for _, n := range c.shut {
			want.Staffed[n] = false
		}
		if c.nothingIsKnown {
			want = journal.Day{Staffed: map[int]bool{}}
		}
		if diff := cmp.Diff(want, day); diff != "" || ok == c.nothingIsKnown {
			t.Errorf("%s: %v %s", c.name, ok, diff)
		}
	}
}

// A day is closed while some closing was not taken back, and counters are as the last word on each says, whatever the order in
// which entries arrive.
func TestADayInAnyOrder(t *testing.T) {
	checks(t, 150)
	rapid.Check(t, func(t *rapid.T) {
		var entries []journal.Entry
		standing, counters := map[uuid.UUID]bool{}, map[int]bool{}
		for i := range rapid.IntRange(1, 15).Draw(t, "entries") {
			e := journal.Entry{ID: uuid.UUID{15: byte(i + 1)}, Device: uuid.UUID{byte(1 + i%3)}, Sequence: uint64(i + 1), Clock: journal.Clock(i + 1)}
			f := journal.DayFacts{Site: "A", Date: monday}
			e.Kind = rapid.SampledFrom([]journal.Kind{journal.Staffed, journal.Unstaffed, journal.Closed, journal.Reopened}).Draw(t, "kind")
			switch e.Kind {
			case journal.Closed:
				standing[e.ID] = true
			case journal.Reopened:
				f.Undoes = uuid.UUID{15: byte(rapid.IntRange(1, i+1).Draw(t, "of"))}
				delete(standing, f.Undoes)
			default:
				f.Counter = rapid.IntRange(1, 3).Draw(t, "counter")
				counters[f.Counter] = e.Kind == journal.Staffed
			}
			e.Facts = encode(t, f)
			entries = append(entries, e)
		}
		day, ok := journal.FoldDay(rapid.Permutation(slices.Concat(entries, entries)).Draw(t, "order"))
		if !ok || (day.Closing != uuid.Nil) != (len(standing) > 0) || day.Closing != uuid.Nil && !standing[day.Closing] {
			t.Fatalf("closed by %s, of %v", day.Closing, standing)
		}
		if diff := cmp.Diff(counters, day.Staffed); diff != "" || day.Head != entries[len(entries)-1].ID {
			t.Fatal(diff)
		}
	})
}

func TestKindsAndSubjectsOfADay(t *testing.T) {
	for kind, want := range map[journal.Kind][2]bool{
		"arrived": {true, false}, "joined": {true, false}, "called": {true, false}, "requeued": {true, false}, "started": {true, false},
		"parked": {true, false}, "finished": {true, false}, "turned-away": {true, false}, "left": {true, false}, "no-show": {true, false},
		"split": {true, false}, "staffed": {false, true}, "unstaffed": {false, true}, "closed": {false, true}, "reopened": {false, true},
		journal.Booked: {}, journal.Amended: {}, journal.Moved: {}, journal.Cancelled: {}, journal.Noted: {}, journal.Undone: {},
		journal.Settings: {}, "": {}, "expected": {}, "weighed": {},
	} {
		if got := [2]bool{kind.IsStep(), kind.OfDay()}; got != want {
			t.Errorf("%s: %v, want %v", kind, got, want)
		}
	}
	subjects := map[uuid.UUID]string{journal.SiteSubject("A"): "site A"}
	for _, siteID := range []string{"A", "B", ""} {
		for n := range 3 {
			date := monday.Add(n)
			id := journal.DaySubject(siteID, date)
			if other, taken := subjects[id]; taken || id.Version() != 8 || id != journal.DaySubject(siteID, date) {
				t.Errorf("%q on %s: %s, as %s", siteID, date, id, other)
			}
			subjects[id] = siteID
		}
	}
	// Written into journals: it must never change.
	if got := journal.DaySubject("A", calendar.Date(20731)).String(); got != "eed036fd-d5db-8c41-b5d3-f090f98c0336" {
		t.Errorf("the subject of a day has changed: %s", got)
	}
}
