package openings

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/ui/kit"
)

// cell is what is drawn for one that can be chosen: a frame, its digit in a small frame, date and time.
type cell struct {
	body, frame       *canvas.Rectangle
	digit, date, text *canvas.Text
	words             [2]string // date and time: in one line, or one below the other
}

func newCell(i int, words [2]string) *cell {
	c := &cell{body: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), words: words}
	c.digit = canvas.NewText(strconv.Itoa(i+1), color.Transparent)
	c.date, c.text = canvas.NewText("", color.Transparent), canvas.NewText("", color.Transparent)
	c.text.TextStyle.Bold = true
	c.stack(false)
	return c
}

// stack sets the date above the time, or both in one line.
func (c *cell) stack(on bool) {
	c.date.Text, c.text.Text = "", c.words[0]+"  "+c.words[1]
	if on {
		c.date.Text, c.text.Text = c.words[0], c.words[1]
	}
}

// gridView draws grid.
type gridView struct{ p *grid }

// CreateRenderer is for the toolkit.
func (p *grid) CreateRenderer() fyne.WidgetRenderer {
	v := &gridView{p}
	v.paint()
	return v
}

func (v *gridView) Destroy() {}

func (v *gridView) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{v.p.ring}
	for _, c := range v.p.cells {
		objects = append(objects, c.body, c.frame, c.digit, c.date, c.text)
	}
	return objects
}

func (v *gridView) Refresh() {
	v.paint()
	v.Layout(v.p.Size())
	canvas.Refresh(v.p)
}

// pad is the room above and below the words of a cell, lineGap that between two lines of cells.
const (
	pad     float32 = 4
	lineGap float32 = 5
)

// measure gives the least width of a cell and its height, with date and time in one line or one below the other.
func (v *gridView) measure(stacked bool) fyne.Size {
	theme := fyne.CurrentApp().Settings().Theme()
	bold := fyne.TextStyle{Bold: true}
	var size fyne.Size
	for _, c := range v.p.cells {
		words := fyne.MeasureText(c.words[0]+"  "+c.words[1], theme.Size(kit.SizeText), bold)
		if stacked {
			date := fyne.MeasureText(c.words[0], theme.Size(kit.SizeNote), fyne.TextStyle{})
			words = fyne.MeasureText(c.words[1], theme.Size(kit.SizeText), bold)
			words = fyne.NewSize(max(date.Width, words.Width), date.Height+words.Height)
		}
		size = size.Max(words.AddWidthHeight(c.digit.MinSize().Width+kit.Unit(2*5+3*kit.Gap), 2*kit.Unit(pad)))
	}
	return size
}

// plan says how many cells stand side by side, three at most, and whether the date must stand above the time for two.
func (v *gridView) plan(width float32) (across int, stacked bool) {
	fits := func(cell fyne.Size) int {
		return max(1, min(3, int((width+kit.Unit(kit.Gap)+0.01)/(cell.Width+kit.Unit(kit.Gap)))))
	}
	line := v.measure(false)
	if n := fits(line); n > 1 {
		return n, false
	}
	if n := fits(v.measure(true)); n > 1 {
		return n, true
	}
	return 1, line.Width > width
}

func (v *gridView) MinSize() fyne.Size {
	rows := float32((len(v.p.cells) + v.p.across - 1) / v.p.across)
	height := rows*(v.measure(v.p.stacked).Height+kit.Unit(lineGap)) - kit.Unit(lineGap)*min(1, rows)
	return fyne.NewSize(v.measure(true).Width, height)
}

// Layout sets as many side by side as there is room for.
func (v *gridView) Layout(size fyne.Size) {
	p := v.p
	if len(p.cells) == 0 || size.Width <= 0 {
		return
	}
	p.across, p.stacked = v.plan(size.Width)
	m, gap := v.measure(p.stacked), kit.Unit(kit.Gap)
	width := (size.Width - gap*float32(p.across-1)) / float32(p.across)
	for i, c := range p.cells {
		c.stack(p.stacked)
		x, y := float32(i%p.across)*(width+gap), float32(i/p.across)*(m.Height+kit.Unit(lineGap))
		c.layout(x, y, width, m.Height)
		if i == p.at {
			const out = 4 // the ring lies outside the frame, as the kit's does
			p.seat = [2]float32{y, m.Height}
			place(p.ring, x-out, y-out, width+2*out, m.Height+2*out)
		}
	}
}

func (c *cell) layout(x, y, width, height float32) {
	gap := kit.Unit(kit.Gap)
	place(c.body, x, y, width, height)
	d, t, over := c.digit.MinSize(), c.text.MinSize(), c.date.MinSize()
	place(c.frame, x+gap, y+(height-d.Height)/2-kit.Unit(1), d.Width+kit.Unit(10), d.Height+kit.Unit(2))
	place(c.digit, x+gap+kit.Unit(5), y+(height-d.Height)/2, d.Width, d.Height)
	at := x + 2*gap + d.Width + kit.Unit(10)
	if c.date.Text == "" {
		over.Height = 0
	}
	top := y + (height-t.Height-over.Height)/2
	place(c.date, at, top, over.Width, over.Height)
	place(c.text, at, top+over.Height, t.Width, t.Height)
}

func (v *gridView) paint() {
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
		c.date.TextSize, c.date.Color = theme.Size(kit.SizeNote), kit.Colour(ink)
		c.text.TextSize, c.text.Color = theme.Size(kit.SizeText), kit.Colour(ink)
	}
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
