package translations

import (
	"fmt"
	"strconv"
	"time"
)

// LongDate writes a date with its weekday: "Monday, October 5, 2026", "lundi 5 octobre 2026".
func (w *Words) LongDate(t time.Time) string {
	if w.language == French {
		return w.mark(w.weekday(t.Weekday()) + " " + w.date(t))
	}
	return w.mark(w.weekday(t.Weekday()) + ", " + w.date(t))
}

// Date writes a date without its weekday: "October 5, 2026", "5 octobre 2026".
func (w *Words) Date(t time.Time) string { return w.mark(w.date(t)) }

// ShortDate writes a date for a narrow column: "Mon Oct 5", "lun. 5 oct.".
func (w *Words) ShortDate(t time.Time) string {
	if w.language == French {
		return w.mark(fmt.Sprintf("%s %s %s", w.shortWeekday(t.Weekday()), frenchDay(t), frenchShortMonths[t.Month()-1]))
	}
	return w.mark(fmt.Sprintf("%s %s %d", w.shortWeekday(t.Weekday()), w.month(t)[:shortEnglish], t.Day()))
}

// DayMonth writes a date without its year: "October 5", "5 octobre".
func (w *Words) DayMonth(t time.Time) string { return w.mark(w.dayMonth(t)) }

// Month writes a month with its year: "October 2026", "octobre 2026".
func (w *Words) Month(t time.Time) string { return w.mark(fmt.Sprintf("%s %d", w.month(t), t.Year())) }

// WeekdayLong names a day of the week: "Monday", "lundi".
func (w *Words) WeekdayLong(d time.Weekday) string { return w.mark(w.weekday(d)) }

// WeekdayShort names a day of the week for a narrow column: "Mon", "lun.".
func (w *Words) WeekdayShort(d time.Weekday) string { return w.mark(w.shortWeekday(d)) }

func (w *Words) date(t time.Time) string {
	if w.language == French {
		return fmt.Sprintf("%s %d", w.dayMonth(t), t.Year())
	}
	return fmt.Sprintf("%s, %d", w.dayMonth(t), t.Year())
}

func (w *Words) dayMonth(t time.Time) string {
	if w.language == French {
		return frenchDay(t) + " " + w.month(t)
	}
	return fmt.Sprintf("%s %d", w.month(t), t.Day())
}

func (w *Words) month(t time.Time) string {
	if w.language == French {
		return frenchMonths[t.Month()-1]
	}
	return englishMonths[t.Month()-1]
}

func (w *Words) weekday(d time.Weekday) string {
	d = (d%7 + 7) % 7
	if w.language == French {
		return frenchWeekdays[d]
	}
	return englishWeekdays[d]
}

func (w *Words) shortWeekday(d time.Weekday) string {
	if w.language == French {
		return w.weekday(d)[:3] + "."
	}
	return w.weekday(d)[:shortEnglish]
}

// frenchDay is the day of the month: only the first is an ordinal in French.
func frenchDay(t time.Time) string {
	if t.Day() == 1 {
		return "1er"
	}
	return strconv.Itoa(t.Day())
}
