// Package printout is what a person does with a document: print it, open it in the viewer, or save it somewhere. One
// dialog asks, for every document; Print has the focus, so that Enter prints.
//
//	printout.Options{Folder: documents, Spool: files, WordsIn: catalogue.In}.Ask(ctx, printout.Paper{
//		Title: t("roster.print-title"), Note: t("roster.print-note"), Languages: translations.Languages(),
//		FileName: func(l translations.Language) string { … },
//		Fill: func(w io.Writer, words *translations.Words) ([]string, error) { … },
//	})
package printout

import (
	"context"
	"io"
	"slices"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/savefile"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// slot is the runner's for printing and opening.
const slot = "printout"

// Busy tells whether a document is being printed, opened or saved.
func Busy(r *run.Runner) bool { return r.Busy(slot) || savefile.Busy(r) }

// Paper is a document.
type Paper struct {
	Title string // of the dialog
	Note  string // what to know of it, or ""
	// Languages are those to choose from, the window's proposed unless Language is another; one or none: no choice.
	Languages []translations.Language
	Language  translations.Language // the one proposed; "" is the window's
	// FileName names the file; nothing in it may be personal.
	FileName func(translations.Language) string
	// Fill writes the document, off the interface's goroutine; missing lists characters shown as ▯.
	Fill func(w io.Writer, words *translations.Words) (missing []string, err error)
}

// Spool passes documents on: its files are private and go when the window locks (design.md §12).
type Spool interface {
	Put(name string, fill func(io.Writer) error) (path string, err error)
	Open(ctx context.Context, path string) error
	// Print sends a document to the printer; onPaper is false when the viewer was opened instead, to print from.
	Print(ctx context.Context, path string) (onPaper bool, err error)
}

// Options are what documents need from outside. Without a Spool they can only be saved.
type Options struct {
	Folder  string // where files are proposed to be saved
	Spool   Spool
	WordsIn func(translations.Language) *translations.Words
}

// Ask opens the dialog.
func (o Options) Ask(ctx screen.Context, p Paper) {
	a := &asking{o: o, ctx: ctx, paper: p, language: p.Language}
	if a.language == "" {
		a.language = ctx.Words.Language()
	}
	if o.Spool == nil {
		a.save()
		return
	}
	a.show()
}

// asking is one document being asked about.
type asking struct {
	o        Options
	ctx      screen.Context
	paper    Paper
	language translations.Language
}

// show opens the dialog with the focus on Print, the work of every day; Esc means Cancel.
func (a *asking) show() {
	t := a.ctx.Words.T
	var parts []fyne.CanvasObject
	if choice := a.choice(nil); choice != nil {
		parts = append(parts, choice)
	}
	if a.paper.Note != "" {
		parts = append(parts, kit.NewNote(a.paper.Note))
	}
	actions := []kit.Action{
		{Label: t("word.cancel")},
		{Label: t("printout.save"), Do: a.save},
		{Label: t("printout.open"), Do: a.open},
		{Label: t("printout.print"), Kind: kit.Filled, Do: a.print},
	}
	kit.ShowDialog(a.ctx.Env, a.ctx.Window.Canvas(), kit.DialogSpec{
		Title: a.paper.Title, Body: kit.Column(12, parts...), Actions: actions, Enter: len(actions) - 1, Wide: true,
	})
	for range len(actions) - 1 {
		a.ctx.Window.Canvas().FocusNext()
	}
}

// choice is the row that asks for the language, or nil.
func (a *asking) choice(changed func()) fyne.CanvasObject {
	languages := a.paper.Languages
	if len(languages) < 2 {
		return nil
	}
	names := make([]string, len(languages))
	for i, l := range languages {
		names[i] = a.ctx.Words.T("language." + string(l))
	}
	group := kit.NewRadioGroup(a.ctx.Env, names, slices.Index(languages, a.language))
	group.OnChanged = func(i int) {
		a.language = languages[i]
		if changed != nil {
			changed()
		}
	}
	return kit.NewFormRow(a.ctx.Env, a.ctx.Words.T("printout.language"), false, group)
}

// save asks where the document goes.
func (a *asking) save() {
	var missing []string
	request := savefile.Request{
		Title: a.paper.Title, Note: a.paper.Note, Folder: a.o.Folder, Working: a.ctx.Words.T("printout.working"),
		Name: func() string { return a.paper.FileName(a.language) },
		Fill: func(w io.Writer) (err error) {
			missing, err = a.paper.Fill(w, a.o.WordsIn(a.language))
			return err
		},
		Saved: func(path string) { a.saved(path, missing) },
	}
	if len(a.paper.Languages) > 1 {
		request.Extra = a.choice
	}
	savefile.Ask(a.ctx, request)
}
