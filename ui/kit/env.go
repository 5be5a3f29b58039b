package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
)

// Words are the few things widgets say on their own, in the language of the window.
type Words struct {
	Required string // beside the label of a field that must be filled
	Close    string // on a toast and on a message's button
	Cancel   string // on a question's safe button
	Error    string // before an error under a field, with its colon: "Error:"
	Warning  string // before a warning under a field, with its colon
}

// Env is what all widgets of one window share. Fields may be set until the first widget is shown; OnKey, OnRune, OnInput
// and Words may be replaced later. The methods allow a nil *Env.
type Env struct {
	// OnKey gets the keys no focused widget wanted (F-keys, Esc…) and tells whether it used them.
	OnKey func(*fyne.KeyEvent) bool
	// OnRune gets the characters typed while no field has the focus and tells whether it used them.
	OnRune func(rune) bool
	// OnInput is told of everything a person does, before it acts: keys, clicks, the wheel, another focus. It may come more
	// than once for one key, and also when the program moves the focus.
	OnInput func()
	// After runs f once after d on the interface's goroutine and returns what stops it. Nil: toasts stay until dismissed.
	After func(d time.Duration, f func()) (stop func())
	// Now is the clock, for what is kept with its time. Nil: it is kept without.
	Now   func() time.Time
	Words Words
	// Strokes is a clock that goes on even while Now stands still: the pace of the keys tells a scanner from a person. Nil:
	// nothing is taken for a scan.
	Strokes func() time.Time
	// OnScan gets what was scanned while no field had the focus and the topmost dialog did not want it. Its first character
	// came before, as any key does.
	OnScan func(text string)

	scan    *scan // nil without Strokes
	dialogs []*layer
	scrolls []*follower
	last    fyne.CanvasObject
}

// Attach gives the canvas's keys to the Env: those that come when nothing has the focus.
func (e *Env) Attach(c fyne.Canvas) {
	if e != nil && e.Strokes != nil {
		e.scan = &scan{env: e, canvas: c}
	}
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if !e.HoldKey(ev) {
			e.Pass(ev)
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if !e.HoldRune(r) {
			e.PassRune(r)
		}
	})
}

// Input tells OnInput that the person did something. Widgets call it first thing.
func (e *Env) Input() {
	if e != nil && e.OnInput != nil {
		e.OnInput()
	}
}

// Pass passes a key on that the focused widget did not want, to the topmost dialog or the window, and tells whether it was
// used.
func (e *Env) Pass(ev *fyne.KeyEvent) bool {
	if e == nil {
		return false
	}
	e.Input()
	if n := len(e.dialogs); n > 0 {
		return e.dialogs[n-1].onKey(ev) // never past an open dialog
	}
	return e.OnKey != nil && e.OnKey(ev)
}

// PassRune passes a character on that the focused widget did not want, to the topmost dialog or the window, and tells
// whether it was used.
func (e *Env) PassRune(r rune) bool {
	if e == nil {
		return false
	}
	e.Input()
	if n := len(e.dialogs); n > 0 {
		onRune := e.dialogs[n-1].onRune
		return onRune != nil && onRune(r) // never past an open dialog
	}
	return e.OnRune != nil && e.OnRune(r)
}

// CloseAll closes every dialog, list and menu over the window without an answer, the topmost first, as before a lock.
func (e *Env) CloseAll(c fyne.Canvas) {
	for e != nil && len(e.dialogs) > 0 {
		l := e.dialogs[len(e.dialogs)-1]
		if l.leave != nil {
			l.leave()
		}
		l.close()
	}
	for o := c.Overlays().Top(); o != nil; o = c.Overlays().Top() { // the toolkit's own, such as a field's menu
		c.Overlays().Remove(o)
	}
}

// LeaveLight closes what lies over the window if nothing in it would be lost, and tells whether the window is free then.
func (e *Env) LeaveLight(c fyne.Canvas) bool {
	if !slices.ContainsFunc(e.dialogs, func(l *layer) bool { return !l.light }) {
		e.CloseAll(c)
	}
	return !ModalOpen(c)
}

// Reset forgets the widgets of a view that is about to be rebuilt, as after a change of language.
func (e *Env) Reset() {
	if e != nil {
		e.scrolls, e.last = nil, nil
	}
}

// Last is what had the focus last in the view shown now, even if a click beside it took the focus away; or nil.
func (e *Env) Last() fyne.CanvasObject {
	if e == nil {
		return nil
	}
	return e.last
}

func (e *Env) words() Words {
	if e == nil {
		return Words{}
	}
	return e.Words
}

func (e *Env) after(d time.Duration, f func()) func() {
	if e == nil || e.After == nil {
		return func() {}
	}
	return e.After(d, f)
}

func (e *Env) now() time.Time {
	if e == nil || e.Now == nil {
		return time.Time{}
	}
	return e.Now()
}

// focused notes that w gained the focus and scrolls it into view. It tells whether w had it last, as when the window
// comes back to the front.
func (e *Env) focused(w fyne.CanvasObject) (again bool) {
	if e == nil {
		return false
	}
	e.Input()
	again = e.last == w
	e.last = w
	for _, f := range e.scrolls {
		reveal(f.scroll, w)
	}
	return again
}

// Reveal is for a widget of several cells that has the focus: it scrolls to the part of it from y on, so high, in its own
// coordinates. The kit's own widgets are scrolled to by themselves.
func (e *Env) Reveal(w fyne.CanvasObject, y, height float32) {
	if e == nil {
		return
	}
	e.Input()
	e.last = w
	for _, f := range e.scrolls {
		revealPart(f.scroll, w, y, height)
	}
}

// ModalOpen tells whether a dialog, menu or list lies over the window. Menu shortcuts fire even then; commands ask here.
func ModalOpen(c fyne.Canvas) bool { return c.Overlays().Top() != nil }

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// focusOn gives o the focus if it is on a canvas.
func focusOn(o fyne.Focusable) {
	if c := canvasOf(o.(fyne.CanvasObject)); c != nil { //nolint:forcetypeassert // every focusable is drawn
		c.Focus(o)
	}
}

// giveUp takes the focus from o if it has it, as when it is disabled: keys must not end where no ring is seen.
func giveUp(o fyne.Focusable) {
	if c := canvasOf(o.(fyne.CanvasObject)); c != nil && c.Focused() == o { //nolint:forcetypeassert // every focusable is drawn
		c.Unfocus()
	}
}
