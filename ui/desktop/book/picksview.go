package book

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/ui/kit"
)

// cell is what is drawn for one that can be chosen: a frame, its digit in a small frame, its words.
type cell struct {
	body, frame *canvas.Rectangle
	digit, text *canvas.Text
}

func newCell(i int, text string) *cell {
	c := &cell{body: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil)}
	c.digit = canvas.NewText(strconv.Itoa(i+1), color.Transparent)
	c.text = canvas.NewText(text, color.Transparent)
	c.text.TextStyle.Bold = true
	return c
}

// picksView draws picks.
type picksView struct{ p *picks }

// CreateRenderer is for the toolkit.
func (p *picks) CreateRenderer() fyne.WidgetRenderer {
	v := &picksView{p}
	v.paint()
	return v
}

func (v *picksView) Destroy() {}

func (v *picksView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.p.ring}
	for _, c := range v.p.cells {
		objects = append(objects, c.body, c.frame, c.digit, c.text)
	}
	return objects
}

func (v *picksView) Refresh() {
	v.paint()
	v.Layout(v.p.Size())
	canvas.Refresh(v.p)
}

// measure gives the least width of a cell and its height.
func (v *picksView) measure() fyne.Size {
	var size fyne.Size
	for _, c := range v.p.cells {
		t, d := c.text.MinSize(), c.digit.MinSize()
		size = size.Max(fyne.NewSize(t.Width+d.Width+kit.Unit(2*5+3*kit.Gap), t.Height+kit.Unit(13)))
	}
	return size
}

func (v *picksView) MinSize() fyne.Size {
	m := v.measure()
	rows := (len(v.p.cells) + v.p.across - 1) / v.p.across
	return fyne.NewSize(m.Width, float32(rows)*(m.Height+kit.Unit(kit.Gap))-kit.Unit(kit.Gap)*float32(min(1, rows)))
}

// Layout sets as many side by side as there is room for, three at most.
func (v *picksView) Layout(size fyne.Size) {
	m, gap := v.measure(), kit.Unit(kit.Gap)
	if m.Width == 0 {
		return
	}
	v.p.across = max(1, min(3, int((size.Width+gap)/(m.Width+gap))))
	width := (size.Width - gap*float32(v.p.across-1)) / float32(v.p.across)
	for i, c := range v.p.cells {
		x, y := float32(i%v.p.across)*(width+gap), float32(i/v.p.across)*(m.Height+gap)
		place(c.body, x, y, width, m.Height)
		d := c.digit.MinSize()
		place(c.frame, x+gap, y+(m.Height-d.Height)/2-kit.Unit(1), d.Width+kit.Unit(10), d.Height+kit.Unit(2))
		place(c.digit, x+gap+kit.Unit(5), y+(m.Height-d.Height)/2, d.Width, d.Height)
		t := c.text.MinSize()
		place(c.text, x+2*gap+d.Width+kit.Unit(10), y+(m.Height-t.Height)/2, t.Width, t.Height)
		if i == v.p.at {
			const out = 4 // the ring lies outside the frame, as the kit's does
			place(v.p.ring, x-out, y-out, width+2*out, m.Height+2*out)
		}
	}
}

func (v *picksView) paint() {
	theme := fyne.CurrentApp().Settings().Theme()
	p := v.p
	p.ring.CornerRadius, p.ring.StrokeWidth = 8, 3
	p.ring.FillColor, p.ring.StrokeColor = color.Transparent, kit.Colour(kit.Focus)
	p.ring.Hidden = !p.focus || len(p.cells) == 0
	for i, c := range p.cells {
		ground, edge, ink, width := kit.Card, kit.Edge, kit.Ink, float32(1)
		switch {
		case p.stale:
			edge, ink = kit.Line, kit.Faint
		case i == p.chosen:
			ground, edge, width = kit.PrimarySoft, kit.Primary, 2
		case p.bad:
			edge = kit.Refused
		}
		c.body.CornerRadius, c.body.StrokeWidth = 4, width
		c.body.FillColor, c.body.StrokeColor = kit.Colour(ground), kit.Colour(edge)
		c.frame.CornerRadius, c.frame.StrokeWidth = 3, 1
		c.frame.FillColor, c.frame.StrokeColor = color.Transparent, kit.Colour(kit.Line)
		c.digit.TextSize, c.digit.Color = theme.Size(kit.SizeNote)*0.88, kit.Colour(kit.Muted)
		c.text.TextSize, c.text.Color = theme.Size(kit.SizeText), kit.Colour(ink)
	}
}
