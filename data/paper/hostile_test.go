package paper

import (
	"bytes"
	"flag"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

func TestMissingCharactersAreShownAndCounted(t *testing.T) {
	day := sampleDay()
	row := someone(540, 1, "😀Tremblay 中", "שלום")
	row.Details.Notes = "😀 and 😀\u200d\ufe0f"
	day.Rows = []roster.Row{row}
	document, result := printRoster(t, day, translations.English)
	text := poppler(t, document, "pdftotext", "-layout")
	contains(t, text, "▯", "Tremblay")
	lacks(t, text, "😀", "中", "ש")
	want := []string{"U+05D5", "U+05DC", "U+05DD", "U+05E9", "U+4E2D", "U+1F600\u00a0×\u00a03"}
	if diff := cmp.Diff(want, result.Missing); diff != "" {
		t.Error(diff)
	}
	if n := strings.Count(text, "▯"); n != 8 {
		t.Errorf("%d boxes, want 8", n)
	}
}

func TestLongNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("W", 10_000), strings.Repeat("é", 10_000), strings.Repeat("Ann ", 2500), strings.Repeat("😀", 10_000), strings.Repeat("a\u0301\u0331", 5000)} {
		day := sampleDay()
		row := someone(540, 1, name, name)
		row.Details.Contact = booking.Contact{Given: name + "x", Family: name, Phone: name, Email: name}
		row.Details.Needs, row.Details.Notes, row.Details.Confirmation = []string{name, name}, name, name
		row.Booking.Facts.Language = name
		day.Rows, day.Site.Name = []roster.Row{row, someone(550, 2, "Tremblay", "Zoé")}, calendar.Text{EN: name}
		document, result := printRoster(t, day, translations.English)
		contains(t, plain(t, document), "…", "Tremblay, Zoé", "page 1 of 1")
		if result.Pages != 1 {
			t.Errorf("%d pages", result.Pages)
		}
		data := slipOf(row)
		data.Site.Name, data.Site.Address.EN = calendar.Text{EN: name}, slices.Repeat([]string{name}, 50)
		document, _ = printSlip(t, data, translations.English)
		contains(t, plain(t, document), "…", "To change or cancel")
	}
}

// details draws the personal part of a booking from any strings.
func details(t *rapid.T, text *rapid.Generator[string]) booking.Details {
	person := rapid.Custom(func(t *rapid.T) booking.Person {
		return booking.Person{
			Given: text.Draw(t, "given"), Family: text.Draw(t, "family"), Application: text.Draw(t, "application"),
			Kind: rapid.SampledFrom([]booking.Kind{booking.Adult, booking.Child, "", "odd"}).Draw(t, "kind"),
		}
	})
	return booking.Details{
		Confirmation: text.Draw(t, "confirmation"),
		Contact:      booking.Contact{Given: text.Draw(t, "given"), Family: text.Draw(t, "family"), Phone: text.Draw(t, "phone")},
		Persons:      rapid.SliceOfN(person, 0, 40).Draw(t, "persons"),
		Needs:        rapid.SliceOfN(text, 0, 4).Draw(t, "needs"),
		Notes:        text.Draw(t, "notes"), Reason: text.Draw(t, "reason"),
	}
}

// anyRow draws a booking that no validation has seen.
func anyRow(t *rapid.T) roster.Row {
	text := names()
	minute := rapid.Int16Range(-100, 2000)
	row := roster.Row{Sealed: rapid.Bool().Draw(t, "sealed"), Details: details(t, text)}
	row.Booking = booking.Booking{Status: booking.Booked, Held: rapid.Bool().Draw(t, "held"), Facts: booking.Facts{
		Service: rapid.SampledFrom([]site.Service{site.Passport, site.Biometrics}).Draw(t, "service"),
		Persons: rapid.IntRange(-1, 100).Draw(t, "persons"), Language: text.Draw(t, "language"),
	}}
	for range rapid.IntRange(0, 5).Draw(t, "places") {
		row.Booking.Facts.Places = append(row.Booking.Facts.Places, site.Place{
			Counter: rapid.Int().Draw(t, "counter"), Date: calendar.Date(rapid.Int32Range(-1000, 1_000_000).Draw(t, "date")),
			Start: calendar.Minute(minute.Draw(t, "start")), End: calendar.Minute(minute.Draw(t, "end")),
		})
	}
	return row
}

// few lowers the count of rapid's checks for a slow property, unless proving or told otherwise.
func few(t *testing.T, checks int) {
	t.Helper()
	count := flag.Lookup("rapid.checks")
	usual := count.Value.String()
	if os.Getenv("DAYBOOK_PROVE") != "" || usual != count.DefValue {
		return
	}
	if err := flag.Set(count.Name, strconv.Itoa(checks)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := flag.Set(count.Name, usual); err != nil {
			t.Error(err)
		}
	})
}

// TestAnyTextPrints has texts and numbers of all sorts in every field: it prints, is valid, and can be read.
func TestAnyTextPrints(t *testing.T) {
	p, english := printer(t, translations.English)
	_, french := printer(t, translations.French)
	few(t, 12)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SampledFrom([]*translations.Words{english, french}).Draw(t, "words")
		day := sampleDay()
		day.Site.Name.EN, day.Site.Name.FR = names().Draw(t, "site"), names().Draw(t, "site")
		day.Rows = rapid.SliceOfN(rapid.Custom(anyRow), 0, 6).Draw(t, "rows")
		var document bytes.Buffer
		result, err := p.Roster(&document, day, words, printedAt())
		if err != nil {
			t.Fatal(err)
		}
		if text := poppler(t, document.Bytes(), "pdftotext"); strings.Count(text, "\f") != result.Pages || !strings.Contains(text, marking) {
			t.Fatalf("%d pages become %q", result.Pages, text)
		}
		row := anyRow(t)
		document.Reset()
		if _, err := p.Slip(&document, SlipData{Site: day.Site, Booking: row.Booking, Details: row.Details}, words, printedAt()); err != nil {
			t.Fatal(err)
		}
		if text := poppler(t, document.Bytes(), "pdftotext"); !strings.Contains(text, marking) {
			t.Fatalf("the slip becomes %q", text)
		}
	})
}

// broken is a disk that is full.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestFullDiskIsTold(t *testing.T) {
	p, words := printer(t, translations.English)
	if _, err := p.Roster(broken{}, sampleDay(), words, printedAt()); err == nil {
		t.Error("no error")
	} else if strings.Contains(err.Error(), "Tremblay") {
		t.Errorf("an error names a person: %v", err)
	}
}
