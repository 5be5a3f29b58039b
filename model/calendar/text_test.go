package calendar_test

import (
	"testing"

	"daybook/model/calendar"
)

func TestTextInALanguage(t *testing.T) {
	for _, c := range []struct {
		text     calendar.Text
		language string
		want     string
	}{
		{calendar.Text{EN: "Flood", FR: "Inondation"}, "en", "Flood"},
		{calendar.Text{EN: "Flood", FR: "Inondation"}, "fr", "Inondation"},
		{calendar.Text{EN: "Flood"}, "fr", "Flood"},
		{calendar.Text{FR: "Inondation"}, "en", "Inondation"},
		{calendar.Text{EN: "Flood", FR: "Inondation"}, "iu", "Flood"},
		{calendar.Text{}, "en", ""},
		{calendar.Text{}, "fr", ""},
	} {
		if got := c.text.In(c.language); got != c.want {
			t.Errorf("%v in %s: %q, want %q", c.text, c.language, got, c.want)
		}
		if c.text.IsZero() != (c.text.EN == "" && c.text.FR == "") {
			t.Errorf("%v: zero is wrong", c.text)
		}
	}
}
