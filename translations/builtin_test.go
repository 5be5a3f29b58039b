package translations

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// fyneKeys are the keys Fyne 2.8 looks up: those of its own English file, and "(Parent)", which that file lacks.
const fyneKeys = `(Parent)|Advanced|Cancel|Confirm|Copy|Create Folder|Cut|Enter filename|Error|Favourites|File|Folder|New Folder|No|OK|Open|Paste|` +
	`Quit|Redo|Save|Select all|Show Hidden Files|Undo|Yes|file.name|file.parent|` +
	`friday|friday.short|monday|monday.short|saturday|saturday.short|sunday|sunday.short|` +
	`thursday|thursday.short|tuesday|tuesday.short|wednesday|wednesday.short`

func TestBuiltinsCoverFyne(t *testing.T) {
	want := strings.Split(fyneKeys, "|")
	values := map[Language]map[string]any{}
	for _, l := range Languages() {
		var messages map[string]any
		if err := json.Unmarshal(Builtins(l), &messages); err != nil {
			t.Fatalf("%s: %v", l, err)
		}
		if got := slices.Sorted(maps.Keys(messages)); !slices.Equal(got, want) {
			t.Errorf("%s has the keys %q, want %q", l, got, want)
		}
		values[l] = messages
	}
	for key, english := range values[English] {
		if text, ok := english.(string); ok && text == values[French][key] && key != "OK" {
			t.Errorf("%q is %q in both languages", key, text)
		}
	}
}

func TestBuiltinsAreReadAsFyneReadsThem(t *testing.T) {
	for l, want := range map[Language]string{English: "Wed", French: "mer."} {
		bundle := i18n.NewBundle(language.English)
		if _, err := bundle.ParseMessageFileBytes(Builtins(l), string(l)+".json"); err != nil {
			t.Fatalf("%s: %v", l, err)
		}
		localizer := i18n.NewLocalizer(bundle, string(l))
		if got, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: "wednesday.short"}); got != want || err != nil {
			t.Errorf("%s: %q, %v; want %q", l, got, err, want)
		}
		if got, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: "file.parent"}); got == "" || err != nil {
			t.Errorf("%s: the key file.parent gives %q, %v", l, got, err)
		}
	}
}

func TestBuiltinsAreTheCallersOwn(t *testing.T) {
	Builtins(French)[0] = 'x'
	if bytes.HasPrefix(Builtins(French), []byte("x")) {
		t.Errorf("a caller can change the built-in file")
	}
}
