package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/ui/desktop/desk/lanes"
)

// TestABusyCounterSaysWhatIsPossible with the client who is there, which is not the same for one called and one in service.
func TestABusyCounterSaysWhatIsPossible(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		for counter, want := range map[int]string{
			3: say("finish (F), set aside (P), record as not served (T) and record as left (L).", "terminer (F), mettre de côté (P), inscrire comme non servi (T) et inscrire le départ (L)."),
			4: say("start the service (S), send back to waiting (R), record as not served (T) and record as left (L).", "remettre en attente (R)"),
		} {
			s.workAt(counter)
			s.Toasts = nil
			if s.Write("c"); !contains(s.Told(), want) {
				t.Errorf("counter %d: said %q", counter, s.Told())
			}
		}
	})
}

// TestNobodyIsToldToGiveUpTooEarly: before the time of the appointment only an arrival is possible.
func TestNobodyIsToldToGiveUpTooEarly(t *testing.T) {
	both(t, func(t *testing.T, s *room, say func(en, fr string) string) {
		s.panel.GoLane(lanes.Expected)
		for key, want := range map[fyne.KeyName]string{
			fyne.KeyEnd:  say("Possible: record the arrival (A).", "Possible : inscrire l’arrivée (A)."),
			fyne.KeyHome: say("record as no-show (N).", "inscrire l’absence (N)."), // Roy, whose time has passed
		} {
			s.Press(key)
			s.Toasts = nil
			if s.Write("t"); !contains(s.Told(), want) {
				t.Errorf("%s: said %q", key, s.Told())
			}
		}
		if s.state("Roy") != visit.Expected {
			t.Errorf("Roy is %s", s.state("Roy"))
		}
	})
}
