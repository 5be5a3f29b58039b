package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	ringWidth float32 = 3
	ringGap   float32 = 1 // between a widget's edge and its ring
	radius    float32 = 4
)

// view is a renderer put together from functions; paint looks colours and sizes up again.
type view struct {
	owner   fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	paint   func()
}

func (v *view) Destroy()                     {}
func (v *view) Objects() []fyne.CanvasObject { return v.objects }
func (v *view) MinSize() fyne.Size           { return v.min() }

func (v *view) Layout(size fyne.Size) {
	if v.layout != nil {
		v.layout(size)
	}
}

func (v *view) Refresh() {
	if v.paint != nil {
		v.paint()
	}
	v.Layout(v.owner.Size())
	canvas.Refresh(v.owner)
}

// started paints once, so that the first measure is right, and returns the view.
func (v *view) started() *view {
	if v.paint != nil {
		v.paint()
	}
	return v
}

// newBox is a rectangle to be coloured by box.
func newBox() *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.CornerRadius = radius
	return r
}

// fill colours a box; an empty role is transparent, a width of 0 draws no border.
func fill(r *canvas.Rectangle, ground, border fyne.ThemeColorName, width float32) {
	var inside, edge color.Color = color.Transparent, color.Transparent
	if ground != "" {
		inside = Colour(ground)
	}
	if border != "" {
		edge = Colour(border)
	}
	if r.FillColor == inside && r.StrokeColor == edge && r.StrokeWidth == width {
		return // drawing again what has not changed costs most where there is no graphics card
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth = inside, edge, width
	r.Refresh()
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// sized shortens a list of what is drawn to n, or makes more.
func sized[T any](list []T, n int, create func() T) []T {
	list = list[:min(n, len(list))]
	for len(list) < n {
		list = append(list, create())
	}
	return list
}

// ring is the focus ring around a body.
type ring struct{ *canvas.Rectangle }

func newRing() ring {
	r := ring{newBox()}
	r.CornerRadius = radius + ringGap + ringWidth
	r.Hide()
	return r
}

func (r ring) show(on bool, role fyne.ThemeColorName) {
	fill(r.Rectangle, "", role, ringWidth)
	if on {
		r.Show()
	} else {
		r.Hide()
	}
}

func (r ring) around(x, y, w, h float32) {
	const d = ringGap + ringWidth
	put(r, x-d, y-d, w+2*d, h+2*d)
}

// word is one line of text in a size and a role.
type word struct {
	*canvas.Text
	role  fyne.ThemeColorName
	size  fyne.ThemeSizeName
	drawn wordState
}

// wordState is all that shows of a word.
type wordState struct {
	text   string
	colour color.Color
	size   float32
	style  fyne.TextStyle
}

func newWord(text string, size fyne.ThemeSizeName, role fyne.ThemeColorName, bold bool) *word {
	t := canvas.NewText(text, color.Transparent)
	t.TextStyle.Bold = bold
	w := &word{Text: t, role: role, size: size}
	w.paint()
	return w
}

func (w *word) paint() {
	w.Color = Colour(w.role)
	w.TextSize = textSize(w.size)
	w.redraw()
}

// redraw draws the word again if anything that shows has changed.
func (w *word) redraw() {
	now := wordState{w.Text.Text, w.Color, w.TextSize, w.TextStyle}
	if now != w.drawn {
		w.drawn = now
		w.Text.Refresh()
	}
}

// at places the word with its line centred in h and returns its width.
func (w *word) at(x, y, h float32) float32 {
	s := w.MinSize()
	put(w.Text, x, y+(h-s.Height)/2, s.Width, s.Height)
	return s.Width
}
