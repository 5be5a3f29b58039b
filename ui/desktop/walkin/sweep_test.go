package walkin_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// states goes through all that the dialog can look like.
func (r *room) states(see func(name string)) {
	r.busy(6)
	r.show()
	see("walkin")
	r.write("2\n")
	see("walkin-biometrics")
	r.press(fyne.KeyEscape)
	r.show()
	for range 6 {
		r.write("\t")
	}
	r.press(fyne.KeyEnd)
	r.write("\tZoé\tTremblay\t7055550142\t")
	for range 3 {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeySpace)
	r.write("\tInuktitut")
	see("walkin-typed")
	r.refusal = fault.New("booking.place-taken", "Date", monday, "Start", r.openings[0].Start())
	r.write("\t\t\n")
	see("walkin-lost")
	r.press(fyne.KeyEscape)
	see("walkin-lose")
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.openings, r.day.Counters = nil, nil
	r.show()
	see("walkin-nothing")
	r.press(fyne.KeyEscape)
	r.day.Closing = [16]byte{1}
	r.show()
	see("walkin-closed")
	r.press(fyne.KeyEscape)
	r.day.Closing = [16]byte{}
	r.show()
	r.swipe("4K7MX2Q" + check("4K7MX2Q"))
	see("walkin-known")
	r.press(fyne.KeyEscape)
	r.press(fyne.KeyEscape)
}

func TestTheDialogInEveryLook(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(1024, 768)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1366, 768)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(1024, 768)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1366, 768)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			r := newRoom(t, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			r.window.Resize(look.size)
			r.states(func(name string) {
				uitest.Relayout()
				if clipped := uitest.Clipped(r.window); len(clipped) > 0 {
					t.Errorf("%s %s %s: clipped %q", look.name, language, name, clipped)
				}
				if misfits := uitest.Misfits(uitest.Top(uitest.Parts(r.window))); len(misfits) > 0 {
					t.Errorf("%s %s %s: %q", look.name, language, name, misfits)
				}
				if err := uitest.Picture(r.window, fmt.Sprintf("%s-%s-%s", name, look.name, language)); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	r := roomIn(t, pseudo.In(translations.French))
	r.states(func(name string) {
		for _, text := range uitest.Untranslated(r.window) {
			if !typed(text) {
				t.Errorf("%s: %q", name, text)
			}
		}
	})
}

// check is the last symbol of a confirmation number.
func check(number string) string {
	for _, symbol := range "0123456789BCDFGHJKMNPQRTVWXYZ" {
		if _, err := booking.ParseConfirmation(number + string(symbol)); err == nil {
			return string(symbol)
		}
	}
	return ""
}

// typed tells whether a text is what people typed, a key, or nothing but numbers and signs.
func typed(text string) bool {
	for _, word := range []string{"Zoé", "Tremblay", "Inuktitut", "Sudbury"} {
		text = strings.ReplaceAll(text, word, "")
	}
	text = regexp.MustCompile(`[0-9A-Z]{4}-[0-9A-Z]{4}|[PB][0-9]{3}`).ReplaceAllString(text, "")
	return len([]rune(text)) < 2 || !strings.ContainsFunc(text, unicode.IsLetter)
}
