package paper

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

// word is a word where it stands on its page, in points.
type word struct {
	Left   float64 `xml:"xMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Top    float64 `xml:"yMin,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// placed gives the words of every page with their places.
func placed(t *testing.T, document []byte) [][]word {
	t.Helper()
	var html struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(strings.NewReader(poppler(t, document, "pdftotext", "-bbox")))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	if err := decoder.Decode(&html); err != nil {
		t.Fatal(err)
	}
	var all [][]word
	for _, page := range html.Pages {
		all = append(all, page.Words)
	}
	return all
}

// wideDay has texts of all lengths in every column.
func wideDay() roster.Day {
	day := sampleDay()
	day.Rows = nil
	for i := range 60 {
		long := strings.Repeat(fmt.Sprintf("Wm%c-", 'a'+i%26), i*3) + strings.Repeat("W", i) + " Ooo"
		row := someone(calendar.Minute(540+i), i+1, long, "Zoé "+long, long)
		row.Details.Contact = booking.Contact{Given: "Lead", Family: long, Phone: "+33 1 23 45 67 89 " + long}
		row.Details.Needs, row.Details.Notes, row.Details.Reason = []string{"wheelchair", long}, long, long
		row.Booking.Facts.Language = long
		row.Details.Confirmation = fmt.Sprintf("%dWQMWQMW", i%10)
		row.Details.Persons[0].Kind = booking.Kind(long)
		for c := range i {
			row.Booking.Facts.Places = append(row.Booking.Facts.Places, site.Place{Counter: c + 1000, Start: 600, End: 1430})
		}
		day.Rows = append(day.Rows, row)
	}
	return day
}

// TestCellsNeverOverflow looks where every word stands: within the margins, and within its column.
func TestCellsNeverOverflow(t *testing.T) {
	for _, language := range translations.Languages() {
		document, _ := printRoster(t, wideDay(), language)
		for number, page := range placed(t, document) {
			head := 0.0
			for _, w := range page {
				if w.Left < rosterMargin/millimetres-1 || w.Right > (279.4-rosterMargin)/millimetres+1 || w.Top < 0 || w.Bottom > 612 {
					t.Fatalf("page %d: %q is off the paper at %.0f to %.0f, %.0f", number+1, w.Text, w.Left, w.Right, w.Top)
				}
				if w.Text == "Téléphone" || w.Text == "Telephone" {
					head = w.Bottom
				}
			}
			if head == 0 {
				t.Fatalf("page %d has no column headers", number+1)
			}
			inColumns(t, number+1, page, head)
		}
	}
}

// inColumns checks that no word below the headers crosses from one column into another.
func inColumns(t *testing.T, number int, page []word, head float64) {
	t.Helper()
	foot := (215.9 - rosterMargin - footHeight) / millimetres
	for _, w := range page {
		if w.Top < head || w.Top > foot || w.Text == "rendez-vous" { // the heading of the walk-ins is not in a column
			continue
		}
		x := float64(rosterMargin)
		for _, c := range columns() {
			from, to := x/millimetres, (x+c.width)/millimetres
			if w.Left >= from-1 && w.Left < to-1 && w.Right > to {
				t.Errorf("page %d: %q stands from %.0f to %.0f, its column from %.0f to %.0f", number, w.Text, w.Left, w.Right, from, to)
			}
			x += c.width
		}
	}
}

// TestRowsAreNeverSplit has parties of five: all their names are on one page.
func TestRowsAreNeverSplit(t *testing.T) {
	day := sampleDay()
	day.Rows = nil
	for i := range 40 {
		var given []string
		for j := range 5 {
			given = append(given, fmt.Sprintf("Row%02dPerson%d", i, j))
		}
		day.Rows = append(day.Rows, someone(calendar.Minute(540+i), 1, "Côté", given...))
	}
	document, _ := printRoster(t, day, translations.English)
	seen := map[string]int{}
	for number, page := range placed(t, document) {
		for _, w := range page {
			row, _, found := strings.Cut(w.Text, "Person")
			if !found || !strings.HasPrefix(row, "Row") {
				continue
			}
			if before, known := seen[row]; known && before != number {
				t.Errorf("%s is on pages %d and %d", row, before+1, number+1)
			}
			seen[row] = number
		}
	}
	if len(seen) != 40 {
		t.Errorf("%d parties are on the paper", len(seen))
	}
}

// TestSlipStaysOnThePaper has a long text in every field.
func TestSlipStaysOnThePaper(t *testing.T) {
	data := slipOf(wideDay().Rows[40])
	data.Site.Note = calendar.Text{EN: strings.Repeat("Use the side door. ", 100)}
	data.Site.Phone, data.Site.City.EN = data.Details.Contact.Phone, strings.Repeat("W", 300)
	document, _ := printSlip(t, data, translations.English)
	for number, page := range placed(t, document) {
		for _, w := range page {
			if w.Left < slipMargin/millimetres-1 || w.Right > (215.9-slipMargin)/millimetres+1 || w.Bottom > 792-slipMargin/millimetres+3 {
				t.Errorf("page %d: %q is off the paper at %.0f to %.0f, %.0f", number+1, w.Text, w.Left, w.Right, w.Bottom)
			}
		}
	}
}
