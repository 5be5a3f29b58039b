package palette_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/palette"
	"daybook/ui/uitest"
)

func TestCommandsByTheirWords(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	for typed, want := range map[string]string{
		"":         "command.day command.larger command.text command.eclair",
		"  ":       "command.day command.larger command.text command.eclair",
		"text":     "command.text command.larger ask", // its name begins so
		"TE LA":    "command.larger ask",
		"view":     "command.larger command.text ask", // by the menu
		"ecran":    "command.eclair ask",
		"arger":    "ask",
		"ctrl":     "ask", // keys are not words
		"next day": "command.day ask",
		",;":       "ask",
	} {
		b.retype(typed)
		if got := b.offers(); got != want {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
}

func TestUsedLastComesFirstWhileNothingIsTyped(t *testing.T) {
	for l, want := range map[translations.Language][]string{translations.English: {"Used last", "Commands"}, translations.French: {"Récentes", "Commandes"}} {
		b := newBox(t, l, nil, "")
		if got := b.groups(); !slices.Equal(got, want) {
			t.Errorf("%v", got)
		}
		b = newBox(t, l, func(o *palette.Options) { o.Recent = 0 }, "")
		if got := b.groups(); !slices.Equal(got, want[1:]) {
			t.Errorf("nothing was used yet: %v", got)
		}
		b.Press(fyne.KeyDown)
		b.Press(fyne.KeyReturn)
		b.done("closed", "larger")
	}
}

func TestDays(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	for typed, want := range map[string]string{
		"2026-10-07": "2026-10-07", "20261007": "2026-10-07", "tomorrow": "2026-10-06", "Demain": "2026-10-06", "hier": "2026-10-04",
		"aujourd’hui": "2026-10-05", "today": "2026-10-05", "+7": "2026-10-12", "friday": "2026-10-09", "vendredi": "2026-10-09",
		"7": "", "0142": "", "2026-13-01": "", "2026": "", "zo": "", "V304512877": "",
	} {
		b.retype(typed)
		b.log = nil
		day := ""
		for _, row := range b.p.Search.List.Rows() {
			if len(row.ID) > 4 && row.ID[:4] == "day." {
				day = row.ID[4:]
			}
		}
		if day != want {
			t.Errorf("%q offers the day %q, want %q", typed, day, want)
		}
	}
	b.retype("2026-10-07\n")
	b.done("closed", "roster 2026-10-07")
}

func TestPeopleAreFoundAmongCommands(t *testing.T) {
	for l, want := range map[translations.Language][]string{
		translations.English: {"Tue Oct 6, 9:20 a.m.", "Today, 9:20 a.m. · Cancelled", "4F3K-9TQW", "Tremblay, Zoé"},
		translations.French:  {"mar. 6 oct., 9 h 20", "Aujourd’hui, 9 h 20 · Annulé", "4F3K-9TQW"},
	} {
		b := newBox(t, l, nil, "")
		zoe, ida := record("Zoé", "Tremblay", "2026-10-06", booking.Booked), record("Ida", "Text", "2026-10-05", booking.Cancelled)
		b.people["te"] = []booking.Record{zoe, ida} // today's comes first
		b.Write("te")
		if got, want := b.offers(), "command.text command.larger person."+ida.ID.String()+" person."+zoe.ID.String()+" ask"; got != want {
			t.Errorf("offers %s, want %s", got, want)
		}
		b.Says(want...)
		b.Press(fyne.KeyDown)
		b.Press(fyne.KeyDown)
		b.Press(fyne.KeyReturn)
		b.done("closed", "show "+ida.ID.String())
	}
}

func TestFewPeopleAreOffered(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	for range 30 {
		b.people["zo"] = append(b.people["zo"], record("Zoé", "Tremblay", "2026-10-06", booking.Booked))
	}
	b.Write("zo")
	if n := len(b.p.Search.List.Rows()); n != 9 {
		t.Errorf("%d rows", n)
	}
}

func TestFindIsAskedForMoreThanALetter(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	b.Write("t")
	b.Write("e ")
	b.Press(fyne.KeyBackspace)
	b.Press(fyne.KeyBackspace)
	b.Press(fyne.KeyBackspace)
	if !slices.Equal(b.asked, []string{"te", "te", "te"}) {
		t.Errorf("asked %q", b.asked)
	}
	b.people["zo"] = []booking.Record{record("Zoé", "Tremblay", "2026-10-06", booking.Booked)}
	b.Write("zo")
	b.fail = errDisk
	b.Write("e")
	if got := b.offers(); got != "ask" { // the Find screen says what is wrong
		t.Errorf("offers %s", got)
	}
}

// TestEnterWaitsForPeople, as after a scan; commands need not wait.
func TestEnterWaitsForPeople(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	zoe := record("Zoé", "Tremblay", "2026-10-06", booking.Booked)
	b.people["4F3K-9TQW"] = []booking.Record{zoe}
	uitest.Type(b.Window, "4F3K-9TQW\n")
	b.done()
	b.Queue.Drain()
	b.done("closed", "show "+zoe.ID.String())

	b = newBox(t, translations.English, nil, "")
	uitest.Type(b.Window, "larger\n")
	b.done("closed", "larger")

	b = newBox(t, translations.English, nil, "")
	uitest.Type(b.Window, "nobody\n")
	b.Queue.Drain()
	b.done("closed", "find nobody")

	b = newBox(t, translations.English, nil, "")
	uitest.Type(b.Window, "nobody\ny")
	b.Queue.Drain()
	b.done() // Enter was for another text
}

func TestClosedBoxFindsNobody(t *testing.T) {
	b := newBox(t, translations.English, nil, "")
	b.people["zo"] = []booking.Record{record("Zoé", "Tremblay", "2026-10-06", booking.Booked)}
	uitest.Type(b.Window, "zo\n")
	b.p.Leave()
	b.Queue.Drain()
	b.done()
}

func TestSites(t *testing.T) {
	b := newBox(t, translations.French, nil, "")
	b.Write("montr")
	if got := b.offers(); got != "site.2 ask" {
		t.Errorf("offers %s", got)
	}
	b.Says("Bureau de Montréal")
	b.Press(fyne.KeyReturn)
	b.done("closed", "site 2")
}

func TestOnTheLockThereAreOnlyCommands(t *testing.T) {
	b := newBox(t, translations.English, func(o *palette.Options) {
		o.Find, o.Day, o.Go, o.Ask, o.Sites = nil, nil, nil, nil, nil
	}, "")
	for typed, want := range map[string]string{"2026-10-07": "", "hamilton": "", "tremblay": "", "large": "command.larger"} {
		b.retype(typed)
		if got := b.offers(); got != want || len(b.asked) > 0 {
			t.Errorf("%q offers %q, asked %q", typed, got, b.asked)
		}
	}
	b.retype("hamilton\n")
	b.done()
	b.Says("Nothing has that name")
}

func TestOpenedAgainWithItsText(t *testing.T) {
	b := newBox(t, translations.French, nil, "montr")
	if got := b.offers(); got != "site.2 ask" || b.p.Typed() != "montr" {
		t.Errorf("offers %s for %q", got, b.p.Typed())
	}
}

// TestWhoCameIsToldByTheVisit, with or without an appointment and a name.
func TestWhoCameIsToldByTheVisit(t *testing.T) {
	for l, want := range map[translations.Language][]string{
		translations.English: {"Today, Walk-in · Waiting", "No name · P013", "Today, 9:20 a.m. · No-show", "Today, 9:20 a.m."},
		translations.French:  {"Aujourd’hui, Sans r.-v. · En attente", "Sans nom · P013", "Aujourd’hui, 9 h 20 · Absent", "Aujourd’hui, 9 h 20"},
	} {
		b := newBox(t, l, nil, "")
		came, absent := record("", "", "", booking.Booked), record("Ida", "Text", "2026-10-05", booking.Booked)
		came.Facts.Source, came.Facts.Date, came.Held = booking.AtDesk, calendar.NewDate(2026, 10, 5), false
		came.Visit = visit.Visit{State: visit.Waiting, Ticket: visit.Ticket{Service: site.Passport, Number: 13}, Outcomes: make([]visit.Outcome, 1)}
		absent.Visit.State = visit.NoShow
		expected := record("Bea", "Text", "2026-10-05", booking.Booked)
		expected.Visit = visit.Expect(1)
		b.people["te"] = []booking.Record{came, absent, expected}
		b.Write("te")
		b.Says(want...)
		b.SaysNot("–", "No place", "Sans place", "1970", "Attendu ", "Expected")
	}
}
