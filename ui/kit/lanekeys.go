package kit

import "fyne.io/fyne/v2"

// TypedKey moves the selection, opens it, or passes the key on.
func (l *lane) TypedKey(ev *fyne.KeyEvent) {
	if l.env.HoldKey(ev) {
		return
	}
	if !l.Walk(ev) {
		l.env.Pass(ev)
	}
}

// Walk moves the selection by a key, as the window does for a lane while nothing has the focus, and tells whether it
// used it.
func (l *lane) Walk(ev *fyne.KeyEvent) bool {
	back, on := fyne.KeyUp, fyne.KeyDown
	if l.across {
		back, on = fyne.KeyLeft, fyne.KeyRight
	}
	i, page := l.index(), max(1, l.fits(l.first))
	switch ev.Name {
	case back:
		if l.across && i <= 0 {
			return false // there may be something to the left
		}
		l.choose(max(0, i-1))
	case on:
		l.choose(i + 1)
	case fyne.KeyPageUp:
		l.choose(max(0, i-page))
	case fyne.KeyPageDown:
		l.choose(i + page)
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.ids) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	case fyne.KeySpace:
	default:
		return false
	}
	return true
}

// TypedRune is a key of the window.
func (l *lane) TypedRune(r rune) {
	if l.env.HoldRune(r) {
		return
	}
	l.env.PassRune(r)
}

func (l *lane) open() {
	if id, ok := l.Selected(); ok && l.OnOpened != nil {
		l.OnOpened(id)
	}
}

// FocusGained selects the first item if none is selected, so that the keys have something to act on.
func (l *lane) FocusGained() {
	l.focus = true
	l.env.focused(l.self)
	if l.index() < 0 {
		l.choose(0)
	}
	if l.OnFocus != nil {
		l.OnFocus()
	}
	l.relay()
}

// FocusLost is for the toolkit.
func (l *lane) FocusLost() { l.focus = false; l.relay() }

// click takes the focus and selects an item; ok is false beside all of them.
func (l *lane) click(i int, ok bool) {
	l.env.Input()
	if ok {
		l.choose(i)
	}
	focusOn(l.self)
}

// clickTwice opens an item besides.
func (l *lane) clickTwice(i int, ok bool) {
	l.click(i, ok)
	if ok {
		l.open()
	}
}
