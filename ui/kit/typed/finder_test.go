package typed

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestFinderFindsOnlyWhatBegins types any letters: each leads to an entry that begins with them, or nowhere.
func TestFinderFindsOnlyWhatBegins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.SampledFrom([]string{"Adult", "Âge", "Child", "Émission", "Eight", "3 weeks", "…", ""}), 0, 8).Draw(t, "texts")
		var f Finder
		at := -1
		for range rapid.IntRange(1, 6).Draw(t, "letters") {
			r := rapid.SampledFrom([]rune("aceéghi3 -z")).Draw(t, "letter")
			i := f.Next(texts, at, r)
			if i < -1 || i >= len(texts) {
				t.Fatalf("found %d of %d", i, len(texts))
			}
			if i >= 0 && !strings.HasPrefix(fold(texts[i]), f.typed) {
				t.Fatalf("%q does not begin with %q", texts[i], f.typed)
			}
			if i < 0 && fold(string(r)) != "" {
				for _, text := range texts {
					if strings.HasPrefix(fold(text), fold(string(r))) {
						t.Fatalf("%q was not found by %c", text, r)
					}
				}
			}
			if i >= 0 {
				at = i
			}
		}
	})
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"É-t": "et", "Œ 1": "œ1", "Ł": "ł", "": "", "  ": "", "Gagné": "gagne"} {
		if got := fold(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
