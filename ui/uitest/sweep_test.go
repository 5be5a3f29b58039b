package uitest_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/ui/uitest"
)

func TestSweeps(t *testing.T) {
	test.NewTempApp(t)
	var texts []fyne.CanvasObject
	for _, s := range []string{"⟦a message of", "two lines⟧", "data", "⟦one that is cut…", "more data", "⟦nested ⟦2⟧ done⟧ Zoé", "⟦all⟧"} {
		texts = append(texts, canvas.NewText(s, nil))
	}
	texts[6].Move(fyne.NewPos(290, 0))
	w := test.NewTempWindow(t, container.NewWithoutLayout(texts...))
	w.Resize(fyne.NewSize(300, 200))
	if got, want := uitest.Untranslated(w), []string{"data", "more data", "Zoé"}; !slices.Equal(got, want) {
		t.Errorf("untranslated %q, want %q", got, want)
	}
	if got, want := uitest.Clipped(w), []string{"⟦all⟧"}; !slices.Equal(got, want) {
		t.Errorf("clipped %q, want %q", got, want)
	}
}
