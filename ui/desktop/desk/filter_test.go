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

// reachable gives people of the day numbers: Roy and Diallo share the end of a telephone's, Bélanger has applied.
func (s *room) reachable() {
	for name, phone := range map[string]string{"Roy": "+1 709-555-8992", "Diallo": "+1 709-555-8991", "Singh": "+1 613-551-0142"} {
		c := s.client(name)
		c.Details.Contact.Phone = phone
		s.ledger.put(c)
	}
	c := s.client("Bélanger")
	c.Details.Persons[1].Application = "W510063096"
	s.ledger.put(c)
	s.Changed()
	s.Queue.Drain()
}

// TestNumbersFilter while they are typed into the field, as far as somebody has them.
func TestNumbersFilter(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	all := s.shownIn()
	s.reachable()
	given := numbered(t, s, "Hébert")["Hébert"]
	s.Ctrl(fyne.KeyF)
	one := [lanes.Count]int{lanes.Expected: 1}
	for typed, want := range map[string][lanes.Count]int{
		"8992": one, "899": all, "555-899": {1, 1, 0, 0}, "709 555 8992": one, "w5100": one, "W510 063 096": one, "3096": one, "roy 8992": one, "singh 8992": {},
		given[:4]: one, given: one, "7777": all,
	} {
		s.field.entry.SetText("")
		s.Write(typed)
		if got := s.shownIn(); got != want {
			t.Errorf("%q shows %v, want %v", typed, got, want)
		}
	}
	s.Press(fyne.KeyEscape)
	if got := s.shownIn(); got != all || s.field.entry.Text != "" {
		t.Errorf("Esc shows %v, the field holds %q", got, s.field.entry.Text)
	}
}

// TestEnterGoesToWhomANumberIsOf, typed in the field or while no field has the focus; a whole confirmation or
// application number records the arrival.
func TestEnterGoesToWhomANumberIsOf(t *testing.T) {
	both(t, func(t *testing.T, s *room, _ func(en, fr string) string) {
		s.reachable()
		given := numbered(t, s, "Hébert")["Hébert"]
		for _, c := range [][2]string{{"8992", "Roy"}, {"5510142", "Singh"}, {"3096", "Bélanger"}, {given[:5], "Hébert"}} {
			for _, there := range []bool{true, false} {
				if there {
					s.Ctrl(fyne.KeyF)
				}
				s.Write(c[0] + "\n")
				if s.chosen() != c[1] || s.field.entry.Text != "" || !s.panel.Walking() || len(s.ledger.orders) > 0 {
					t.Errorf("%s: %s is selected, the field holds %q; said %q", c[0], s.chosen(), s.field.entry.Text, s.Told())
				}
				s.Press(fyne.KeyHome)
			}
		}
		s.Write("555899\n")
		if s.field.entry.Text != "555899" || s.shownIn() != [lanes.Count]int{1, 1, 0, 0} || s.chosen() != "Roy" {
			t.Errorf("of two %s is selected, the field holds %q", s.chosen(), s.field.entry.Text)
		}
		s.Write(given + "\n") // the filter that hides them goes
		if s.state("Hébert") != visit.Waiting || s.field.entry.Text != "" || s.chosen() != "Hébert" {
			t.Errorf("Hébert is %s, the field holds %q", s.state("Hébert"), s.field.entry.Text)
		}
	})
}

// TestWhoWasTakenInIsSeen: what hides them goes.
func TestWhoWasTakenInIsSeen(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.Ctrl(fyne.KeyF)
	s.Write("chen")
	s.Press(fyne.KeyDown)
	s.Write("v")
	s.Write("v") // biometrics only
	s.Write("w")
	s.Write("\n")
	c, ok := s.panel.Selected()
	if !ok || c.Visit.State != visit.Waiting || c.Visit.Ticket.Number != 17 || s.field.entry.Text != "" || s.service != "" {
		t.Errorf("%v is selected, the field holds %q", c.Visit, s.field.entry.Text)
	}
}
