package translations

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"time"
)

// Args are the values a message's placeholders take, by name. They are written in the reader's language:
//
//   - a value with a method Time() time.Time is a civil date, a time.Time is its date;
//   - a value with a method Clock() (hour, minute int) is a time of day;
//   - a time.Duration is a length of time in whole minutes, with hours from 60 on;
//   - a value with a method In(lang string) string speaks for itself in "en" or "fr";
//   - whole numbers are grouped (give a number that is a name, such as a year, as a string);
//   - a value with a method MessageID() string is the message's words, and one with MessageIDs() []string a list of them;
//   - []string is a list ending in "and" or "et";
//   - anything else is written as fmt.Sprint writes it, and nil is nothing.
type Args map[string]any

func merge(args []Args) Args {
	merged := make(Args, 4)
	for _, a := range args {
		maps.Copy(merged, a)
	}
	return merged
}

// value writes an argument. It leaves out the marks of a pseudo catalogue: the message around it has them.
func (w *Words) value(v any) string {
	if v == nil || reflect.ValueOf(v).Kind() == reflect.Pointer && reflect.ValueOf(v).IsNil() {
		return ""
	}
	if text, ok := w.moment(v); ok {
		return text
	}
	switch v := v.(type) {
	case string:
		return v
	case interface{ In(lang string) string }:
		return v.In(string(w.language))
	case interface{ MessageID() string }:
		return w.T(v.MessageID())
	case interface{ MessageIDs() []string }:
		var texts []string
		for _, id := range v.MessageIDs() {
			texts = append(texts, w.T(id))
		}
		return w.list(texts)
	case fmt.Stringer, error:
		return fmt.Sprint(v)
	case []string:
		return w.list(v)
	}
	if n, ok := wholeNumber(v); ok {
		return w.number(n)
	}
	return fmt.Sprint(v)
}

// moment writes what is a date, a time of day or a length of time.
func (w *Words) moment(v any) (string, bool) {
	switch v := v.(type) {
	case time.Time:
		return w.date(v), true
	case time.Duration:
		return w.duration(int(v / time.Minute)), true
	case interface{ Time() time.Time }:
		return w.date(v.Time()), true
	case interface{ Clock() (hour, minute int) }:
		hour, minute := v.Clock()
		return w.clock(hour*60 + minute), true
	}
	return "", false
}

// wholeNumber reads any integer that fits an int.
func wholeNumber(v any) (int, bool) {
	r := reflect.ValueOf(v)
	switch {
	case !r.IsValid():
		return 0, false
	case r.CanInt():
		return int(r.Int()), true
	case r.CanUint() && r.Uint() <= math.MaxInt:
		return int(r.Uint()), true
	}
	return 0, false
}
