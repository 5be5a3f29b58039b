package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestKindsAndTravelDatesAreReadWhole in a window of the usual size, but for the longest kind, which few ask for.
func TestKindsAndTravelDatesAreReadWhole(t *testing.T) {
	for _, l := range translations.Languages() {
		d := newDesk(t, l)
		d.ctrl(fyne.Key2)
		longest := d.words.T("book.kind.travel-document")
		seen := 0
		for _, f := range kit.Focusables(d.window.Canvas().Content()) {
			choice, ok := f.(*kit.Select)
			if !ok {
				continue
			}
			d.window.Canvas().Focus(choice)
			d.press(fyne.KeyHome)
			for before := ""; choice.Text() != before; d.press(fyne.KeyDown) {
				before = choice.Text()
				d.relayout()
				seen++
				for _, cut := range uitest.CutShort(uitest.Parts(d.window), nil, func(fyne.Widget) bool { return false }) {
					if strings.HasSuffix(cut, "of *kit.Select") && choice.Text() != longest {
						t.Errorf("%s: %q is shown as %s", l, choice.Text(), cut)
					}
				}
			}
			d.press(fyne.KeyHome)
		}
		if seen < 8 {
			t.Errorf("%s: %d entries were looked at", l, seen)
		}
	}
}
