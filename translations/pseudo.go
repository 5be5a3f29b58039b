package translations

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// The marks around everything a pseudo catalogue gives.
const (
	markOpen  = "⟦"
	markClose = "⟧"
)

// LoadPseudo reads the catalogue with ⟦ ⟧ around every message and every formatted value. Text on a screen that stands
// outside such marks did not come through the catalogue: Unmarked finds it.
func LoadPseudo() (*Catalogue, error) {
	return build(englishMessages, frenchMessages, true)
}

// Unmarked gives what of a text stands outside ⟦ ⟧, trimmed; marks may be nested.
func Unmarked(text string) string {
	var outside strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case string(r) == markOpen:
			depth++
		case string(r) == markClose:
			depth = max(0, depth-1)
		case depth == 0:
			outside.WriteRune(r)
		}
	}
	return strings.TrimSpace(outside.String())
}

func markMessage(m *i18n.Message) {
	for _, text := range []*string{&m.One, &m.Many, &m.Other} {
		if *text != "" {
			*text = markOpen + *text + markClose
		}
	}
}

// mark wraps a formatted value in a pseudo catalogue and leaves it alone otherwise.
func (w *Words) mark(s string) string {
	if w.pseudo {
		return markOpen + s + markClose
	}
	return s
}
