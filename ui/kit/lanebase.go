package kit

import (
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

// marks tells whether an item is drawn as selected.
func (l *lane) marks(id string) bool { return id == l.selected && (l.focus || !l.passive) }

// IDs are the items in the order shown.
func (l *lane) IDs() []string { return l.ids }

// relay places and draws again what has changed.
func (l *lane) relay() {
	if l.view != nil {
		l.view.Refresh()
	}
}

// AccessibilityLabel is what a screen reader says.
func (l *lane) AccessibilityLabel() string { return l.title.Text.Text }
