package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/desktop/desk/lanes"
)

// TestArrivalsByNumberSayWho it is, and go to them; a filter that hides them ends.
func TestArrivalsByNumberSayWho(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		given := numbered(t, s, "Singh", "Bélanger")
		s.Ctrl(fyne.KeyF)
		s.Write("chen")
		s.Press(fyne.KeyDown)
		s.Write(given["Singh"] + "\n")
		if want := say("Zoé Singh is here: P017.", "Zoé Singh est là\u00a0: P017."); s.Told() != want || s.chosen() != "Singh" || s.cursor.Lane != lanes.Waiting {
			t.Errorf("said %q; %s is selected in lane %d", s.Told(), s.chosen(), s.cursor.Lane)
		}
		s.Write(given["Bélanger"] + "\n\n")
		if want := say("Zoé Bélanger is here: B008.", "Zoé Bélanger est là\u00a0: B008."); s.Told() != want || s.chosen() != "Bélanger" {
			t.Errorf("said %q; %s is selected", s.Told(), s.chosen())
		}
		s.Write("u")
		if s.state("Bélanger") != visit.Expected {
			t.Errorf("Bélanger is %s", s.state("Bélanger"))
		}
	})
}

// TestTheKeyOfArrivalSaysWho it was, of a party too, and stays where it is; Undo takes it back.
func TestTheKeyOfArrivalSaysWho(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.Press(fyne.KeyDown)
		s.Write("a\n")
		if want := say("Zoé Bélanger is here: B008.", "Zoé Bélanger est là\u00a0: B008."); s.Told() != want || s.chosen() != "Singh" {
			t.Errorf("said %q; %s is selected", s.Told(), s.chosen())
		}
		s.Write("u")
		if s.state("Bélanger") != visit.Expected {
			t.Errorf("Bélanger is %s", s.state("Bélanger"))
		}
	})
}

// TestANumberNotFoundStays in the field, marked, to be compared and mended, with what is wrong beside it.
func TestANumberNotFoundStays(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		given := numbered(t, s, "Singh")
		field := s.field.entry
		for typed, wrong := range map[string]string{
			numbers(t, 9)[8]: say("Unknown number", "Numéro inconnu"), "12345": say("Check the number", "Vérifiez le numéro"), "99": say("Unknown number", "Numéro inconnu"),
		} {
			s.Write(typed + "\n")
			if field.SelectedText() != field.Text || field.Text == "" || s.Window.Canvas().Focused() != fyne.Focusable(field) {
				t.Errorf("%s: the field holds %q, marked %q", typed, field.Text, field.SelectedText())
			}
			s.Says(wrong)
		}
		s.Press(fyne.KeyEscape)
		s.SaysNot(say("Unknown number", "Numéro inconnu"), say("Check the number", "Vérifiez le numéro"))
		if field.Text != "" {
			t.Errorf("the field holds %q", field.Text)
		}
		s.Ctrl(fyne.KeyF)
		s.Write("chen")
		if field.Text != "chen" { // nothing of the mark is left
			t.Errorf("the field holds %q", field.Text)
		}
		s.Press(fyne.KeyEscape)
		s.Write("99\n" + given["Singh"] + "\n") // typed over it
		if s.state("Singh") != visit.Waiting {
			t.Errorf("Singh is %s", s.state("Singh"))
		}
	})
}

// TestWordsAfterAStep, which the line at the foot says alike.
func TestWordsAfterAStep(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		told := func(want string) {
			t.Helper()
			if s.Told() != want+"." {
				t.Errorf("said %q", s.Told())
			}
			s.Says(want)
		}
		s.workAt(1)
		s.Write("t1\n")
		told(say("P009 recorded as not served", "On n’a pas servi P009"))
		deeds := s.deeds()
		for _, c := range []struct {
			order desk.Order
			want  string
		}{
			{desk.Order{Booking: s.client("Chen").ID, Move: visit.Leave, Persons: []int{1}}, say("Zoé of B007 left", "Le départ est inscrit pour Zoé (B007)")},
			{desk.Order{Booking: s.client("Chen").ID, Move: visit.Split, Persons: []int{2}}, say("Zoé now has ticket B008", "Zoé a maintenant le billet B008")},
		} {
			c.order.Command = uuid.New()
			deeds.Order(c.order)
			s.Queue.Drain()
			told(c.want)
		}
		deeds.Grow(desk.Growth{Command: uuid.New(), Booking: s.client("Tremblay").ID, Persons: make([]booking.Person, 2)})
		s.Queue.Drain()
		told(say("P012 is now a party of 3", "P012 compte maintenant 3 personnes"))
	})
}
