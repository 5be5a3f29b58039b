package record

import (
	"slices"
	"strconv"
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// Name writes a name as it is spoken. A person of one name may have it in both fields (domain.md §8).
func Name(given, family string) string {
	if given == family {
		return family
	}
	return strings.TrimSpace(given + " " + family)
}

// Counters names the counters of places, each once, in their order: "3" or "3, 4".
func Counters(places []site.Place) string {
	var shown []string
	for _, n := range site.Counters(places) {
		shown = append(shown, strconv.Itoa(n))
	}
	return strings.Join(shown, ", ")
}

// Needs puts codes into words; an interpreter's language and free words stay as they were typed.
func Needs(words *translations.Words, needs []string) string {
	var all []string
	for _, need := range needs {
		if slices.Contains(booking.Needs(), need) {
			need = words.T("need." + need)
		} else if language, ok := strings.CutPrefix(need, "interpreter:"); ok {
			need = words.T("roster.interpreter", translations.Args{"Language": language})
		}
		all = append(all, need)
	}
	return strings.Join(all, "; ")
}

// Where tells date, time and counters of places; "" when there are none. The counters are a plan: who is served where is
// decided on the day.
func Where(words *translations.Words, places []site.Place) string {
	when := When(words, places)
	if when == "" {
		return ""
	}
	return words.N("record.planned", len(site.Counters(places)), translations.Args{"When": when, "Number": Counters(places)})
}

// When tells date and time of places; "" when there are none.
func When(words *translations.Words, places []site.Place) string {
	if len(places) == 0 {
		return ""
	}
	from, to := places[0].Start, places[0].End
	for _, p := range places {
		from, to = min(from, p.Start), max(to, p.End)
	}
	return words.LongDate(places[0].Date.Time()) + ", " + words.ClockRange(int(from), int(to))
}
