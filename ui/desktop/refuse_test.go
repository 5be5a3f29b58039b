package desktop_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/desktop"
	uistage "daybook/ui/desktop/stage"
	"daybook/ui/uitest"
)

func TestRefusalIsSaidInAWindow(t *testing.T) {
	catalogue := uistage.Catalogue(t)
	for lang, want := range map[translations.Language]string{
		translations.English: "Daybook is already open for this data. Use the window that is there.",
		translations.French:  "Daybook est déjà ouvert pour ces données. Utilisez la fenêtre qui est là.",
	} {
		for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn} {
			app := test.NewTempApp(t)
			window := desktop.Refuse(app, catalogue.In(lang), fault.New("window.already-open"))
			if !uitest.Says(window, want) {
				t.Errorf("%s: the window does not say %q: %v", lang, want, uitest.Texts(window))
			}
			closed := false
			window.SetOnClosed(func() { closed = true })
			uitest.Press(window, key)
			if !closed {
				t.Errorf("%s: %s does not close the window", lang, key)
			}
		}
	}
}
