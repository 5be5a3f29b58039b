package openings_test

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// looks are the sizes and palettes the picker is drawn in: as wide as Book's right side is in a window of 1366 and of 1024.
func looks() []look {
	return []look{
		{"light-1366", kit.Light, 1, fyne.NewSize(468, 690)},
		{"light-1024", kit.Light, 1, fyne.NewSize(360, 690)},
		{"dark-1366", kit.Dark, 1, fyne.NewSize(468, 690)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(468, 690)},
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(323, 680)},
		{"light-dialog", kit.Light, 1, fyne.NewSize(680, 600)},
	}
}

type look struct {
	name    string
	variant kit.Variant
	scale   float32
	size    fyne.Size
}

// busy fills the office a little, so that counts differ.
func (b *bench) busy() {
	for n := range 14 {
		b.book(site.Passport, []site.Place{{
			Counter: 1 + n%2, Date: october5, Start: calendar.Minute(510 + n/2*20), End: calendar.Minute(530 + n/2*20),
		}})
	}
	for n := range 12 {
		b.book(site.Passport, []site.Place{{
			Counter: 1 + n%2, Date: october5 + 1, Start: calendar.Minute(600 + n/2*20), End: calendar.Minute(620 + n/2*20),
		}})
	}
}

// TestGallery draws the picker in all looks; with DAYBOOK_GALLERY naming a folder the pictures stay there.
func TestGallery(t *testing.T) {
	all := looks()
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		all = all[:1]
	}
	for _, look := range all {
		for _, language := range translations.Languages() {
			at := office("A", 2)
			at.Schedule.Closures = []calendar.Closure{{From: october5 + 3, To: october5 + 3, Reason: calendar.Text{EN: "Moving", FR: "Déménagement"}}}
			b := newBench(t, at, office("B", 1))
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			b.window.Resize(look.size)
			b.words = catalogue(t).In(language)
			b.build()
			b.busy()
			picture := func(state string) {
				b.relayout()
				if err := uitest.Picture(b.window, fmt.Sprintf("openings-%s-%s-%s", look.name, language, state)); err != nil {
					t.Fatal(err)
				}
			}
			b.ask(site.Passport, 2)
			b.picker.Digit('2')
			b.focus(openings.Strip)
			picture("week")
			b.picker.OtherSites()
			b.drain()
			picture("sites")
			b.press(fyne.KeyReturn)
			picture("away")
		}
	}
}
