// Package slip saves a client's confirmation slip as a PDF, in the client's language.
package slip

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/savefile"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Options are what saving a slip needs from outside.
type Options struct {
	// Print writes the slip as a PDF in the language of the words; missing lists characters shown as ▯.
	Print   func(w io.Writer, s site.Site, r booking.Record, words *translations.Words, printed time.Time) (missing []string, err error)
	WordsIn func(translations.Language) *translations.Words
	Folder  string // where slips are proposed to go
}

// Save asks where a booking's slip goes and saves it there.
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
	var missing []string
	savefile.Ask(ctx, savefile.Request{
		Title: t("slip.save-title"), Folder: o.Folder, Note: t("slip.save-note", translations.Args{"Language": t("slip.language." + string(lang))}),
		Working: t("slip.save-working"), Name: func() string { return FileName(r, lang) },
		Fill: func(w io.Writer) (err error) {
			missing, err = o.Print(w, ctx.Site, r, o.WordsIn(lang), printed)
			return err
		},
		Saved: func(path string) { saved(ctx, path, missing) },
	})
}

func saved(ctx screen.Context, path string, missing []string) {
	t := ctx.Words.T
	text := t("slip.saved", translations.Args{"File": filepath.Base(path), "Folder": filepath.Dir(path)})
	if len(missing) == 0 {
		ctx.Toast(kit.ToneDone, text)
		return
	}
	text += "\n\n" + t("fault.print.missing-characters", translations.Args{"Characters": strings.Join(missing, ", ")})
	kit.Message(ctx.Env, ctx.Window.Canvas(), t("slip.saved-title"), text)
}

// FileName names a slip by its place: nothing in it is personal, and no two bookings share one.
func FileName(r booking.Record, lang translations.Language) string {
	place, _ := r.Place()
	hour, minute := place.Start.Clock()
	return fmt.Sprintf("slip-%s-%02d%02d-%d-%s.pdf", place.Date, hour, minute, place.Counter, lang)
}
