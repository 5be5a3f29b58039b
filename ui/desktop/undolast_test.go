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
	s.press(fyne.Key3, fyne.KeyModifierAlt)
	for _, step := range []string{"tremblay", "\n", "x", " ", "\t\t\t\n"} {
		s.type_(step)
	}
	s.says("Cancelled")
	s.press(fyne.KeyEscape)
	s.press(fyne.Key1, fyne.KeyModifierAlt)
	s.press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.says("Undo the last step?")
	s.press(fyne.KeyRight)
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyEscape)
	if found, err := s.store.Find(t.Context(), "tremblay", 1); err != nil || !found[0].Active() {
		t.Errorf("it is still cancelled: %v", err)
	}
	s.press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	if kit.ModalOpen(s.window.Canvas()) {
		t.Error("an undo was offered for undoing")
	}
}

// TestNothingIsUndoneOverALock forgets at a lock what was done last.
func TestNothingIsUndoneOverALock(t *testing.T) {
	s, _ := realStage(t, false)
	s.press(fyne.Key4, fyne.KeyModifierAlt)
	for _, step := range []string{"x", " ", "\t\t\t\n"} {
		s.type_(step)
	}
	s.says("Cancelled")
	s.press(fyne.KeyL, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.saysNot("Undo the last step?")
	s.type_(passphrase + "\n")
	s.saysNot("Daybook is locked")
	s.press(fyne.KeyZ, fyne.KeyModifierControl, fyne.KeyModifierShift)
	s.saysNot("Undo the last step?")
}
