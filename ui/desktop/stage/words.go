package stage

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"daybook/model/booking"
	"daybook/translations"
	"daybook/ui/uitest"
)

// EveryWord takes a tour in every language with words that carry marks. What stands outside them must have been typed or
// booked by the test, or be the same in all languages: a ticket, a confirmation number, a single letter, numbers and signs.
func EveryWord(t testing.TB, tour Tour, typed ...string) {
	t.Helper()
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range translations.Languages() {
		s, states := tour(pseudo, language)
		count := 0
		states(func(state string) {
			t.Helper()
			count++
			uitest.Relayout()
			all := uitest.Parts(s.Window)
			if !slices.ContainsFunc(all, func(p uitest.Part) bool { return strings.Contains(p.Text(), "⟦") }) {
				t.Errorf("%s, %s: says nothing of a catalogue", state, language)
			}
			for _, text := range uitest.Unmarked(all) {
				if strange(text, append(s.Own, typed...)) {
					t.Errorf("%s, %s: %q is in no catalogue", state, language, text)
				}
			}
		})
		if count == 0 {
			t.Errorf("%s: nothing was seen", language)
		}
	}
}

var (
	tickets = regexp.MustCompile(`\b[PB][0-9]{3}\b`)
	numbers = regexp.MustCompile(`\b[0-9A-Z]{4}-[0-9A-Z]{4}\b`)
	cut     = regexp.MustCompile(`\b[0-9][0-9A-Z]{3}-?[0-9A-Z]{0,3}…`) // a number in too narrow a column
)

// strange tells whether a text has words that nobody typed.
func strange(text string, typed []string) bool {
	for _, word := range slices.SortedFunc(slices.Values(typed), func(a, b string) int { return cmp.Compare(len(b), len(a)) }) {
		text = strings.ReplaceAll(text, word, "")
	}
	text = numbers.ReplaceAllStringFunc(text, func(number string) string { // before tickets: half of one can look like a ticket
		if _, err := booking.ParseConfirmation(number); err != nil {
			return number
		}
		return ""
	})
	text = cut.ReplaceAllString(text, "")
	text = tickets.ReplaceAllString(text, "")
	return len([]rune(text)) > 1 && strings.ContainsFunc(text, unicode.IsLetter)
}
