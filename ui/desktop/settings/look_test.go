package settings_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// states takes the screen through its states; look is called at each.
func states(d *desk, look func(state string)) {
	look("real")
	d.command("settings-queue")
	look("queue")
	d.over("61")
	d.press(fyne.KeyReturn)
	look("queue-wrong")
	d.tab(5)
	look("queue-end")
	d.command("settings-queue-usual")
	d.command("settings-passphrase")
	look("passphrase")
	d.write("not it at all\t\t\tsomething else\n")
	look("passphrase-wrong")
	d.press(fyne.KeyEscape)
	d.command("settings-recovery")
	d.write("not it at all\n")
	look("recovery-wait")
	d.press(fyne.KeyEscape)
	d.queue.Advance(waitLong)
	d.command("settings-recovery")
	d.write(passphrase + "\n")
	look("recovery")
}

// TestLooks draws the states in both languages. With DAYBOOK_GALLERY naming a folder it draws them in every look and size
// and leaves the pictures there.
func TestLooks(t *testing.T) {
	looks := []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-1024-150", kit.Light, 1.5, fyne.NewSize(1024, 768)},
		{"light-1366", kit.Light, 1, fyne.NewSize(1366, 768)},
		{"dark-1366", kit.Dark, 1, fyne.NewSize(1366, 768)},
		{"contrast-1024", kit.HighContrast, 1, fyne.NewSize(1024, 768)},
		{"light-1024-200", kit.Light, 2, fyne.NewSize(1024, 768)},
	}
	if os.Getenv("DAYBOOK_GALLERY") == "" {
		looks = looks[:1]
	}
	for _, look := range looks {
		for _, language := range translations.Languages() {
			name := fmt.Sprintf("settings-%s-%s", look.name, language)
			d := newDesk(t, false, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			d.window.Resize(look.size)
			states(d, func(state string) { d.look(name + "-" + state) })
			d = newDesk(t, true, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			d.window.Resize(look.size)
			d.look(name + "-sample")
		}
	}
}

// look finds what is clipped, and leaves a picture.
func (d *desk) look(name string) {
	d.t.Helper()
	if clipped := uitest.Clipped(d.window); len(clipped) > 0 {
		d.t.Errorf("%s: clipped %q", name, clipped)
	}
	d.must(uitest.Picture(d.window, name))
}

// TestEveryWordComesFromTheCatalogue goes through the states with words that carry marks.
func TestEveryWordComesFromTheCatalogue(t *testing.T) {
	pseudo, err := translations.LoadPseudo()
	if err != nil {
		t.Fatal(err)
	}
	d := deskWith(t, false, translations.French, pseudo)
	d.window.Resize(fyne.NewSize(4000, 3000)) // nothing is cut or broken into lines
	check := func(state string) {
		for _, text := range uitest.Untranslated(d.window) {
			if !fixed(text) {
				t.Errorf("%s: %q is in no catalogue", state, text)
			}
		}
	}
	check("real")
	d.command("settings-queue")
	d.over("61")
	d.press(fyne.KeyReturn)
	check("queue-wrong")
	d.command("settings-queue-usual")
	d.command("settings-passphrase")
	check("passphrase")
	d.press(fyne.KeyReturn)
	check("passphrase-wrong")
	d.press(fyne.KeyEscape)
	d.command("settings-recovery")
	d.write(passphrase + "\n")
	check("recovery")
	d.keys(fyne.KeyTab, fyne.KeyReturn)
	d.command("settings-verify")
	check("verified")
}

// fixed are texts that are the same in every language: names, keys, numbers and what a test typed.
func fixed(text string) bool {
	for _, part := range []string{"Daybook", "EN", "FR", "Ctrl+", "Alt+", "F2", "1.2.3", "Sudbury", "/", "proposal number", "•", "2"} {
		if strings.Contains(text, part) || part == text {
			return true
		}
	}
	return !strings.ContainsAny(text, "abcdefghijklmnopqrstuvwxyz")
}
