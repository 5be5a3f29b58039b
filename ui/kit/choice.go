package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// choices is what RadioGroup and CheckGroup share: items in a row (in more rows where there is no room), one focus
// stop, a ring around the item the keys act on.
type choices struct {
	widget.DisableableWidget
	env   *Env
	items []*choiceItem
	many  bool
	at    int // the item the keys act on
	press func(i int)

	body  *canvas.Rectangle
	ring  ring
	focus bool
	bad   bool
	width float32
}

type choiceItem struct {
	text  *word
	frame *canvas.Rectangle
	mark  *canvas.Image
	on    bool
	place fyne.Position
	size  fyne.Size
}

func (c *choices) setUp(env *Env, texts []string, many bool, self fyne.Widget) {
	c.env, c.many, c.body, c.ring = env, many, newBox(), newRing()
	for _, t := range texts {
		c.items = append(c.items, &choiceItem{text: newWord(t, SizeText, Ink, false), frame: newBox(), mark: newIcon()})
	}
	c.ExtendBaseWidget(self)
}

// SetBad draws the group as wrong.
func (c *choices) SetBad(bad bool) { c.bad = bad; c.Refresh() }

// FocusGained is for the toolkit.
func (c *choices) FocusGained() { c.focus = true; c.Refresh() }

// FocusLost is for the toolkit.
func (c *choices) FocusLost() { c.focus = false; c.Refresh() }

// step moves to a neighbour; the ends do not wrap around. It tells whether it moved.
func (c *choices) step(ev *fyne.KeyEvent) (moved, known bool) {
	if c.env.HoldKey(ev) {
		return false, true
	}
	to := c.at
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		to--
	case fyne.KeyRight, fyne.KeyDown:
		to++
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(c.items) - 1
	default:
		return false, false
	}
	to = max(0, min(to, len(c.items)-1))
	if c.Disabled() {
		return false, true
	}
	moved = to != c.at
	c.at = to
	c.Refresh()
	return moved, true
}

// TypedRune acts on Space.
func (c *choices) TypedRune(r rune) {
	if c.env.HoldRune(r) {
		return
	}
	if r == ' ' && !c.Disabled() {
		c.press(c.at)
		return
	}
	c.env.PassRune(r)
}

// Tapped is a click on an item.
func (c *choices) Tapped(ev *fyne.PointEvent) {
	c.env.Input()
	for i, item := range c.items {
		p := ev.Position.Subtract(item.place)
		if p.X >= 0 && p.Y >= 0 && p.X < item.size.Width && p.Y < item.size.Height && !c.Disabled() {
			c.at = i
			c.press(i)
		}
	}
}

func (c *choices) render(owner fyne.Widget) fyne.WidgetRenderer {
	v := &view{owner: owner, min: c.minSize, layout: c.layout, paint: c.paint}
	v.objects = []fyne.CanvasObject{c.body, c.ring.Rectangle}
	for _, i := range c.items {
		v.objects = append(v.objects, i.frame, i.mark, i.text.Text)
	}
	return v.started()
}
