// Package flyer prints, opens or saves the flyer "Don't wait in line", for people who need not come (design.md §9).
package flyer

import (
	"io"
	"time"

	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
)

// Options are what the flyer needs from outside.
type Options struct {
	// Print writes the flyer as a PDF with both languages, the first of the words at the left.
	Print    func(w io.Writer, words [2]*translations.Words, printed time.Time) (missing []string, err error)
	Printout printout.Options
}

// Show asks whether to print, open or save the flyer, and does it. The window's language comes first on it.
func (o Options) Show(ctx screen.Context) {
	t, own := ctx.Words.T, ctx.Words.Language()
	other := translations.French
	if own == other {
		other = translations.English
	}
	words := [2]*translations.Words{o.Printout.WordsIn(own), o.Printout.WordsIn(other)}
	printed := ctx.Now()
	o.Printout.Ask(ctx, printout.Paper{
		Title: t("flyer.print-title"), Note: t("flyer.print-note"),
		FileName: func(l translations.Language) string { return "flyer-" + string(l) + "-" + string(other) + ".pdf" },
		Fill: func(w io.Writer, _ *translations.Words) ([]string, error) {
			return o.Print(w, words, printed)
		},
	})
}
