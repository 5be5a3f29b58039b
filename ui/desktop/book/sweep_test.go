package book_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestTabOrder presses Tab through a panel and expects the places in the order of reading.
func TestTabOrder(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	var order []string
	for range 28 {
		order = append(order, d.screen.FocusName())
		d.Keys(fyne.KeyTab)
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
				d.Window.Resize(fyne.NewSize(850, 680))
				d.build()
				for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3} {
					d.Ctrl(key)
					d.relayout()
					if w := d.Window.Content().MinSize().Width; w > 850 {
						t.Errorf("panel %s needs %.0f units", key, w)
					}
					for _, text := range append(uitest.Clipped(d.Window), uitest.Misfits(uitest.Parts(d.Window))...) {
						t.Errorf("panel %s: cut: %s", key, text)
					}
				}
			})
		}
	}
}
