package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewBarTitle is the program's name on the bar.
func NewBarTitle(text string) *Text { return newText(text, SizeText, BarInk, true, Full) }

// NewBarText is text on the bar.
func NewBarText(text string) *Text { return newText(text, SizeText, BarInk, false, Full) }

// NewBarNote is less prominent text on the bar.
func NewBarNote(text string) *Text { return newText(text, SizeText, BarMuted, false, Full) }

// NewRail is the column of RailButtons at the left edge: top from above, foot from below.
func NewRail(top, foot []fyne.CanvasObject) fyne.CanvasObject {
	return NewGround(Card, container.New(&edged{}, Pad(Gap, 10, newRailColumn(top, foot)), Rule()))
}

// edged lays its second object as a line down the right edge of the first.
type edged struct{}

func (*edged) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (*edged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
	put(objects[1], size.Width-1, 0, 1, size.Height)
}

// NewFrame lays out a window: bar above, rail at the left, page, status line below, nothing between them. Over the page
// lies layer, which may be nil, as Toasts give it: it never covers the status line. Tab goes from the page to the rail,
// then to the bar, as the work is in the page.
func NewFrame(bar, rail, page, status, layer fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{page, rail, bar, status}
	if layer != nil {
		objects = append(objects, layer)
	}
	return NewGround(Canvas, container.New(&frame{}, objects...))
}

type frame struct{}

func (*frame) MinSize(o []fyne.CanvasObject) fyne.Size {
	page, rail, bar, status := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(
		max(page.Width+rail.Width, bar.Width, status.Width),
		bar.Height+status.Height+max(page.Height, rail.Height))
}

func (*frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rail, bar, status := o[1].MinSize().Width, o[2].MinSize().Height, o[3].MinSize().Height
	height := max(0, size.Height-bar-status)
	put(o[2], 0, 0, size.Width, bar)
	put(o[1], 0, bar, rail, height)
	put(o[3], 0, size.Height-status, size.Width, status)
	for _, over := range append(o[:1:1], o[4:]...) {
		put(over, rail, bar, max(0, size.Width-rail), height)
	}
}
