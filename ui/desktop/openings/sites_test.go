package openings_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/uitest"
)

// town is an office somewhere else, open from a date on.
func town(id, name string, opens calendar.Date) site.Site {
	s := office(id, 1)
	s.Name, s.City = calendar.Text{EN: name + " Centre", FR: "Centre de " + name}, calendar.Text{EN: name, FR: name}
	if opens != 0 {
		s.Schedule.Closures = []calendar.Closure{{From: october5, To: opens - 1}}
	}
	return s
}

// towns are an office and four others: one later, one sooner, one without the service, one without hours.
func towns() []site.Site {
	closed := town("D", "Dryden", 0)
	closed.Schedule.Hours = nil
	other := town("E", "Elliot Lake", 0)
	other.Counters[0].Services = []site.Service{site.Biometrics}
	return []site.Site{office("A", 2), town("B", "Gander", october5+7), town("C", "Corner Brook", october5+2), closed, other}
}

// rows are the sites listed, by what their rows show.
func (b *bench) rows() []string {
	var list []string
	for _, text := range b.texts() {
		if strings.HasSuffix(text, " Centre") {
			list = append(list, strings.TrimSuffix(text, " Centre"))
		}
	}
	return list
}

// TestOtherSites are listed by their first opening, those without any last, with why, and those without the service not.
func TestOtherSites(t *testing.T) {
	b := newBench(t, towns()...)
	b.Window.Resize(fyne.NewSize(900, 690))
	b.ask(site.Passport, 1)
	b.picker.OtherSites()
	b.Queue.Drain()
	b.relayout()
	if got := b.rows(); fmt.Sprint(got) != "[Corner Brook Gander Dryden]" {
		t.Errorf("listed %q", got)
	}
	for _, text := range []string{"Wed Oct 7  8:30 a.m.", "Tue Oct 13  8:30 a.m.", "nothing free"} { // Thanksgiving is the 12th
		if !b.says(text) {
			t.Errorf("%q is not shown in %q", text, b.texts())
		}
	}
	b.Keys(fyne.KeyDown, fyne.KeyDown)
	if !b.says("No opening hours are published for this site") {
		t.Errorf("nobody says why Dryden has none: %q", b.texts())
	}
	b.Keys(fyne.KeyUp)
	if b.says("No opening hours are published for this site") {
		t.Error("said of another site")
	}
	b.Write("gän")
	if got := b.rows(); fmt.Sprint(got) != "[Gander]" {
		t.Errorf("with “gän” typed: %q", got)
	}
	b.Keys(fyne.KeyReturn)
	if b.picker.At().ID != "B" || !b.picker.Away() || b.choice.Away != "B" || b.focused() != openings.List || b.Modal() {
		t.Errorf("at %s, the focus at %q", b.picker.At().ID, b.focused())
	}
	if !slices.Contains(b.changes, openings.Site) || !b.says("At Gander Centre") {
		t.Errorf("told %q, shown %q", b.changes, b.texts())
	}
	b.Write("1")
	if c := b.picker.Chosen(); len(c) != 1 || c[0].Date < october5+7 {
		t.Errorf("chosen %v", c)
	}
	b.focus(openings.Home)
	b.Keys(fyne.KeyReturn)
	if b.picker.Away() || len(b.picker.Chosen()) != 0 || b.times()[0] != "Mon Oct 5  8:30 a.m." || b.says("At Gander Centre") {
		t.Errorf("back at %s: %q", b.picker.At().ID, b.times())
	}
}

// TestLookingAtManySites goes on in the background, a few at a time, and stops when the dialog is left.
func TestLookingAtManySites(t *testing.T) {
	sites := []site.Site{office("A", 1)}
	for n := range 20 {
		sites = append(sites, town(fmt.Sprint("T", n), fmt.Sprint("Town ", n), 0))
	}
	b := newBench(t, sites...)
	f := &failing{Store: b.store}
	b.Window.Resize(fyne.NewSize(900, 690))
	b.with(f, openings.Options{})
	b.ask(site.Passport, 1)
	for _, c := range []struct {
		name  string
		leave func()
		open  bool
	}{
		{"Esc", func() { uitest.Press(b.Window, fyne.KeyEscape) }, false},
		{"Stop looking", func() {
			uitest.Press(b.Window, fyne.KeyTab)
			uitest.Press(b.Window, fyne.KeyTab)
			uitest.Press(b.Window, fyne.KeyReturn)
		}, true},
		{"gone", b.picker.Cancel, true},
	} {
		f.asked = nil
		b.picker.OtherSites()
		for range 3 {
			b.Queue.Step()
		}
		if seen := len(b.rows()); seen == 0 || !b.saysNow("4 of 20 sites looked at") {
			t.Errorf("%s: %d sites after the first look: %q", c.name, seen, b.texts())
		}
		c.leave()
		b.Queue.Drain()
		if len(f.asked) > 8 || b.Modal() != c.open {
			t.Errorf("%s: %d sites were looked at after all", c.name, len(f.asked))
		}
		b.Env.CloseAll(b.Window.Canvas())
	}
}

// saysNow looks without doing the work that waits.
func (b *bench) saysNow(text string) bool { return uitest.Says(b.Window, text) }

// TestSitesThatFail are told, and the dialog goes.
func TestSitesThatFail(t *testing.T) {
	b := newBench(t, towns()...)
	f := &failing{Store: b.store}
	b.with(f, openings.Options{})
	b.ask(site.Passport, 1)
	f.openings = errors.New("disk")
	b.picker.OtherSites()
	b.Queue.Drain()
	f.sites = errors.New("disk")
	b.picker.OtherSites()
	if failed := b.Failed(); len(failed) != 2 || b.Modal() {
		t.Errorf("%d faults", len(failed))
	}
}

// TestNoOtherSite says so.
func TestNoOtherSite(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.picker.OtherSites()
	b.Queue.Drain()
	if !b.says(b.Words.T("openings.sites.none")) {
		t.Errorf("%q", b.texts())
	}
	b.Keys(fyne.KeyEscape)
	if b.Modal() || b.picker.Away() {
		t.Error("Esc does not leave")
	}
}

// TestAwayIsKept over a change of language and in a draft; a site that is gone is let go.
func TestAwayIsKept(t *testing.T) {
	b := newBench(t, towns()...)
	b.choice.Away = "C"
	b.Speak(translations.French)
	b.build()
	b.ask(site.Passport, 1)
	if b.picker.At().ID != "C" || !b.says("Point de service : Centre de Corner Brook") {
		t.Errorf("at %s: %q", b.picker.At().ID, b.texts())
	}
	if got := copyOf(t, b.choice); got.Away != "C" {
		t.Errorf("a draft keeps %q", got.Away)
	}
	b.choice.Away = "gone"
	b.build()
	if b.picker.Away() || b.choice.Away != "" {
		t.Errorf("at %q", b.choice.Away)
	}
}

// TestFixed is for a booking that moves: its own site and way of serving stay, and neither is offered.
func TestFixed(t *testing.T) {
	b := newBench(t, towns()...)
	*b.choice = openings.Choice{Away: "C", SideBySide: false}
	b.with(b.store, openings.Options{Name: "move.", Fixed: true})
	b.ask(site.Passport, 2)
	b.relayout()
	if b.picker.At().ID != "C" || b.times()[0] != "Wed Oct 7  8:30 a.m." {
		t.Errorf("at %s: %q", b.picker.At().ID, b.times())
	}
	for _, id := range []string{"openings.other-sites", "openings.side", "openings.home"} {
		if slices.Contains(b.texts(), b.Words.T(id)) {
			t.Errorf("%q is offered", b.Words.T(id))
		}
	}
	b.picker.OtherSites()
	b.picker.GoHome()
	if b.Modal() || b.picker.At().ID != "C" {
		t.Error("the site of a booking that moves can be changed")
	}
	b.picker.Ask(openings.Wish{Service: site.Passport, Persons: 1, Minutes: 50})
	b.Queue.Drain()
	b.picker.Digit('1')
	if c := b.picker.Chosen(); len(c) != 1 || c[0].End-c[0].Start != 50 {
		t.Errorf("a booking’s own time is not kept: %v", c)
	}
}

// TestSideBySide is offered to two and up, says what it means, and asks for as many counters.
func TestSideBySide(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	if slices.Contains(b.texts(), b.Words.T("openings.side")) {
		t.Error("offered to one person")
	}
	b.ask(site.Biometrics, 2)
	b.focus(openings.Side)
	b.Keys(fyne.KeySpace)
	b.picker.Digit('1')
	if c := b.picker.Chosen(); len(c) != 2 || c[0].Start != c[1].Start || c[0].Counter == c[1].Counter || !b.picker.SideBySide() {
		t.Errorf("chosen %v", c)
	}
	if !b.says("side by side") || !b.says(b.Words.T("openings.side.note")) {
		t.Errorf("%q", b.texts())
	}
	b.ask(site.Biometrics, 3)
	if !b.says("Side by side is not possible: only 2 counters") || len(b.picker.Chosen()) != 0 {
		t.Errorf("%q", b.texts())
	}
	b.ask(site.Biometrics, 1)
	if b.picker.SideBySide() || len(b.times()) != 9 {
		t.Error("one person is served side by side")
	}
}
