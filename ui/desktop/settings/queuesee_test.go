package settings_test

import (
	"fmt"
	"slices"
	"strings"
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
			d.window.Resize(size)
			uitest.Relayout()
			see := func(rule string) {
				t.Helper()
				if text := d.catalogue.In(language).T("settings.queue." + rule + "-text"); !d.seenWhole(text) {
					t.Errorf("%s, %v, %s: its sentence is out of sight", language, size, rule)
				}
			}
			d.command("settings-queue")
			for i, rule := range rules {
				if i > 0 {
					d.press(fyne.KeyTab)
				}
				see(rule)
				d.must(uitest.Picture(d.window, fmt.Sprintf("rule-%s-%s-%.0f", rule, language, size.Width)))
			}
			d.press(fyne.KeyHome)
			d.press(fyne.KeyPageUp)
			d.press(fyne.KeyPageUp)
			d.press(fyne.KeyPageUp)
			for _, rule := range slices.Backward(rules[:4]) {
				d.press(fyne.KeyTab, fyne.KeyModifierShift)
				see(rule)
			}
		}
	}
}

// seenWhole tells whether all lines of a text are in sight.
func (d *desk) seenWhole(text string) bool {
	uitest.Relayout()
	var lines []string
	for _, p := range uitest.Parts(d.window) {
		if p.Text() != "" && p.Area.In(p.Shown.Grown(1)) {
			lines = append(lines, p.Text())
		}
	}
	return strings.Contains(strings.Join(lines, " "), text)
}

// TestPageKeysScroll the page, from a field too; the focus stays where it was.
func TestPageKeysScroll(t *testing.T) {
	d := newDesk(t, true, translations.English)
	d.window.Resize(fyne.NewSize(1024, 768))
	uitest.Relayout()
	if !d.seen("Language") || d.seen("Urgent travel goes first") {
		t.Fatal("there is nothing to scroll")
	}
	for range 4 {
		d.press(fyne.KeyPageDown)
	}
	if !d.seen("Save the rules") {
		t.Error("Page Down does not reach the end")
	}
	d.command("settings-queue")
	for range 4 {
		d.press(fyne.KeyPageUp)
	}
	if !d.seen("Language") {
		t.Error("Page Up in a field does not reach the beginning")
	}
	if got := d.typed(1); len(got) != 1 || got[0] != "10" {
		t.Errorf("the focus is at %v", got)
	}
}
