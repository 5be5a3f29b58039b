package book_test

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// TestGallery draws the states of the screen in both languages and sizes. The pictures are for looking at.
func TestGallery(t *testing.T) {
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		return // nothing to look at is asked for; the sweeps below check what a program can check
	}
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1366", kit.Light, 1, fyne.NewSize(1216, 690)},
		{"light-1024", kit.Light, 1, fyne.NewSize(884, 690)},
		{"dark-1366", kit.Dark, 1, fyne.NewSize(1216, 690)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1216, 690)},
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(840, 680)},
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			t.Run(fmt.Sprintf("%s-%s", look.name, language), func(t *testing.T) {
				d := newDesk(t, language)
				fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
				d.window.Resize(look.size)
				d.build()
				states(d, fmt.Sprintf("%s-%s", look.name, language))
			})
		}
	}
}
