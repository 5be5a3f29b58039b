package savefile

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
)

const longestPath = 1000

// slot is the runner's for writing a file.
const slot = "save-file"

// Busy tells whether a file is being written.
func Busy(r *run.Runner) bool { return r.Busy(slot) }

// Request says what is saved.
type Request struct {
	Title   string
	Note    string // what to know of the file, or ""
	Folder  string // where it is proposed to go
	Name    func() string
	Extra   func(renamed func()) fyne.CanvasObject // fields above the path, or nil; renamed proposes Name anew
	Fill    func(io.Writer) error                  // runs off the interface's goroutine
	Saved   func(path string)
	Working string // what is said meanwhile
}

// Ask opens the dialog. A name that is taken is asked about; a path that cannot be written is said at the dialog, which
// stays open with what was typed.
func Ask(ctx screen.Context, r Request) { newAsking(ctx, r).show("") }

type asking struct {
	ctx      screen.Context
	r        Request
	path     *kit.Entry
	proposed string
}

func newAsking(ctx screen.Context, r Request) *asking {
	if folder, err := filepath.Abs(r.Folder); err == nil {
		r.Folder = folder
	}
	a := &asking{ctx: ctx, r: r}
	a.proposed = filepath.Join(r.Folder, r.Name())
	return a
}

// show opens the dialog, with what went wrong the time before if anything did.
func (a *asking) show(wrong string) {
	typed := a.proposed
	if a.path != nil {
		typed = a.path.Text
	}
	a.path = kit.NewEntry(a.ctx.Env, longestPath)
	a.path.SetText(typed)
	row := kit.NewFormRow(a.ctx.Env, a.ctx.Words.T("save.path"), false, a.path)
	row.SetError(wrong)
	var parts []fyne.CanvasObject
	if a.r.Extra != nil {
		parts = append(parts, a.r.Extra(a.renamed))
	}
	parts = append(parts, row)
	if a.r.Note != "" {
		parts = append(parts, kit.NewNote(a.r.Note))
	}
	kit.ShowDialog(a.ctx.Env, a.ctx.Window.Canvas(), kit.DialogSpec{
		Title: a.r.Title, Body: kit.Column(12, parts...), First: a.path, Enter: 1, Wide: true,
		Actions: []kit.Action{
			{Label: a.ctx.Words.T("word.cancel")},
			{Label: a.ctx.Words.T("word.save"), Kind: kit.Filled, Do: func() { a.save(false) }},
		},
	})
}

// renamed proposes another name unless the person typed one.
func (a *asking) renamed() {
	next := filepath.Join(a.r.Folder, a.r.Name())
	if a.path.Text == a.proposed {
		a.path.SetText(next)
	}
	a.proposed = next
}

func (a *asking) save(replace bool) {
	path := strings.TrimSpace(a.path.Text)
	if path == "" {
		a.show(a.ctx.Words.T("save.path-missing"))
		return
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(a.r.Folder, path)
	}
	fill := a.r.Fill
	busy := kit.ShowProgress(a.ctx.Env, a.ctx.Window.Canvas(), a.r.Working, nil)
	a.ctx.Runner.Run(slot, func(context.Context) func() {
		err := Write(path, replace, fill)
		return func() {
			busy.Close()
			a.done(path, err)
		}
	})
}

func (a *asking) done(path string, err error) {
	switch {
	case err == nil:
		a.r.Saved(path)
	case errors.Is(err, ErrExists):
		words := a.ctx.Words
		kit.Ask(a.ctx.Env, a.ctx.Window.Canvas(), words.T("save.exists-title"), words.T("save.exists", map[string]any{"File": filepath.Base(path)}), 0,
			kit.Action{Label: words.T("save.other-name"), Do: func() { a.show("") }},
			kit.Action{Label: words.T("save.replace"), Do: func() { a.save(true) }})
	default:
		a.show(a.ctx.Words.Fault(err))
	}
}
