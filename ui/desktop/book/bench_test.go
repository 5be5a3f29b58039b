package book_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/uitest"
)

// BenchmarkKeyInAField types into the form: from a key to the changed state (design.md §11 asks for 16 ms at most).
func BenchmarkKeyInAField(b *testing.B) {
	d := newDesk(b, translations.English)
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "", "Zoé", "Tremblay")
	d.relayout()
	for i := 0; b.Loop(); i++ {
		if i%50 == 49 {
			uitest.Press(d.window, fyne.KeyA, fyne.KeyModifierControl)
		}
		uitest.TypeRune(d.window, 'a'+rune(i%26))
	}
}
