package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// float covers the window and shows a list beside the field it belongs to; a click elsewhere leaves.
type float struct {
	widget.BaseWidget
	anchor, content fyne.CanvasObject
	leave           func()
}

func newFloat(anchor, content fyne.CanvasObject, leave func()) *float {
	f := &float{anchor: anchor, content: content, leave: leave}
	f.ExtendBaseWidget(f)
	return f
}

// Tapped is a click beside the list.
func (f *float) Tapped(*fyne.PointEvent) { f.leave() }

// CreateRenderer is for the toolkit.
func (f *float) CreateRenderer() fyne.WidgetRenderer {
	return &view{
		owner: f, objects: []fyne.CanvasObject{f.content}, layout: f.layout,
		min: func() fyne.Size { return f.content.MinSize() },
	}
}

func (f *float) layout(size fyne.Size) {
	const apart = ringGap + ringWidth + 1
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.anchor)
	m := f.content.MinSize()
	w := min(max(m.Width, f.anchor.Size().Width), size.Width)
	x := max(0, min(at.X, size.Width-w))
	y := at.Y + f.anchor.Size().Height + apart
	if y+m.Height > size.Height {
		y = max(0, at.Y-m.Height-apart)
	}
	y = max(0, min(y, size.Height-m.Height)) // its field may be scrolled out of sight by a smaller window
	put(f.content, x, y, w, min(m.Height, size.Height-y))
}
