package screen

import (
	"strings"

	"daybook/translations"
)

// KeyName writes a key such as "Ctrl+Shift+L" as it stands on the keyboard of the language: "Ctrl+Maj+L" in French.
func KeyName(words *translations.Words, key string) string {
	if key == "" {
		return ""
	}
	parts := strings.Split(key, "+")
	for i, part := range parts {
		if id := "key." + strings.ToLower(part); words.Has(id) {
			parts[i] = words.T(id)
		}
	}
	return strings.Join(parts, "+")
}
