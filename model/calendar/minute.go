package calendar

import (
	"fmt"

	"daybook/model/fault"
)

// Minute is a time of day at a site, in minutes since midnight, 0 to 1440.
type Minute int16

// DayEnd is the end of every day, which no stretch passes.
const DayEnd Minute = 24 * 60

// ParseMinute reads HH:MM, from 00:00 to 24:00. Anything else is the fault "time.invalid".
func ParseMinute(s string) (Minute, error) {
	digits := len(s) == 5 && s[2] == ':'
	for i := 0; digits && i < len(s); i++ {
		digits = i == 2 || s[i] >= '0' && s[i] <= '9'
	}
	if !digits {
		return 0, fault.New("time.invalid")
	}
	hour, minute := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
	m := Minute(hour*60 + minute)
	if minute > 59 || m > DayEnd {
		return 0, fault.New("time.invalid")
	}
	return m, nil
}

// Clock splits a time into hour and minute, for formatting.
func (m Minute) Clock() (hour, minute int) { return int(m) / 60, int(m) % 60 }

// String writes HH:MM.
func (m Minute) String() string {
	hour, minute := m.Clock()
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

// MarshalText writes the time as String does.
func (m Minute) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (m *Minute) UnmarshalText(text []byte) error {
	parsed, err := ParseMinute(string(text))
	*m = parsed
	return err
}

// Span is a stretch of a day from From up to, but not including, To. It is empty unless From is before To.
type Span struct {
	From Minute `json:"from"`
	To   Minute `json:"to"`
}

// IsZero reports whether the span is not stated at all.
func (s Span) IsZero() bool { return s == Span{} }

// Empty reports whether the span holds no time.
func (s Span) Empty() bool { return s.From >= s.To }

// Overlaps reports whether two spans share any time.
func (s Span) Overlaps(other Span) bool {
	return !s.Empty() && !other.Empty() && s.From < other.To && other.From < s.To
}

// Contains reports whether the whole of another, not empty, span lies within this one.
func (s Span) Contains(other Span) bool {
	return !other.Empty() && s.From <= other.From && other.To <= s.To
}
