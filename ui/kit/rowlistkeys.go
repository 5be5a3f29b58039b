package kit

import "fyne.io/fyne/v2"

// TypedKey moves the selection, opens it, or passes the key on.
func (l *RowList) TypedKey(ev *fyne.KeyEvent) {
	if l.env.HoldKey(ev) {
		return
	}
	i := l.index()
	switch ev.Name {
	case fyne.KeyUp:
		l.choose(max(0, i-1))
	case fyne.KeyDown:
		l.choose(i + 1)
	case fyne.KeyPageUp:
		l.choose(i - l.page())
	case fyne.KeyPageDown:
		l.choose(i + l.page())
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	case fyne.KeySpace:
	default:
		l.env.Pass(ev)
	}
}

// TypedRune is a key of the list's own, or of the window.
func (l *RowList) TypedRune(r rune) {
	if l.env.HoldRune(r) {
		return
	}
	if l.OnRune != nil && l.OnRune(r) || l.sortRune(r) || l.widthRune(r) {
		return
	}
	l.env.PassRune(r)
}

func (l *RowList) open() {
	if id, ok := l.Selected(); ok && l.OnOpened != nil {
		l.OnOpened(id)
	}
}

// FocusGained selects the first row if none is selected, so that the keys have something to act on.
func (l *RowList) FocusGained() {
	l.focus = true
	l.env.focused(l)
	if l.index() < 0 {
		l.choose(0)
	}
	l.Refresh()
}

// FocusLost is for the toolkit.
func (l *RowList) FocusLost() { l.focus = false; l.Refresh() }

// Tapped selects the row clicked, or sorts by the column whose header it was.
func (l *RowList) Tapped(ev *fyne.PointEvent) {
	l.click(ev.Position.Y)
	l.sortAt(ev.Position)
}

// DoubleTapped opens the row clicked.
func (l *RowList) DoubleTapped(ev *fyne.PointEvent) {
	if l.click(ev.Position.Y) {
		l.open()
	}
	l.sortAt(ev.Position)
}

// click takes the focus and selects what lies there; the other way round the focus would first select the first row.
func (l *RowList) click(y float32) bool {
	l.env.Input()
	i, ok := l.rowAt(y)
	if ok {
		l.choose(i)
	}
	l.takeFocus()
	return ok
}

// takeFocus gives the focus to the list, or to the field that moves in it.
func (l *RowList) takeFocus() {
	if l.home != nil {
		focusOn(l.home)
		return
	}
	focusOn(l)
}

// turn moves what is seen by the mouse wheel, not the selection.
func (l *RowList) turn(up bool) {
	l.env.Input()
	by := 3
	if up {
		by = -3
	}
	l.follow = false
	l.first = max(0, min(l.first+by, len(l.rows)-l.page()))
	l.Refresh()
}

func (l *RowList) rowAt(y float32) (int, bool) {
	y -= l.headHeight()
	if y < 0 {
		return 0, false
	}
	i := l.first + int(y/l.rowHeight())
	return i, i < len(l.rows) && i < l.first+l.page()
}
