package openings_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
)

// TestLosingThePlace: it is said where the openings are, the nearest come first under the keys 1 to 9, with the focus.
func TestLosingThePlace(t *testing.T) {
	b := newBench(t, office("A", 1))
	b.ask(site.Passport, 1)
	b.picker.Focus()
	b.Keys(fyne.KeyPageDown)
	b.Write("4") // 10:30
	chosen := b.picker.Chosen()
	b.book(site.Passport, chosen)
	b.focus(openings.From)
	b.picker.Lose(fault.New("booking.place-taken", "Start", chosen[0].Start, "Date", chosen[0].Date))
	b.Queue.Drain()
	if b.focused() != openings.List || len(b.picker.Chosen()) != 0 || b.picker.Lost() == nil {
		t.Errorf("the focus is at %q, chosen %v", b.focused(), b.picker.Chosen())
	}
	if !b.says("10:30 a.m. on October 5, 2026 is taken") || !b.says("The nearest openings come first.") {
		t.Errorf("not said: %q", b.texts())
	}
	want := []string{"10:10", "10:50", "10:00", "11:00", "9:50", "11:10", "9:40", "11:20", "9:30"}
	for i, text := range b.times() {
		if !strings.Contains(text, "Mon Oct 5  "+want[i]) {
			t.Errorf("key %d is %s, not %s", i+1, text, want[i])
		}
	}
	b.Keys(fyne.KeyPageDown)
	if got := b.times(); !strings.Contains(got[0], "  11:30") || !strings.Contains(got[1], "  9:20") {
		t.Errorf("the next page is %q", got)
	}
	b.Write("2")
	if c := b.picker.Chosen(); len(c) != 1 || c[0].Start != 560 || b.picker.Lost() != nil {
		t.Errorf("chosen %v, still lost: %v", c, b.picker.Lost())
	}
	if b.says("is taken") {
		t.Error("what is mended is still said")
	}
	b.picker.Changed()
	b.Queue.Drain()
	if got := b.times(); !strings.Contains(got[1], "  9:20") || b.picker.Lost() != nil {
		t.Errorf("the keys mean something else now: %q", got)
	}
	b.ask(site.Passport, 2)
	if got := b.times(); got[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("another party does not begin at the first: %q", got)
	}
}

// TestNearestAcrossDays: when its day is full, the day after comes before the day before.
func TestNearestAcrossDays(t *testing.T) {
	b := newBench(t, office("A", 1))
	b.choice.Part = capacity.Afternoon
	b.build()
	b.ask(site.Passport, 9) // three hours: one a day fits, from 12:50 or 13:00
	b.focus(openings.From)
	b.Write("2026-10-07")
	b.picker.Digit('1')
	chosen := b.picker.Chosen()
	b.book(site.Passport, []site.Place{{Counter: 1, Date: chosen[0].Date, Start: 860, End: 880}})
	b.picker.Changed()
	b.Queue.Drain()
	if got := b.times(); b.picker.Lost() == nil || !strings.HasPrefix(got[0], "Thu Oct 8") {
		t.Errorf("lost %v, nearest %q", b.picker.Lost(), got)
	}
	if b.picker.Lost().Code != "booking.place-taken" {
		t.Errorf("said %v", b.picker.Lost())
	}
	b.Keys(fyne.KeyTab)
	b.focus(openings.From)
	b.Write("t")
	if got := b.times(); !strings.HasPrefix(got[0], "Mon Oct 5") {
		t.Errorf("after another wish the usual order comes back: %q", got)
	}
}

// TestNothingNear says why nothing is free.
func TestNothingNear(t *testing.T) {
	at := office("A", 1)
	at.Schedule.Hours = []calendar.Rule{{Kind: calendar.Dated, Date: october5, Open: calendar.Span{From: 540, To: 560}}}
	b := newBench(t, at)
	b.ask(site.Passport, 1)
	b.picker.Digit('1')
	chosen := b.picker.Chosen()
	b.book(site.Passport, chosen)
	b.picker.Lose(fault.New("booking.place-taken", "Start", chosen[0].Start, "Date", chosen[0].Date))
	b.Queue.Drain()
	if b.focused() != openings.From || len(b.times()) != 0 {
		t.Errorf("the focus is at %q, %q", b.focused(), b.times())
	}
	if !b.says("Nothing is free") && !b.says("No visit is planned") {
		t.Errorf("not said: %q", b.texts())
	}
}

// TestOthersCommit: openings and counts follow, cursor and choice stay.
func TestOthersCommit(t *testing.T) {
	b := newBench(t, office("A", 1))
	b.ask(site.Passport, 1)
	b.picker.Focus()
	b.Write("6") // 9:20
	b.Keys(fyne.KeyLeft, fyne.KeyLeft)
	here := b.times()[3]
	b.book(site.Passport, []site.Place{{Counter: 1, Date: october5, Start: 510, End: 520 + 10}})
	shown := b.strip()[0][0]
	b.picker.Changed()
	b.Queue.Drain()
	b.relayout()
	if got := b.times(); slices.Contains(got, "Mon Oct 5  8:30 a.m.") || len(b.picker.Chosen()) != 1 || b.picker.Chosen()[0].Start != 560 {
		t.Errorf("%q, chosen %v", got, b.picker.Chosen())
	}
	if b.strip()[0][0] == shown {
		t.Errorf("the strip still shows %s", shown)
	}
	b.Keys(fyne.KeyReturn)
	if c := b.picker.Chosen(); len(c) != 1 || !strings.HasSuffix(here, strings.ReplaceAll(b.Words.Clock(int(c[0].Start)), "\u00a0", " ")) {
		t.Errorf("the cursor stood at %s, Enter chose %v", here, c)
	}
}

// TestNearestIsNearest is the property: the order is that of all openings around, sorted by a plain comparison.
func TestNearestIsNearest(t *testing.T) {
	b := newBench(t, office("A", 2))
	rapid.Check(t, func(t *rapid.T) {
		lost := site.Place{
			Counter: 1, Date: october5 + calendar.Date(rapid.IntRange(0, 11).Draw(t, "day")),
			Start: calendar.Minute(510 + 10*rapid.IntRange(0, 44).Draw(t, "start")),
		}
		part := rapid.SampledFrom([]capacity.Part{capacity.AnyTime, capacity.Morning, capacity.Afternoon}).Draw(t, "part")
		party := capacity.Party{Service: site.Passport, Persons: rapid.IntRange(1, 4).Draw(t, "persons")}
		r := capacity.Request{Party: party, Site: "A", Part: part, Limit: rapid.IntRange(1, 40).Draw(t, "limit")}
		all, err := b.store.Openings(t.Context(), capacity.Request{Party: party, Site: "A", Part: part, Days: 26})
		if err != nil {
			t.Fatal(err)
		}
		abs := func(n int) int { return max(n, -n) }
		slices.SortStableFunc(all, func(x, y capacity.Opening) int {
			key := func(o capacity.Opening) string {
				days := int(o.Date() - lost.Date)
				earlier := 0
				if days < 0 {
					earlier = 1
				}
				return fmt.Sprintf("%03d %d %05d %05d", abs(days), earlier, abs(int(o.Start()-lost.Start)), o.Start())
			}
			return strings.Compare(key(x), key(y))
		})
		got, err := openings.Nearest(t.Context(), b.store, r, lost)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(all[:r.Limit], got); diff != "" {
			t.Fatal(diff)
		}
	})
}
