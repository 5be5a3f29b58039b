package record

import (
	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// room lays out what stands above, what is read, and what stands below, in a dialog: what is read gives way and scrolls
// where the window is too low for all.
type room struct{ canvas fyne.Canvas }

// around is what a dialog needs for its edges, title, and buttons besides its body, in units at a text size of 1.
const around float32 = 220

func (l *room) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(kit.Unit(300), l.gaps(o))
	for _, part := range o {
		size.Height += part.MinSize().Height
		size.Width = max(size.Width, part.MinSize().Width)
	}
	least := size.Height - o[1].MinSize().Height + kit.Unit(60)
	size.Height = max(least, min(size.Height, l.canvas.Size().Height-kit.Unit(around)))
	return size
}

// gaps is the room between the parts that are there.
func (l *room) gaps(o []fyne.CanvasObject) float32 {
	gap := kit.Unit(kit.Gap)
	if o[0].MinSize().Height > 0 {
		return 2 * gap
	}
	return gap
}

func (l *room) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Unit(kit.Gap)
	heights := make([]float32, len(o))
	for i, part := range o {
		part.Resize(fyne.NewSize(size.Width, part.Size().Height))
		heights[i] = part.MinSize().Height
	}
	heights[1] = max(0, size.Height-heights[0]-heights[2]-l.gaps(o))
	var y float32
	for i, part := range o {
		part.Move(fyne.NewPos(0, y))
		part.Resize(fyne.NewSize(size.Width, heights[i]))
		if heights[i] > 0 {
			y += heights[i] + gap
		}
	}
}
