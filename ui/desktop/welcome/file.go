package welcome

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

const longestPath = 1000

// filePage offers the offices that come with the program, which is what most want, then asks for a sites file.
func (w *Welcome) filePage() fyne.CanvasObject {
	path := kit.NewEntry(w.ctx.Env, longestPath)
	path.SetText(w.path)
	path.OnChanged = func(text string) { w.path = text }
	path.OnSubmitted = func(string) { w.readPath() }
	row := kit.NewFormRow(w.ctx.Env, w.t("welcome.file-path"), false, path)
	if w.wrong != nil {
		row.SetError(w.ctx.Words.Fault(w.wrong))
	}
	pick := kit.NewButton(w.ctx.Env, kit.Outline, w.t("welcome.file-pick"), "", w.pick)
	with := kit.NewButton(w.ctx.Env, kit.Filled, w.t("welcome.file-comes-with"), "", func() { w.read(w.o.SampleSites) })
	w.first = with
	if w.path != "" || w.wrong != nil {
		w.first = path
	}
	parts := []fyne.CanvasObject{
		kit.NewText(w.t("welcome.file-comes-with-text")), kit.Row(kit.Gap, with), kit.Rule(),
		kit.NewText(w.t("welcome.file-text")), row, kit.Row(kit.Gap, pick),
	}
	if w.busy {
		parts = append(parts, kit.NewNotice(kit.Plain, w.t("welcome.working")))
	}
	return w.page(w.t("welcome.file-title"), kit.Column(kit.Group, parts...), w.way(kit.Outline, "welcome.file-read", w.readPath))
}

// pick opens the toolkit's own dialog for files.
func (w *Welcome) pick() {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		_ = file.Close() // only its name is wanted
		w.path = file.URI().Path()
		w.redraw()
		w.Enter()
	}, w.ctx.Window)
	kit.Veiled(w.ctx.Env, w.ctx.Window.Canvas(), d, nil)
	d.Resize(w.ctx.Window.Canvas().Size()) // only once it is shown
}

func (w *Welcome) readPath() {
	path := strings.TrimSpace(w.path)
	if path == "" {
		w.wrong = fault.New("file.not-found", "File", "…")
		w.redraw()
		w.Enter()
		return
	}
	w.read(func() (site.Import, error) {
		data, err := os.ReadFile(path)
		switch {
		case os.IsNotExist(err):
			return site.Import{}, fault.New("file.not-found", "File", filepath.Base(path))
		case err != nil:
			return site.Import{}, fault.New("file.unreadable", "File", filepath.Base(path))
		}
		return w.o.ReadSites(io.Reader(bytes.NewReader(data)))
	})
}

// read reads a sites file in the background and goes on to the report.
func (w *Welcome) read(source func() (site.Import, error)) {
	if w.busy {
		return
	}
	w.busy, w.wrong = true, nil
	w.redraw()
	w.ctx.Runner.Run(slot, func(context.Context) func() {
		file, err := source()
		return func() {
			w.busy = false
			if err == nil && len(file.Sites) == 0 {
				err = fault.New("sites.none-usable")
			}
			if err != nil {
				w.wrong = err
				w.redraw()
				w.Enter()
				return
			}
			w.file = file
			w.to(stepReport)
		}
	})
}

// mostRows is how many rows of each sort the report spells out.
const mostRows = 100

// reportPage says what was assumed and what was left out.
func (w *Welcome) reportPage() fyne.CanvasObject {
	words := w.ctx.Words
	next := w.next("welcome.report-next", func() { w.to(stepSite) })
	w.first = next
	parts := []fyne.CanvasObject{kit.NewText(words.N("welcome.report-sites", len(w.file.Sites)))}
	if n := len(w.file.Refused); n > 0 {
		parts = append(parts, kit.NewStrong(words.N("welcome.report-refused", n)).As(kit.Wrap))
	}
	for _, r := range w.file.Refused[:min(mostRows, len(w.file.Refused))] {
		name := strings.TrimSpace(r.ID + " " + r.Name.In(string(words.Language())))
		parts = append(parts, kit.NewNotice(kit.ToneLate, words.T("welcome.report-row",
			translations.Args{"Line": r.Line, "Row": r.Row, "Name": name, "Message": words.Fault(r.Fault)})))
	}
	if len(w.file.Notes) > 0 {
		parts = append(parts, kit.NewStrong(words.T("welcome.report-remarks")).As(kit.Wrap))
	}
	for _, r := range w.file.Notes[:min(mostRows, len(w.file.Notes))] {
		parts = append(parts, kit.NewText("• "+words.T(r.Code, translations.Args(r.Args))))
	}
	if more := max(0, len(w.file.Refused)-mostRows) + max(0, len(w.file.Notes)-mostRows); more > 0 {
		parts = append(parts, kit.NewNote(words.N("welcome.report-more", more)))
	}
	return w.page(words.T("welcome.report-title"), kit.Column(kit.Gap, parts...), next)
}
