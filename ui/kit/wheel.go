package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// wheel is a transparent layer that takes the mouse wheel for the widget it lies in. A widget that took it itself would
// have its focus ring or frame cut off, as the toolkit clips whatever scrolls to its own bounds.
type wheel struct {
	widget.BaseWidget
	turn func(up bool)
}

func newWheel(turn func(up bool)) *wheel {
	w := &wheel{turn: turn}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is for the toolkit.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) { w.turn(ev.Scrolled.DY > 0) }

// CreateRenderer is for the toolkit.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return &view{owner: w, min: func() fyne.Size { return fyne.Size{} }}
}
