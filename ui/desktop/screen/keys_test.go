package screen_test

import (
	"testing"

	"daybook/translations"
	"daybook/ui/desktop/screen"
)

func TestKeyName(t *testing.T) {
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ key, en, fr string }{
		{"", "", ""},
		{"F1", "F1", "F1"},
		{"Ctrl+S", "Ctrl+S", "Ctrl+S"},
		{"Alt+←", "Alt+←", "Alt+←"},
		{"Ctrl+Shift+L", "Ctrl+Shift+L", "Ctrl+Maj+L"},
		{"Ctrl+Enter", "Ctrl+Enter", "Ctrl+Entrée"},
		{"Esc", "Esc", "Échap"},
	} {
		if got := screen.KeyName(catalogue.In(translations.English), c.key); got != c.en {
			t.Errorf("%s is %s in English", c.key, got)
		}
		if got := screen.KeyName(catalogue.In(translations.French), c.key); got != c.fr {
			t.Errorf("%s is %s in French", c.key, got)
		}
	}
}
