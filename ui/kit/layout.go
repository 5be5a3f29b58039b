package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column stacks objects with gap units between them, each as wide as the column. Unlike the toolkit's box it asks for
// an object's height after giving it its width, so wrapped text takes the room it needs at once.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct{ gap float32 }

func (l *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := fit(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		y += h + Unit(l.gap)
	}
}

func (l *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range visible(objects) {
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height
		if i > 0 {
			size.Height += Unit(l.gap)
		}
	}
	return size
}

// fit gives o a width and the height it then needs, and returns the height.
func fit(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(width, h))
	return h
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// Row sets objects side by side, each as wide as it must be, centred in height; an Elastic one takes what is left.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objects...)
}

// Elastic is an object for Row that takes the room that is left: what stands after it moves to the right edge.
func Elastic() fyne.CanvasObject { return &elastic{Container: container.NewWithoutLayout()} }

type elastic struct{ *fyne.Container }

// MinSize is nothing.
func (*elastic) MinSize() fyne.Size { return fyne.Size{} }

type row struct{ gap float32 }

func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare, springs := size.Width-l.MinSize(objects).Width, float32(0)
	for _, o := range visible(objects) {
		if _, ok := o.(*elastic); ok {
			springs++
		}
	}
	var x float32
	for _, o := range visible(objects) {
		m := o.MinSize()
		if _, ok := o.(*elastic); ok {
			m.Width += max(0, spare/springs)
		}
		put(o, x, (size.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width + Unit(l.gap)
	}
}

func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size { return abreast(objects, l.gap) }

// abreast is the room of objects side by side, with gap units between them.
func abreast(objects []fyne.CanvasObject, gap float32) fyne.Size {
	var size fyne.Size
	for i, o := range visible(objects) {
		m := o.MinSize()
		size.Height = max(size.Height, m.Height)
		size.Width += m.Width
		if i > 0 {
			size.Width += Unit(gap)
		}
	}
	return size
}

// Columns sets objects side by side in widths of the given weights, Gap units apart and aligned at the top. A weight
// of 0 takes the object's own width. Missing weights count 1.
func Columns(weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{weights: weights, gap: Gap}, objects...)
}

type columns struct {
	weights []float32
	gap     float32
}

func (l *columns) weight(i int) float32 {
	if i < len(l.weights) {
		return l.weights[i]
	}
	return 1
}

// widths shares width by weight, but gives nobody less than its minimum while there is room.
func (l *columns) widths(objects []fyne.CanvasObject, width float32) []float32 {
	out := make([]float32, len(objects))
	free, total := width-Unit(l.gap)*float32(max(0, len(objects)-1)), float32(0)
	fixed := make([]bool, len(objects))
	for i, o := range objects {
		if l.weight(i) == 0 {
			out[i], fixed[i] = o.MinSize().Width, true
			free -= out[i]
			continue
		}
		total += l.weight(i)
	}
	for again := true; again; {
		again = false
		for i, o := range objects {
			if fixed[i] {
				continue
			}
			out[i] = max(0, free*l.weight(i)/total)
			if m := o.MinSize().Width; m > out[i] {
				out[i], fixed[i], again = m, true, true
				free, total = free-m, total-l.weight(i)
				break
			}
		}
	}
	return out
}

func (l *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	var x float32
	for i, w := range l.widths(shown, size.Width) {
		fit(shown[i], w)
		shown[i].Move(fyne.NewPos(x, 0))
		x += w + Unit(l.gap)
	}
}

func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size { return abreast(objects, l.gap) }

// Pad puts space around an object: x units left and right, y units above and below.
func Pad(x, y float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{x: x, y: y}, o)
}

type pad struct{ x, y float32 }

func (l *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		put(o, Unit(l.x), Unit(l.y), max(0, size.Width-2*Unit(l.x)), max(0, size.Height-2*Unit(l.y)))
	}
}

func (l *pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(2*Unit(l.x), 2*Unit(l.y))
}
