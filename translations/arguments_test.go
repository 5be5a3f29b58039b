package translations

import (
	"errors"
	"math"
	"testing"
	"time"
)

type (
	dateOf  time.Time
	clockOf int
	named   struct{ en, fr string }
	spoken  int
	counted int16
	pointed struct{ text string }
)

func (d dateOf) Time() time.Time         { return time.Time(d) }
func (c clockOf) Clock() (int, int)      { return int(c) / 60, int(c) % 60 }
func (s spoken) String() string          { return "spoken" }
func (p *pointed) In(lang string) string { return p.text + lang }

func (n named) In(lang string) string {
	if lang == "fr" {
		return n.fr
	}
	return n.en
}

func TestArgumentsAreWrittenInTheLanguage(t *testing.T) {
	first := time.Date(2026, time.October, 1, 23, 59, 0, 0, time.UTC)
	tests := []struct {
		name   string
		value  any
		en, fr string
	}{
		{"text", "1234", "1234", "1234"},
		{"nothing", nil, "", ""},
		{"nil pointer", (*pointed)(nil), "", ""},
		{"civil date", dateOf(first), "October 1, 2026", "1er octobre 2026"},
		{"time", first, "October 1, 2026", "1er octobre 2026"},
		{"time of day", clockOf(13*60 + 5), "1:05_p.m.", "13_h_05"},
		{"length of time", 354*time.Minute + 59*time.Second, "5_h_54_min", "5_h_54_min"},
		{"short time", 59 * time.Minute, "59_min", "59_min"},
		{"hour", clockOf(14 * 60), "2:00_p.m.", "14_h"},
		{"both languages", named{"Halifax office", "Bureau de Halifax"}, "Halifax office", "Bureau de Halifax"},
		{"both languages, by pointer", &pointed{"in "}, "in en", "in fr"},
		{"number", 1234, "1,234", "1_234"},
		{"number of another type", counted(-1234), "-1,234", "-1_234"},
		{"unsigned number", uint64(12345), "12,345", "12_345"},
		{"too large a number", uint64(math.MaxUint64), "18446744073709551615", "18446744073709551615"},
		{"number that speaks", spoken(1234), "spoken", "spoken"},
		{"list", []string{"a", "b", "c"}, "a, b and c", "a, b et c"},
		{"error", errors.New("code"), "code", "code"},
		{"anything else", true, "true", "true"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := visible(testWords(t, English).value(test.value)); got != test.en {
				t.Errorf("English: %q, want %q", got, test.en)
			}
			if got := visible(testWords(t, French).value(test.value)); got != test.fr {
				t.Errorf("French: %q, want %q", got, test.fr)
			}
		})
	}
}
