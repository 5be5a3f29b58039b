package openings_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/uitest"
)

// TestWeekOfTheFirstDay shows title, days, stretches and counts in both languages.
func TestWeekOfTheFirstDay(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"October 5–9 · how many still fit", "Mon 5", "Fri 9", "8–10", "10–12", "12–2", "2–4"},
		translations.French:  {"5 au 9 octobre · encore possibles", "lun. 5", "ven. 9", "8–10 h", "10–12 h", "12–14 h", "14–16 h"},
	} {
		b := newBench(t)
		b.Speak(language)
		b.build()
		b.ask(site.Passport, 2)
		b.relayout()
		texts := b.texts()
		for _, text := range want {
			if !slices.Contains(texts, text) {
				t.Errorf("%s: %q is not shown in %q", language, text, texts)
			}
		}
		if slices.Contains(texts, "Sat 10") || slices.Contains(texts, "sam. 10") {
			t.Error("a closed Saturday is shown")
		}
	}
}

// TestTitleOverTwoMonths names both, and the first of a month.
func TestTitleOverTwoMonths(t *testing.T) {
	b := newBench(t)
	for day, want := range map[string][2]string{
		"2026-10-28": {"October 26–30", "26 au 30 octobre"},
		"2026-10-02": {"October 5–9", "5 au 9 octobre"}, // past days mean today
		"2026-12-30": {"December 28 – January 1", "28 décembre au 1er janvier"},
		"2027-02-03": {"February 1–5", "1er au 5 février"},
	} {
		for i, language := range translations.Languages() {
			b.Speak(language)
			*b.choice = openings.Choice{From: day}
			b.picker.Forget()
			b.build()
			b.ask(site.Passport, 1)
			if !b.says(want[i]) {
				t.Errorf("%s: %q is not in %q", day, want[i], b.texts())
			}
		}
	}
}

// TestWeekendsWhenOpen: Saturday is shown where the site opens then.
func TestWeekendsWhenOpen(t *testing.T) {
	at := office("A", 1)
	at.Schedule.Hours = append(at.Schedule.Hours, calendar.Rule{Kind: calendar.Dated, Date: october5 + 5, Open: calendar.Span{From: 540, To: 720}})
	b := newBench(t, at)
	b.ask(site.Passport, 1)
	if !b.says("October 5–10") || !slices.Contains(b.texts(), "Sat 10") || slices.Contains(b.texts(), "Sun 11") {
		t.Errorf("%q", b.texts())
	}
	b.focus(openings.Strip)
	b.Keys(fyne.KeyPageDown)
	if slices.Contains(b.texts(), "Sat 17") {
		t.Error("the Saturday after is shown too")
	}
}

// TestClosedAndPast are said in words, with the reason of a closed day.
func TestClosedAndPast(t *testing.T) {
	at := office("A", 1)
	at.Schedule.Closures = []calendar.Closure{{From: october5 + 1, To: october5 + 1, Reason: calendar.Text{EN: "Moving", FR: "Déménagement"}}}
	at.Schedule.Hours[4].Open.To = 720 // Fridays until noon
	b := newBench(t, at)
	b.Queue.Advance(5 * time.Hour) // 13:20
	b.build()
	b.ask(site.Passport, 1)
	b.relayout()
	counted := map[string]int{}
	for _, text := range b.texts() {
		counted[text]++
	}
	// Monday's first two stretches are over; Tuesday's four are closed, and Friday's last two
	if counted["past"] != 2 || counted["closed"] != 6 || counted["full"] != 0 {
		t.Errorf("past %d, closed %d, full %d", counted["past"], counted["closed"], counted["full"])
	}
	if !b.says("The site is closed on October 6, 2026: Moving") {
		t.Errorf("the reason is not said: %q", b.texts())
	}
	b.focus(openings.Strip)
	asked := b.shown
	b.Keys(fyne.KeyReturn) // Monday 8–10 is over
	if b.shown != asked || b.choice.From != "" {
		t.Error("a stretch that is over can be chosen")
	}
}

// TestFull says so in a word, and choosing it asks for what comes after.
func TestFull(t *testing.T) {
	b := newBench(t, office("A", 1))
	for start := calendar.Minute(510); start < 600; start += 20 {
		b.book(site.Passport, []site.Place{{Counter: 1, Date: october5, Start: start, End: start + 20}})
	}
	b.ask(site.Passport, 1)
	b.relayout()
	if !slices.Contains(b.texts(), "full") {
		t.Errorf("%q", b.texts())
	}
	b.focus(openings.Strip)
	b.Keys(fyne.KeyReturn)
	if got := b.times(); got[0] != "Mon Oct 5  10:10 a.m." {
		t.Errorf("after a full stretch: %q", got)
	}
}

// TestChoosingACell asks from its day and stretch, by keys, and goes to the openings; a digit then chooses.
func TestChoosingACell(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 2)
	b.focus(openings.Part)
	b.Keys(fyne.KeyRight) // morning
	b.focus(openings.Strip)
	b.Keys(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace) // Tuesday, the last stretch
	if got := b.times(); got[0] != "Tue Oct 6  2:00 p.m." {
		t.Errorf("from the cell on: %q", got)
	}
	if b.choice.From != "2026-10-06" || b.choice.Since != 14*60 || b.choice.Part != capacity.AnyTime || b.focused() != openings.List {
		t.Errorf("kept %+v, the focus is at %q", *b.choice, b.focused())
	}
	if !b.says("from Tue Oct 6, 2:00 p.m.") {
		t.Error("nobody says from when")
	}
	b.Write("1")
	if c := b.picker.Chosen(); len(c) != 1 || c[0].Date != october5+1 || c[0].Start != 14*60 {
		t.Errorf("chosen %v", c)
	}
	b.focus(openings.From)
	b.Write("t")
	if b.choice.Since != 0 || b.times()[0] != "Mon Oct 5  8:30 a.m." {
		t.Errorf("another first day keeps the stretch: %+v, %q", *b.choice, b.times())
	}
}

// TestPartThatHoldsTheCell stays.
func TestPartThatHoldsTheCell(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.focus(openings.Part)
	b.Keys(fyne.KeyRight)
	b.focus(openings.Strip)
	b.Keys(fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn) // Wednesday 10–12
	if got := b.times(); got[0] != "Wed Oct 7  10:00 a.m." || b.choice.Part != capacity.Morning {
		t.Errorf("%q, %q", b.choice.Part, got)
	}
	b.Keys(fyne.KeyPageDown, fyne.KeyPageDown)
	if got := b.times(); len(got) == 0 || slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "p.m.") && !strings.Contains(s, "12:") }) {
		t.Errorf("later pages leave the morning: %q", got)
	}
}

// TestWeeksByKeys go forward and back, never before the present one, and refresh in the same slot.
func TestWeeksByKeys(t *testing.T) {
	b := newBench(t)
	b.ask(site.Passport, 1)
	b.focus(openings.Strip)
	b.Keys(fyne.KeyPageUp)
	if !b.says("October 5–9") {
		t.Error("went to a week that is over")
	}
	b.Keys(fyne.KeyPageDown, fyne.KeyPageDown)
	if !b.says("October 19–23") || b.focused() != openings.Strip {
		t.Errorf("two weeks on: %q", b.texts())
	}
	uitest.Press(b.Window, fyne.KeyPageDown)
	uitest.Press(b.Window, fyne.KeyPageUp)
	b.Queue.Reverse()
	b.Queue.Drain()
	if !b.says("October 19–23") {
		t.Errorf("a late answer is shown: %q", b.texts())
	}
	b.Keys(fyne.KeyReturn)
	if got := b.times(); got[0] != "Mon Oct 19  8:30 a.m." || b.choice.Week != october5+14 {
		t.Errorf("%q", got)
	}
	for range 60 {
		b.focus(openings.Strip)
		b.Keys(fyne.KeyPageDown)
	}
	if b.choice.Week > october5+373 {
		t.Errorf("went on to %v", b.choice.Week)
	}
}

// TestWeekendShowsTheNextWeek: on a Saturday nothing is left of the week.
func TestWeekendShowsTheNextWeek(t *testing.T) {
	b := newBench(t)
	b.Queue.Advance(5 * 24 * time.Hour)
	b.build()
	b.ask(site.Passport, 1)
	if !b.says("October 12–16") {
		t.Errorf("%q", b.texts())
	}
}

// TestOldCountsStay greyed, and nothing can be chosen, until the new ones are there; a failure leaves them.
func TestOldCountsStay(t *testing.T) {
	b := newBench(t)
	b.ask(site.Biometrics, 1)
	before := b.texts()
	b.picker.Ask(openings.Wish{Service: site.Biometrics, Persons: 4})
	b.focus(openings.Strip)
	uitest.Press(b.Window, fyne.KeyReturn)
	if b.choice.From != "" {
		t.Error("an old count was chosen")
	}
	if !slices.Contains(before, "18") || !slices.Contains(b.texts(), "18") {
		t.Errorf("the old counts are gone: %q", b.texts())
	}
	b.Queue.Drain()
	b.with(&failing{Store: b.store, counts: errors.New("disk")}, openings.Options{})
	b.ask(site.Biometrics, 1)
	if failed := b.Failed(); len(b.times()) != 9 || len(failed) != 1 || slices.Contains(b.texts(), "18") {
		t.Errorf("without counts: %d faults, %q", len(failed), b.texts())
	}
}

// TestNotOfferedHere shows no strip.
func TestNotOfferedHere(t *testing.T) {
	at := office("A", 1)
	at.Counters[0].Services = []site.Service{site.Passport}
	b := newBench(t, at)
	b.ask(site.Biometrics, 1)
	if b.says("October 5–9") || !b.says("does not offer this service") {
		t.Errorf("%q", b.texts())
	}
	b.picker.FocusWeek()
	if b.focused() == openings.Strip {
		t.Error("the focus went to a strip that is not there")
	}
}

// TestCountsAreTheStores is the property: whatever is taken, every number shown is the store's count of that stretch, and
// choosing a cell that shows one lists an opening of that cell first.
func TestCountsAreTheStores(t *testing.T) {
	b := newBench(t, office("A", 3))
	spans := []calendar.Span{{From: 480, To: 600}, {From: 600, To: 720}, {From: 720, To: 840}, {From: 840, To: 960}}
	checks := 0
	rapid.Check(t, func(t *rapid.T) {
		if checks++; checks > 12 && os.Getenv("DAYBOOK_PROVE") == "" {
			return // each draws a screen
		}
		for range rapid.IntRange(0, 6).Draw(t, "bookings") {
			start := calendar.Minute(510 + 10*rapid.IntRange(0, 40).Draw(t, "start"))
			place := site.Place{
				Counter: rapid.IntRange(1, 3).Draw(t, "counter"), Date: october5 + calendar.Date(rapid.IntRange(0, 4).Draw(t, "day")),
				Start: start, End: start + 20,
			}
			_ = b.tryBook(site.Passport, []site.Place{place}) // some are taken, or at lunch
		}
		service := rapid.SampledFrom(site.Services()).Draw(t, "service")
		persons := rapid.IntRange(1, 3).Draw(t, "persons")
		*b.choice = openings.Choice{SideBySide: rapid.Bool().Draw(t, "side by side")}
		b.picker.Forget()
		b.build()
		b.ask(service, persons)
		party := capacity.Party{Service: service, Persons: persons, SideBySide: b.choice.Together(persons)}
		counts, err := b.store.FreeCounts(t.Context(), capacity.Request{Party: party, Site: "A", From: october5, Days: 5}, spans)
		if err != nil {
			t.Fatal(err)
		}
		shown := b.strip()
		for day, c := range counts {
			for row, count := range c.Counts {
				want := fmt.Sprint(count)
				if count == 0 {
					want = "full"
				}
				if shown[row][day] != want {
					t.Fatalf("day %d, stretch %d shows %s, the store says %s", day, row, shown[row][day], want)
				}
			}
		}
		day, row := rapid.IntRange(0, 4).Draw(t, "to day"), rapid.IntRange(0, 3).Draw(t, "to row")
		if counts[day].Counts[row] == 0 {
			return
		}
		b.walkTo(day, row)
		b.Keys(fyne.KeyReturn)
		b.Write("1")
		chosen := b.picker.Chosen()
		if len(chosen) == 0 || chosen[0].Date != october5+calendar.Date(day) || chosen[0].Start < spans[row].From || chosen[0].Start >= spans[row].To {
			t.Fatalf("the cell of day %d, stretch %d led to %v", day, row, chosen)
		}
	})
}

// walkTo puts the keys on a cell of the strip.
func (b *bench) walkTo(day, row int) {
	b.focus(openings.Strip)
	b.Keys(fyne.KeyHome)
	for range 4 {
		b.Keys(fyne.KeyUp)
	}
	for range day {
		b.Keys(fyne.KeyRight)
	}
	for range row {
		b.Keys(fyne.KeyDown)
	}
}

// strip is what the strip shows, stretch by stretch.
func (b *bench) strip() [][]string {
	var rows [][]string
	texts := b.texts()
	at := slices.Index(texts, "Mon 5")
	if at < 0 {
		b.T.Fatalf("no strip in %q", texts)
	}
	for col := range 5 { // a day, then its stretches
		for row := range 4 {
			if col == 0 {
				rows = append(rows, make([]string, 5))
			}
			rows[row][col] = texts[at+col*5+1+row]
		}
	}
	return rows
}
