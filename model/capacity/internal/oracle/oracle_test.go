package oracle_test

import (
	"slices"
	"testing"
	"time"

	"daybook/model/capacity/internal/oracle"
)

func TestDaysAreCountedRight(t *testing.T) {
	at := time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC)
	for day := range 60_000 {
		year, month, date := oracle.Civil(day)
		if year != at.Year() || month != int(at.Month()) || date != at.Day() || oracle.Weekday(day) != int(at.Weekday()) || oracle.Day(year, month, date) != day {
			t.Fatalf("day %d is %d-%d-%d", day, year, month, date)
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int][2]int{
		1981: {4, 19}, 2000: {4, 23}, 2008: {3, 23}, 2011: {4, 24}, 2024: {3, 31}, 2025: {4, 20},
		2026: {4, 5}, 2027: {3, 28}, 2028: {4, 16}, 2038: {4, 25}, 2049: {4, 18}, 2076: {4, 19},
	} {
		if got := oracle.Easter(year); got != oracle.Day(year, want[0], want[1]) {
			t.Errorf("%d: day %d", year, got)
		}
	}
}

// The published days of 2027, whose Christmas falls on a weekend.
func TestHolidays(t *testing.T) {
	for province, want := range map[string][][2]int{
		"ON": {{1, 1}, {3, 26}, {3, 29}, {5, 24}, {7, 1}, {8, 2}, {9, 6}, {9, 30}, {10, 11}, {11, 11}, {12, 27}, {12, 28}},
		"QC": {{1, 1}, {3, 26}, {3, 29}, {5, 24}, {6, 24}, {7, 1}, {9, 6}, {9, 30}, {10, 11}, {11, 11}, {12, 27}, {12, 28}},
		"YT": {{1, 1}, {3, 26}, {3, 29}, {5, 24}, {7, 1}, {8, 2}, {8, 16}, {9, 6}, {9, 30}, {10, 11}, {11, 11}, {12, 27}, {12, 28}},
	} {
		var got [][2]int
		for day := oracle.Day(2027, 1, 1); day < oracle.Day(2028, 1, 1); day++ {
			if oracle.Holiday(province, day) {
				_, month, date := oracle.Civil(day)
				got = append(got, [2]int{month, date})
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v", province, got)
		}
	}
}

// What a clerk would say by heart, so that the oracle is not trusted blindly.
func TestSearchByHand(t *testing.T) {
	monday := oracle.Day(2026, 10, 5)
	s := oracle.Site{
		Province: "ON", Step: 10, Lunch: oracle.Span{From: 605, To: 615},
		Hours: []oracle.Rule{{Kind: oracle.Weekly, Weekday: 1, Open: oracle.Span{From: 545, To: 650}}},
		Counters: []oracle.Counter{
			{Number: 1, Services: []string{"p", "b"}},
			{Number: 2, Services: []string{"p"}, Hours: []oracle.Rule{{Kind: oracle.Weekly, Weekday: 1, Open: oracle.Span{From: 620, To: 640}}}},
			{Number: 3, Services: []string{"b"}},
		},
		Taken: []oracle.Place{{Counter: 1, Day: monday, Start: 570, End: 580}},
	}
	r := oracle.Request{Service: "p", Persons: 1, Minutes: 20, From: monday - 1, Days: 3, NowDay: monday - 3}
	want := [][]oracle.Place{
		{{1, monday, 550, 570}}, {{1, monday, 580, 600}}, {{2, monday, 620, 640}}, {{1, monday, 630, 650}},
	}
	if got := oracle.Search(s, r); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%v", got)
	}
	r.SideBySide, r.Persons = true, 2
	want = [][]oracle.Place{{{2, monday, 620, 640}, {1, monday, 620, 640}}}
	if got := oracle.Search(s, r); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%v", got)
	}
	r.SideBySide, r.Persons = false, 1
	if got := oracle.FreeCount(s, monday, oracle.Span{From: 550, To: 600}, r); got != 2 {
		t.Errorf("%d fit before lunch", got)
	}
	if got := oracle.Search(s, oracle.Request{Service: "p", Persons: 1, Minutes: 20, From: oracle.Day(2026, 10, 12), Days: 1}); got != nil {
		t.Errorf("on Thanksgiving: %v", got)
	}
}
