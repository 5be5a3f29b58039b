package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit/typed"
)

// Entry is a text field of bounded length. Tab into a one-line field selects all of it; Enter calls OnSubmitted or,
// without one, goes to the next field; keys that edit nothing go to the window.
type Entry struct {
	widget.Entry
	// OnKey sees every key first and tells whether it used it, as a list under a search box does with Up and Down.
	OnKey func(*fyne.KeyEvent) bool
	// OnCut is told how many characters typed or pasted found no room.
	OnCut func(lost int)
	// OnBlur is called when the focus leaves.
	OnBlur func()

	env     *Env
	self    fyne.Focusable
	limit   int
	ring    ring
	focus   bool
	pointer bool
	bad     bool
	drawn   bool
	least   string // a text there is always room for

	onShortcut func(fyne.Shortcut) bool // sees shortcuts first, for a widget made of a field and others
}

// NewEntry is a one-line field of at most limit characters.
func NewEntry(env *Env, limit int) *Entry {
	e := &Entry{}
	e.setUp(env, limit, e)
	return e
}

// NewPassphrase is a one-line field that shows dots, with a button to reveal them.
func NewPassphrase(env *Env, limit int) *Entry {
	e := &Entry{}
	e.Password = true
	e.setUp(env, limit, e)
	return e
}

// NewNotes is a field of several lines, rows of them seen at once. Tab leaves it.
func NewNotes(env *Env, rows, limit int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.setUp(env, limit, e)
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// setUp is for the fields that extend Entry; self is the outermost widget.
func (e *Entry) setUp(env *Env, limit int, self entryWidget) {
	e.env, e.limit, e.self, e.ring = env, limit, self, newRing()
	e.Wrapping, e.Scroll = fyne.TextWrapOff, noBars
	e.ExtendBaseWidget(self)
}

// noBars has the text move under the caret, as in any scroll, and draws no bars: the toolkit draws those of the directions
// it knows, over the one line there is.
const noBars fyne.ScrollDirection = -1

type entryWidget interface {
	fyne.Widget
	fyne.Focusable
}

// SetText shows a text, cleaned and cut as a pasted one is.
func (e *Entry) SetText(text string) {
	text = typed.Clean(text, e.MultiLine)
	text, _ = typed.Cut(text, e.limit)
	e.Entry.SetText(text)
}

// SetBad draws the field as wrong. FormRow does it together with the message.
func (e *Entry) SetBad(bad bool) {
	if bad != e.bad {
		e.bad = bad
		e.Refresh()
	}
}

// Caret is how many characters stand before the caret in a one-line field.
func (e *Entry) Caret() int { return e.CursorColumn }

// SetCaret puts the caret behind the first n characters of a one-line field and drops the selection, as when a form
// is rebuilt in the other language in mid-word. Call it after the field got the focus.
func (e *Entry) SetCaret(n int) {
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.CursorColumn = max(0, min(n, utf8.RuneCountInString(e.Text)))
	e.Refresh()
}

// Disable makes it take no more keys; if it had the focus, the focus leaves.
func (e *Entry) Disable() { e.Entry.Disable(); giveUp(e.self) }

// AcceptsTab is false: Tab always leaves the field.
func (e *Entry) AcceptsTab() bool { return false }

// TypedKey edits, or passes the key on.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	e.env.Input()
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch {
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		e.enter(ev)
	case ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown:
		if e.MultiLine || !e.env.Pass(ev) {
			e.Entry.TypedKey(ev)
		}
	case editingKeys[ev.Name]:
		e.Entry.TypedKey(ev)
	case !printing(ev.Name): // the key of a character is not a command while a field has the focus
		e.env.Pass(ev)
	}
}

// printing tells the keys that type a character, which comes as a rune of its own.
func printing(name fyne.KeyName) bool {
	return name == fyne.KeySpace || utf8.RuneCountInString(string(name)) == 1
}

var editingKeys = map[fyne.KeyName]bool{
	fyne.KeyBackspace: true, fyne.KeyDelete: true, fyne.KeyUp: true, fyne.KeyDown: true, fyne.KeyLeft: true,
	fyne.KeyRight: true, fyne.KeyHome: true, fyne.KeyEnd: true,
}

func (e *Entry) enter(ev *fyne.KeyEvent) {
	switch {
	case e.MultiLine:
		if utf8.RuneCountInString(e.Text)-e.selected() >= e.limit {
			e.lost(1)
			return
		}
		e.Entry.TypedKey(ev)
	case e.OnSubmitted != nil:
		e.OnSubmitted(e.Text)
	case !e.env.Pass(ev):
		if c := canvasOf(e.self.(fyne.CanvasObject)); c != nil { //nolint:forcetypeassert // see entryWidget
			c.FocusNext()
		}
	}
}

// TypedRune types a character if there is room for it.
func (e *Entry) TypedRune(r rune) {
	e.env.Input()
	if typed.Unwanted(r) {
		return
	}
	if utf8.RuneCountInString(e.Text)-e.selected() >= e.limit {
		e.lost(1)
		return
	}
	e.Entry.TypedRune(r)
}

// TypedShortcut pastes cleaned text, cut to the room there is; other shortcuts are the toolkit's.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	e.env.Input()
	if e.onShortcut != nil && e.onShortcut(s) {
		return
	}
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok {
		e.Entry.TypedShortcut(s)
		return
	}
	text := typed.Clean(paste.Clipboard.Content(), e.MultiLine)
	text, cut := typed.Cut(text, e.limit-utf8.RuneCountInString(e.Text)+e.selected())
	if text != "" {
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted(text)})
	}
	e.lost(cut)
}

// pasted is a clipboard that holds what is left of the real one after cleaning.
type pasted string

func (p pasted) Content() string   { return string(p) }
func (p pasted) SetContent(string) {}

func (e *Entry) lost(n int) {
	if n > 0 && e.OnCut != nil {
		e.OnCut(n)
	}
}

// selected is the number of selected characters.
func (e *Entry) selected() int {
	if !e.drawn {
		return 0
	}
	return utf8.RuneCountInString(e.SelectedText())
}

// MouseDown is for the toolkit.
func (e *Entry) MouseDown(ev *desktop.MouseEvent) {
	e.env.Input()
	e.pointer = true
	e.Entry.MouseDown(ev)
	e.pointer = false
}

// FocusGained is for the toolkit.
func (e *Entry) FocusGained() {
	e.focus = true
	e.Entry.FocusGained()
	again := e.env.focused(e.self.(fyne.CanvasObject)) //nolint:forcetypeassert // see entryWidget
	if !e.pointer && !again && !e.MultiLine {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost is for the toolkit.
func (e *Entry) FocusLost() {
	e.focus = false
	e.Entry.FocusLost()
	if e.OnBlur != nil {
		e.OnBlur()
	}
}
