package typed

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(s string) time.Time {
	d, err := time.Parse(ISODate, s)
	if err != nil {
		panic(err)
	}
	return d
}

func monday() time.Time { return day("2026-10-05") }

func TestDate(t *testing.T) {
	for _, tc := range []struct{ text, today, want, past string }{ // 2026-10-05 is a Monday
		{"2026-10-05", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"20261231", "2026-10-05", "2026-12-31", "2026-12-31"},
		{"14/10/2026", "2026-10-05", "2026-10-14", "2026-10-14"},
		{"10/14/2026", "2026-10-05", "2026-10-14", "2026-10-14"},
		{"10-10-2026", "2026-10-05", "2026-10-10", "2026-10-10"},
		{"2026/1/5", "2026-10-05", "2026-01-05", "2026-01-05"},
		{"2026.01.05", "2026-10-05", "2026-01-05", "2026-01-05"},
		{" 2026 01 05 ", "2026-10-05", "2026-01-05", "2026-01-05"},
		{"5", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"6", "2026-10-05", "2026-10-06", "2026-09-06"},
		{"4", "2026-10-05", "2026-11-04", "2026-10-04"},
		{"31", "2026-11-02", "2026-12-31", "2026-10-31"},
		{"31", "2026-10-31", "2026-10-31", "2026-10-31"},
		{"30", "2027-02-01", "2027-03-30", "2027-01-30"},
		{"10-04", "2026-10-05", "2027-10-04", "2026-10-04"},
		{"02-29", "2026-10-05", "2028-02-29", "2024-02-29"},
		{"02-29", "2097-01-01", "2104-02-29", "2096-02-29"},
		{"+7", "2026-12-28", "2027-01-04", "2027-01-04"},
		{"-7", "2026-10-05", "2026-09-28", "2026-09-28"},
		{"+2w", "2026-10-05", "2026-10-19", "2026-10-19"},
		{"+2s", "2026-10-05", "2026-10-19", "2026-10-19"},
		{"+1m", "2026-01-31", "2026-02-28", "2026-02-28"},
		{"+3j", "2026-10-05", "2026-10-08", "2026-10-08"},
		{"+3d", "2026-10-05", "2026-10-08", "2026-10-08"},
		{"t", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"A", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"aujourd’hui", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"tod", "2026-10-05", "2026-10-05", "2026-10-05"},
		{"demain", "2026-10-05", "2026-10-06", "2026-10-06"},
		{"hier", "2026-10-05", "2026-10-04", "2026-10-04"},
		{"lun", "2026-10-05", "2026-10-12", "2026-09-28"},
		{"lun.", "2026-10-05", "2026-10-12", "2026-09-28"},
		{"Mon", "2026-10-05", "2026-10-12", "2026-09-28"},
		{"mar", "2026-10-05", "2026-10-06", "2026-09-29"},
		{"mercredi", "2026-10-05", "2026-10-07", "2026-09-30"},
		{"sa", "2026-10-05", "2026-10-10", "2026-10-03"}, // Saturday and samedi agree
		{"sun", "2026-10-05", "2026-10-11", "2026-10-04"},
	} {
		if got, ok := Date(tc.text, day(tc.today), false); !ok || got != day(tc.want) {
			t.Errorf("%q on %s: %v %v, want %s", tc.text, tc.today, got, ok, tc.want)
		}
		if got, ok := Date(tc.text, day(tc.today), true); !ok || got != day(tc.past) {
			t.Errorf("past %q on %s: %v %v, want %s", tc.text, tc.today, got, ok, tc.past)
		}
	}
}

func TestDateRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", ".", "x", "m", "to", "2026-02-29", "2026-13-01", "0", "32", "99", "2026", "123", "05-10-2026", "14/14/2026", "31/02/2026", "13-01",
		"1899-12-31", "2200-01-01", "+", "-", "+x", "+99999", "+7x", "++7", "+-7", "+1mm", "2026-10-05-01", "2026-10-5x",
		"lundis", "５", "-9999m", "2026-10", "20260230", "é", "+m",
	} {
		if got, ok := Date(text, monday(), false); ok {
			t.Errorf("%q gave %v", text, got)
		}
	}
}

func TestDateReadsWhatItShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := day("1900-01-01").AddDate(0, 0, rapid.IntRange(0, 109000).Draw(t, "days"))
		for _, form := range []string{ISODate, "20060102", "2006/1/2"} {
			if got, ok := Date(d.Format(form), monday(), false); !ok || got != d {
				t.Fatalf("%s: %v %v", d.Format(form), got, ok)
			}
		}
	})
}

// TestNearestDay checks a bare day against walking day by day.
func TestNearestDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := day("2020-01-01").AddDate(0, 0, rapid.IntRange(0, 4000).Draw(t, "today"))
		n := rapid.IntRange(1, 31).Draw(t, "day")
		past := rapid.Bool().Draw(t, "past")
		want, step := today, 1
		if past {
			step = -1
		}
		for want.Day() != n {
			want = want.AddDate(0, 0, step)
		}
		if got, ok := Date(time.Date(2000, 1, n, 0, 0, 0, 0, time.UTC).Format("2"), today, past); !ok || got != want {
			t.Fatalf("day %d from %s: %v %v, want %s", n, today, got, ok, want)
		}
	})
}

func TestAddMonths(t *testing.T) {
	for _, tc := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-01-15", -13, "2024-12-15"},
		{"2026-10-05", 0, "2026-10-05"},
	} {
		if got := AddMonths(day(tc.from), tc.n); got != day(tc.want) {
			t.Errorf("%s %+d: %v", tc.from, tc.n, got)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2026-10-05", "5", "+7", "lun", "t", "02-29", "-3w", "é", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := Date(s, monday(), false)
		if ok && (d.Location() != time.UTC || d.Hour() != 0 || d.Year() < 1900 || d.Year() > 2199) {
			t.Errorf("%q gave %v", s, d)
		}
	})
}
