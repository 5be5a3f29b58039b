package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// TestQuittingAsksAboutAHalfTypedBooking: Enter and Esc stay, the other answer goes.
func TestQuittingAsksAboutAHalfTypedBooking(t *testing.T) {
	s, _ := idleStage(t, true, translations.English)
	closed := false
	s.Window.SetOnClosed(func() { closed = true })
	s.halfType()
	for _, stay := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape} {
		s.Press(fyne.KeyQ, fyne.KeyModifierControl)
		s.Press(fyne.KeyQ, fyne.KeyModifierControl) // is not asked twice
		s.Says("There is a booking being typed.")
		s.Press(stay)
		if closed || kit.ModalOpen(s.Window.Canvas()) {
			t.Fatalf("%s: closed %v, still asked %v", stay, closed, kit.ModalOpen(s.Window.Canvas()))
		}
	}
	s.Press(fyne.KeyQ, fyne.KeyModifierControl)
	s.Press(fyne.KeyTab)
	s.Press(fyne.KeyReturn)
	if !closed {
		t.Error("not closed")
	}
}

func TestQuittingAsksNothingWhereNothingIsTyped(t *testing.T) {
	s, _ := idleStage(t, true, translations.English)
	closed := false
	s.Window.SetOnClosed(func() { closed = true })
	s.Press(fyne.KeyQ, fyne.KeyModifierControl)
	if !closed {
		t.Error("not closed")
	}
}

// TestTextGrowsWhileADialogIsOpen, and other commands still wait.
func TestTextGrowsWhileADialogIsOpen(t *testing.T) {
	s := sampleStage(t, 3).show(translations.English, nil)
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	s.Press(fyne.KeyF1)
	s.Says("T, Ctrl+T")
	s.Press(fyne.KeyEqual, fyne.KeyModifierControl)
	s.Press(fyne.KeyO, fyne.KeyModifierControl)
	if got, err := s.store.Setting("window.text"); got != "110" || err != nil || !kit.ModalOpen(s.Window.Canvas()) {
		t.Errorf("text is %q, %v, a dialog open: %v", got, err, kit.ModalOpen(s.Window.Canvas()))
	}
}
