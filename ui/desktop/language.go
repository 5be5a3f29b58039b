package desktop

import (
	"slices"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/kit"
)

// speak changes the language of the whole window; what was typed, the focus and the caret stay.
func (d *Desktop) speak(l translations.Language) {
	if l == d.words.Language() {
		return
	}
	d.words = d.o.Catalogue.In(l)
	d.memory.write(settingLanguage, string(l))
	d.rebuild()
}

// own is a dialog of the window itself. It can be opened again in other words, as it keeps its state apart.
type own struct {
	dialog *kit.Dialog
	again  func()
}

// otherLanguage switches between the two. What lies over the page keeps its words: the window's own dialogs are opened
// again in the other language, and for all others it says why nothing happens.
func (d *Desktop) otherLanguage() {
	other := translations.French
	if d.words.Language() == other {
		other = translations.English
	}
	switch {
	case !kit.ModalOpen(d.window.Canvas()):
		d.speak(other)
	case d.own.dialog != nil && d.own.dialog.Open() && len(d.window.Canvas().Overlays().List()) == 1:
		again := d.own.again
		d.own.dialog.Close()
		d.speak(other)
		again()
	default:
		d.toasts.Show(kit.Toast{Text: d.words.T("desktop.language-later")})
	}
}

// rebuild builds the window anew and puts focus and caret back by their place in the order of Tab. A screen with widgets
// that cannot be looked into puts them back by itself when it is entered.
func (d *Desktop) rebuild() {
	c := d.window.Canvas()
	if last, ok := d.env.Last().(fyne.Focusable); ok && c.Focused() == nil && last != nil && slices.Contains(kit.Focusables(d.frame.root), last) {
		c.Focus(last) // a click took it away
	}
	before, page := kit.Focusables(d.frame.root), len(kit.Focusables(d.frame.page))
	at := slices.Index(before, c.Focused())
	caret := caretOf(c.Focused())
	d.build()
	after := kit.Focusables(d.frame.root)
	same := len(after) == len(before)
	if at < page { // the bar, which comes after the page, may have room for more or less in the other language
		same = len(kit.Focusables(d.frame.page)) == page
	}
	if at < 0 || !same {
		d.shown().Enter()
		return
	}
	c.Focus(after[at])
	caret.put(after[at])
}

// caret is a place in a text; multi-line fields have rows.
type caret struct{ row, column int }

func caretOf(f fyne.Focusable) caret {
	if e := kit.EntryOf(f); e != nil {
		return caret{e.CursorRow, e.CursorColumn}
	}
	return caret{}
}

func (k caret) put(f fyne.Focusable) {
	e := kit.EntryOf(f)
	if e == nil {
		return
	}
	e.SetCaret(k.column)
	if e.MultiLine {
		e.CursorRow, e.CursorColumn = k.row, k.column
		e.Refresh()
	}
}
