package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// shown are how many people each lane shows.
func (s *stage) shownIn() [lanes]int {
	var n [lanes]int
	for i := range n {
		n[i] = s.people(i)
	}
	return n
}

// TestTypingFilters every lane by pieces of names in any order, without accents, and by ticket.
func TestTypingFilters(t *testing.T) {
	s := at(t, catalogue(t).In(translations.French), aDay())
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	for typed, want := range map[string][lanes]int{
		"bel": {1, 0, 0, 0}, "zoe bél": {1, 0, 0, 0}, "NGUYEN": {1, 0, 0, 0}, "tran": {1, 0, 0, 0}, "p01": {0, 5, 1, 0}, "zoe": {7, 5, 4, 5},
		"mateo": {0, 0, 1, 0}, "wojcik": {1, 0, 0, 0}, "": {8, 6, 5, 5}, "personne": {},
	} {
		s.view.search.SetText("")
		s.write(typed)
		if got := s.shownIn(); got != want {
			t.Errorf("%q shows %v, want %v", typed, got, want)
		}
	}
	s.view.search.SetText("")
	s.write("xyz")
	s.says("Personne ici ne correspond", "Échap affiche de nouveau tout le monde")
	s.write("\n")
	if !contains(s.told(), "«\u00a0xyz\u00a0»") {
		t.Errorf("said %q", s.told())
	}
}

// TestEnterGoesToTheOneFound, which a key then acts on; of several it goes to the first.
func TestEnterGoesToTheOneFound(t *testing.T) {
	s := at(t, catalogue(t).In(translations.English), aDay())
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("hebert\n")
	if s.chosen() != "Hébert" || s.view.search.Text != "" || s.people(expected) != 8 {
		t.Errorf("%s is selected, the field holds %q", s.chosen(), s.view.search.Text)
	}
	s.write("a")
	if s.state("Hébert") != visit.Waiting {
		t.Error("who was found did not arrive")
	}
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("p01\n")
	if s.lane != waiting || s.view.search.Text != "p01" {
		t.Errorf("lane %d, the field holds %q", s.lane, s.view.search.Text)
	}
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("\n")
	if _, ok := s.window.Canvas().Focused().(walker); !ok {
		t.Error("Enter in an empty field does not go to the lane")
	}
}

// TestServicesByV goes round the services of the site.
func TestServicesByV(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		s.write("v")
		s.says(say("Passport only", "Passeport seulement"))
		if got := s.shownIn(); got[expected] != 5 || got[waiting] != 5 {
			t.Errorf("passport shows %v", got)
		}
		s.write("v")
		if got := s.shownIn(); got[expected] != 3 || got[waiting] != 1 || s.service != site.Biometrics {
			t.Errorf("biometrics shows %v", got)
		}
		s.write("v")
		if got := s.shownIn(); got[expected] != 8 {
			t.Errorf("all shows %v", got)
		}
	})
}
