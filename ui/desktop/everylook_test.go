package desktop_test

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestEveryStateIsTranslatedAndReadable goes through all states in words that carry marks: none stands there without. In
// each it puts on the three themes: every text has a contrast of 4.5 to what lies behind it, and every icon, border and
// ring one of 3.
func TestEveryStateIsTranslatedAndReadable(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	looks := screen.Looks()
	everyTour(t, translations.French, pseudo, func(s *stage, state string) {
		uitest.Settle(s.Window)
		for _, text := range uitest.Unmarked(uitest.Parts(s.Window)) {
			if !isData(text) {
				t.Errorf("%s: %q did not come through the catalogue", state, text)
			}
		}
		for i, look := range looks {
			if i > 0 {
				s.desk.Wear(look, 100)
			}
			all := uitest.Parts(s.Window)
			for _, pale := range uitest.Pale(all, colours()) {
				t.Errorf("%s, %s: %s", state, look, pale)
			}
			for _, strange := range uitest.Strange(all, palette()) {
				t.Errorf("%s, %s: is no colour of the theme: %s", state, look, strange)
			}
		}
		slices.Reverse(looks) // the next state begins as this one ends
	})
}

// colours are those of the theme the window wears.
func colours() uitest.Colours {
	return uitest.Colours{Ground: kit.Colour(kit.Canvas), Faint: kit.Colour(kit.Faint), Rule: kit.Colour(kit.Line)}
}

// palette are all colours of the theme the window wears.
func palette() []color.Color {
	var all []color.Color
	for _, role := range []fyne.ThemeColorName{
		kit.Ink, kit.Muted, kit.Faint, kit.Line, kit.Edge, kit.Canvas, kit.Card, kit.Hover, kit.Bar, kit.BarInk, kit.BarMuted, kit.BarEdge,
		kit.BarFocus, kit.Primary, kit.OnPrimary, kit.PrimarySoft, kit.Focus, kit.Done, kit.DoneSoft, kit.Late, kit.LateSoft, kit.Refused,
		kit.RefusedSoft, kit.Called, kit.CalledSoft, kit.Service, kit.ServiceSoft,
	} {
		all = append(all, kit.Colour(role))
	}
	return all
}
