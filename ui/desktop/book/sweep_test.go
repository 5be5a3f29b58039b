package book_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/translations"
	"daybook/ui/kit"
)

func textOf(o fyne.CanvasObject) (string, bool) {
	if text, ok := o.(*canvas.Text); ok && text.Text != "" {
		return text.Text, true
	}
	return "", false
}

// typedHere are the texts of the tests themselves and the keys, which no catalogue holds.
var typedHere = map[string]bool{
	"Zoé": true, "Tremblay": true, "613-555-0142": true, "V304512877": true, "2026-09-12": true, "Tremblay, Zoé": true, "1": true, "2": true,
	"3": true, "4": true, "5": true, "6": true, "✕": true, "•": true, "Ctrl+1": true, "Ctrl+2": true, "Ctrl+3": true, "Ctrl+M": true, "Ctrl+R": true,
	"Ctrl+P": true, "Ctrl+N": true, "Ctrl+D": true, "Ctrl+U": true, "Ctrl++F": true, "Minh Châu": true, "Nguyễn": true, "Ctrl+": true,
}

// TestEveryWordComesFromTheCatalogue goes through all states with words that carry marks and finds none without.
func TestEveryWordComesFromTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	d := deskWith(t, office(2), pseudo.In(translations.French))
	d.window.Resize(fyne.NewSize(4000, 3000)) // nothing is cut or broken into lines
	d.build()
	d.translated("overview")
	d.ctrl(fyne.Key2)
	d.translated("passport")
	d.ctrl(fyne.KeyReturn)
	d.translated("wrong")
	d.ctrl(fyne.Key3)
	d.typed("V304512877", "2026-09-12", "Zoé", "Tremblay", "613-555-0142", "")
	d.translated("biometrics")
	d.ctrl(fyne.KeyR)
	d.translated("notice")
	d.press(fyne.KeyRight, fyne.KeyReturn)
	d.openingAndConfirm("1")
	d.translated("done")
}

// translated finds what is shown without having come from a catalogue.
func (d *desk) translated(state string) {
	d.t.Helper()
	d.relayout()
	var roots []fyne.CanvasObject
	roots = append(roots, d.window.Content())
	roots = append(roots, d.window.Canvas().Overlays().List()...)
	seen := 0
	for _, root := range roots {
		depth := 0
		for _, text := range textsOf(root) {
			seen++
			if outside := unmarked(text, &depth); outside != "" && !typedHere[outside] && !known(outside) {
				d.t.Errorf("%s: %q of %q is in no catalogue", state, outside, text)
			}
		}
	}
	if seen < 10 {
		d.t.Errorf("%s: only %d texts were seen", state, seen)
	}
}

// TestTabOrder presses Tab through a panel and expects the places in the order of reading.
func TestTabOrder(t *testing.T) {
	d := newDesk(t, translations.English)
	d.ctrl(fyne.Key3)
	var order []string
	for range 28 {
		order = append(order, d.screen.FocusName())
		d.press(fyne.KeyTab)
	}
	want := []string{
		"letter.application", "letter.date", "contact.given", "contact.family", "contact.phone", "persons.0.given", "persons.0.family",
		"persons.0.application", "persons.0.remove", "person.add", "contact.email", "language", "notes", "needs", "notice.open", "notice",
		"openings", "later", "other-sites", "part", "from", "week-before", "week-after", "week", "confirm", "start-over",
		"panel.0", "panel.1",
	}
	if fmt.Sprint(order) != fmt.Sprint(want) {
		t.Errorf("Tab goes\n%q\nnot\n%q", order, want)
	}
}

// TestNothingIsCut lays every state out at the smallest window and the largest usual text, in both languages, and finds
// no text drawn beyond the widget it belongs to.
func TestNothingIsCut(t *testing.T) {
	for _, language := range translations.Languages() {
		for _, scale := range []float32{1, 1.5} {
			t.Run(fmt.Sprintf("%s-%.0f", language, scale*100), func(t *testing.T) {
				d := newDesk(t, language)
				fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Light, scale))
				d.window.Resize(fyne.NewSize(850, 680))
				d.build()
				for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3} {
					d.ctrl(key)
					d.relayout()
					if w := d.window.Content().MinSize().Width; w > 850 {
						t.Errorf("panel %s needs %.0f units", key, w)
					}
					inBounds(t, d.window.Content(), fyne.Position{}, 850)
				}
			})
		}
	}
}

// inBounds checks that no text reaches beyond the right edge of any widget it lies in; what is typed may, as it scrolls.
func inBounds(t *testing.T, o fyne.CanvasObject, at fyne.Position, right float32) {
	t.Helper()
	switch o := o.(type) {
	case *kit.Entry, *kit.DateField:
		return
	case *canvas.Text:
		if end := at.X + o.MinSize().Width; o.Text != "" && end > right+1 {
			t.Errorf("%q ends at %.0f of %.0f", o.Text, end, right)
		}
	case fyne.Widget:
		right = min(right, at.X+o.Size().Width)
	}
	for _, c := range partsOf(o) {
		if c.Visible() {
			inBounds(t, c, at.Add(c.Position()), right)
		}
	}
}

// unmarked gives what of a text stands outside the marks, which may be open from an earlier line.
func unmarked(text string, depth *int) string {
	var outside strings.Builder
	for _, r := range text {
		switch r {
		case '⟦':
			*depth++
		case '⟧':
			*depth--
		default:
			if *depth == 0 {
				outside.WriteRune(r)
			}
		}
	}
	return strings.Trim(outside.String(), " ·,!?…")
}

// known are texts put together of what was typed, of the site's own and of numbers.
func known(text string) bool {
	for _, part := range []string{"Centre Service Canada de St. John’s, 100, rue Hebron", "100, rue Hebron", "no"} {
		text = strings.ReplaceAll(text, part, "")
	}
	return strings.Trim(text, "0123456789-BCDFGHJKMNPQRTVWXYZ· ") == ""
}
