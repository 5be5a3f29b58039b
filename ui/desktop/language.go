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

// otherLanguage switches between the two.
func (d *Desktop) otherLanguage() {
	if d.words.Language() == translations.French {
		d.speak(translations.English)
		return
	}
	d.speak(translations.French)
}

// rebuild builds the window anew and puts focus and caret back by their place in the order of Tab. A screen with widgets
// that cannot be looked into puts them back by itself when it is entered.
func (d *Desktop) rebuild() {
	c := d.window.Canvas()
	if last, ok := d.env.Last().(fyne.Focusable); ok && c.Focused() == nil && last != nil && slices.Contains(kit.Focusables(d.frame.root), last) {
		c.Focus(last) // a click took it away
	}
	before := kit.Focusables(d.frame.root)
	at := slices.Index(before, c.Focused())
	caret := caretOf(c.Focused())
	d.build()
	after := kit.Focusables(d.frame.root)
	if at < 0 || len(after) != len(before) {
		d.shown().Enter()
		return
	}
	c.Focus(after[at])
	caret.put(after[at])
}

// caret is a place in a text; multi-line fields have rows.
type caret struct{ row, column int }

func caretOf(f fyne.Focusable) caret {
	if e := entryOf(f); e != nil {
		return caret{e.CursorRow, e.CursorColumn}
	}
	return caret{}
}

func (k caret) put(f fyne.Focusable) {
	e := entryOf(f)
	if e == nil {
		return
	}
	e.SetCaret(k.column)
	if e.MultiLine {
		e.CursorRow, e.CursorColumn = k.row, k.column
		e.Refresh()
	}
}

func entryOf(f fyne.Focusable) *kit.Entry {
	switch f := f.(type) {
	case *kit.Entry:
		return f
	case *kit.DateField:
		return &f.Entry
	}
	return nil
}
