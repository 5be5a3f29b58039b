package typed

import (
	"strconv"
	"strings"
	"time"
)

// months in both languages, as letters are in either: without accents, as fold leaves them.
var months = [12][2]string{
	{"january", "janvier"},
	{"february", "fevrier"},
	{"march", "mars"},
	{"april", "avril"},
	{"may", "mai"},
	{"june", "juin"},
	{"july", "juillet"},
	{"august", "aout"},
	{"september", "septembre"},
	{"october", "octobre"},
	{"november", "novembre"},
	{"december", "decembre"},
}

const leastMonth = 3 // letters of a month's name

// written reads a day and a month by name, in either order, with or without a year: 5 octobre 2026, Oct. 5, 1er mai.
func written(s string, today time.Time, past bool) (time.Time, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \u00a0.,-/", r) })
	if len(parts) != 2 && len(parts) != 3 {
		return time.Time{}, false
	}
	month, day := monthOf(parts[0]), dayOf(parts[1])
	if month == 0 {
		month, day = monthOf(parts[1]), dayOf(parts[0])
	}
	if month == 0 || day == 0 {
		return time.Time{}, false
	}
	if len(parts) == 3 {
		year, err := strconv.ParseUint(parts[2], 10, 16)
		if err != nil || len(parts[2]) != 4 {
			return time.Time{}, false
		}
		return civil(int(year), month, day)
	}
	return nearest(today, past, 8, func(i int) (time.Time, bool) { return civil(today.Year()+i, month, day) })
}

// monthOf is the month all names that begin so stand for, or 0: jui may be juin and juillet.
func monthOf(text string) int {
	text, month := fold(text), 0
	if len(text) < leastMonth {
		return 0
	}
	for i, names := range months {
		for _, name := range names {
			if !strings.HasPrefix(name, text) {
				continue
			}
			if month != 0 && month != i+1 {
				return 0
			}
			month = i + 1
		}
	}
	return month
}

// dayOf is a day of the month, also as 1er, 1st or 22nd; 0 if it is none.
func dayOf(text string) int {
	digits, ending := digitsOf(text)
	switch ending {
	case "", "er", "st", "nd", "rd", "th":
	default:
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) > 2 {
		return 0
	}
	return n
}
