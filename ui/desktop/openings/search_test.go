package openings_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
)

// TestSinceIsAFilter is the property: from a time of the first day on means all openings without those that begin before
// it, in the same order.
func TestSinceIsAFilter(t *testing.T) {
	b := newBench(t)
	b.busy()
	rapid.Check(t, func(t *rapid.T) {
		party := capacity.Party{
			Service: rapid.SampledFrom(site.Services()).Draw(t, "service"), Persons: rapid.IntRange(1, 5).Draw(t, "persons"),
		}
		r := capacity.Request{
			Party: party, Site: "A", From: october5 + calendar.Date(rapid.IntRange(0, 8).Draw(t, "day")),
			Part:  rapid.SampledFrom([]capacity.Part{capacity.AnyTime, capacity.Morning, capacity.Afternoon}).Draw(t, "part"),
			Limit: rapid.IntRange(1, 60).Draw(t, "limit"),
		}
		start := calendar.Minute(60 * rapid.IntRange(7, 17).Draw(t, "from hour"))
		plain := r
		plain.Limit = r.Limit + 100 // a day has fewer
		want, err := b.store.Openings(t.Context(), plain)
		if err != nil {
			t.Fatal(err)
		}
		want = slices.DeleteFunc(want, func(o capacity.Opening) bool { return o.Date() == r.From && o.Start() < start })
		got, err := openings.Since(t.Context(), b.store, r, start)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[:min(len(want), r.Limit)], got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// TestPagesLeaveNothingOut is the property: page after page shows every opening once, in the store's order.
func TestPagesLeaveNothingOut(t *testing.T) {
	at := office("A", 1)
	at.Schedule.Hours = at.Schedule.Hours[:2] // Mondays and Tuesdays
	at.Schedule.Closures = []calendar.Closure{{From: october5 + 2}}
	b := newBench(t, at)
	for _, persons := range []int{1, 3, 6} {
		*b.choice = openings.Choice{}
		b.ask(site.Passport, persons)
		all, err := b.store.Openings(t.Context(), capacity.Request{
			Party: capacity.Party{Service: site.Passport, Persons: persons}, Site: "A",
		})
		if err != nil {
			t.Fatal(err)
		}
		b.picker.Focus()
		var seen []capacity.Opening
		for page := range len(all)/9 + 3 {
			before := b.choice.Page
			for digit := range len(b.times()) {
				b.picker.Digit(rune('1' + digit))
				seen = append(seen, capacity.Opening{Places: b.picker.Chosen()})
			}
			b.Keys(fyne.KeyPageDown)
			if b.choice.Page == before {
				break
			}
			if b.choice.Page != page+1 {
				t.Fatalf("page %d follows page %d", b.choice.Page, before)
			}
		}
		if diff := cmp.Diff(all, seen); diff != "" {
			t.Errorf("%d persons: %s", persons, diff)
		}
	}
}

// TestPageThatIsGone: when fewer are left than the page gone to, the last one is shown.
func TestPageThatIsGone(t *testing.T) {
	at := office("A", 1)
	at.Schedule.Hours = at.Schedule.Hours[:1]
	at.Schedule.Hours[0].Open = calendar.Span{From: 540, To: 720}
	at.Schedule.Closures = []calendar.Closure{{From: october5 + 1}}
	b := newBench(t, at)
	b.choice.Page = 7 // as in a draft
	b.build()
	b.ask(site.Passport, 1)
	if got := b.times(); len(got) == 0 || b.choice.Page != 1 || got[len(got)-1] != "Mon Oct 5  11:40 a.m." {
		t.Errorf("page %d: %q", b.choice.Page, got)
	}
}

// TestChoiceAsJSON: everything comes back from a draft, also from one written before there were weeks and other sites.
func TestChoiceAsJSON(t *testing.T) {
	want := openings.Choice{
		Part: capacity.Morning, From: "2026-10-0", Since: 600, SideBySide: true, Page: 2, Week: october5 + 7, Away: "B",
		Chosen: []site.Place{{Counter: 2, Date: october5 + 8, Start: 610, End: 630}},
	}
	if diff := cmp.Diff(want, copyOf(t, &want)); diff != "" {
		t.Error(diff)
	}
	var old openings.Choice
	if err := json.Unmarshal([]byte(`{"part":"afternoon","from":"+1","page":1,"chosen":null}`), &old); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(openings.Choice{Part: capacity.Afternoon, From: "+1", Page: 1}, old); diff != "" {
		t.Error(diff)
	}
	var empty openings.Choice
	if data, err := json.Marshal(empty); err != nil || string(data) != `{"part":"","from":"","page":0,"chosen":null}` {
		t.Errorf("an empty choice is %s, %v", data, err)
	}
}

// TestBeforeItIsBuilt: whatever is asked of a picker that shows nothing harms nobody.
func TestBeforeItIsBuilt(t *testing.T) {
	b := newBench(t)
	b.picker = openings.New(b.store, &openings.Choice{}, openings.Options{})
	b.picker.Ask(openings.Wish{Service: site.Passport, Persons: 1})
	b.picker.Changed()
	b.picker.Lose(fault.New("booking.place-taken"))
	b.picker.Keep()
	b.picker.Focus()
	b.picker.FocusWeek()
	b.picker.OtherSites()
	b.picker.GoHome()
	b.picker.Forget()
	if b.picker.Digit('1') || b.picker.FromWrong() || b.picker.Fields() != nil || len(b.picker.Chosen()) != 0 {
		t.Error("something is there")
	}
	b.Queue.Drain()
}

// TestWithoutOwner: nobody needs to listen.
func TestWithoutOwner(t *testing.T) {
	b := newBench(t)
	b.picker = openings.New(b.store, b.choice, openings.Options{})
	b.build()
	b.ask(site.Passport, 2)
	b.picker.Digit('1')
	b.focus(openings.From)
	b.Write("t")
	b.Keys(fyne.KeyTab)
	if len(b.picker.Chosen()) != 1 || len(b.changes) != 0 {
		t.Errorf("chosen %v, told %q", b.picker.Chosen(), b.changes)
	}
}

// TestCancelledSearch shows nothing, says nothing, and leaves what was there.
func TestCancelledSearch(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.picker.Digit('2')
	before := b.times()
	b.with(&failing{Store: b.store, openings: context.Canceled, counts: context.Canceled}, openings.Options{})
	b.ask(site.Passport, 2)
	if failed := b.Failed(); len(failed) != 0 || len(b.picker.Chosen()) != 1 || b.picker.Lost() != nil {
		t.Errorf("%d faults, chosen %v", len(failed), b.picker.Chosen())
	}
	if len(before) != 9 {
		t.Errorf("%q", before)
	}
}

// TestFailureWhileSomethingIsChosen keeps it: nobody knows that it is gone.
func TestFailureWhileSomethingIsChosen(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.picker.Digit('2')
	f := &failing{Store: b.store}
	b.with(f, openings.Options{})
	b.ask(site.Passport, 1)
	f.openings = errors.New("disk")
	b.picker.Changed()
	b.Queue.Drain()
	if failed := b.Failed(); len(b.picker.Chosen()) != 1 || b.picker.Lost() != nil || len(failed) != 1 {
		t.Errorf("chosen %v, lost %v", b.picker.Chosen(), b.picker.Lost())
	}
	f.openings = nil
	b.picker.Changed()
	b.Queue.Drain()
	if len(b.times()) != 9 || len(b.picker.Chosen()) != 1 {
		t.Errorf("it does not recover: %q", b.times())
	}
}

// TestMissing asks for an opening where they are, unless there is none or it is already said why the one chosen is gone.
func TestMissing(t *testing.T) {
	for _, language := range translations.Languages() {
		b := newBench(t, office("A", 1))
		b.Speak(language)
		b.build()
		ask := b.Words.T("book.opening.missing")
		b.picker.Missing(ask)
		if b.says(ask) {
			t.Error("asked where there is nothing to choose")
		}
		b.ask(site.Passport, 1)
		b.picker.Missing(ask)
		if !b.says(ask) {
			t.Errorf("%s: not asked", language)
		}
		b.picker.Digit('1')
		b.picker.Missing("")
		if b.says(ask) {
			t.Errorf("%s: asked though chosen", language)
		}
		b.book(site.Passport, b.picker.Chosen())
		b.picker.Changed()
		b.Queue.Drain()
		b.picker.Missing(ask)
		if b.says(ask) || b.picker.Lost() == nil {
			t.Errorf("%s: said twice", language)
		}
	}
}
