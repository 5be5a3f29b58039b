package book_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// suggestions goes through what the screen offers, restores and changes, and looks at each state.
func suggestions(d *desk, look func(state string)) {
	d.screen = book.New(d.store, book.Options{Flyer: func(screen.Context) {}})
	d.uncover()
	look("7-rights")
	d.earlier(site.Biometrics, nguyen())
	d.ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("W993830598\n")
	look("8-scan")
	d.press(fyne.KeyEscape)
	d.ctrl(fyne.Key3)
	d.typed("V304512877\n")
	look("9-caller")
	d.press(fyne.KeyReturn)
	d.paused()
	d.crash()
	look("10-restored")
	d.amend(d.family().ID)
	look("11-amend")
	d.goTo("notes")
	d.typed("x")
	d.press(fyne.KeyEscape)
	look("12-leave")
}

// TestSuggestionsLookDifferent, and with DAYBOOK_GALLERY naming a folder leaves their pictures there.
func TestSuggestionsLookDifferent(t *testing.T) {
	for _, language := range translations.Languages() {
		d := newDesk(t, language)
		suggestions(d, func(state string) { d.picture(fmt.Sprintf("light-1366-%s-%s", language, state)) })
		if len(d.pictures) != 6 {
			t.Errorf("%s: %d different pictures of 6 states", language, len(d.pictures))
		}
	}
}

// TestSuggestionsComeFromTheCatalogue, all words of them.
func TestSuggestionsComeFromTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	at := office(2)
	at.AppointOnly, at.Phone = true, "613-555-0100"
	d := deskWith(t, at, pseudo.In(translations.French))
	d.window.Resize(fyne.NewSize(4000, 3000))
	d.build()
	suggestions(d, d.translated)
}

// TestSuggestionsAreNotCut at the smallest window and the largest usual text.
func TestSuggestionsAreNotCut(t *testing.T) {
	d := newDesk(t, translations.French)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, 1.5))
	d.window.Resize(fyne.NewSize(850, 680))
	d.build()
	suggestions(d, func(state string) {
		d.relayout()
		if w := d.window.Content().MinSize().Width; w > 850 {
			t.Errorf("%s needs %.0f units", state, w)
		}
		inBounds(t, d.window.Content(), fyne.Position{}, 850)
	})
}
