package printout

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"daybook/translations"
	"daybook/ui/kit"
)

// open makes the document and shows it in the viewer.
func (a *asking) open() {
	a.pass("printout.open-failed", func(ctx context.Context, path string) (string, error) {
		return "printout.opened", a.o.Spool.Open(ctx, path)
	})
}

// print makes the document and sends it to the printer.
func (a *asking) print() {
	a.pass("printout.print-failed", func(ctx context.Context, path string) (string, error) {
		onPaper, err := a.o.Spool.Print(ctx, path)
		if onPaper {
			return "printout.printed", err
		}
		return "printout.print-there", err
	})
}

// pass makes the document and hands it on, off the interface's goroutine; the person may stop it. on gives the message
// that tells what became of it; failed is the title of what went wrong.
func (a *asking) pass(failed string, on func(ctx context.Context, path string) (message string, err error)) {
	name, words := a.paper.FileName(a.language), a.o.WordsIn(a.language)
	busy := kit.ShowProgress(a.ctx.Env, a.ctx.Window.Canvas(), a.ctx.Words.T("printout.working"), func() { a.ctx.Runner.Cancel(slot) })
	a.ctx.Runner.Run(slot, func(ctx context.Context) func() {
		var missing []string
		var message string
		path, err := a.o.Spool.Put(name, func(w io.Writer) (err error) {
			missing, err = a.paper.Fill(w, words)
			return err
		})
		if err == nil && ctx.Err() == nil {
			message, err = on(ctx, path)
		}
		return func() {
			busy.Close()
			switch {
			case err == nil:
				a.tell(a.ctx.Words.T(message), missing)
			case !errors.Is(err, context.Canceled):
				a.failed(failed, err)
			}
		}
	})
}

// failed says what went wrong, with the way on that always works.
func (a *asking) failed(title string, err error) {
	t := a.ctx.Words.T
	kit.Ask(a.ctx.Env, a.ctx.Window.Canvas(), t(title), a.ctx.Words.Fault(err), 0,
		kit.Action{Label: t("word.close")}, kit.Action{Label: t("printout.save"), Do: a.save})
}

func (a *asking) saved(path string, missing []string) {
	a.tell(a.ctx.Words.T("printout.saved", translations.Args{"File": filepath.Base(path), "Folder": filepath.Dir(path)}), missing)
}

// tell says in passing what became of the document; characters that are missing on it must be seen to be said.
func (a *asking) tell(text string, missing []string) {
	if len(missing) == 0 {
		a.ctx.Toast(kit.ToneDone, text)
		return
	}
	t := a.ctx.Words.T
	text += "\n\n" + t("fault.print.missing-characters", translations.Args{"Characters": strings.Join(missing, ", ")})
	kit.Message(a.ctx.Env, a.ctx.Window.Canvas(), t("printout.remark"), text)
}
