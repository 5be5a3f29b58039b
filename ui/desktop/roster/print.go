package roster

import (
	"io"

	"daybook/translations"
	"daybook/ui/desktop/printout"
)

// print asks what becomes of the day's list on paper: the whole day, whatever is filtered on the screen.
func (s *Screen) print() {
	if !s.known {
		return
	}
	t, day, printed := s.ctx.Words.T, s.day, s.local(s.ctx.Now())
	printout.Options{Folder: s.o.Folder, Spool: s.o.Spool, WordsIn: s.o.WordsIn}.Ask(s.ctx, printout.Paper{
		Title: t("roster.print-title"), Note: t("roster.save-note"), Languages: translations.Languages(),
		FileName: func(l translations.Language) string { return FileName(day.Site.ID, day.Date.String(), l) },
		Fill: func(w io.Writer, words *translations.Words) ([]string, error) {
			return s.o.Print(w, day, words, printed)
		},
	})
}
