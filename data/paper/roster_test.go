package paper

import (
	"fmt"
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

func TestRosterInEnglish(t *testing.T) {
	document, result := printRoster(t, sampleDay(), translations.English)
	text := plain(t, document)
	_, english := printer(t, translations.English)
	contains(t, text,
		"Thunder Bay Service Canada Centre", "Monday, October 5, 2026", "19 appointments, 21 people", "List no. 34",
		"9:00 a.m.", "20 min", "Tremblay, Zoé", "Adult renewal", "807-555-0142", "EN", "4F3K-9T01",
		"Łukasz-Œdipe, Éloïse", "Łukasz-Œdipe, Bartosz", "Contact: Hélène D’Amours-", "Beauséjour", "+33 1 23 45 67 89", "FR",
		"Nguyễn, Thị Hoa", "Biometrics W304556677", "Called twice about", "ᐊᓪᓗᓗᐊᖅ, ᒥᐊᓕ", "ᐃᓄᒃᑎᑐᑦ", english.T("need.wheelchair")+"; Interpreter: Polski",
		"Without a place: to be settled.", "Suharto", "Name not kept here", "Walk-ins",
		"Arrived at", "Served", "Not served", "No-show", "Initials",
		"Printed October 2, 2026, 4:02 p.m.")
	lacks(t, text, "Cancelled", "▯")
	if len(result.Missing) != 0 {
		t.Errorf("missing %v", result.Missing)
	}
}

func TestRosterInFrench(t *testing.T) {
	document, _ := printRoster(t, sampleDay(), translations.French)
	contains(t, plain(t, document),
		"Thunder Bay - Centre Service Canada", "lundi 5 octobre 2026", "19 rendez-vous, 21 personnes", "Liste nº 34",
		"9 h 10", "Contact : Hélène", "Renouv. adulte", "Enfant", "Biométrie W304556677", "Sans place : à régler.",
		"Nom non conservé ici", "Sans rendez-vous", "Arrivée à", "Imprimé le 2 octobre 2026 à 16 h 02")
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	for language, word := range map[translations.Language]string{translations.English: "of", translations.French: "de"} {
		document, result := printRoster(t, fullDay(120), language)
		all := pages(t, document)
		if len(all) != result.Pages || len(all) < 5 {
			t.Fatalf("%d pages, reported %d", len(all), result.Pages)
		}
		_, words := printer(t, language)
		for i, page := range all {
			contains(t, page, fmt.Sprintf("page %d %s %d", i+1, word, len(all)), "Protected B / Protégé B",
				strings.ReplaceAll(words.T("paper.revision", translations.Args{"Number": 500}), "\u00a0", " "), words.LongDate(calendar.NewDate(2026, 10, 5).Time()),
				words.T("paper.column.time"), words.T("paper.column.name"), words.T("paper.column.number"))
		}
	}
}

func TestNoRowIsLost(t *testing.T) {
	document, result := printRoster(t, fullDay(500), translations.English)
	text := strings.Join(pages(t, document), "\n")
	for i := range 500 {
		if n := strings.Count(text, fmt.Sprintf("Éloïse %04d", i)); n != 1 {
			t.Errorf("row %d is there %d times", i, n)
		}
	}
	if result.Pages > 35 {
		t.Errorf("%d pages for 500 rows", result.Pages)
	}
}

func TestRowsKeepTheirOrder(t *testing.T) {
	document, _ := printRoster(t, fullDay(60), translations.English)
	text, at := plain(t, document), -1
	for i := range 60 {
		next := strings.Index(text, fmt.Sprintf("Éloïse %04d", i))
		if next <= at {
			t.Fatalf("row %d stands at %d, the one before at %d", i, next, at)
		}
		at = next
	}
}

func TestEmptyDay(t *testing.T) {
	day := sampleDay()
	day.Rows = day.Rows[:0]
	for language, says := range map[translations.Language][]string{
		translations.English: {"No appointments are booked for this day.", "Nobody was expected", "0 appointments, 0 people", "Walk-ins"},
		translations.French:  {"Aucun rendez-vous n’est prévu ce jour-là.", "Aucune personne n’était attendue", "0 rendez-vous, 0 personne.", "Sans rendez-vous"},
	} {
		document, result := printRoster(t, day, language)
		contains(t, plain(t, document), says...)
		if result.Pages != 1 {
			t.Errorf("%d pages", result.Pages)
		}
	}
}

func TestClosedDay(t *testing.T) {
	day := sampleDay()
	day.Closed = fault.New("site.holiday", "Date", day.Date, "Holiday", calendar.Text{EN: "Thanksgiving", FR: "Action de grâces"})
	document, _ := printRoster(t, day, translations.French)
	contains(t, plain(t, document), "Fermé", "Action de grâces", "19 rendez-vous sont prévus malgré tout", "Tremblay, Zoé")
	day.Rows = nil
	document, _ = printRoster(t, day, translations.English)
	text := plain(t, document)
	contains(t, text, "Closed", "Thanksgiving")
	lacks(t, text, "all the same", "Nobody was expected")
}

func TestLargePartyGoesOverPages(t *testing.T) {
	row := someone(540, 1, "Bouteillerie", "Aa")
	row.Details.Persons = nil
	for i := range 90 {
		row.Details.Persons = append(row.Details.Persons, booking.Person{Given: fmt.Sprintf("Child %02d", i), Family: "Bouteillerie", Kind: booking.Child})
	}
	row.Details.Contact = booking.Contact{Given: "Lead", Family: "Other"}
	day := sampleDay()
	day.Rows = []roster.Row{row}
	document, result := printRoster(t, day, translations.English)
	text := plain(t, document)
	for i := range 90 {
		contains(t, text, fmt.Sprintf("Child %02d", i))
	}
	contains(t, text, "(continued)", "Contact: Lead Other")
	if result.Pages < 4 {
		t.Errorf("%d pages", result.Pages)
	}
	if n := strings.Count(text, "4F3K-9T01"); n < 4 {
		t.Errorf("the number stands on %d of the rows", n)
	}
}

func TestPartyWithoutNames(t *testing.T) {
	row := someone(540, 1, "Tremblay", "Zoé")
	row.Booking.Facts.Persons = 3
	row.Booking.Facts.Kinds = []booking.Kind{booking.Adult, booking.Child, "from-a-later-version"}
	day := sampleDay()
	day.Rows = []roster.Row{row}
	document, _ := printRoster(t, day, translations.English)
	contains(t, plain(t, document), "Tremblay, Zoé", "Adult renewal", "Person 2", "Child", "Person 3", "from-a-later-")
}

func TestReasonIsPrinted(t *testing.T) {
	row := someone(540, 1, "Tremblay", "Zoé")
	row.Details.Reason, row.Details.Notes = "letter seen", "Second note"
	day := sampleDay()
	day.Rows = []roster.Row{row}
	document, _ := printRoster(t, day, translations.French)
	contains(t, plain(t, document), "Motif : letter seen. Second note")
}

func TestPlacesOfABooking(t *testing.T) {
	place := func(counter int, from, to calendar.Minute) site.Place {
		return site.Place{Counter: counter, Start: from, End: to}
	}
	for name, c := range map[string]struct {
		places   []site.Place
		counters string
		from, to calendar.Minute
	}{
		"none":         {},
		"one":          {[]site.Place{place(3, 540, 560)}, "3", 540, 560},
		"in a row":     {[]site.Place{place(3, 540, 560), place(3, 560, 580)}, "3", 540, 580},
		"side by side": {[]site.Place{place(4, 540, 560), place(2, 540, 560)}, "2, 4", 540, 560},
		"late first":   {[]site.Place{place(1, 560, 580), place(1, 540, 560)}, "1", 540, 580},
	} {
		from, to := stretch(c.places)
		if shown := counters(c.places); shown != c.counters || from != c.from || to != c.to {
			t.Errorf("%s: %q from %v to %v", name, shown, from, to)
		}
	}
}

func TestNamesOnTheList(t *testing.T) {
	for _, c := range [][4]string{
		{"Zoé", "Tremblay", "Tremblay, Zoé", "Zoé Tremblay"},
		{"Suharto", "", "Suharto", "Suharto"},
		{"", "Suharto", "Suharto", "Suharto"},
		{"Suharto", "Suharto", "Suharto", "Suharto"},
		{" Zoé ", " ", "Zoé", "Zoé"},
		{"", "", "", ""},
	} {
		if got := listName(c[0], c[1]); got != c[2] {
			t.Errorf("list name of %q: %q", c, got)
		}
		if got := fullName(c[0], c[1]); got != c[3] {
			t.Errorf("full name of %q: %q", c, got)
		}
	}
}

// TestColumnsFit guards the widths: they fill the page, and no time, number or heading word is cut.
func TestColumnsFit(t *testing.T) {
	p, _ := printer(t, translations.English)
	total := 0.0
	for _, c := range columns() {
		total += c.width
	}
	if page := 279.4 - 2*rosterMargin; total < page-0.5 || total > page+0.01 {
		t.Errorf("columns are %.1f wide, the page %.1f", total, page)
	}
	for _, language := range translations.Languages() {
		_, words := printer(t, language)
		for minute := range 24 * 60 {
			when := clean(words.Clock(minute))
			if width := p.faces.length(when, style{size: 9, bold: true}); width > columns()[timeColumn].width-2*cellPad {
				t.Fatalf("%q is %.1f wide", string(when), width)
			}
		}
		for _, c := range columns() {
			for _, word := range strings.Fields(words.T(c.header)) {
				if width := p.faces.length(clean(word), style{size: 7, bold: true}); width > c.width-cellPad {
					t.Errorf("heading %q is %.1f wide", word, width)
				}
			}
		}
	}
	for _, half := range []string{"WWWW-", "MMMM-"} { // a number may break at its hyphen, nowhere else
		if width := p.faces.length([]rune(half), style{size: 8.5, bold: true}); width > columns()[numberColumn].width-2*cellPad {
			t.Errorf("%q is %.1f wide", half, width)
		}
	}
}
