package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// lane is what a Lane, LaneCards and LaneStrip have in common: items in an order with one of them selected, one focus
// stop for all, and only whole items drawn that are seen. The selection is kept by id when the items change.
type lane struct {
	widget.BaseWidget
	// OnSelected is told the item selected by the person.
	OnSelected func(id string)
	// OnOpened is told the item on which Enter was pressed.
	OnOpened func(id string)
	// OnFocus is told when the focus comes.
	OnFocus func()

	env      *Env
	self     laneWidget
	ids      []string
	selected string
	first    int
	follow   bool // the selection is kept in sight, until the wheel is turned
	focus    bool
	bare     bool                // title and count are said elsewhere
	passive  bool                // the keys act elsewhere: the selection is kept, but not drawn
	across   bool                // items lie side by side
	extent   func(i int) float32 // of an item along the lane, with the gap behind it
	room     func() float32      // for all items along the lane

	frame *canvas.Rectangle
	ring  ring
	title *word
	count *word
	wheel *wheel
	view  *view
}

type laneWidget interface {
	fyne.Widget
	fyne.Focusable
}

func (l *lane) setUp(env *Env, title string, self laneWidget) {
	l.env, l.self, l.follow = env, self, true
	l.frame, l.ring = newBox(), newRing()
	l.title, l.count = newWord(title, SizeText, Ink, true), newWord("", SizeNote, Muted, false)
	l.wheel = newWheel(l.turn)
	l.ExtendBaseWidget(self)
}

// SetCount says beside the title how many there are.
func (l *lane) SetCount(text string) {
	if text != l.count.Text.Text {
		l.count.Text.Text = text
		l.count.redraw()
		l.relay()
	}
}

// Selected is the id of the item selected; ok is false if none is.
func (l *lane) Selected() (id string, ok bool) { return l.selected, l.index() >= 0 }

// Select selects an item by id without telling OnSelected; an unknown id selects none.
func (l *lane) Select(id string) {
	if id == l.selected && l.follow {
		return
	}
	l.selected = id
	if i := l.index(); i >= 0 {
		l.show(i)
	}
	l.relay()
}

// SetActive says whether the window's keys act on the selection: only then it is drawn.
func (l *lane) SetActive(on bool) {
	if l.passive == on {
		l.passive = !on
		l.relay()
	}
}

// SetBare leaves title and count out, where they are said elsewhere for want of room.
func (l *lane) SetBare(on bool) {
	if l.bare != on {
		l.bare = on
		l.relay()
	}
}

// head is the height above the items.
func (l *lane) head() float32 {
	if l.bare {
		return Unit(6)
	}
	return lineOf(SizeText) + 2*Unit(9)
}

// marks tells whether an item is drawn as selected.
func (l *lane) marks(id string) bool { return id == l.selected && (l.focus || !l.passive) }

// IDs are the items in the order shown.
func (l *lane) IDs() []string { return l.ids }

// setIDs replaces the items. The selection stays on its id; if that is gone it goes to the item now in its place.
func (l *lane) setIDs(ids []string) {
	was := l.index()
	l.ids = ids
	gone := was >= 0 && l.index() < 0
	if gone && len(ids) > 0 {
		l.selected = ids[min(was, len(ids)-1)]
	}
	if l.follow || gone {
		l.show(max(0, l.index()))
	} else {
		l.scrollTo(l.first)
	}
}

func (l *lane) index() int { return slices.Index(l.ids, l.selected) }

// choose selects an item as the person does.
func (l *lane) choose(i int) {
	if len(l.ids) == 0 {
		return
	}
	id := l.ids[max(0, min(i, len(l.ids)-1))]
	changed := id != l.selected
	l.selected = id
	l.show(l.index())
	l.relay()
	if changed && l.OnSelected != nil {
		l.OnSelected(id)
	}
}

func (l *lane) show(i int) {
	l.follow = true
	l.scrollTo(i)
}

// scrollTo scrolls no more than needed to see an item, and leaves no room empty behind the last.
func (l *lane) scrollTo(i int) {
	if size := l.self.Size(); size.Height == 0 || size.Width == 0 { // not laid out yet
		l.first = 0
		return
	}
	l.first = max(0, min(l.first, i, len(l.ids)-1))
	if i > l.first && i >= l.first+l.fits(l.first) {
		l.first = l.back(i)
	}
	if l.first > 0 {
		l.first = min(l.first, l.back(len(l.ids)-1))
	}
}

// fits is how many whole items are seen from one on, at least 1.
func (l *lane) fits(from int) int {
	room, n := l.room(), 0
	for i := from; i < len(l.ids); i++ {
		if room -= l.extent(i); room < -roundOff {
			break
		}
		n++
	}
	return max(1, n)
}

// back is the first item from which on one is seen whole.
func (l *lane) back(to int) int {
	room := l.room() - l.extent(to)
	for ; to > 0; to-- {
		if room -= l.extent(to - 1); room < -roundOff {
			break
		}
	}
	return to
}

// roundOff is what sums of sizes may be off by.
const roundOff = 0.5

// turn moves what is seen by the mouse wheel, not the selection.
func (l *lane) turn(up bool) {
	l.env.Input()
	by := 2
	if up {
		by = -2
	}
	l.follow = false
	l.first = max(0, min(l.first+by, len(l.ids)-1))
	l.scrollTo(l.first)
	l.relay()
}

// relay places and draws again what has changed.
func (l *lane) relay() {
	if l.view != nil {
		l.view.Refresh()
	}
}

// TypedKey moves the selection, opens it, or passes the key on.
func (l *lane) TypedKey(ev *fyne.KeyEvent) {
	l.env.Input()
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
	l.env.Input()
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

// AccessibilityLabel is what a screen reader says.
func (l *lane) AccessibilityLabel() string { return l.title.Text.Text }

// edge frames what is selected, with the focus or without.
func (l *lane) edge() fyne.ThemeColorName {
	if l.focus {
		return Primary
	}
	return Edge
}

const lanePad float32 = 12 // left and right inside a lane

func (l *lane) paintFrame() {
	l.frame.CornerRadius = cardRadius
	fill(l.frame, Card, Line, 1)
	l.ring.CornerRadius = cardRadius + ringGap + ringWidth
	l.ring.show(l.focus, Focus)
	l.title.paint()
	l.count.paint()
}

// layFrame places frame, ring, title and count, and gives the height of the head.
func (l *lane) layFrame(size fyne.Size) float32 {
	put(l.frame, 0, 0, size.Width, size.Height)
	put(l.wheel, 0, 0, size.Width, size.Height)
	l.ring.around(0, 0, size.Width, size.Height)
	h := l.head()
	w := l.title.at(Unit(lanePad), 0, h)
	room := size.Width - 2*Unit(lanePad) - w - Unit(Gap)
	l.title.Hidden, l.count.Hidden = l.bare, l.bare || l.count.MinSize().Width > room
	l.count.at(size.Width-Unit(lanePad)-l.count.MinSize().Width, 0, h)
	return h
}
