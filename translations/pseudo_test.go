package translations

import (
	"testing"
	"time"
)

func TestPseudoMarksEverything(t *testing.T) {
	c, err := LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	on := time.Date(2026, time.October, 5, 0, 0, 0, 0, time.UTC)
	for _, l := range Languages() {
		w := c.In(l)
		texts := []string{
			w.LongDate(on), w.ShortDate(on), w.Date(on), w.DayMonth(on), w.Month(on), w.WeekdayLong(on.Weekday()), w.WeekdayShort(on.Weekday()),
			w.Clock(580), w.ClockRange(580, 600), w.Duration(80), w.Number(1234), w.Money(8500), w.List([]string{"a", "b"}),
		}
		for id := range w.plain {
			texts = append(texts, w.T(id))
		}
		for id := range w.shaped {
			texts = append(texts, w.T(id, Args{"Count": 1}), w.N(id, 1), w.N(id, 2), w.N(id, 1_000_000))
		}
		for _, text := range texts {
			if outside := Unmarked(text); outside != "" || Unmarked("x"+text+"y") != "xy" {
				t.Errorf("%s: %q has %q outside its marks", l, text, outside)
			}
		}
	}
}

func TestPseudoMarksAMessageOnce(t *testing.T) {
	c, err := build([]byte(testEnglish), []byte(testFrench), true)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.In(English).N("persons", 1234, Args{"Site": "X"}), "⟦1,234 people at X⟧"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUnmarked(t *testing.T) {
	tests := map[string]string{
		"":             "",
		"Save":         "Save",
		"⟦Save⟧":       "",
		"⟦a ⟦b⟧ c⟧":    "",
		"⟦a⟧ · b ⟦c⟧ ": "· b",
		"⟧x":           "x",
		"x⟦y":          "x",
	}
	for text, want := range tests {
		if got := Unmarked(text); got != want {
			t.Errorf("Unmarked(%q) = %q, want %q", text, got, want)
		}
	}
}
