package settings_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/uitest"
)

// TestTheSentenceOfARuleIsSeen whenever its field has the focus, down the page and up again.
func TestTheSentenceOfARuleIsSeen(t *testing.T) {
	rules := []string{"late", "within", "share", "needs-ahead", "urgent"}
	for _, language := range translations.Languages() {
		for _, size := range []fyne.Size{fyne.NewSize(1024, 768), fyne.NewSize(1366, 768)} {
			d := newDesk(t, false, language)
			d.Window.Resize(size)
			uitest.Relayout()
			see := func(rule string) {
				t.Helper()
				if text := d.Catalogue.In(language).T("settings.queue." + rule + "-text"); !d.Sees(text) {
					t.Errorf("%s, %v, %s: its sentence is out of sight", language, size, rule)
				}
			}
			d.Command("settings-queue")
			for i, rule := range rules {
				if i > 0 {
					d.Press(fyne.KeyTab)
				}
				see(rule)
				d.Must(uitest.Picture(d.Window, fmt.Sprintf("rule-%s-%s-%.0f", rule, language, size.Width)))
			}
			d.Press(fyne.KeyHome)
			d.Press(fyne.KeyPageUp)
			d.Press(fyne.KeyPageUp)
			d.Press(fyne.KeyPageUp)
			for _, rule := range slices.Backward(rules[:4]) {
				d.Press(fyne.KeyTab, fyne.KeyModifierShift)
				see(rule)
			}
		}
	}
}

// TestPageKeysScroll the page, from a field too; the focus stays where it was.
func TestPageKeysScroll(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.Window.Resize(fyne.NewSize(1024, 768))
	uitest.Relayout()
	if !d.Sees("Language") || d.Sees("Urgent travel goes first") {
		t.Fatal("there is nothing to scroll")
	}
	for range 4 {
		d.Press(fyne.KeyPageDown)
	}
	if !d.Sees("Save the rules") {
		t.Error("Page Down does not reach the end")
	}
	d.Command("settings-queue")
	for range 4 {
		d.Press(fyne.KeyPageUp)
	}
	if !d.Sees("Language") {
		t.Error("Page Up in a field does not reach the beginning")
	}
	if got := d.typed(1); len(got) != 1 || got[0] != "10" {
		t.Errorf("the focus is at %v", got)
	}
}
