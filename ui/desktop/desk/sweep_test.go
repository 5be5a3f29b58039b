package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/kit"
)

// TestTabOrder is: the field, the buttons, the lanes from left to right with what the card offers, the strip.
func TestTabOrder(t *testing.T) {
	s := at(t, translations.English, desktest.ADay())
	s.workAt(3)
	var order []string
	for range 12 {
		switch o := s.Window.Canvas().Focused().(type) {
		case *kit.Button:
			order = append(order, o.Label())
		case *kit.Entry:
			order = append(order, "field")
		case interface{ AccessibilityLabel() string }:
			order = append(order, "["+o.AccessibilityLabel()+"]")
		}
		s.Press(fyne.KeyTab)
	}
	want := "[Expected], [Waiting], [At the counters], Finish, Not served, Set aside, [Finished], Close the day, field, Walk-in, Call next, All services"
	if got := strings.Join(order, ", "); got != want {
		t.Errorf("the order is %s", got)
	}
}

// TestAdjusted shows other sizes of text without losing anybody.
func TestAdjusted(t *testing.T) {
	s := at(t, translations.French, desktest.ADay())
	s.Press(fyne.KeyDown)
	was := s.chosen()
	for _, scale := range []float32{2, 1.5, 1} {
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
		s.Adjusted()
		if s.chosen() != was {
			t.Errorf("%s is selected at %.1f", s.chosen(), scale)
		}
	}
}
