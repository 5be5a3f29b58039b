package record_test

import (
	"strings"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

func words(t *testing.T, l translations.Language) *translations.Words {
	t.Helper()
	catalogue := stage.Catalogue(t)
	return catalogue.In(l)
}

func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestName(t *testing.T) {
	for _, c := range []struct{ given, family, want string }{
		{"Zoé", "Tremblay", "Zoé Tremblay"}, {"", "Aglukark", "Aglukark"}, {"Aglukark", "", "Aglukark"}, {"Aglukark", "Aglukark", "Aglukark"}, {"", "", ""},
	} {
		if got := record.Name(c.given, c.family); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.given, c.family, got, c.want)
		}
	}
}

func TestCounters(t *testing.T) {
	for _, c := range []struct {
		numbers []int
		want    string
	}{{nil, ""}, {[]int{3}, "3"}, {[]int{4, 2}, "2, 4"}, {[]int{2, 2, 12, 1}, "1, 2, 12"}} {
		var places []site.Place
		for _, n := range c.numbers {
			places = append(places, site.Place{Counter: n})
		}
		if got := record.Counters(places); got != c.want {
			t.Errorf("%v: %q, want %q", c.numbers, got, c.want)
		}
	}
}

func TestNeeds(t *testing.T) {
	needs := []string{"asl", "interpreter:Inuktitut", "a quiet room", "interpreter"}
	for l, want := range map[translations.Language]string{
		translations.English: "ASL; Interpreter: Inuktitut; a quiet room; Interpreter",
		translations.French:  "ASL; Interprète : Inuktitut; a quiet room; Interprète",
	} {
		if got := spaced(record.Needs(words(t, l), needs)); got != want {
			t.Errorf("%s: %q", l, got)
		}
	}
	if got := record.Needs(words(t, translations.English), nil); got != "" {
		t.Errorf("no needs are %q", got)
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		status booking.Status
		held   bool
		tone   kit.Tone
		text   string
	}{
		{booking.Booked, true, kit.Plain, "Booked"},
		{booking.Booked, false, kit.ToneLate, "No place"},
		{booking.Cancelled, false, kit.ToneRefused, "Cancelled"},
		{booking.Withdrawn, true, kit.ToneRefused, "Undone"},
	} {
		tone, text := record.Status(words(t, translations.English), booking.Booking{Status: c.status, Held: c.held})
		if tone != c.tone || text != c.text {
			t.Errorf("%s, held %v: %v %q", c.status, c.held, tone, text)
		}
	}
}

func TestWhere(t *testing.T) {
	monday := calendar.NewDate(2026, 10, 5)
	side := []site.Place{{Counter: 4, Date: monday, Start: 560, End: 580}, {Counter: 2, Date: monday, Start: 550, End: 570}}
	for l, want := range map[translations.Language]string{
		translations.English: "Monday, October 5, 2026, 9:10–9:40 a.m., planned at counters 2, 4",
		translations.French:  "lundi 5 octobre 2026, 9 h 10 à 9 h 40, prévu aux comptoirs 2, 4",
	} {
		if got := spaced(record.Where(words(t, l), side)); got != want {
			t.Errorf("%s: %q", l, got)
		}
	}
	if got := record.Where(words(t, translations.English), nil); got != "" {
		t.Errorf("no place is %q", got)
	}
}

// TestLettersStandInTheWords of both languages, but for the two that are signs: X and Z.
func TestLettersStandInTheWords(t *testing.T) {
	keys := record.Keys()
	seen := map[string]bool{}
	for what, key := range map[string]string{"amend": keys.Amend, "move": keys.Move, "cancel": keys.Cancel, "undo": keys.Undo} {
		if seen[key] || len(key) != 1 {
			t.Errorf("%s has the key %q", what, key)
		}
		seen[key] = true
		for _, l := range translations.Languages() {
			label := words(t, l).T("record.do." + what)
			if key != "X" && key != "Z" && !strings.Contains(strings.ToUpper(label), key) {
				t.Errorf("%s: %s is not in %q", l, key, label)
			}
		}
	}
}
