package sitelist_test

import (
	"testing"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
)

// TestMatches finds a site by any words of its names, cities or number, however they are written.
func TestMatches(t *testing.T) {
	s := site.Site{
		ID: "1203", Name: calendar.Text{EN: "St. John’s Service Canada Centre", FR: "Centre Service Canada de St. John’s"},
		City: calendar.Text{EN: "Trois-Rivières", FR: "Trois-Rivières"},
	}
	for typed, want := range map[string]bool{
		"": true, "  ": true, "john": true, "JOHN s": true, "st. john's": true, "rivieres trois": true, "Trois-Riv": true, "120": true,
		"centre de": true, "johnny": false, "john ottawa": false, "1204": false,
	} {
		if sitelist.Matches(s, typed) != want {
			t.Errorf("%q: %v", typed, !want)
		}
	}
}

// TestFold writes names as people type them.
func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Łukasz Wójcik": "lukasz wojcik", "Søren": "soren", "Groß": "gross", "Đặng": "dang", "Işık": "isik", "Cœur": "coeur", "St. John’s": "st  john s",
		"İpek": "ipek", "ŒUVRE": "oeuvre", "": "",
	} {
		if got := sitelist.Fold(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
