package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
)

// shown are how many people each lane shows.
func (s *room) shownIn() [lanes.Count]int {
	var n [lanes.Count]int
	for i := range n {
		n[i] = s.lanes.People(i)
	}
	return n
}

// TestTypingFilters every lane by pieces of names in any order, without accents, and by ticket.
func TestTypingFilters(t *testing.T) {
	s := at(t, translations.French, desktest.ADay())
	s.Ctrl(fyne.KeyF)
	for typed, want := range map[string][lanes.Count]int{
		"bel": {1, 0, 0, 0}, "zoe bél": {1, 0, 0, 0}, "NGUYEN": {1, 0, 0, 0}, "tran": {1, 0, 0, 0}, "p01": {0, 5, 1, 0}, "zoe": {7, 5, 4, 5},
		"mateo": {0, 0, 1, 0}, "wojcik": {1, 0, 0, 0}, "": {8, 6, 5, 5}, "personne": {},
	} {
		s.field.entry.SetText("")
		s.Write(typed)
		if got := s.shownIn(); got != want {
			t.Errorf("%q shows %v, want %v", typed, got, want)
		}
	}
	s.field.entry.SetText("")
	s.Write("xyz")
	s.Says("Personne ici ne correspond", "Échap affiche de nouveau tout le monde")
	s.Write("\n")
	if !contains(s.Told(), "«\u00a0xyz\u00a0»") {
		t.Errorf("said %q", s.Told())
	}
}

// TestEnterGoesToTheOneFound, which a key then acts on; of several it goes to the first.
func TestEnterGoesToTheOneFound(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Ctrl(fyne.KeyF)
	s.Write("hebert\n")
	if s.chosen() != "Hébert" || s.field.entry.Text != "" || s.lanes.People(lanes.Expected) != 8 {
		t.Errorf("%s is selected, the field holds %q", s.chosen(), s.field.entry.Text)
	}
	s.Write("a")
	if s.state("Hébert") != visit.Waiting {
		t.Error("who was found did not arrive")
	}
	s.Ctrl(fyne.KeyF)
	s.Write("p01\n")
	if s.cursor.Lane != lanes.Waiting || s.field.entry.Text != "p01" {
		t.Errorf("lane %d, the field holds %q", s.cursor.Lane, s.field.entry.Text)
	}
	s.Press(fyne.KeyEscape)
	s.Ctrl(fyne.KeyF)
	s.Write("\n")
	if !s.panel.Walking() {
		t.Error("Enter in an empty field does not go to the lane")
	}
}

// TestServicesByV goes round the services of the site.
func TestServicesByV(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Write("v")
		s.Says(say("Passport only", "Passeport seulement"))
		if got := s.shownIn(); got[lanes.Expected] != 5 || got[lanes.Waiting] != 5 {
			t.Errorf("passport shows %v", got)
		}
		s.Write("v")
		if got := s.shownIn(); got[lanes.Expected] != 3 || got[lanes.Waiting] != 1 || s.service != site.Biometrics {
			t.Errorf("biometrics shows %v", got)
		}
		s.Write("v")
		if got := s.shownIn(); got[lanes.Expected] != 8 {
			t.Errorf("all shows %v", got)
		}
	})
}
