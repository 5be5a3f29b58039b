package translations

import "strings"

// Language is one of the two official languages, by its ISO 639-1 code.
type Language string

// The two languages Daybook speaks; they are equals (design.md §2).
const (
	English Language = "en"
	French  Language = "fr"
)

// Languages gives both languages, in a fixed order.
func Languages() []Language { return []Language{English, French} }

// Parse reads a language from a code, a locale name or the language's own name, in any case:
// en, fr-CA, fr_CA.UTF-8, English, français. It reports false for anything else, such as "C" or "de".
func Parse(s string) (Language, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if cut := strings.IndexAny(s, "-_.@:"); cut >= 0 {
		s = s[:cut]
	}
	switch s {
	case "en", "eng", "english", "anglais":
		return English, true
	case "fr", "fra", "fre", "french", "français", "franc\u0327ais", "francais":
		return French, true
	}
	return "", false
}
