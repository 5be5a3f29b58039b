package paper

import (
	"fmt"
	"io"
	"testing"

	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/translations"
)

// fullDay has many bookings of one person, each with a name of its own.
func fullDay(rows int) roster.Day {
	day := roster.Day{Site: sampleSite(), Date: calendar.NewDate(2026, 10, 5), Revision: 500}
	for i := range rows {
		row := someone(calendar.Minute(480+10*(i/12)), i%12+1, "Wójcik", fmt.Sprintf("Éloïse %04d", i))
		row.Details.Notes = "Asked for the morning."
		day.Rows = append(day.Rows, row)
	}
	return day
}

// BenchmarkRoster500 is the budget of design.md §11: 300 ms, tagged.
func BenchmarkRoster500(b *testing.B) {
	p, words := printer(b, translations.French)
	day := fullDay(500)
	for b.Loop() {
		if _, err := p.Roster(io.Discard, day, words, printedAt()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
