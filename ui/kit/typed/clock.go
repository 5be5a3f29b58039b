package typed

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// DayMinutes are those of a day.
const DayMinutes = 24 * 60

// Time reads what a clerk types for a time of day, in minutes since midnight, in either language. It takes 9, 14,
// 930, 1430, 9:30, 9.30, 9h30, 9 h 30, 9 h 5, 2pm, 2:30 p.m., noon and midi, midnight and minuit. Without a.m. or p.m.
// hours are 0 to 23: 2 is two in the night, as guessing would book the wrong half of the day without a word.
func Time(text string) (minutes int, ok bool) {
	s := strings.ToLower(strings.TrimSpace(text))
	switch s {
	case "noon", "midi":
		return DayMinutes / 2, true
	case "midnight", "minuit":
		return 0, true
	}
	s, half := halfOfDay(s)
	hour, minute, ok := hourMinute(s)
	if !ok || minute > 59 || hour > 23 {
		return 0, false
	}
	if half != 0 {
		if hour < 1 || hour > 12 {
			return 0, false
		}
		hour %= 12
		if half == 'p' {
			hour += 12
		}
	}
	return hour*60 + minute, true
}

// halfOfDay takes a.m. or p.m. off the end, however it is written; half is 'a', 'p' or 0 for neither.
func halfOfDay(s string) (rest string, half byte) {
	bare := strings.TrimRight(s, ". \u00a0\u202f")
	bare = strings.TrimRight(strings.TrimSuffix(bare, "m"), ". \u00a0\u202f")
	if n := len(bare) - 1; n > 0 && (bare[n] == 'a' || bare[n] == 'p') {
		return strings.TrimSpace(bare[:n]), bare[n]
	}
	return s, 0
}

// hourMinute reads an hour with or without minutes.
func hourMinute(s string) (hour, minute int, ok bool) {
	first, rest := digitsOf(s)
	sep, second := separator(rest)
	switch {
	case first == "":
		return 0, 0, false
	case rest == "" && len(first) > 2: // 930, 1430
		first, second = first[:len(first)-2], first[len(first)-2:]
	case rest == "" || second == "" && sep == 'h': // 9, 9 h
		second = "0"
	case len(second) != 2 && (sep != 'h' || len(second) != 1): // 9:3 is not finished; 9 h 5 is
		return 0, 0, false
	}
	hour, err := strconv.Atoi(first)
	minute, err2 := strconv.Atoi(second)
	return hour, minute, err == nil && err2 == nil && len(first) <= 2
}

// digitsOf splits off the digits s begins with.
func digitsOf(s string) (digits, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}

// separator splits what stands between hour and minutes from the minutes; 0 if it is none.
func separator(s string) (sep rune, minutes string) {
	trimmed := strings.TrimSpace(s)
	sep, size := utf8.DecodeRuneInString(trimmed)
	if !strings.ContainsRune(":.h", sep) || size == 0 {
		if len(trimmed) == len(s) {
			return 0, ""
		}
		sep, size = ' ', 0
	}
	minutes = strings.TrimSpace(trimmed[size:])
	if minutes != "" {
		minutes = strings.TrimRight(strings.TrimSuffix(minutes, "min"), " ")
	}
	digits, rest := digitsOf(minutes)
	if rest != "" {
		return 0, ""
	}
	return sep, digits
}
