package roster

import (
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/savefile"
	"daybook/ui/kit"
)

// savePDF asks where the day's list goes and in which language it is printed.
func (s *Screen) savePDF() {
	if !s.known {
		return
	}
	t := s.ctx.Words.T
	lang := s.ctx.Words.Language()
	day := s.day
	printed := s.local(s.ctx.Now())
	var missing []string
	savefile.Ask(s.ctx, savefile.Request{
		Title: t("roster.save-title"), Folder: s.o.Folder, Note: t("roster.save-note"), Working: t("roster.save-working"),
		Name: func() string { return FileName(day.Site.ID, day.Date.String(), lang) },
		Extra: func(renamed func()) fyne.CanvasObject {
			names := []string{t("roster.paper.en"), t("roster.paper.fr")}
			choice := kit.NewRadioGroup(s.ctx.Env, names, indexOf(lang))
			choice.OnChanged = func(i int) {
				lang = translations.Languages()[i]
				renamed()
			}
			return kit.NewFormRow(s.ctx.Env, t("roster.paper"), false, choice)
		},
		Fill: func(w io.Writer) (err error) {
			missing, err = s.o.Print(w, day, s.o.WordsIn(lang), printed)
			return err
		},
		Saved: func(path string) { s.saved(path, missing) },
	})
}

func (s *Screen) saved(path string, missing []string) {
	t := s.ctx.Words.T
	text := t("roster.saved", translations.Args{"File": filepath.Base(path), "Folder": filepath.Dir(path)})
	if len(missing) == 0 {
		s.ctx.Toast(kit.ToneDone, text)
		return
	}
	text += "\n\n" + t("fault.print.missing-characters", translations.Args{"Characters": strings.Join(missing, ", ")})
	kit.Message(s.ctx.Env, s.ctx.Window.Canvas(), t("roster.saved-title"), text)
}

// FileName names a saved list by site, day and language: nothing in it is personal.
func FileName(siteID, date string, lang translations.Language) string {
	plain := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' {
			return r
		}
		return '-'
	}, siteID)
	return "roster-" + plain + "-" + date + "-" + string(lang) + ".pdf"
}

func indexOf(lang translations.Language) int {
	for i, l := range translations.Languages() {
		if l == lang {
			return i
		}
	}
	return 0
}
