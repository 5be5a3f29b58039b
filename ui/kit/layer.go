package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// layer is something that lies over the window and takes its keys: a dialog, an open list.
type layer struct {
	env     *Env
	canvas  fyne.Canvas
	object  fyne.CanvasObject
	back    fyne.Focusable // what had the focus before
	last    fyne.CanvasObject
	onKey   func(*fyne.KeyEvent) bool
	onRune  func(rune) bool   // gets the characters nobody inside wants; may be nil
	onScan  func(string) bool // gets what was scanned, and tells whether it used it; may be nil
	light   bool              // nothing in it would be lost
	closing bool
	onClose func() // may be nil
	leave   func() // closes what is not closed along with the layer; may be nil
}

// openLayer lays object over the canvas; onKey gets the keys nobody inside wants.
func openLayer(env *Env, c fyne.Canvas, object fyne.CanvasObject, onKey func(*fyne.KeyEvent) bool) *layer {
	l := &layer{env: env, canvas: c, object: object, back: c.Focused(), onKey: onKey}
	c.Unfocus() // or the widget behind goes on looking focused
	if env != nil {
		l.last = env.last
		env.dialogs = append(env.dialogs, l)
	}
	c.Overlays().Add(object)
	object.Resize(c.Size())
	return l
}

// close removes it and gives the focus back; a second call does nothing.
func (l *layer) close() {
	if l.closing {
		return
	}
	l.closing = true
	if l.onClose != nil {
		l.onClose()
	}
	top := l.canvas.Overlays().Top() == l.object
	if top {
		l.canvas.Unfocus()
		l.canvas.Overlays().Remove(l.object)
	} else {
		l.pullOut()
	}
	if l.giveKeysBack() && top && l.back != nil {
		l.canvas.Focus(l.back)
	}
}

// giveKeysBack takes the layer from those that get keys and tells whether the focus is to go back now: if another lies
// over this one, that one gives it back later.
func (l *layer) giveKeysBack() bool {
	if l.env == nil {
		return true
	}
	i := slices.Index(l.env.dialogs, l)
	l.env.dialogs = slices.Delete(l.env.dialogs, i, i+1)
	if i < len(l.env.dialogs) {
		over := l.env.dialogs[i]
		over.back, over.last = l.back, l.last
		return false
	}
	l.env.last = l.last // a field that gets the focus back keeps its caret and selects nothing
	return true
}

// pullOut removes the layer from below others. The toolkit removes those above along with it, so they are laid over the
// window again, and what had the focus in the topmost gets it again.
func (l *layer) pullOut() {
	overlays := l.canvas.Overlays()
	all := overlays.List()
	i := slices.Index(all, l.object)
	if i < 0 {
		return
	}
	above, held := slices.Clone(all[i+1:]), l.canvas.Focused()
	overlays.Remove(l.object)
	for _, o := range above {
		overlays.Add(o)
	}
	if held != nil {
		l.canvas.Focus(held)
	}
}
