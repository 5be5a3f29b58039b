package book_test

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// TestGallery draws the states of the screen: no two may look the same. With DAYBOOK_GALLERY naming a folder it draws them
// in every look, size and language, and leaves the pictures there.
func TestGallery(t *testing.T) {
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
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			t.Run(fmt.Sprintf("%s-%s", look.name, language), func(t *testing.T) {
				d := newDesk(t, language)
				fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
				d.window.Resize(look.size)
				d.build()
				states(d, fmt.Sprintf("%s-%s", look.name, language))
				if len(d.pictures) != 6 {
					t.Errorf("%d different pictures of 6 states", len(d.pictures))
				}
			})
		}
	}
}
