package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// split is the widget that divides Book, and where its right side begins.
func (s *stage) split() (at float32) {
	s.T.Helper()
	uitest.Settle(s.Window)
	for _, p := range uitest.Parts(s.Window) {
		if split, ok := p.Object.(*kit.Split); ok {
			return split.Parts()[1].Position().X
		}
	}
	s.T.Fatal("Book is not divided")
	return 0
}

// TestTheSplitIsRemembered from the palette, where the commands without keys are found, to the next start.
func TestTheSplitIsRemembered(t *testing.T) {
	s := fullStage(t, 0).show(translations.English, nil)
	usual := s.split()
	s.anything("wider left\n")
	wider := s.split()
	if wider <= usual {
		t.Fatalf("the right side begins at %v, before at %v", wider, usual)
	}
	s.Press(fyne.KeyQ, fyne.KeyModifierControl)
	again := s.again()
	again.show(translations.English, nil)
	if got := again.split(); got != wider {
		t.Errorf("at the next start it begins at %v, not %v", got, wider)
	}
	again.anything("usual width\n")
	if got := again.split(); got != usual {
		t.Errorf("the usual place is %v, not %v", got, usual)
	}
}

// TestADamagedSplitIsTheUsualOne, as from a store that somebody wrote in.
func TestADamagedSplitIsTheUsualOne(t *testing.T) {
	usual := fullStage(t, 0).show(translations.English, nil).split()
	s := fullStage(t, 0)
	s.Must(s.store.SetSetting("book.split", "NaN"))
	if got := s.show(translations.English, nil).split(); got != usual {
		t.Errorf("begins at %v, not %v", got, usual)
	}
}
