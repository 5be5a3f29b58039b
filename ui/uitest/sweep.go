package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Untranslated lists what a window shows outside the marks of a pseudo catalogue (translations.LoadPseudo), in the order
// it is drawn. A message wrapped over several lines counts as one; one that is cut ends at its "…".
func Untranslated(w fyne.Window) []string {
	Relayout()
	return Unmarked(Parts(w))
}

// Unmarked does the same with what was listed before.
func Unmarked(all []Part) []string {
	var outside []string
	depth := 0
	for _, p := range all {
		var plain strings.Builder
		for _, r := range p.Text() {
			switch {
			case r == '⟦':
				depth++
			case r == '⟧':
				depth = max(0, depth-1)
			case depth == 0:
				plain.WriteRune(r)
			}
		}
		if text := strings.TrimSpace(plain.String()); text != "" {
			outside = append(outside, text)
		}
		if strings.HasSuffix(p.Text(), "…") {
			depth = 0
		}
	}
	return outside
}

// Clipped lists the texts that are drawn beyond the edge of the window.
func Clipped(w fyne.Window) []string {
	var clipped []string
	for _, seen := range Texts(w) {
		if seen.Outside {
			clipped = append(clipped, seen.Text)
		}
	}
	return clipped
}
