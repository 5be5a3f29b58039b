package find_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// TestPicturesOfADay draws clients in every state, with one who gave no name, and a filter that lets nothing through.
func TestPicturesOfADay(t *testing.T) {
	for _, look := range []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{{"light-1366", kit.Light, 1, fyne.NewSize(1216, 690)}, {"dark-1024-150", kit.Dark, 1.5, fyne.NewSize(840, 670)}} {
		for _, language := range translations.Languages() {
			d := newDesk(t, language)
			fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(look.variant, look.scale))
			d.morning()
			d.walkIn("")
			d.walkIn("Tremblant")
			d.window.Resize(look.size)
			d.open()
			see := func(state string) {
				name := fmt.Sprintf("find-%s-%s-%s", state, look.name, language)
				d.must(uitest.Picture(d.window, name))
				if clipped := uitest.Clipped(d.window); len(clipped) > 0 {
					t.Errorf("%s: clipped %q", name, clipped)
				}
				if m := d.window.Content().MinSize(); m.Width > look.size.Width || m.Height > look.size.Height {
					t.Errorf("%s needs %v", name, m)
				}
			}
			d.type_("trembl")
			see("visits")
			d.press(fyne.Key5, fyne.KeyModifierControl)
			see("no-shows")
			d.press(fyne.Key1, fyne.KeyModifierControl)
			d.retype("P001")
			see("ticket")
			d.retype("ida")
			d.press(fyne.Key5, fyne.KeyModifierControl)
			see("sifted-out")
		}
	}
}
