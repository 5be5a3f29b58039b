package calendar

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ca"
)

// Holiday is a day on which federal offices are closed.
type Holiday struct {
	Date Date
	Name Text
}

// observance is one holiday of the federal public service and where it is kept (domain.md §6).
type observance struct {
	name  Text
	first int // first year
	day   func(year int) Date
	only  string // kept in this province alone
	notIn string // not kept in this province
}

// Holidays gives the closures of a year for a province or territory, in order. A holiday on a Saturday or Sunday moves to
// the first working day that no other holiday takes; two in a row cascade (domain.md §6, weekend rule).
func Holidays(province string, year int) []Holiday {
	var holidays []Holiday
	taken := func(d Date) bool {
		return slices.ContainsFunc(holidays, func(h Holiday) bool { return h.Date == d })
	}
	for _, o := range observances() {
		if year < o.first || o.only != "" && o.only != province || o.notIn == province && province != "" {
			continue
		}
		d := o.day(year)
		for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday || taken(d) {
			d = d.Add(1)
		}
		holidays = append(holidays, Holiday{Date: d, Name: o.name})
	}
	slices.SortStableFunc(holidays, func(a, b Holiday) int { return int(a.Date - b.Date) })
	return holidays
}

// observances lists the holidays in the order of the year, so that a moved one never lands on a later one.
func observances() []observance {
	return []observance{
		{name: Text{"New Year’s Day", "Jour de l’An"}, day: fixed(time.January, 1)},
		{name: Text{"Good Friday", "Vendredi saint"}, day: rule(ca.GoodFriday)},
		{name: Text{"Easter Monday", "Lundi de Pâques"}, day: rule(ca.EasterMonday)},
		{name: Text{"Victoria Day", "Fête de Victoria"}, day: rule(ca.VictoriaDay)},
		{name: Text{"Fête nationale du Québec", "Fête nationale du Québec"}, day: fixed(time.June, 24), only: "QC"},
		{name: Text{"Canada Day", "Fête du Canada"}, day: fixed(time.July, 1)},
		{name: Text{"Civic Holiday", "Premier lundi d’août"}, day: nth(time.August, time.Monday, 1), notIn: "QC"},
		{name: Text{"Discovery Day", "Jour de la Découverte"}, day: nth(time.August, time.Monday, 3), only: "YT"},
		{name: Text{"Labour Day", "Fête du Travail"}, day: rule(ca.LabourDay)},
		{
			name:  Text{"National Day for Truth and Reconciliation", "Journée nationale de la vérité et de la réconciliation"},
			first: 2021, day: fixed(time.September, 30),
		},
		{name: Text{"Thanksgiving", "Action de grâce"}, day: rule(ca.ThanksgivingDay)},
		{name: Text{"Remembrance Day", "Jour du Souvenir"}, day: fixed(time.November, 11)},
		{name: Text{"Christmas Day", "Noël"}, day: fixed(time.December, 25)},
		{name: Text{"Boxing Day", "Lendemain de Noël"}, day: fixed(time.December, 26)},
	}
}

func fixed(month time.Month, day int) func(int) Date {
	return func(year int) Date { return NewDate(year, month, day) }
}

func nth(month time.Month, weekday time.Weekday, n int) func(int) Date {
	return func(year int) Date {
		first := NewDate(year, month, 1)
		return first.Add((int(weekday)-int(first.Weekday())+7)%7 + (n-1)*7)
	}
}

func rule(h *cal.Holiday) func(int) Date {
	return func(year int) Date {
		actual, _ := h.Calc(year)
		return DateOf(actual)
	}
}
