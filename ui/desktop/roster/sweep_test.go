package roster

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// states goes through what the screen can show.
func (c *counter) states(see func(name string)) {
	c.t.Helper()
	see("day")
	c.write("ssS") // by name, from the last
	see("sorted")
	c.write("4")
	c.press(fyne.KeyF, fyne.KeyModifierControl)
	c.write("tremblay")
	see("filtered")
	c.write(" nobody")
	see("no-hits")
	c.press(fyne.KeyEscape)
	c.press(fyne.KeyRight)
	see("empty")
	c.write("g")
	see("date")
	c.write("2026-10-12\n")
	see("closed")
	c.write("t")
	c.press(fyne.KeyReturn)
	see("record")
	c.press(fyne.KeyEscape)
}

func TestTheScreenInEveryLook(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(788, 588)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1216, 690)},
		{"dark-1024", kit.Dark, 1, fyne.NewSize(884, 690)},
		{"contrast-1366", kit.HighContrast, 1, fyne.NewSize(1216, 690)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			c := atCounter(t, inLanguage(t, language), 14)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			c.window.Resize(look.size)
			c.states(func(name string) {
				if name == "day" && !uitest.Says(c.window, "705-555-0100") {
					t.Errorf("%s %s: telephone numbers are cut", look.name, language)
				}
				if clipped := uitest.Clipped(c.window); len(clipped) > 0 {
					t.Errorf("%s %s %s: clipped %q", look.name, language, name, clipped)
				}
				c.must(uitest.Picture(c.window, fmt.Sprintf("roster-%s-%s-%s", name, look.name, language)))
			})
		}
	}
}

func TestEveryWordIsTranslated(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	c := atCounter(t, pseudo.In(translations.English), 6)
	names := strings.NewReplacer("Zoé", "", "Tremblay", "", "Wójcik", "", "Nguyễn", "", "Bélanger", "", "Singh", "", "tremblay", "", "nobody", "",
		"FR", "", "V304512877", "", "Sudbury Service Canada Centre", "", "Ctrl", "", "Alt", "", "Esc", "", "F", "", "P", "")
	c.states(func(name string) {
		for _, text := range uitest.Untranslated(c.window) {
			plain := names.Replace(text)
			if strings.ContainsFunc(plain, unicode.IsLetter) && len([]rune(text)) > 1 && !isNumber(text) {
				t.Errorf("%s: %q", name, text)
			}
		}
	})
}

// isNumber tells whether a text is a confirmation number, alone or before a name.
func isNumber(text string) bool { return len(text) >= 9 && text[4] == '-' }

// TestTabOrder is: the tools from left to right, the filter, its buttons, the list, what can be done with a booking.
func TestTabOrder(t *testing.T) {
	c := atCounter(t, inLanguage(t, translations.English), 2)
	var order []string
	for range 16 {
		switch o := c.window.Canvas().Focused().(type) {
		case *kit.Button:
			order = append(order, o.Label())
		case *kit.Entry:
			order = append(order, "filter")
		case *kit.RowList:
			order = append(order, "list")
		}
		c.press(fyne.KeyTab)
	}
	if got := strings.Join(order, ", "); got != "list, Show, Modify, Reschedule, Cancel booking, Undo, Previous, Next, Today, Date, Print, filter, All, Passport, Biometrics, Hide cancelled" {
		t.Errorf("the order is %s", got)
	}
}
