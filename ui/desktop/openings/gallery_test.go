package openings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
)

// looks are as wide as Book's right side is in windows of 1024 and of 1366; the narrow ones are the hard ones.
func looks() []stage.Look {
	return []stage.Look{
		{Name: "light-1024", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(360, 690)},
		{Name: "light-1366", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(468, 690)},
		{Name: "dark-1366", Variant: kit.Dark, Scale: 1, Size: fyne.NewSize(468, 690)},
		{Name: "contrast-1366", Variant: kit.HighContrast, Scale: 1, Size: fyne.NewSize(468, 690)},
		{Name: "light-dialog", Variant: kit.Light, Scale: 1, Size: fyne.NewSize(680, 600)},
	}
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

func TestThePickerInEveryLook(t *testing.T) { stage.EveryLook(t, looks(), tour(t)) }

func TestThePickerInTheNarrowestRoom(t *testing.T) {
	stage.EveryLook(t, []stage.Look{{Name: "light-1024-150", Variant: kit.Light, Scale: 1.5, Size: fyne.NewSize(323, 680)}}, tour(t))
}

// TestEveryWordIsTranslated but the names of places, and what was typed.
func TestEveryWordIsTranslated(t *testing.T) {
	stage.EveryWord(t, tour(t), "Corner Brook Centre", "Centre de Corner Brook", "Corner Brook", "St. John’s", "Office A", "Bureau A", "Ctrl+D", "Ctrl++H", "rubbish")
}

func tour(t *testing.T) stage.Tour {
	return func(catalogue *translations.Catalogue, language translations.Language) (*stage.Stage, func(func(string))) {
		b := benchIn(t, catalogue, language, office("A", 2), town("B", "Corner Brook", 0))
		if catalogue != nil {
			b.Window.Resize(fyne.NewSize(1000, 700))
		}
		return b.Stage, func(see func(string)) {
			b.build()
			b.everyState(func(state string) {
				if narrow := b.Window.Canvas().Size().Width < 680; narrow && state == "openings-sites" {
					return // its dialog is wider than a side; the window's own sweep draws it
				}
				b.relayout()
				see(state)
			})
		}
	}
}

// everyState shows each state of the picker in turn.
func (b *bench) everyState(look func(state string)) {
	b.busy()
	look("openings-nothing")
	b.ask(site.Passport, 2)
	b.picker.Digit('2')
	look("openings-chosen")
	b.focus(openings.Strip)
	look("openings-week")
	b.focus(openings.Side)
	b.Keys(fyne.KeySpace)
	look("openings-side")
	b.ask(site.Passport, 5)
	look("openings-impossible")
	b.Keys(fyne.KeySpace)
	b.focus(openings.From)
	b.Write("rubbish")
	b.Keys(fyne.KeyTab)
	look("openings-wrong-date")
	b.focus(openings.From)
	b.Write("t")
	b.ask(site.Passport, 1)
	b.picker.Digit('1')
	b.book(site.Passport, b.picker.Chosen())
	b.picker.Changed()
	b.Queue.Drain()
	look("openings-lost")
	b.focus(openings.Strip)
	b.Keys(fyne.KeyEnd, fyne.KeyReturn)
	b.picker.Missing(b.Words.T("book.opening.missing"))
	look("openings-missing")
	b.picker.OtherSites()
	b.Queue.Drain()
	look("openings-sites")
	b.Keys(fyne.KeyReturn)
	look("openings-away")
	b.focus(openings.From)
	b.Write("2040-01-02")
	look("openings-far")
}
