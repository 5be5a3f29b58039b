package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
)

// TestArrivalsByNumberSayWho it is, and go to them; a filter that hides them ends.
func TestArrivalsByNumberSayWho(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		given := numbered(t, s, "Singh", "Bélanger")
		s.press(fyne.KeyF, fyne.KeyModifierControl)
		s.write("chen")
		s.press(fyne.KeyDown)
		s.write(given["Singh"] + "\n")
		if want := say("Zoé Singh is here: P017.", "Zoé Singh est là\u00a0: P017."); s.told() != want || s.chosen() != "Singh" || s.lane != waiting {
			t.Errorf("said %q; %s is selected in lane %d", s.told(), s.chosen(), s.lane)
		}
		s.write(given["Bélanger"] + "\n\n")
		if want := say("Zoé Bélanger is here: B008.", "Zoé Bélanger est là\u00a0: B008."); s.told() != want || s.chosen() != "Bélanger" {
			t.Errorf("said %q; %s is selected", s.told(), s.chosen())
		}
		s.write("u")
		if s.state("Bélanger") != visit.Expected {
			t.Errorf("Bélanger is %s", s.state("Bélanger"))
		}
	})
}

// TestANumberNotFoundStays in the field, marked, to be compared and mended, with what is wrong beside it.
func TestANumberNotFoundStays(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		given := numbered(t, s, "Singh")
		field := s.view.search
		for typed, wrong := range map[string]string{
			numbers(t, 9)[8]: say("Unknown number", "Numéro inconnu"), "12345": say("Check the number", "Vérifiez le numéro"), "99": say("Unknown number", "Numéro inconnu"),
		} {
			s.write(typed + "\n")
			if field.SelectedText() != field.Text || field.Text == "" || s.window.Canvas().Focused() != fyne.Focusable(field) {
				t.Errorf("%s: the field holds %q, marked %q", typed, field.Text, field.SelectedText())
			}
			s.says(wrong)
		}
		s.press(fyne.KeyEscape)
		s.saysNot(say("Unknown number", "Numéro inconnu"), say("Check the number", "Vérifiez le numéro"))
		if field.Text != "" {
			t.Errorf("the field holds %q", field.Text)
		}
		s.press(fyne.KeyF, fyne.KeyModifierControl)
		s.write("chen")
		if field.Text != "chen" { // nothing of the mark is left
			t.Errorf("the field holds %q", field.Text)
		}
		s.press(fyne.KeyEscape)
		s.write("99\n" + given["Singh"] + "\n") // typed over it
		if s.state("Singh") != visit.Waiting {
			t.Errorf("Singh is %s", s.state("Singh"))
		}
	})
}

// TestWordsAfterAStep, which the line at the foot says alike.
func TestWordsAfterAStep(t *testing.T) {
	both(t, func(t *testing.T, s *stage, say func(en, fr string) string) {
		told := func(want string) {
			t.Helper()
			if s.told() != want+"." {
				t.Errorf("said %q", s.told())
			}
			s.says(want)
		}
		s.workAt(1)
		s.write("t\n")
		told(say("P009 recorded as not served", "P009, non servi"))
		deeds := s.deeds()
		for _, c := range []struct {
			order desk.Order
			want  string
		}{
			{desk.Order{Booking: s.client("Chen").ID, Move: visit.Leave, Persons: []int{1}}, say("Zoé of B007 left", "B007, départ\u00a0: Zoé")},
			{desk.Order{Booking: s.client("Chen").ID, Move: visit.Split, Persons: []int{2}}, say("Zoé now has ticket B008", "Zoé\u00a0: maintenant avec le billet B008")},
		} {
			c.order.Command = uuid.New()
			deeds.Order(c.order)
			s.queue.Drain()
			told(c.want)
		}
		deeds.Grow(desk.Growth{Command: uuid.New(), Booking: s.client("Tremblay").ID, Persons: make([]booking.Person, 2)})
		s.queue.Drain()
		told(say("Added to P012: now 3 people", "Ajout à P012\u00a0: maintenant 3 personnes"))
	})
}
