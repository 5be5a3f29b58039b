package screen_test

import (
	"slices"
	"testing"

	"daybook/translations"
	"daybook/ui/desktop/screen"
)

// TestNamesHaveWords in both languages: the screens, on the rail and in the menu, and the themes.
func TestNamesHaveWords(t *testing.T) {
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range translations.Languages() {
		words := catalogue.In(l)
		seen := map[string]string{}
		named := func(kind, name string) {
			t.Helper()
			text := words.T(kind + name)
			if !words.Has(kind+name) || seen[kind+text] != "" {
				t.Errorf("%s: %s is called %q, as %q is", l, kind+name, text, seen[kind+text])
			}
			seen[kind+text] = name
		}
		for _, name := range []string{screen.Book, screen.Desk, screen.Find, screen.Roster, screen.Settings} {
			named("screen.", name)
			named("menu.", name)
			named("command.go-", name)
		}
		for _, name := range screen.Looks() {
			named("look.", name)
		}
	}
}

func TestLooksCannotBeChangedFromOutside(t *testing.T) {
	looks := screen.Looks()
	slices.Reverse(looks)
	if again := screen.Looks(); slices.Equal(looks, again) || again[0] != "light" {
		t.Errorf("themes are %v now", again)
	}
}

// TestBounds: what is usual can be set, and text can be set to every size by its step.
func TestBounds(t *testing.T) {
	for name, b := range map[string][3]int{
		"text": {screen.TextLeast, 100, screen.TextMost},
		"lock": {screen.IdleLockLeast, screen.IdleLockUsual, screen.IdleLockMost},
		"wipe": {screen.IdleExpireLeast, screen.IdleExpireUsual, screen.IdleExpireMost},
	} {
		if b[0] < 1 || b[1] < b[0] || b[2] <= b[1] {
			t.Errorf("%s: at least %d, usually %d, at most %d", name, b[0], b[1], b[2])
		}
	}
	if (screen.TextMost-screen.TextLeast)%screen.TextStep != 0 {
		t.Error("the largest text is never reached")
	}
}
