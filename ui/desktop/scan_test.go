package desktop_test

import (
	"path"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/visit"
)

// someone is a booking of today who is expected, after so many others.
func (s *stage) someone(after int) booking.Record {
	s.T.Helper()
	r, err := s.store.Show(s.T.Context(), s.onDesk(after)[0])
	s.Must(err)
	return r
}

// TestAScanOnOtherScreens finds whose number it is, and none of it is a command there.
func TestAScanOnOtherScreens(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		r := s.someone(3)
		for _, at := range []string{"Alt+4", "Alt+4 Enter", "Alt+5 Tab", "Alt+4 F1"} {
			s.keys(at)
			s.Scan(r.Details.Confirmation)
			if s.Modal() || s.desk.Front() != "find" {
				t.Fatalf("%s: %s is in front, a dialog is open: %v", at, s.desk.Front(), s.Modal())
			}
			s.Says(r.Details.Persons[0].Family)
			if now, err := s.store.Show(t.Context(), r.ID); err != nil || !now.Active() || len(s.at(visit.Waiting)) > 0 {
				t.Fatalf("%s: the booking is %s, %v", at, now.Status, err)
			}
		}
	})
}

// TestAScanAnswersNoQuestion: it is refused in words, and the question stays.
func TestAScanAnswersNoQuestion(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		r := s.someone(3)
		s.keys("Alt+4 Enter x")
		s.Scan(r.Details.Confirmation)
		if !strings.Contains(strings.Join(s.Texts(), " "), map[string]string{"en": "A number was scanned", "fr": "Un numéro a été lu"}[path.Base(t.Name())]) {
			t.Errorf("it says %q", s.Texts())
		}
		if now, err := s.store.Show(t.Context(), r.ID); !s.Modal() || err != nil || !now.Active() {
			t.Errorf("a dialog is open: %v, the booking is %s, %v", s.Modal(), now.Status, err)
		}
	})
}

// TestGoElsewhereFromADialog leaves one in which nothing would be lost, and no other.
func TestGoElsewhereFromADialog(t *testing.T) {
	onADay(t, func(t *testing.T, s *stage) {
		s.keys("Alt+2 Left Left Left Home Enter")
		if !s.Modal() {
			t.Fatal("no sheet is open")
		}
		s.Press(fyne.Key3, fyne.KeyModifierAlt)
		if s.Modal() || s.desk.Front() != "find" {
			t.Errorf("%s is in front, a dialog is open: %v", s.desk.Front(), s.Modal())
		}
		s.keys("Alt+4 Enter x Alt+3")
		if !s.Modal() || s.desk.Front() != "roster" {
			t.Errorf("%s is in front, a dialog is open: %v", s.desk.Front(), s.Modal())
		}
	})
}
