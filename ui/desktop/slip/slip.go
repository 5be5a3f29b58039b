// Package slip prints, opens or saves a client's confirmation slip, in the client's language unless another is chosen.
package slip

import (
	"fmt"
	"io"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/screen"
)

// Options are what a slip needs from outside.
type Options struct {
	// Print writes the slip as a PDF in the language of the words; missing lists characters shown as ▯.
	Print    func(w io.Writer, s site.Site, r booking.Record, words *translations.Words, printed time.Time) (missing []string, err error)
	Printout printout.Options
}

// Save asks whether to print, open or save a booking's slip, and does it.
func (o Options) Save(ctx screen.Context, r booking.Record) {
	t := ctx.Words.T
	lang, ok := translations.Parse(r.Facts.Language)
	if !ok {
		lang = ctx.Words.Language()
	}
	printed := ctx.Now()
	if zone, err := ctx.Site.Location(); err == nil {
		printed = printed.In(zone)
	}
	at := ctx.Site
	o.Printout.Ask(ctx, printout.Paper{
		Title: t("slip.title"), Note: t("slip.note"), Languages: translations.Languages(), Language: lang,
		FileName: func(l translations.Language) string { return FileName(r, l) },
		Fill: func(w io.Writer, words *translations.Words) ([]string, error) {
			return o.Print(w, at, r, words, printed)
		},
	})
}

// FileName names a slip by its place: nothing in it is personal, and no two bookings share one.
func FileName(r booking.Record, lang translations.Language) string {
	place, _ := r.Place()
	hour, minute := place.Start.Clock()
	return fmt.Sprintf("slip-%s-%02d%02d-%d-%s.pdf", place.Date, hour, minute, place.Counter, lang)
}
