package wording_test

import (
	"strings"
	"testing"
	"time"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/wording"
)

// october5 is a Monday.
var october5 = calendar.NewDate(2026, 10, 5)

// in gives the words of a language.
func in(t *testing.T, language translations.Language) wording.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return wording.Words{Words: c.In(language)}
}

// is compares a text, whatever its spaces are.
func is(t *testing.T, what, got, want string) {
	t.Helper()
	got = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(got)
	if got != want {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// office is open on weekdays and gives passports only.
func office() site.Site {
	s := site.Site{
		ID: "1137", Name: calendar.Text{EN: "Service Canada Centre", FR: "Centre Service Canada"}, Zone: "America/Toronto",
		Address:  site.Address{EN: []string{"100 Hebron Way", "St. John’s"}, FR: []string{"100, rue Hebron", "St. John’s"}},
		Counters: []site.Counter{{Number: 1, Services: []site.Service{site.Passport}}}, Minutes: map[site.Service]int{site.Passport: 20},
		Schedule: calendar.Schedule{Province: "ON"},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	return s
}
