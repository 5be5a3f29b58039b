// Package aloud draws what the Book screen has the clerk read to the client: the guide to who need not come, the privacy
// notices, and the booking just made.
package aloud

import (
	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/book/arrange"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Guide says how long booking takes and sorts out whether the person needs to come at all: the words of the flyer and the
// booking tool, corrected as domain.md §4 says. Open is called with the panel of a reason to come; flyer may be nil.
func Guide(ctx screen.Context, open func(panel int), flyer func()) fyne.CanvasObject {
	w := ctx.Words
	return kit.Column(rowGap,
		kit.Column(3, bullet(w.T("book.overview.duration")), bullet(w.T("book.overview.idle", translations.Args{"Minutes": ctx.Expires}))),
		kit.NewStrong(w.T("book.guide.title")).As(kit.Wrap),
		kit.Column(6, here(ctx, open), kit.Rule(), online(w), kit.Rule()),
		kit.Column(6, labelled(w.T("book.guide.maintained"), w.T("book.guide.maintained.text")),
			labelled(w.T("book.guide.employer"), w.T("book.guide.employer.text")),
			labelled(w.T("book.guide.restored"), w.T("book.guide.restored.text")),
			labelled(w.T("book.guide.border"), w.T("book.guide.border.text"))),
		kit.Rule(), rights(ctx, flyer),
	)
}

func bullet(text string) fyne.CanvasObject {
	return kit.Columns([]float32{0, 1, 0}, kit.NewText("•").As(kit.Full), kit.NewText(text))
}

// labelled is a word in bold and what it means beside it.
func labelled(label, text string) fyne.CanvasObject {
	return arrange.Fold(columns(), kit.NewNote(label).Bold().In(kit.Ink), kit.NewNote(text))
}

// here are the two reasons to come; choosing one opens its panel.
func here(ctx screen.Context, open func(panel int)) fyne.CanvasObject {
	w, env := ctx.Words, ctx.Env
	return arrange.Fold([]arrange.Part{{10, 14, 8}, {19, 20, 0}}, kit.NewNote(w.T("book.guide.here")).Bold().In(kit.Ink),
		arrange.Fold([]arrange.Part{{0, 0, 0}, {0, 0, 0}},
			kit.NewButton(env, kit.Outline, w.T("book.guide.passport"), "Ctrl+2", func() { open(form.Passport) }),
			kit.NewButton(env, kit.Outline, w.T("book.guide.biometrics"), "Ctrl+3", func() { open(form.Biometrics) })))
}

// online are the reasons for which nobody needs to come, with addresses as text (domain.md §4).
func online(w *translations.Words) fyne.CanvasObject {
	rows := []fyne.CanvasObject{labelled(w.T("book.guide.online"), w.T("book.guide.online.at"))}
	for _, reason := range []struct{ what, address string }{
		{w.T("book.guide.new-permit"), w.T("book.guide.new-permit.address")},
		{w.T("book.guide.extend-permit"), w.T("book.guide.extend-permit.address")},
		{w.T("book.guide.employer"), w.T("book.guide.employer.address")},
		{w.T("book.guide.permanent"), w.T("book.guide.permanent.address")},
		{w.T("book.guide.extend-status"), w.T("book.guide.extend-status.address")},
		{w.T("book.guide.restore"), w.T("book.guide.restore.address")},
	} {
		rows = append(rows, arrange.Fold(columns(), kit.NewNote(reason.what).In(kit.Ink),
			kit.NewNote(reason.address)))
	}
	return kit.Column(3, rows...)
}

// columns lines the guide up: the reason, then where to go or what it means.
func columns() []arrange.Part { return []arrange.Part{{10, 14, 0}, {19, 20, 0}} }

// rowGap stands between the parts.
const rowGap float32 = 9
