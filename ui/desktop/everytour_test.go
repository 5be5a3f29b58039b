package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
)

// screens that are usual: the smallest that is supported and the most frequent one.
var (
	small = fyne.NewSize(1024, 768)
	usual = fyne.NewSize(1366, 768)
)

// everyTour brings a window into every state by keys and calls see in each. Nil is the program's own catalogue.
func everyTour(t *testing.T, lang translations.Language, catalogue *translations.Catalogue, see func(s *stage, state string)) {
	t.Helper()
	for _, r := range everyState() {
		s := r.ready(t)
		s.Must(s.store.SetSetting("window.size", "1366x768"))
		s.show(lang, catalogue)
		for _, at := range r.states {
			if at.also != nil {
				at.also(s)
			}
			s.keys(at.keys)
			see(s, at.name)
		}
	}
}
