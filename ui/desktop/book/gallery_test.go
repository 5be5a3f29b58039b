package book_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// rooms are the looks in which the screen is seen, at the sizes that windows leave it.
func rooms() []stage.Look {
	return []stage.Look{
		{Name: "light-1024-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(850, 680)},
		{Name: "light-1366", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(1216, 690)},
		{Name: "light-1024", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(884, 690)},
		{Name: "dark-1366", Variant: kit.Dark, Scale: 1, Size: fyne.NewSize(1216, 690)},
		{Name: "contrast-1366", Variant: kit.HighContrast, Scale: 1, Size: fyne.NewSize(1216, 690)},
	}
}

// bookingTour goes through the screen as a clerk does.
func bookingTour(t testing.TB) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		d := deskAt(t, office(2), catalogue, language)
		return d.Stage, func(see func(string)) {
			d.rebuild() // in its look
			see("1-overview")
			d.Ctrl(fyne.Key3)
			d.typed("V304512877", "2026-09-12", "Minh Châu", "Nguyễn", "7095550142")
			d.Ctrl(fyne.KeyM)
			d.typed("Gia Bảo", "Nguyễn")
			d.Ctrl(fyne.KeyD)
			d.typed("2")
			see("2-biometrics")
			d.Ctrl(fyne.Key2)
			d.Keys(fyne.KeyUp)
			see("3-passport")
			d.Ctrl(fyne.KeyReturn)
			see("4-wrong")
			d.Ctrl(fyne.KeyR)
			see("5-notice")
			d.Keys(fyne.KeyEscape)
			d.Ctrl(fyne.Key3)
			d.Ctrl(fyne.KeyR)
			d.Keys(fyne.KeyRight, fyne.KeyReturn)
			d.Ctrl(fyne.KeyM, fyne.KeyModifierShift)
			d.Ctrl(fyne.KeyReturn)
			see("6-done")
		}
	}
}

// suggestions goes through what the screen offers, restores and changes.
func suggestions(t testing.TB) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		at := office(2)
		at.AppointOnly, at.Phone = true, "613-555-0100"
		d := deskAt(t, at, catalogue, language)
		return d.Stage, func(see func(string)) {
			d.screen = book.New(d.store, book.Options{Flyer: func(screen.Context) {}})
			d.uncover()
			see("7-rights")
			d.earlier(site.Biometrics, nguyen())
			d.Ctrl(fyne.Key2)
			d.goTo("contact.given")
			d.typed("W993830598\n")
			see("8-scan")
			d.Keys(fyne.KeyEscape)
			d.Ctrl(fyne.Key3)
			d.typed("V304512877\n")
			see("9-caller")
			d.Keys(fyne.KeyReturn)
			d.paused()
			d.crash()
			see("10-restored")
			d.amend(d.family().ID)
			see("11-amend")
			d.goTo("notes")
			d.typed("x")
			d.Keys(fyne.KeyEscape)
			see("12-leave")
		}
	}
}

// TestEveryLook draws the states of the screen: everything has its room, and no two look the same.
func TestEveryLook(t *testing.T) {
	for _, tour := range []stage.Tour{bookingTour(t), suggestions(t)} {
		stage.EveryLook(t, rooms(), tour)
		stage.EveryLook(t, rooms()[1:2], tour)
	}
}

// TestEveryWordComesFromTheCatalogue in all states, but for what was typed and what the site says of itself.
func TestEveryWordComesFromTheCatalogue(t *testing.T) {
	for _, tour := range []stage.Tour{bookingTour(t), suggestions(t)} {
		wide := func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
			s, states := tour(catalogue, language)
			s.Window.Resize(fyne.NewSize(4000, 3000)) // nothing is cut or broken into lines
			return s, states
		}
		stage.EveryWord(t, wide, "Minh Châu", "Nguyễn", "Gia Bảo", "Lan", "Trần", "V304512877", "W993830598", "chau@example.ca",
			"St. John’s Service Canada Centre", "Centre Service Canada de St. John’s", "100 Hebron Way", "100, rue Hebron", "Vietnamese", "Second door",
			"a quiet room", "Ctrl+M", "Ctrl+R", "Ctrl+D", "Ctrl+P", "Ctrl+N", "Ctrl++F", "Ctrl")
	}
}
