package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow sets objects side by side like Columns while each gets at least its own width, and goes on in a next line where
// they do not fit: a row of fields at 100 % becomes two at 150 %, with no label cut.
func Flow(weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{columns: columns{weights: weights, gap: Gap}}, objects...)
}

type flow struct {
	columns
	width float32 // the last one laid out, for the height
}

// flowLine is one line of a flow: objects from first up to end.
type flowLine struct {
	objects []fyne.CanvasObject
	weights []float32
}

// lines breaks the visible objects into lines for a width.
func (l *flow) lines(objects []fyne.CanvasObject, width float32) []flowLine {
	var out []flowLine
	var used float32
	for i, o := range visible(objects) {
		w := o.MinSize().Width
		if i == 0 || used+Unit(l.gap)+w > width+0.01 {
			out = append(out, flowLine{})
			used = -Unit(l.gap)
		}
		used += Unit(l.gap) + w
		last := &out[len(out)-1]
		last.objects = append(last.objects, o)
		last.weights = append(last.weights, l.weight(i))
	}
	return out
}

func (l *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var y float32
	for _, line := range l.lines(objects, size.Width) {
		c := columns{weights: line.weights, gap: l.gap}
		var x, high float32
		for i, w := range c.widths(line.objects, size.Width) {
			high = max(high, fit(line.objects[i], w))
			line.objects[i].Move(fyne.NewPos(x, y))
			x += w + Unit(l.gap)
		}
		y += high + Unit(l.gap)
	}
}

// MinSize is as wide as the widest object and as high as the lines at the last width.
func (l *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	width := l.width
	if width == 0 {
		width = 1e6 // not laid out yet: one line
	}
	for i, line := range l.lines(objects, width) {
		var high float32
		for _, o := range line.objects {
			high = max(high, o.MinSize().Height)
		}
		if i > 0 {
			size.Height += Unit(l.gap)
		}
		size.Height += high
	}
	return size
}

// endFlow sets objects side by side at the right, each as wide as it must be, and goes on in a next line like flow.
type endFlow struct{ flow }

func (l *endFlow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	side := &row{gap: l.gap}
	var y float32
	for _, line := range l.lines(objects, size.Width) {
		need := side.MinSize(line.objects)
		side.Layout(line.objects, need)
		for _, o := range line.objects {
			o.Move(o.Position().AddXY(size.Width-need.Width, y))
		}
		y += need.Height + Unit(l.gap)
	}
}
