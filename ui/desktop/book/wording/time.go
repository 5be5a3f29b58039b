package wording

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
)

// When is the date and the time of places in full, for reading aloud.
func (w Words) When(places []site.Place) string {
	return w.T("book.when", translations.Args{"Date": w.LongDate(places[0].Date.Time()), "Hours": w.Hours(places)})
}

// Hours are from when to when places are taken.
func (w Words) Hours(places []site.Place) string {
	end := places[0].End
	for _, p := range places {
		end = max(end, p.End)
	}
	return w.ClockRange(int(places[0].Start), int(end))
}

// Becomes says how the time of a booking that is changed becomes another; "" if it stays.
func (w Words) Becomes(before, after []site.Place) string {
	if len(before) == 0 || len(after) == 0 {
		return ""
	}
	was, is := w.Hours(before), w.Hours(after)
	if was == is {
		return ""
	}
	return w.T("book.amend.becomes", translations.Args{"Before": was, "After": is})
}

// What says service, counters (if known), where (if asked), language and needs, in one line.
func (w Words) What(service site.Service, places []site.Place, where, language string, needs []string) string {
	parts := []string{w.Service(service)}
	if len(places) > 0 {
		parts = append(parts, w.Counters(places))
	}
	if where != "" {
		parts = append(parts, where)
	}
	parts = append(parts, w.T("language."+language))
	for _, need := range needs {
		parts = append(parts, w.Need(need))
	}
	return strings.Join(parts, " · ")
}

// Counters names every counter of some places once, in order.
func (w Words) Counters(places []site.Place) string {
	numbers := site.Counters(places)
	names := make([]string, len(numbers))
	for i, n := range numbers {
		names[i] = w.Number(n)
	}
	return w.N("book.counters", len(names), translations.Args{"List": w.List(names)})
}

// soon is how many days before its deadline a letter is marked (domain.md §1.2: 30 days in all).
const soon = 10

// Deadline says until when biometrics are expected after a letter of a date; late marks what is over, near or odd.
func (w Words) Deadline(letter, today calendar.Date) (text string, late bool) {
	last := booking.Deadline(letter)
	left := int(last - today)
	args := translations.Args{"Date": last.String()}
	switch {
	case letter > today:
		return w.T("book.letter.future"), true
	case left < 0:
		return w.T("book.deadline.passed", args), true
	case left == 0:
		return w.T("book.deadline.today", args), true
	}
	return w.N("book.deadline.in", left, args), left <= soon
}
