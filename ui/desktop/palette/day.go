package palette

import (
	"strings"
	"time"

	"daybook/model/calendar"
	"daybook/ui/desktop/sitelist"
	"daybook/ui/kit"
)

// days are the words for days close by, in both languages, folded.
var days = map[string]int{"today": 0, "tomorrow": 1, "yesterday": -1, "aujourd hui": 0, "demain": 1, "hier": -1}

// leastDate is from how many characters on digits are taken for a date: fewer are the beginning of a number.
const leastDate = 8

// readDay reads a date as date fields do, or the word for a day. Digits alone are a date only when they are a whole one.
func readDay(text string, today calendar.Date) (calendar.Date, bool) {
	if n, ok := days[strings.TrimSpace(sitelist.Fold(text))]; ok {
		return today.Add(n), true
	}
	first := text[0]
	digit := first >= '0' && first <= '9'
	if digit && len(text) < leastDate || !digit && len(text) < 3 && first != '+' && first != '-' {
		return 0, false
	}
	field := kit.NewDateField(nil, func() time.Time { return today.Time() })
	field.SetText(text)
	date, ok := field.Date()
	return calendar.DateOf(date), ok
}
