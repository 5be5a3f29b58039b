package book

import (
	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// newRights say whom to ask, what rights a client has over the information and where to complain, with addresses as text:
// nothing leaves this computer (domain.md §3.5). The flyer stands beside them, where it is to be had.
func (s *Screen) newRights() fyne.CanvasObject {
	w := s.ctx.Words
	rows := []fyne.CanvasObject{
		labelled(w.T("book.guide.more"), w.T("book.guide.more.text")),
		labelled(w.T("book.guide.contact"), w.T("book.guide.contact.text")),
		labelled(w.T("book.guide.rights"), w.T("book.guide.rights.text")),
		labelled(w.T("book.guide.complaints"), w.T("book.guide.complaints.text")),
	}
	if s.options.Flyer != nil {
		rows = append(rows, kit.Row(0, kit.NewButton(s.ctx.Env, kit.Outline, w.T("book.flyer"), s.key("Ctrl+Shift+F"), s.flyer)))
	}
	return kit.Column(6, rows...)
}

// noticeBody is a notice in full, and where what it names is found. The addresses are no part of the version accepted.
func (s *Screen) noticeBody(notice string) fyne.CanvasObject {
	w := s.ctx.Words
	return kit.Column(kit.Gap, kit.NewText(notice), kit.Rule(), kit.NewNote(w.T("book.guide.rights.text")), kit.NewNote(w.T("book.guide.contact.text")))
}
