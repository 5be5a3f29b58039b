package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// TestWhatWasDoneLastIsUndoneFromAnywhere cancels a booking found in Find and takes that back from Book.
func TestWhatWasDoneLastIsUndoneFromAnywhere(t *testing.T) {
	s := fullStage(t, 3).show(translations.English, nil)
	s.Press(fyne.Key3, fyne.KeyModifierAlt)
	for _, step := range []string{"tremblay", "\n", "x", " ", "\t\t\t\n"} {
		s.Write(step)
	}
	s.Says("Cancelled")
	s.Press(fyne.KeyEscape)
	s.Press(fyne.Key1, fyne.KeyModifierAlt)
	s.Press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.Says("Undo the last step?")
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyReturn)
	s.Press(fyne.KeyEscape)
	if found, err := s.store.Find(t.Context(), "tremblay", 1); err != nil || !found[0].Active() {
		t.Errorf("it is still cancelled: %v", err)
	}
	s.Press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	if kit.ModalOpen(s.Window.Canvas()) {
		t.Error("an undo was offered for undoing")
	}
}

// TestNothingIsUndoneOverALock forgets at a lock what was done last.
func TestNothingIsUndoneOverALock(t *testing.T) {
	s, _ := realStage(t, false)
	s.Press(fyne.Key4, fyne.KeyModifierAlt)
	for _, step := range []string{"x", " ", "\t\t\t\n"} {
		s.Write(step)
	}
	s.Says("Cancelled")
	s.Press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.Press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.SaysNot("Undo the last step?")
	s.Write(passphrase + "\n")
	s.SaysNot("Daybook is locked")
	s.Press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.SaysNot("Undo the last step?")
}
