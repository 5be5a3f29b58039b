package find_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// TestADayInTwoLooks draws clients in every state, with one who gave no name, and a filter that lets nothing through.
func TestADayInTwoLooks(t *testing.T) {
	for _, look := range []stage.Look{{Name: "light-1366", Scale: 1, Size: fyne.NewSize(1216, 690)}, {Name: "dark-1024-150", Variant: kit.Dark, Scale: 1.5, Size: fyne.NewSize(840, 670)}} {
		stage.EveryLook(t, []stage.Look{look}, tour(t, (*desk).dayStates))
	}
}

func TestEveryWordOfADayIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t, (*desk).dayStates), "Ctrl+G", "Ctrl+1…5", "trembl", "ida", "Sudbury", "Trembley, Bea", "Tremblay, Ida", "Zoé", "Tremblay")
}

func (d *desk) dayStates(see func(string)) {
	d.morning()
	d.walkIn("")
	d.walkIn("Tremblant")
	d.open()
	d.Write("trembl")
	see("find-visits")
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	see("find-no-shows")
	d.Press(fyne.Key1, fyne.KeyModifierControl)
	d.Over("P001")
	see("find-ticket")
	d.Over("ida")
	d.Press(fyne.Key5, fyne.KeyModifierControl)
	see("find-sifted-out")
}
