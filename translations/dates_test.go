package translations

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	on := func(month time.Month, d int) time.Time { return time.Date(2026, month, d, 12, 0, 0, 0, time.UTC) }
	tests := []struct {
		date                                time.Time
		enLong, frLong, enShort, frShort    string
		enDay, frDay, enMonth, frMonth, enD string
		frD                                 string
	}{
		{
			on(time.October, 5), "Monday, October 5, 2026", "lundi 5 octobre 2026", "Mon Oct 5", "lun. 5 oct.",
			"October 5", "5 octobre", "October 2026", "octobre 2026", "October 5, 2026", "5 octobre 2026",
		},
		{
			on(time.October, 1), "Thursday, October 1, 2026", "jeudi 1er octobre 2026", "Thu Oct 1", "jeu. 1er oct.",
			"October 1", "1er octobre", "October 2026", "octobre 2026", "October 1, 2026", "1er octobre 2026",
		},
		{
			on(time.August, 31), "Monday, August 31, 2026", "lundi 31 août 2026", "Mon Aug 31", "lun. 31 août",
			"August 31", "31 août", "August 2026", "août 2026", "August 31, 2026", "31 août 2026",
		},
		{
			on(time.December, 21), "Monday, December 21, 2026", "lundi 21 décembre 2026", "Mon Dec 21", "lun. 21 déc.",
			"December 21", "21 décembre", "December 2026", "décembre 2026", "December 21, 2026", "21 décembre 2026",
		},
		{
			on(time.July, 11), "Saturday, July 11, 2026", "samedi 11 juillet 2026", "Sat Jul 11", "sam. 11 juill.",
			"July 11", "11 juillet", "July 2026", "juillet 2026", "July 11, 2026", "11 juillet 2026",
		},
	}
	for _, test := range tests {
		got := []string{
			en.LongDate(test.date), fr.LongDate(test.date), en.ShortDate(test.date), fr.ShortDate(test.date),
			en.DayMonth(test.date), fr.DayMonth(test.date), en.Month(test.date), fr.Month(test.date), en.Date(test.date), fr.Date(test.date),
		}
		want := []string{
			test.enLong, test.frLong, test.enShort, test.frShort,
			test.enDay, test.frDay, test.enMonth, test.frMonth, test.enD, test.frD,
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("got %q, want %q", got[i], want[i])
			}
		}
	}
}

func TestWeekdays(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	tests := []struct {
		day                              time.Weekday
		enLong, frLong, enShort, frShort string
	}{
		{time.Sunday, "Sunday", "dimanche", "Sun", "dim."},
		{time.Wednesday, "Wednesday", "mercredi", "Wed", "mer."},
		{time.Saturday, "Saturday", "samedi", "Sat", "sam."},
		{time.Weekday(8), "Monday", "lundi", "Mon", "lun."},
		{time.Weekday(-1), "Saturday", "samedi", "Sat", "sam."},
	}
	for _, test := range tests {
		got := [4]string{en.WeekdayLong(test.day), fr.WeekdayLong(test.day), en.WeekdayShort(test.day), fr.WeekdayShort(test.day)}
		if want := [4]string{test.enLong, test.frLong, test.enShort, test.frShort}; got != want {
			t.Errorf("weekday %d: %q, want %q", test.day, got, want)
		}
	}
}

// Every day of ten years is told apart from every other, and the English agrees with Go's own layout.
func TestEveryDate(t *testing.T) {
	en, fr := testWords(t, English), testWords(t, French)
	seen := map[string]time.Time{}
	for d := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2034; d = d.AddDate(0, 0, 1) {
		if got, want := en.LongDate(d), d.Format("Monday, January 2, 2006"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		if got, want := en.ShortDate(d), d.Format("Mon Jan 2"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		long := fr.LongDate(d)
		if before, taken := seen[long]; taken {
			t.Fatalf("%v and %v are both %q", before, d, long)
		}
		seen[long] = d
		if long != strings.ToLower(long) || !strings.Contains(long, strconv.Itoa(d.Day())) {
			t.Fatalf("%q for %v", long, d)
		}
	}
}
