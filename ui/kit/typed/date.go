package typed

import (
	"strconv"
	"strings"
	"time"
)

// ISODate is how fields show dates: 2026-10-05.
const ISODate = time.DateOnly

// Date reads what a clerk types for a date; today and the answer are midnight UTC of a civil date.
// It takes 2026-10-05 (also with / . or spaces), 20261005, 14/10/2026 either way round where only one can be meant, 10-05
// and 5 (the next such day, today included),
// +7 and -7 (days; w or s weeks, m months), t or a (today, aujourd’hui), dates as letters write them (5 octobre 2026,
// Oct. 5), and days of the week in English and French by two or more letters (lun, lun., monday), always after today.
// With past, for a date gone by as on a letter, 5, 10-05, 5 oct and mon mean the last such day. It refuses anything else
// and dates that do not exist.
func Date(text string, today time.Time, past bool) (time.Time, bool) {
	s := strings.ToLower(strings.TrimSpace(text))
	s = strings.TrimSuffix(strings.ReplaceAll(s, "’", "'"), ".")
	if s == "" {
		return time.Time{}, false
	}
	if d, ok := written(s, today, past); ok {
		return d, true
	}
	switch {
	case s[0] == '+' || s[0] == '-':
		return shifted(s, today)
	case s[0] >= '0' && s[0] <= '9':
		return numeric(s, today, past)
	}
	return named(s, today, past)
}

// shifted reads +7, -2w, +1m.
func shifted(s string, today time.Time) (time.Time, bool) {
	unit := s[len(s)-1]
	digits := strings.TrimRight(s[1:], "djwsm")
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 4 || digits[0] == '+' || digits[0] == '-' || len(s)-1-len(digits) > 1 {
		return time.Time{}, false
	}
	if s[0] == '-' {
		n = -n
	}
	switch unit {
	case 'w', 's':
		return InRange(today.AddDate(0, 0, 7*n))
	case 'm':
		return InRange(AddMonths(today, n))
	}
	return InRange(today.AddDate(0, 0, n))
}

// numeric reads what begins with a digit.
func numeric(s string, today time.Time, past bool) (time.Time, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/. \u00a0", r) })
	n := make([]int, len(parts))
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 0 {
			return time.Time{}, false
		}
		n[i] = v
	}
	switch {
	case len(n) == 3 && len(parts[0]) == 4:
		return civil(n[0], n[1], n[2])
	case len(n) == 3 && len(parts[2]) == 4:
		return yearLast(n[0], n[1], n[2])
	case len(n) == 2 && n[0] <= 12:
		return nearest(today, past, 8, func(i int) (time.Time, bool) { return civil(today.Year()+i, n[0], n[1]) })
	case len(n) == 1 && len(parts[0]) == 8:
		return civil(n[0]/10000, n[0]/100%100, n[0]%100)
	case len(n) == 1 && len(parts[0]) <= 2:
		first := time.Date(today.Year(), today.Month(), 1, 0, 0, 0, 0, time.UTC)
		return nearest(today, past, 12, func(i int) (time.Time, bool) {
			m := first.AddDate(0, i, 0)
			return civil(m.Year(), int(m.Month()), n[0])
		})
	}
	return time.Time{}, false
}

// yearLast reads 14/10/2026 and 10/14/2026. Where either may be the month it is no date: both habits are at home here.
func yearLast(first, second, year int) (time.Time, bool) {
	switch {
	case first > 12 || first == second:
		return civil(year, second, first)
	case second > 12:
		return civil(year, first, second)
	}
	return time.Time{}, false
}

// nearest tries a day in this and the following periods (earlier ones for the past) until it exists on the right side
// of today; today itself counts. The 29th of February needs up to eight years.
func nearest(today time.Time, past bool, tries int, day func(period int) (time.Time, bool)) (time.Time, bool) {
	for i := range tries + 1 {
		if past {
			i = -i
		}
		d, ok := day(i)
		if ok && (d.Equal(today) || d.Before(today) == past) {
			return d, true
		}
	}
	return time.Time{}, false
}

// civil is a date that exists, in the years people at a counter speak of.
func civil(year, month, day int) (time.Time, bool) {
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d.Year() != year || int(d.Month()) != month || d.Day() != day {
		return time.Time{}, false
	}
	return InRange(d)
}

// InRange tells whether a date is in the years people at a counter speak of, 1900 to 2199, and gives it back.
func InRange(d time.Time) (time.Time, bool) {
	return d, d.Year() >= 1900 && d.Year() <= 2199
}

// AddMonths goes n months on and stays in that month: a month after 31 January is the last day of February.
func AddMonths(d time.Time, n int) time.Time {
	first := time.Date(d.Year(), d.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(d.Day(), last)-1)
}
