// Package calendar is civil time: dates, minutes of the day, opening hours, lunch, closures and federal holidays.
//
// The truth of an appointment is a civil date and minutes since midnight at its site (design.md §5); nothing in this
// package knows a time zone, so daylight saving and changes of zone rules never move anything.
package calendar

import (
	"time"

	"daybook/model/fault"
)

// Date is a civil date, counted in days since 1970-01-01. The zero Date means "no date".
type Date int32

const secondsADay = 24 * 60 * 60

// DateLayout is how dates are written in files and on paper: ISO 8601 (domain.md §8).
const DateLayout = "2006-01-02"

// NewDate gives the date of a year, month and day; values out of range roll over as in time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf gives the civil date an instant shows in its own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// ParseDate reads YYYY-MM-DD, from 1970-01-02 to 9999-12-31: the day before stands for no date. Anything else is the
// fault "date.invalid".
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(DateLayout, s)
	if err != nil || DateOf(t) <= 0 {
		return 0, fault.New("date.invalid")
	}
	return DateOf(t), nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == 0 }

// Time is the date's midnight in UTC, for formatting only.
func (d Date) Time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// Weekday gives Sunday to Saturday.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Add moves a date by a number of days, which may be negative.
func (d Date) Add(days int) Date { return d + Date(days) }

// Monday gives the Monday of the date's week; weeks start on Monday (design.md §12).
func (d Date) Monday() Date { return d.Add(-((int(d.Weekday()) + 6) % 7)) }

// String writes YYYY-MM-DD, or nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(DateLayout)
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes; an empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := ParseDate(string(text))
	*d = parsed
	return err
}
