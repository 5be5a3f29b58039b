package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const cardRadius float32 = 8

// panelCard is one panel of an Accordion: frame, header, rule, body.
type panelCard struct {
	widget.BaseWidget
	header *panelHeader
	body   *fyne.Container
	frame  *canvas.Rectangle
	rule   *canvas.Rectangle
}

func newPanelCard(env *Env, p Panel, onTap func()) *panelCard {
	c := &panelCard{
		header: newPanelHeader(env, p, onTap),
		body:   Pad(Inset, 12, p.Body),
		frame:  newBox(), rule: newBox(),
	}
	c.body.Hide()
	c.rule.Hide()
	c.ExtendBaseWidget(c)
	return c
}

func (c *panelCard) setOpen(open bool) {
	c.header.open = open
	c.body.Hidden, c.rule.Hidden = !open, !open
	c.header.Refresh()
	c.Refresh()
}

// CreateRenderer is for the toolkit.
func (c *panelCard) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: c, min: c.minSize, layout: c.layout, paint: c.paint}
	v.objects = []fyne.CanvasObject{c.frame, c.rule, c.header, c.body}
	return v.started()
}

func (c *panelCard) minSize() fyne.Size {
	size := c.header.MinSize()
	if c.body.Visible() {
		b := c.body.MinSize()
		size.Width = max(size.Width, b.Width)
		size.Height += b.Height
	}
	return size
}

func (c *panelCard) layout(size fyne.Size) {
	put(c.frame, 0, 0, size.Width, size.Height)
	h := fit(c.header, size.Width)
	put(c.rule, 0, h-1, size.Width, 1)
	if c.body.Visible() {
		fit(c.body, size.Width)
		c.body.Move(fyne.NewPos(0, h))
	}
}

func (c *panelCard) paint() {
	c.frame.CornerRadius = cardRadius
	c.rule.CornerRadius = 0
	fill(c.frame, Card, Line, 1)
	fill(c.rule, Line, "", 0)
}
