package welcome

import (
	"context"
	"fmt"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/savefile"
	"daybook/ui/kit"
)

const longestPassphrase = 200

// passphrasePage shows a proposed passphrase, which may be changed, and has it typed once more.
func (w *Welcome) passphrasePage() fyne.CanvasObject {
	if w.proposed == "" {
		w.propose()
	}
	first, again := kit.NewEntry(w.ctx.Env, longestPassphrase), kit.NewPassphrase(w.ctx.Env, longestPassphrase)
	first.SetText(w.proposed)
	again.SetText(w.again)
	again.OnSubmitted = func(string) { w.setUp() }
	w.first = again
	if w.proposed == "" {
		w.first = first
	}
	row := kit.NewFormRow(w.ctx.Env, w.t("welcome.passphrase"), false, first)
	rowAgain := kit.NewFormRow(w.ctx.Env, w.t("welcome.passphrase-again"), false, again)
	if w.wrong != nil {
		row.SetError(w.ctx.Words.Fault(w.wrong))
		w.first = first
	}
	if w.mistyped {
		rowAgain.SetError(w.t("welcome.passphrase-differs"))
	}
	first.OnChanged = func(text string) {
		w.proposed = text
		w.mended(row, rowAgain)
	}
	again.OnChanged = func(text string) {
		w.again = text
		w.mended(rowAgain)
	}
	another := kit.NewButton(w.ctx.Env, kit.Outline, w.t("welcome.passphrase-another"), "", func() {
		w.propose()
		w.again = ""
		w.to(stepPassphrase)
	})
	parts := []fyne.CanvasObject{kit.NewText(w.t("welcome.passphrase-text")), row, kit.Row(kit.Gap, another), rowAgain}
	if w.busy {
		parts = append(parts, kit.NewNotice(kit.Plain, w.t("welcome.working")))
	}
	return w.page(w.t("welcome.passphrase-title"), kit.Column(12, parts...), w.next("welcome.passphrase-next", w.setUp))
}

// mended takes away what was said at fields that are being typed in again.
func (w *Welcome) mended(rows ...*kit.FormRow) {
	w.wrong, w.mistyped = nil, false
	for _, row := range rows {
		row.SetError("")
	}
}

func (w *Welcome) propose() {
	proposed, err := w.o.Propose(string(w.ctx.Words.Language()))
	if err != nil {
		w.ctx.Fail(err)
	}
	w.proposed = proposed
}

// setUp makes the keys and takes the sites in; both take a moment.
func (w *Welcome) setUp() {
	passphrase := strings.TrimSpace(w.proposed)
	if w.busy {
		return
	}
	if w.mistyped = strings.TrimSpace(w.again) != passphrase; w.mistyped {
		w.wrong = nil
		w.redraw()
		w.Enter()
		return
	}
	w.work(func(context.Context) (err error) {
		w.recovery, err = w.o.Store.SetUp(passphrase)
		return err
	}, func() {
		w.takeIn(func() {
			w.proposed, w.again = "", ""
			w.to(stepRecovery)
		})
	})
}

// takeIn imports the sites, then does what follows. Should it fail, the sites can be chosen again: keys are made once.
func (w *Welcome) takeIn(then func()) {
	w.work(func(ctx context.Context) error { return w.o.Store.ImportSites(ctx, w.command, w.file.Sites) }, then)
}

// work does something off the interface's goroutine and says at the step what went wrong.
func (w *Welcome) work(do func(context.Context) error, then func()) {
	w.busy, w.wrong = true, nil
	w.redraw()
	w.ctx.Runner.Run(slot, func(ctx context.Context) func() {
		err := do(ctx)
		return func() {
			w.busy = false
			if err == nil {
				then()
				return
			}
			w.wrong = err
			if w.step == stepPassphrase && w.recovery != "" {
				w.step, w.proposed, w.again = stepSite, "", ""
			}
			w.redraw()
			w.Enter()
		}
	})
}

const groupsInLine = 4 // of the recovery code's seven

// recoveryPage shows the recovery code, once.
func (w *Welcome) recoveryPage() fyne.CanvasObject {
	groups := strings.FieldsFunc(w.recovery, func(r rune) bool { return r == '-' || r == ' ' })
	cut := min(groupsInLine, len(groups))
	code := kit.Column(0, kit.NewLarge(strings.Join(groups[:cut], "-")), kit.NewLarge(strings.Join(groups[cut:], "-")))
	noted := kit.NewCheckGroup(w.ctx.Env, []string{w.t("welcome.recovery-noted")})
	noted.Set(0, w.noted)
	start := w.next("welcome.recovery-start", func() { w.o.Done(w.site) })
	able := func() {
		if w.noted {
			start.Enable()
		} else {
			start.Disable()
		}
	}
	able()
	noted.OnChanged = func(_ int, on bool) {
		w.noted = on
		able()
		if on {
			w.ctx.Window.Canvas().Focus(start)
		}
	}
	save := kit.NewButton(w.ctx.Env, kit.Outline, w.t("welcome.recovery-save"), "", w.saveRecovery)
	w.first = save // two Enters must not lose the code
	body := kit.Column(kit.Group, kit.NewText(w.t("welcome.recovery-text")), kit.NewCard(code), kit.Row(kit.Gap, save), noted)
	return w.page(w.t("welcome.recovery-title"), body, start)
}

// saveRecovery writes the code to a text file that only its owner may read, to be printed or put on a stick.
func (w *Welcome) saveRecovery() {
	savefile.Ask(w.ctx, savefile.Request{
		Title: w.t("welcome.recovery-save-title"), Note: w.t("welcome.recovery-save-note"), Folder: w.o.Folder,
		Name: func() string { return "daybook-recovery.txt" }, Working: w.t("welcome.working"),
		Fill: func(out io.Writer) error {
			_, err := fmt.Fprintf(out, "%s\n\n%s\n\n%s\n", w.t("welcome.recovery-title"), w.recovery, w.t("welcome.recovery-text"))
			return err
		},
		Saved: func(path string) {
			w.ctx.Toast(kit.ToneDone, w.t("welcome.recovery-saved", translations.Args{"File": path}))
		},
	})
}
