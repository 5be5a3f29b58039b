package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/desktest"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// tour goes through the day of the picture.
func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		s := in(t, catalogue, language, desktest.ADay())
		return s.Stage, s.states
	}
}

func TestTheScreenInEveryLook(t *testing.T) {
	stage.EveryLook(t, []stage.Look{
		{Name: "light-1024-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(788, 588)},
		{Name: "light-1024", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(884, 690)},
		{Name: "light-1366", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(1216, 690)},
		{Name: "light-1366-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(1130, 640)},
		{Name: "dark-1366", Variant: kit.Dark, Scale: 1, Size: fyne.NewSize(1216, 690)},
		{Name: "contrast-1024", Variant: kit.HighContrast, Scale: 1, Size: fyne.NewSize(884, 690)},
	}, tour(t))
}

// TestEveryWordIsTranslated: what is not a name, a number or a key comes from the catalogue.
func TestEveryWordIsTranslated(t *testing.T) {
	own := []string{"Zoé", "Camila", "Mateo", "Lucía", "4F3", "99", "chen", "EN", "Ctrl+F", "Vietnamese"}
	for _, c := range desktest.ADay().Clients {
		for _, p := range c.Details.Persons {
			own = append(own, p.Family)
		}
	}
	stage.EveryWord(t, tour(t), own...)
}

// states goes through what the screen can show.
func (s *room) states(see func(name string)) {
	s.T.Helper()
	s.workAt(3)
	s.Press(fyne.KeyDown)
	see("desk-day")
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyRight)
	s.Press(fyne.KeyDown)
	see("desk-counters")
	s.Press(fyne.KeyUp)
	see("desk-mine")
	s.Press(fyne.KeyRight)
	see("desk-over")
	s.Press(fyne.KeyLeft)
	s.Write("4F3")
	see("desk-number")
	s.Press(fyne.KeyEscape)
	s.Write("99\n")
	see("desk-unknown")
	s.Press(fyne.KeyEscape)
	s.Ctrl(fyne.KeyF)
	s.Write("chen")
	see("desk-hidden")
	s.Press(fyne.KeyEscape)
	s.Write("m")
	see("desk-counter")
	s.Press(fyne.KeyEscape)
	s.Write("o")
	see("desk-closing")
	s.workAt(1)
	s.Write("f")
	s.panel.GoLane(lanes.Counters)
	s.Press(fyne.KeyEnd)
	see("desk-aside")
	s.Queue.Advance(1)
	s.elsewhereStep("Park", visit.Start, 0)
	s.Write("u")
	see("desk-undo")
	s.Press(fyne.KeyEscape)
	s.goTo(s.client("Tremblay").ID)
	s.Press(fyne.KeyReturn)
	see("desk-why")
	s.Press(fyne.KeyEscape)
}
