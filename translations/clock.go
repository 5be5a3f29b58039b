package translations

import "fmt"

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

// Minutes in an hour, half a day and a day.
const (
	hour    = 60
	halfDay = 12 * hour
	day     = 24 * hour
)

// Clock writes a time of day, in minutes since midnight: "9:40 a.m.", "9 h 40", with no-break spaces.
// 1440 is the end of the day: "12:00 a.m.", "24 h". Other values outside a day are taken round the clock.
func (w *Words) Clock(minutes int) string { return w.mark(w.clock(minutes)) }

// ClockRange writes a stretch of a day: "9:40–10:00 a.m.", "11:50 a.m.–12:10 p.m.", "9 h 40 à 10 h".
func (w *Words) ClockRange(from, to int) string {
	if w.language == French {
		return w.mark(w.clock(from) + " à " + w.clock(to))
	}
	if half(from) == half(to) {
		return w.mark(dial(from) + "–" + w.clock(to))
	}
	return w.mark(w.clock(from) + "–" + w.clock(to))
}

// Duration writes a number of minutes: "45 min", "2 h", "1 h 20 min", alike in both languages.
func (w *Words) Duration(minutes int) string { return w.mark(w.duration(minutes)) }

func (w *Words) duration(minutes int) string {
	sign := ""
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	hours, rest := w.number(minutes/hour)+nbsp+"h", w.number(minutes%hour)+nbsp+"min"
	switch {
	case minutes < hour:
		return sign + rest
	case minutes%hour == 0:
		return sign + hours
	}
	return sign + hours + nbsp + rest
}

func (w *Words) clock(minutes int) string {
	if w.language == English {
		return dial(minutes) + nbsp + half(minutes)
	}
	if minutes != day {
		minutes = round(minutes)
	}
	if minutes%hour == 0 {
		return fmt.Sprintf("%d%sh", minutes/hour, nbsp)
	}
	return fmt.Sprintf("%d%sh%s%02d", minutes/hour, nbsp, nbsp, minutes%hour)
}

// dial is the time as a twelve-hour dial shows it.
func dial(minutes int) string {
	minutes = round(minutes)
	return fmt.Sprintf("%d:%02d", (minutes/hour+11)%12+1, minutes%hour)
}

func half(minutes int) string {
	if round(minutes) < halfDay {
		return "a.m."
	}
	return "p.m."
}

func round(minutes int) int { return (minutes%day + day) % day }
