package aloud

import (
	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// rights say whom to ask, what rights a client has over the information and where to complain, with addresses as text:
// nothing leaves this computer (domain.md §3.5). The flyer stands beside them, where it is to be had.
func rights(ctx screen.Context, flyer func()) fyne.CanvasObject {
	w := ctx.Words
	rows := []fyne.CanvasObject{
		labelled(w.T("book.guide.more"), w.T("book.guide.more.text")),
		labelled(w.T("book.guide.contact"), w.T("book.guide.contact.text")),
		labelled(w.T("book.guide.rights"), w.T("book.guide.rights.text")),
		labelled(w.T("book.guide.complaints"), w.T("book.guide.complaints.text")),
	}
	if flyer != nil {
		rows = append(rows, kit.Row(0, kit.NewButton(ctx.Env, kit.Outline, w.T("book.flyer"), screen.KeyName(w, "Ctrl+Shift+F"), flyer)))
	}
	return kit.Column(6, rows...)
}

// Notice is a notice in full, and where what it names is found. The addresses are no part of the version accepted.
func Notice(w *translations.Words, notice string) fyne.CanvasObject {
	return kit.Column(kit.Gap, kit.NewText(notice), kit.Rule(), kit.NewNote(w.T("book.guide.rights.text")), kit.NewNote(w.T("book.guide.contact.text")))
}
