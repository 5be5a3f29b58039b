package translations

import (
	_ "embed"
	"slices"
)

//go:embed builtin_en.json
var builtinEnglish []byte

//go:embed builtin_fr.json
var builtinFrench []byte

// Builtins gives the words Fyne itself shows (OK, Paste, the file dialogue's labels, weekdays) as go-i18n JSON for
// lang.AddTranslationsForLocale: Fyne's own choice of language follows the computer, not the person at the desk.
func Builtins(l Language) []byte {
	if l == French {
		return slices.Clone(builtinFrench)
	}
	return slices.Clone(builtinEnglish)
}
