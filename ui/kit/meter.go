package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Meter shows a part of a whole.
type Meter struct {
	widget.BaseWidget
	part        float64
	trough, now *canvas.Rectangle
}

// NewMeter makes an empty bar.
func NewMeter() *Meter {
	b := &Meter{trough: newBox(), now: newBox()}
	b.ExtendBaseWidget(b)
	return b
}

// Part is the part shown, 0 to 1.
func (b *Meter) Part() float64 { return b.part }

// Set shows a part; outside 0 to 1 the nearest end.
func (b *Meter) Set(part float64) {
	if !(part >= 0) { // also catches NaN
		part = 0
	}
	b.part = min(part, 1)
	b.Refresh()
}

// CreateRenderer is for the toolkit.
func (b *Meter) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: b, objects: []fyne.CanvasObject{b.trough, b.now}}
	v.min = func() fyne.Size { return fyne.NewSize(Unit(120), Unit(12)) }
	v.layout = func(size fyne.Size) {
		put(b.trough, 0, 0, size.Width, size.Height)
		put(b.now, 0, 0, size.Width*float32(b.part), size.Height)
	}
	v.paint = func() {
		fill(b.trough, Canvas, Edge, 1)
		fill(b.now, Primary, "", 0)
	}
	return v.started()
}
