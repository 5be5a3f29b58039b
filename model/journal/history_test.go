package journal_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
)

func TestHistoryTellsEachStateAsItWasSeen(t *testing.T) {
	entries := story(t, "a booked 09:00; b cancelled reason=client; c undone of=b; d later; e moved 10:00")
	want := []string{
		"booked 09:00 claim=a personal=a undo=a head=a",
		"cancelled 09:00 reason=client personal=a undo=b head=b", // although it was undone later
		"booked 09:00 claim=c personal=a undo= head=c",
		"booked 09:00 claim=c personal=a undo= head=d",
		"booked 10:00 claim=e personal=a undo=e head=e",
	}
	shuffled := slices.Concat(entries[2:], entries)
	steps := journal.History(shuffled)
	if len(steps) != len(want) {
		t.Fatalf("%d steps, want %d", len(steps), len(want))
	}
	for i, step := range steps {
		if diff := cmp.Diff(entries[i], step.Entry); diff != "" {
			t.Errorf("step %d: %s", i+1, diff)
		}
		if got := outcome(step.After, entries); got != want[i] {
			t.Errorf("step %d:\n got %s\nwant %s", i+1, got, want[i])
		}
		if step.Undone != (i == 1) {
			t.Errorf("step %d undone: %v", i+1, step.Undone)
		}
	}
	if len(journal.History(nil)) != 0 {
		t.Error("no entries have a history")
	}
}

func TestFoldSite(t *testing.T) {
	settings := func(clock journal.Clock, name string) journal.Entry {
		return journal.Entry{
			ID: uuid.UUID{byte(clock)}, Device: uuid.UUID{1}, Sequence: uint64(clock), Clock: clock, Kind: journal.Settings,
			Facts: encode(t, journal.SiteFacts{Site: &site.Site{ID: "9", Name: calendar.Text{EN: name}}}),
		}
	}
	garbled, empty, later := settings(5, ""), settings(6, ""), settings(7, "Later")
	garbled.Facts, empty.Facts, later.Kind = []byte(`{"site":[]}`), []byte(`{}`), "allotted"
	entries := []journal.Entry{settings(3, "Third"), settings(1, "First"), garbled, settings(2, "Second"), empty, later}
	for range 2 {
		if s, ok := journal.FoldSite(entries); !ok || s.ID != "9" || s.Name.EN != "Third" {
			t.Errorf("%v %+v", ok, s)
		}
		slices.Reverse(entries)
	}
	for _, none := range [][]journal.Entry{nil, {garbled}, {empty}, {later}} {
		if s, ok := journal.FoldSite(none); ok || s.ID != "" {
			t.Errorf("%+v from %d entries", s, len(none))
		}
	}
}

// Each step is told as it was seen then, also one that was taken back later.
func TestHistoryOfADay(t *testing.T) {
	entries := story(t, "a booked queue ticket=7 size=2; b called counter=2; c undone of=b; d started counter=1; e finished persons=1")
	shuffled := slices.Clone(entries)
	slices.Reverse(shuffled)
	var got []string
	for _, step := range journal.History(shuffled) {
		line := shown(step.After.Visit)
		if step.Undone {
			line += " undone"
		}
		got = append(got, line)
	}
	want := []string{"waiting/P007/..", "called/P007/2/.. undone", "waiting/P007/..", "serving/P007/1/..", "serving/P007/1/.S"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	called := journal.History(entries)[1]
	if !called.After.Visit.Called.Equal(called.Entry.Clock.Time()) || called.After.Undoable != called.Entry.ID {
		t.Errorf("%+v", called.After)
	}
}
