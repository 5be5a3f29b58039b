package typed

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWrittenDates(t *testing.T) {
	for text, want := range map[string][2]string{ // from Monday 2026-10-05: ahead, past
		"12 septembre 2026":  {"2026-09-12", "2026-09-12"},
		"September 12, 2026": {"2026-09-12", "2026-09-12"},
		"Sept. 12, 2026":     {"2026-09-12", "2026-09-12"},
		"12-sep-2026":        {"2026-09-12", "2026-09-12"},
		"12\u00a0sept.":      {"2027-09-12", "2026-09-12"},
		"Oct 5":              {"2026-10-05", "2026-10-05"},
		"6 oct.":             {"2026-10-06", "2025-10-06"},
		"1er janvier":        {"2027-01-01", "2026-01-01"},
		"Jan 1st":            {"2027-01-01", "2026-01-01"},
		"August 22nd, 2026":  {"2026-08-22", "2026-08-22"},
		"3 août":             {"2027-08-03", "2026-08-03"},
		"3 AOUT":             {"2027-08-03", "2026-08-03"},
		"mar 3":              {"2027-03-03", "2026-03-03"}, // with a day, mar is March, not Tuesday
		"29 févr. 2028":      {"2028-02-29", "2028-02-29"},
		"29 feb":             {"2028-02-29", "2024-02-29"},
		"may 4":              {"2027-05-04", "2026-05-04"},
		"4 mai":              {"2027-05-04", "2026-05-04"},
		"31 déc 1999":        {"1999-12-31", "1999-12-31"},
	} {
		for i, past := range []bool{false, true} {
			if got, ok := Date(text, monday(), past); !ok || got != day(want[i]) {
				t.Errorf("%q, past %v: %v %v, want %s", text, past, got, ok, want[i])
			}
		}
	}
}

func TestWrittenDatesRefused(t *testing.T) {
	for _, text := range []string{
		"jui 3", "3 ju", "ma 5", "12 septembres", "octobre", "octobre 2026", "32 octobre", "0 oct", "30 feb", "29 fév 2026", "5 oct 26", "5 oct 20261", "2026 oct 5",
		"5 oct x", "5 x 2026", "5 5 oct", "oct oct 5", "5xx oct", "123 oct", "oct 5 1899", "5 oct +026", "é 5",
	} {
		if got, ok := Date(text, monday(), false); ok {
			t.Errorf("%q gave %v", text, got)
		}
	}
}

// TestWrittenDatesInBothLanguages writes any day in each way a letter may and reads it back.
func TestWrittenDatesInBothLanguages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := day("1900-01-01").AddDate(0, 0, rapid.IntRange(0, 109000).Draw(t, "days"))
		french := []string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}[d.Month()-1]
		for _, text := range []string{
			d.Format("January 2, 2006"), d.Format("2 January 2006"), d.Format("Jan 2, 2006"), d.Format("2-Jan-2006"),
			fmt.Sprintf("%d %s %d", d.Day(), french, d.Year()),
		} {
			if got, ok := Date(text, monday(), false); !ok || got != d {
				t.Fatalf("%q: %v %v", text, got, ok)
			}
		}
	})
}

func TestMonthsAreInOrder(t *testing.T) {
	for i, names := range months {
		if want := fold(time.Month(i + 1).String()); names[0] != want {
			t.Errorf("month %d is %s, want %s", i+1, names[0], want)
		}
	}
}
