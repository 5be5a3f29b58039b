package typed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes foreign text fit for a field: control characters, marks that turn the direction of what follows and
// broken bytes are dropped; tabs and, unless lines are kept, line ends become spaces, and the ends are trimmed.
func Clean(text string, keepLines bool) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(text)
	var b strings.Builder
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		switch {
		case r == utf8.RuneError && n == 1:
		case r == '\n' && keepLines:
			b.WriteRune(r)
		case r == '\n':
			b.WriteByte(' ')
		case !Unwanted(r):
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

// Unwanted tells a character that no field keeps: it cannot be seen, and turns or breaks what is printed.
// Joiners (U+200C, U+200D) stay: names in several scripts and emoji need them.
func Unwanted(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // direction overrides and isolates
		return true
	case r == 0x200E || r == 0x200F || r == 0x061C: // direction marks
		return true
	case r == 0xFEFF || r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return !utf8.ValidRune(r)
}

// Cut keeps the first limit characters and says how many it dropped.
func Cut(text string, limit int) (string, int) {
	count := 0
	for i := range text {
		if count >= max(0, limit) {
			return text[:i], utf8.RuneCountInString(text[i:])
		}
		count++
	}
	return text, 0
}
