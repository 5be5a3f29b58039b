package strip

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/ui/kit"
)

// view draws the strip in bands of as many days as find room.
type view struct{ s *Strip }

// CreateRenderer is for the toolkit.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	v := &view{s}
	v.paint()
	return v
}

func (v *view) Destroy() {}

func (v *view) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, column := range v.s.cells {
		for _, c := range column {
			objects = append(objects, c.ground)
		}
	}
	for i, column := range v.s.cells {
		objects = append(objects, v.s.days[i])
		for _, c := range column {
			objects = append(objects, c.text)
		}
	}
	for _, band := range v.s.rows {
		for _, label := range band {
			objects = append(objects, label)
		}
	}
	for _, line := range v.s.lines {
		objects = append(objects, line)
	}
	return append(objects, v.s.mark, v.s.ring)
}

func (v *view) Refresh() {
	v.paint()
	v.Layout(v.s.Size())
	canvas.Refresh(v.s)
}

// measures of a cell, in units.
const (
	stripPadX float32 = 3
	stripPadY float32 = 3
	stripWish float32 = 332
)

// measure gives the width of the stretches' names, the least width of a day and the height of a line.
func (v *view) measure() (label, day, line float32) {
	size := noteSize()
	for _, text := range v.s.labels {
		label = max(label, fyne.MeasureText(text, size, fyne.TextStyle{}).Width)
	}
	line = fyne.MeasureText("Ág", size, fyne.TextStyle{}).Height + kit.Unit(2*stripPadY)
	for i, column := range v.s.cells {
		day = max(day, v.s.days[i].MinSize().Width)
		for _, c := range column {
			day = max(day, c.text.MinSize().Width)
		}
	}
	return label + kit.Unit(5), day + kit.Unit(2*stripPadX), line
}

// fits is how many days find room beside the names of the stretches, one at least.
func (v *view) fits(width float32) int {
	label, day, _ := v.measure()
	if len(v.s.cells) == 0 {
		return 1
	}
	return max(1, min(len(v.s.cells), int((width-label+0.01)/day)))
}

func (v *view) bands() int {
	return (len(v.s.cells) + v.s.across - 1) / max(1, v.s.across)
}

// MinSize is wide enough for all days while that is little, and else for one, so that the strip does not make its side
// much wider; and as high as the bands of the last layout.
func (v *view) MinSize() fyne.Size {
	label, day, line := v.measure()
	bands := float32(v.bands())
	width := label + day*float32(len(v.s.cells))
	if width > stripWish || kit.LargeText() {
		width = label + day
	}
	return fyne.NewSize(width, bands*line*float32(len(v.s.labels)+1)+max(0, bands-1)*kit.Unit(kit.Gap))
}

// Layout sets the days side by side, all of one width, and goes on in a next band where they do not fit.
func (v *view) Layout(size fyne.Size) {
	s := v.s
	if size.Width <= 0 || len(s.cells) == 0 {
		return
	}
	if across := v.fits(size.Width); across != s.across {
		s.across = across
	}
	label, _, line := v.measure()
	v.lay(v.bands())
	width := (size.Width - label) / float32(s.across)
	for i, column := range s.cells {
		x := label + float32(i%s.across)*width
		y := float32(i/s.across) * (line*float32(len(s.labels)+1) + kit.Unit(kit.Gap))
		put(s.days[i], x+kit.Unit(stripPadX), y, line)
		for j, c := range column {
			cy := y + float32(j+1)*line
			place(c.ground, x, cy, width, line)
			put(c.text, x+kit.Unit(stripPadX), cy, line)
			if c.chosen {
				place(s.mark, x, cy, width, line)
			}
			if i == s.day && j == s.row {
				s.seat = [2]float32{cy, line}
				place(s.ring, x, cy, width, line)
			}
		}
	}
	for band, labels := range s.rows {
		y := float32(band) * (line*float32(len(s.labels)+1) + kit.Unit(kit.Gap))
		for j, text := range labels {
			put(text, 0, y+float32(j+1)*line, line)
			place(s.lines[band*len(labels)+j], 0, y+float32(j+1)*line, size.Width, 1)
		}
	}
}

// lay makes the names of the stretches and the lines above them, for each band.
func (v *view) lay(bands int) {
	s := v.s
	if len(s.rows) == bands && (bands == 0 || len(s.rows[0]) == len(s.labels)) {
		for _, band := range s.rows {
			for j, text := range band {
				text.Text = s.labels[j]
			}
		}
		return
	}
	s.rows, s.lines = nil, nil
	for range bands {
		var band []*canvas.Text
		for _, label := range s.labels {
			band = append(band, canvas.NewText(label, nil))
			s.lines = append(s.lines, canvas.NewRectangle(nil))
		}
		s.rows = append(s.rows, band)
	}
	v.paintLabels()
}

// put sets a text in the middle of a line.
func put(t *canvas.Text, x, y, line float32) {
	m := t.MinSize()
	place(t, x, y+(line-m.Height)/2, m.Width, m.Height)
}

func noteSize() float32 { return fyne.CurrentApp().Settings().Theme().Size(kit.SizeNote) }

func (v *view) paintLabels() {
	for _, band := range v.s.rows {
		for _, text := range band {
			text.TextSize, text.Color = noteSize(), kit.Colour(kit.Muted)
		}
	}
	for _, line := range v.s.lines {
		line.FillColor = kit.Colour(kit.Line)
	}
}

func (v *view) paint() {
	s := v.s
	s.ring.CornerRadius, s.ring.StrokeWidth = 3, 3
	s.ring.FillColor, s.ring.StrokeColor = color.Transparent, kit.Colour(kit.Focus)
	s.ring.Hidden = !s.focus || len(s.cells) == 0
	s.mark.CornerRadius, s.mark.StrokeWidth, s.mark.Hidden = 3, 2, true
	s.mark.FillColor, s.mark.StrokeColor = color.Transparent, kit.Colour(kit.Primary)
	v.paintLabels()
	for i, column := range s.cells {
		s.days[i].TextSize, s.days[i].Color, s.days[i].TextStyle.Bold = noteSize(), kit.Colour(kit.Muted), true
		for _, c := range column {
			ground, ink := c.look()
			if s.stale {
				ink = kit.Faint
			}
			c.ground.FillColor = kit.Colour(ground)
			s.mark.Hidden = s.mark.Hidden && !c.chosen
			c.text.TextSize, c.text.Color = noteSize(), kit.Colour(ink)
			c.text.TextStyle.Bold = c.chosen
		}
	}
}

// look is the ground and the ink of a cell; the number or word says the same.
func (c *cell) look() (ground, ink fyne.ThemeColorName) {
	const few = 5
	switch {
	case c.state.Kind == Full:
		return kit.Canvas, kit.Muted
	case c.state.Kind == Closed:
		return kit.Card, kit.Muted
	case c.state.Kind != Free:
		return kit.Card, kit.Faint
	case c.state.Count == 1:
		return kit.RefusedSoft, kit.Ink
	case c.state.Count <= few:
		return kit.LateSoft, kit.Ink
	}
	return kit.DoneSoft, kit.Ink
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
