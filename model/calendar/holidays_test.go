package calendar_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/calendar"
)

func provinces() []string {
	return []string{"AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"}
}

// published is the table of domain.md §6; only names where a holiday is kept, and "-QC" where it is not.
var published = []struct{ name, only, y2026, y2027, y2028 string }{
	{"New Year’s Day", "", "01-01", "01-01", "01-03"},
	{"Good Friday", "", "04-03", "03-26", "04-14"},
	{"Easter Monday", "", "04-06", "03-29", "04-17"},
	{"Victoria Day", "", "05-18", "05-24", "05-22"},
	{"Fête nationale du Québec", "QC", "06-24", "06-24", "06-26"},
	{"Canada Day", "", "07-01", "07-01", "07-03"},
	{"Civic Holiday", "-QC", "08-03", "08-02", "08-07"},
	{"Discovery Day", "YT", "08-17", "08-16", "08-21"},
	{"Labour Day", "", "09-07", "09-06", "09-04"},
	{"National Day for Truth and Reconciliation", "", "09-30", "09-30", "10-02"},
	{"Thanksgiving", "", "10-12", "10-11", "10-09"},
	{"Remembrance Day", "", "11-11", "11-11", "11-13"},
	{"Christmas Day", "", "12-25", "12-27", "12-25"},
	{"Boxing Day", "", "12-28", "12-28", "12-26"},
}

func TestPublishedHolidays(t *testing.T) {
	for _, province := range provinces() {
		for year := 2026; year <= 2028; year++ {
			var want []string
			for _, h := range published {
				if h.only == "" || h.only == province || strings.HasPrefix(h.only, "-") && h.only != "-"+province {
					day := []string{h.y2026, h.y2027, h.y2028}[year-2026]
					want = append(want, calendar.NewDate(year, time.January, 1).String()[:5]+day+" "+h.name)
				}
			}
			if diff := cmp.Diff(want, listed(province, year)); diff != "" {
				t.Errorf("%s %d: %s", province, year, diff)
			}
		}
	}
}

func listed(province string, year int) []string {
	var days []string
	for _, h := range calendar.Holidays(province, year) {
		days = append(days, h.Date.String()+" "+h.Name.EN)
	}
	return days
}

func TestProvincialHolidaysAreNoClosures(t *testing.T) {
	for _, province := range provinces() {
		for _, day := range []string{
			"2026-02-16", // Family Day, Louis Riel Day, Islander Day, Heritage Day
			"2026-02-20", // Yukon Heritage Day
			"2026-03-16", // St. Patrick’s Day in Newfoundland
			"2026-06-21", // National Indigenous Peoples Day
			"2026-07-09", // Nunavut Day
		} {
			if h, ok := (calendar.Schedule{Province: province}).Holiday(date(t, day)); ok {
				t.Errorf("%s: %s is %s", province, day, h.Name.EN)
			}
		}
	}
}

func TestSingleHolidays(t *testing.T) {
	for _, c := range []struct {
		province, day, name string // no name means no holiday
	}{
		{"ON", "2020-09-30", ""}, // the law is of 2021
		{"ON", "2021-09-30", "National Day for Truth and Reconciliation"},
		{"QC", "2021-06-24", "Fête nationale du Québec"},
		{"ON", "2021-06-24", ""},
		{"QC", "2026-08-03", ""},
		{"ON", "2022-12-26", "Christmas Day"}, // Sunday 25, and Boxing Day gives way
		{"ON", "2022-12-27", "Boxing Day"},
		{"ON", "2021-12-27", "Christmas Day"}, // both on the weekend
		{"ON", "2021-12-28", "Boxing Day"},
		{"ON", "2021-12-25", ""}, // moved away, and a Saturday anyway
		{"ON", "2023-01-02", "New Year’s Day"},
		{"ON", "2026-05-25", ""}, // Victoria Day is the Monday before May 25
		{"", "2026-08-03", "Civic Holiday"},
		{"", "2026-08-17", ""},
	} {
		h, ok := calendar.Schedule{Province: c.province}.Holiday(date(t, c.day))
		if h.Name.EN != c.name || ok != (c.name != "") {
			t.Errorf("%s %s: %q, want %q", c.province, c.day, h.Name.EN, c.name)
		}
	}
}

func TestHolidaysOfEveryYear(t *testing.T) {
	for _, province := range append(provinces(), "") {
		for year := 1971; year <= 2199; year++ {
			holidays := calendar.Holidays(province, year)
			want := 11
			if year >= 2021 {
				want++
			}
			if province == "YT" {
				want++
			}
			if len(holidays) != want {
				t.Fatalf("%s %d: %d holidays, want %d", province, year, len(holidays), want)
			}
			for i, h := range holidays {
				if d := h.Date.Weekday(); d == time.Saturday || d == time.Sunday {
					t.Fatalf("%s: %s %s is on a weekend", province, h.Date, h.Name.EN)
				}
				if i > 0 && h.Date <= holidays[i-1].Date || h.Date.Time().Year() != year || h.Name.EN == "" || h.Name.FR == "" {
					t.Fatalf("%s %d: %v out of order, twice or in another year", province, year, h)
				}
			}
		}
	}
}

// TestWeekendRule works the rule out a second time, from the dates before they move: day after day, the first working day
// that is free.
func TestWeekendRule(t *testing.T) {
	for year := 2021; year <= 2120; year++ {
		taken := map[calendar.Date]bool{}
		for _, fixed := range []struct {
			month time.Month
			day   int
			name  string
		}{
			{time.January, 1, "New Year’s Day"},
			{time.June, 24, "Fête nationale du Québec"},
			{time.July, 1, "Canada Day"},
			{time.September, 30, "National Day for Truth and Reconciliation"},
			{time.November, 11, "Remembrance Day"},
			{time.December, 25, "Christmas Day"},
			{time.December, 26, "Boxing Day"},
		} {
			want := time.Date(year, fixed.month, fixed.day, 0, 0, 0, 0, time.UTC)
			for slices.Contains([]time.Weekday{time.Saturday, time.Sunday}, want.Weekday()) || taken[calendar.DateOf(want)] {
				want = want.AddDate(0, 0, 1)
			}
			taken[calendar.DateOf(want)] = true
			h, ok := calendar.Schedule{Province: "QC"}.Holiday(calendar.DateOf(want))
			if !ok || h.Name.EN != fixed.name {
				t.Errorf("%s: %q, want %q", want.Format(time.DateOnly), h.Name.EN, fixed.name)
			}
		}
	}
}
