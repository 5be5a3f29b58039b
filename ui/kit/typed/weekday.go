package typed

import (
	"strings"
	"time"
)

// weekdays in both languages, whichever the window speaks: clerks type the shorter.
var weekdays = []struct {
	name string
	day  time.Weekday
}{
	{"monday", time.Monday},
	{"tuesday", time.Tuesday},
	{"wednesday", time.Wednesday},
	{"thursday", time.Thursday},
	{"friday", time.Friday},
	{"saturday", time.Saturday},
	{"sunday", time.Sunday},
	{"lundi", time.Monday},
	{"mardi", time.Tuesday},
	{"mercredi", time.Wednesday},
	{"jeudi", time.Thursday},
	{"vendredi", time.Friday},
	{"samedi", time.Saturday},
	{"dimanche", time.Sunday},
}

var namedDays = []struct {
	name  string
	shift int
}{
	{"today", 0}, {"aujourd'hui", 0}, {"tomorrow", 1}, {"demain", 1}, {"yesterday", -1}, {"hier", -1},
}

// named reads words. A beginning is enough if all it may stand for is the same day; "t" and "a" are today.
func named(s string, today time.Time, past bool) (time.Time, bool) {
	if s == "t" || s == "a" {
		return today, true
	}
	if len(s) < 2 {
		return time.Time{}, false
	}
	var found []int
	for _, d := range namedDays {
		if strings.HasPrefix(d.name, s) {
			found = append(found, d.shift)
		}
	}
	for _, w := range weekdays {
		if strings.HasPrefix(w.name, s) {
			found = append(found, toWeekday(today, w.day, past))
		}
	}
	for _, shift := range found {
		if shift != found[0] {
			return time.Time{}, false
		}
	}
	if len(found) == 0 {
		return time.Time{}, false
	}
	return InRange(today.AddDate(0, 0, found[0]))
}

// toWeekday is the days to the next such weekday, 1 to 7, or to the last one, -1 to -7.
func toWeekday(today time.Time, day time.Weekday, past bool) int {
	ahead := (int(day) - int(today.Weekday()) + 7) % 7
	if past {
		return ahead - 7
	}
	if ahead == 0 {
		return 7
	}
	return ahead
}
