package openings_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/uitest"
)

// TestNineOpenings: as many as there are digits, from the first one on.
func TestNineOpenings(t *testing.T) {
	b := newBench(t)
	if got := b.times(); len(got) != 0 {
		t.Errorf("shown before anything is asked for: %q", got)
	}
	b.ask(site.Biometrics, 1)
	got := b.times()
	if len(got) != 9 || got[0] != "Mon Oct 5  8:30 a.m." || got[8] != "Mon Oct 5  9:50 a.m." {
		t.Errorf("%q", got)
	}
}

// TestDigitChoosesWhatIsShown: whatever is asked for and wherever the list stands, a digit chooses the time beside it.
func TestDigitChoosesWhatIsShown(t *testing.T) {
	b := newBench(t)
	for _, c := range []struct {
		service site.Service
		persons int
		keys    []fyne.KeyName
	}{
		{site.Biometrics, 1, nil},
		{site.Passport, 2, []fyne.KeyName{fyne.KeyPageDown}},
		{site.Passport, 3, []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp}},
	} {
		b.ask(c.service, c.persons)
		b.picker.Focus()
		b.Keys(c.keys...)
		shown := b.times()
		for digit, text := range shown {
			b.Write(string(rune('1' + digit)))
			chosen := b.picker.Chosen()
			if len(chosen) != 1 {
				t.Fatalf("digit %d chose %v", digit+1, chosen)
			}
			want := strings.ReplaceAll(b.Words.ShortDate(chosen[0].Date.Time())+"  "+b.Words.Clock(int(chosen[0].Start)), "\u00a0", " ")
			if text != want {
				t.Errorf("digit %d stands beside %s and chose %s", digit+1, text, want)
			}
		}
	}
	if b.picker.Digit('0') || b.picker.Digit('a') {
		t.Error("something else than 1 to 9 chooses")
	}
	if len(b.changes) == 0 || slices.ContainsFunc(b.changes, func(name string) bool { return name != openings.List }) {
		t.Errorf("told: %q", b.changes)
	}
}

// TestPages go forward and back, and never before the first or past the last.
func TestPages(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	first := b.times()
	b.picker.Focus()
	b.Keys(fyne.KeyPageUp)
	if diff := cmp.Diff(first, b.times()); diff != "" {
		t.Errorf("before the first: %s", diff)
	}
	b.Keys(fyne.KeyPageDown)
	if got := b.times(); got[0] != "Mon Oct 5  10:00 a.m." || b.choice.Page != 1 {
		t.Errorf("second page: %q", got)
	}
	b.Keys(fyne.KeyPageUp)
	if diff := cmp.Diff(first, b.times()); diff != "" {
		t.Errorf("back again: %s", diff)
	}
	b.Keys(fyne.KeyPageDown)
	b.ask(site.Biometrics, 2)
	if b.choice.Page != 0 {
		t.Error("another party begins in the middle")
	}
}

// TestPartOfTheDayAndFirstDay each ask anew, by keys.
func TestPartOfTheDayAndFirstDay(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.focus(openings.Part)
	b.Keys(fyne.KeyRight, fyne.KeyRight)
	if got := b.times(); got[0] != "Mon Oct 5  12:50 p.m." {
		t.Errorf("in the afternoon: %q", got)
	}
	b.Keys(fyne.KeyLeft)
	b.focus(openings.From)
	b.Write("+1")
	if got := b.times(); got[0] != "Tue Oct 6  8:30 a.m." {
		t.Errorf("tomorrow morning: %q", got)
	}
	b.Keys(fyne.KeyTab)
	if b.choice.From != "2026-10-06" {
		t.Errorf("kept as %q", b.choice.From)
	}
}

// TestWrongDate is said at its field, asks for nothing and is forgotten when mended.
func TestWrongDate(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.focus(openings.From)
	b.Write("rubbish")
	if b.says(b.Words.T("fault.date.invalid")) {
		t.Error("called wrong while it is being typed")
	}
	b.Keys(fyne.KeyTab)
	if !b.says(b.Words.T("fault.date.invalid")) || !b.picker.FromWrong() || len(b.times()) != 9 {
		t.Error("not said, or the openings are gone")
	}
	b.focus(openings.From)
	b.Write("2026-10-08")
	if b.says(b.Words.T("fault.date.invalid")) || b.times()[0] != "Thu Oct 8  8:30 a.m." {
		t.Errorf("still wrong: %q", b.times())
	}
}

// TestStaleOpenings: while newer ones are asked for, a digit does nothing, and a late answer is not shown.
func TestStaleOpenings(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	b.picker.Ask(openings.Wish{Service: site.Biometrics, Persons: 2})
	if b.picker.Digit('1') || len(b.picker.Chosen()) != 0 {
		t.Error("a digit chose an opening for another party")
	}
	b.picker.Ask(openings.Wish{Service: site.Passport, Persons: 3})
	b.Queue.Reverse() // the older searches answer last
	b.Queue.Drain()
	b.picker.Digit('1')
	if chosen := b.picker.Chosen(); len(chosen) != 1 || chosen[0].End-chosen[0].Start != 60 {
		t.Errorf("chosen %v, not an hour for three", chosen)
	}
}

// TestSearchAfterTheEnd: an answer after Forget or Cancel harms nobody.
func TestSearchAfterTheEnd(t *testing.T) {
	b := newBench(t)
	b.picker.Ask(openings.Wish{Service: site.Biometrics, Persons: 1})
	b.picker.Cancel()
	b.Queue.Drain()
	if len(b.times()) != 0 {
		t.Error("a cancelled search was shown")
	}
	b.picker.Ask(openings.Wish{Service: site.Biometrics, Persons: 1})
	b.picker.Forget()
	b.Queue.Drain()
	if b.picker.Digit('1') {
		t.Error("a digit chooses in a picker that was forgotten")
	}
	b.build()
	b.ask(site.Biometrics, 1)
	if len(b.times()) != 9 {
		t.Error("the picker does not come back")
	}
}

// TestOverviewAsksForNothing and what was chosen comes back with the service.
func TestOverviewAsksForNothing(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	b.picker.Digit('3')
	b.picker.Ask(openings.Wish{})
	b.Queue.Drain()
	if len(b.times()) != 0 || !b.says(b.Words.T("book.openings.none-yet")) {
		t.Error("shown without a service")
	}
	b.ask(site.Biometrics, 1)
	if chosen := b.picker.Chosen(); len(chosen) != 1 || chosen[0].Start != 530 {
		t.Errorf("chosen %v", chosen)
	}
}

// TestLanguageKeepsEverything: what is chosen, shown and typed comes back in the other language at once.
func TestLanguageKeepsEverything(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 2)
	b.picker.Focus()
	b.Keys(fyne.KeyPageDown)
	b.Write("4")
	b.focus(openings.From)
	uitest.Type(b.Window, "2026-1")
	b.picker.Keep()
	before := copyOf(t, b.choice)
	b.Speak(translations.French)
	b.build()
	if got := b.times(); len(got) != 9 || !strings.HasPrefix(got[0], "lun. 5 oct.  ") {
		t.Errorf("in French, before the next answer: %q", got)
	}
	b.picker.Keep()
	if diff := cmp.Diff(before, copyOf(t, b.choice)); diff != "" {
		t.Error(diff)
	}
}

// TestLanguageKeepsTheCursor: the keys go on from the same opening and the same cell of the week.
func TestLanguageKeepsTheCursor(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	for _, c := range []struct {
		part string
		keys []fyne.KeyName
		want calendar.Minute
	}{
		{openings.List, []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, 540},
		{openings.Strip, []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyDown}, 770},
	} {
		b.focus(c.part)
		b.Keys(c.keys...)
		b.Speak(translations.French)
		b.build()
		b.focus(c.part)
		b.Keys(fyne.KeyReturn)
		b.picker.Focus()
		if c.part == openings.Strip {
			b.Keys(fyne.KeyHome, fyne.KeyReturn)
		}
		if got := b.picker.Chosen(); len(got) != 1 || got[0].Start != c.want {
			t.Errorf("%s: chosen %v", c.part, got)
		}
	}
}

// TestAnotherSiteAtHand lets go of a place chosen at the one before.
func TestAnotherSiteAtHand(t *testing.T) {
	b := newBench(t, office("A", 1), office("B", 1))
	b.ask(site.Passport, 1)
	b.picker.Digit('1')
	b.Context.Site = office("B", 1)
	b.build()
	if len(b.picker.Chosen()) != 0 || len(b.times()) != 0 || b.picker.At().ID != "B" {
		t.Errorf("chosen %v at %s", b.picker.Chosen(), b.picker.At().ID)
	}
}

// TestNothingFree says why and offers to look later.
func TestNothingFree(t *testing.T) {
	closing := office("A", 1)
	closing.Schedule.Closures = []calendar.Closure{{From: october5, To: october5.Add(120)}}
	b := newBench(t, closing)
	b.ask(site.Passport, 1)
	if !b.says("The site is closed on") || len(b.times()) != 0 {
		t.Errorf("not said: %q", b.texts())
	}
	b.picker.Focus()
	if b.focused() != openings.From {
		t.Errorf("without a list the focus goes to %q", b.focused())
	}
	b.focus(openings.Look)
	b.Keys(fyne.KeyReturn)
	if got := b.times(); len(got) != 9 || got[0] != "Wed Feb 3  8:30 a.m." {
		t.Errorf("later: %q", got)
	}
}

// TestFailure is told as any failure is, and the choice stays.
func TestFailure(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.picker.Digit('2')
	b.with(&failing{Store: b.store, openings: errors.New("disk")}, openings.Options{})
	b.ask(site.Passport, 1)
	if failed := b.Failed(); len(failed) != 1 || !b.says(b.Words.T("fault.internal")) || len(b.picker.Chosen()) != 1 {
		t.Errorf("%d faults, chosen %v", len(failed), b.picker.Chosen())
	}
}
