package settings

import (
	"fmt"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/kit"
)

const groupsInLine = 4 // of the recovery code's seven

// keysCard offers a new passphrase and a new recovery code, or shows the code just made until it is noted down.
func (s *Screen) keysCard(v *view) fyne.CanvasObject {
	switch {
	case s.o.Store.Sample():
		return s.card("settings.keys", kit.NewText(s.t("settings.keys-sample")))
	case s.code != "":
		groups := strings.FieldsFunc(s.code, func(r rune) bool { return r == '-' || r == ' ' })
		cut := min(groupsInLine, len(groups))
		code := kit.Column(0, kit.NewLarge(strings.Join(groups[:cut], "-")), kit.NewLarge(strings.Join(groups[cut:], "-")))
		v.print = s.button("settings.recovery-print", s.printCode)
		return s.card("settings.recovery-title", kit.NewText(s.t("welcome.recovery-text")), code,
			kit.Flow([]float32{0, 0}, v.print, kit.NewButton(s.ctx.Env, kit.Filled, s.t("welcome.recovery-noted"), "", s.noted)))
	}
	return s.card("settings.keys", kit.NewText(s.t("settings.keys-text")),
		kit.Flow([]float32{0, 0}, s.button("settings.passphrase", s.changePassphrase), s.button("settings.recovery", s.newRecovery)))
}

// noted takes the code from the screen once it is written down.
func (s *Screen) noted() {
	s.code = ""
	s.ctx.Rebuild()
}

// printCode prints or saves the code as a text, readable by its owner alone.
func (s *Screen) printCode() {
	code := s.code
	s.o.Printout.Ask(s.ctx, printout.Paper{
		Title: s.t("welcome.recovery-title"), Note: s.t("welcome.recovery-save-note"),
		FileName: func(translations.Language) string { return "daybook-recovery.txt" },
		Fill: func(w io.Writer, words *translations.Words) ([]string, error) {
			_, err := fmt.Fprintf(w, "%s\n\n%s\n\n%s\n", words.T("welcome.recovery-title"), code, words.T("welcome.recovery-text"))
			return nil, err
		},
	})
}

// changePassphrase asks for the present passphrase and a new one, twice.
func (s *Screen) changePassphrase() {
	a := &asking{s: s}
	if !a.propose() {
		return
	}
	s.ask(a)
}

// newRecovery asks for the passphrase and shows a new code.
func (s *Screen) newRecovery() { s.ask(&asking{s: s, recovery: true}) }

func (s *Screen) ask(a *asking) {
	if s.o.Store.Sample() {
		return
	}
	s.asking = a
	s.takeUpWait()
	a.show()
}
