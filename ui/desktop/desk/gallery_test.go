package desk

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// look is a theme, a size of text and the room the page then has in the window.
type look struct {
	name    string
	variant kit.Variant
	scale   float32
	size    fyne.Size
}

func looks() []look {
	all := []look{
		{"light-1024", kit.Light, 1, fyne.NewSize(884, 690)},
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(788, 588)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1216, 690)},
		{"light-1366-150", kit.Light, 1.5, fyne.NewSize(1130, 640)},
		{"dark-1366", kit.Dark, 1, fyne.NewSize(1216, 690)},
		{"contrast-1024", kit.HighContrast, 1, fyne.NewSize(884, 690)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		return all[1:2]
	}
	return all
}

func TestTheScreenInEveryLook(t *testing.T) {
	for _, look := range looks() {
		for _, language := range translations.Languages() {
			s := at(t, catalogue(t).In(language), aDay())
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			s.window.Resize(look.size)
			s.states(func(name string) {
				at := fmt.Sprintf("%s-%s-%s", name, look.name, language)
				uitest.Relayout()
				if wrong := uitest.Misfits(uitest.Parts(s.window)); len(wrong) > 0 {
					t.Errorf("%s: %q", at, wrong)
				}
				if clipped := uitest.Clipped(s.window); len(clipped) > 0 {
					t.Errorf("%s: clipped %q", at, clipped)
				}
				if err := uitest.Picture(s.window, "desk-"+at); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// states goes through what the screen can show.
func (s *stage) states(see func(name string)) {
	s.t.Helper()
	s.workAt(3)
	s.press(fyne.KeyDown)
	see("day")
	s.press(fyne.KeyRight)
	s.press(fyne.KeyRight)
	s.press(fyne.KeyDown)
	see("counters")
	s.press(fyne.KeyUp)
	see("mine")
	s.press(fyne.KeyRight)
	see("over")
	s.press(fyne.KeyLeft)
	s.write("4F3")
	see("number")
	s.press(fyne.KeyEscape)
	s.write("99\n")
	see("unknown")
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyF, fyne.KeyModifierControl)
	s.write("chen")
	see("hidden")
	s.press(fyne.KeyEscape)
	s.write("m")
	see("counter")
	s.press(fyne.KeyEscape)
	s.write("o")
	see("closing")
	s.workAt(1)
	s.write("f")
	s.goLane(counters)
	s.press(fyne.KeyEnd)
	see("aside")
	s.queue.Advance(1)
	s.elsewhereStep("Park", visit.Start, 0)
	s.write("u")
	see("undo")
	s.press(fyne.KeyEscape)
	s.goTo(s.client("Tremblay").ID)
	s.press(fyne.KeyReturn)
	see("why")
	s.press(fyne.KeyEscape)
}
