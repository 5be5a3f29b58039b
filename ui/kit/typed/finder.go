package typed

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Finder finds an entry of a list by its first letters, typed one after the other. A letter that no longer fits begins
// anew, so no clock is needed to tell a second word from the rest of the first.
type Finder struct{ typed string }

// Next is the entry that r leads to from the present one, or -1.
func (f *Finder) Next(texts []string, from int, r rune) int {
	letter := fold(string(r))
	if letter == "" {
		return -1
	}
	if f.typed != "" {
		if i := findPrefix(texts, from, f.typed+letter); i >= 0 {
			f.typed += letter
			return i
		}
	}
	f.typed = letter
	return findPrefix(texts, from+1, letter)
}

func findPrefix(texts []string, from int, prefix string) int {
	for n := range texts {
		i := (max(0, from) + n) % len(texts)
		if strings.HasPrefix(fold(texts[i]), prefix) {
			return i
		}
	}
	return -1
}

// fold drops accents, case and what is neither letter nor digit: "É-t" is "et".
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFD.String(s))
}
