package kit

import "fyne.io/fyne/v2"

func (c *choices) itemSize(i *choiceItem) fyne.Size {
	m := i.text.MinSize()
	return fyne.NewSize(c.side()+Unit(6)+m.Width, m.Height)
}

// side is that of the little square or circle.
func (c *choices) side() float32 { return textSize(SizeNote) }

// flow places the items in a width and returns the size they take.
func (c *choices) flow(width float32) fyne.Size {
	pad, gap := Unit(fieldPad), Unit(Group)
	x, y := Unit(Gap), pad
	var size fyne.Size
	for _, i := range c.items {
		i.size = c.itemSize(i)
		if x > Unit(Gap) && width > 0 && x+i.size.Width+Unit(Gap) > width {
			x, y = Unit(Gap), y+i.size.Height+Unit(Gap)
		}
		i.place = fyne.NewPos(x, y)
		size = size.Max(fyne.NewSize(x+i.size.Width+Unit(Gap), y+i.size.Height+pad))
		x += i.size.Width + gap
	}
	return size
}

func (c *choices) minSize() fyne.Size {
	var widest float32
	for _, i := range c.items {
		widest = max(widest, c.itemSize(i).Width)
	}
	return fyne.NewSize(widest+2*Unit(Gap), c.flow(c.width).Height)
}

// OneLine is how wide the group is with all its items in one line.
func (c *choices) OneLine() float32 {
	width := c.flow(0).Width
	c.flow(c.width)
	return width
}

func (c *choices) layout(size fyne.Size) {
	c.width = size.Width
	c.flow(size.Width)
	put(c.body, 0, 0, size.Width, size.Height)
	side := c.side()
	for n, i := range c.items {
		y := i.place.Y + (i.size.Height-side)/2
		put(i.frame, i.place.X, y, side, side)
		inner := side
		if !c.many {
			inner = side * 0.9
		}
		put(i.mark, i.place.X+(side-inner)/2, y+(side-inner)/2, inner, inner)
		i.text.at(i.place.X+side+Unit(6), i.place.Y, i.size.Height)
		if n == c.at {
			c.ring.around(i.place.X-2, i.place.Y-1, i.size.Width+4, i.size.Height+2)
		}
	}
}

func (c *choices) paint() {
	edge, ink, width := Edge, Ink, float32(1)
	switch {
	case c.Disabled():
		edge, ink = Line, Faint
	case c.bad:
		edge, width = Refused, 2
	}
	fill(c.body, Card, edge, width)
	for _, i := range c.items {
		c.paintItem(i, ink)
	}
	c.ring.show(c.focus && !c.Disabled(), Focus)
}

func (c *choices) paintItem(i *choiceItem, ink fyne.ThemeColorName) {
	i.frame.CornerRadius = 3
	shape := iconCheck
	if !c.many {
		i.frame.CornerRadius, shape = c.side()/2, iconDot
	}
	ground, edge := Card, Edge
	if i.on && !c.Disabled() {
		edge = Primary
		if c.many {
			ground = Primary
		}
	}
	fill(i.frame, ground, edge, 1.5)
	role := Primary
	if c.many {
		role = OnPrimary
	}
	if c.Disabled() {
		role = Faint
	}
	setIcon(i.mark, shape, role)
	i.mark.Hidden = !i.on
	i.text.role = ink
	i.text.TextStyle.Bold = false
	i.text.paint()
}
