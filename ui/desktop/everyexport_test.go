package desktop

import "fyne.io/fyne/v2"

// Wear gives the window a theme by its name and a size of text in percent, as Settings does, also under a dialog. Neither
// is remembered.
func (d *Desktop) Wear(look string, percent int) {
	d.look, d.scale = lookNamed(look), inBounds(percent)
	d.applyLook()
	d.adjusted()
}

// Toasts is what lies over the status line.
func (d *Desktop) Toasts() fyne.CanvasObject { return d.toasts.Layer() }
