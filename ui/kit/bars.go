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

// NewFrame lays out a window: bar above, rail at the left, page, status line below, nothing between them. Over page and
// status line lies layer, which may be nil, as Toasts give it. Tab goes from the page to the rail, then to the bar, as the
// work is in the page. The window can always be as small as FrameLeast: a page that needs more room scrolls.
func NewFrame(env *Env, bar, rail, page, status, layer fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{newPageScroll(env, page), rail, bar, status}
	if layer != nil {
		objects = append(objects, layer)
	}
	return NewGround(Canvas, container.New(&frame{}, objects...))
}

// FrameLeast is the size down to which a window can always be made, whatever the size of text: no more than fits the
// smallest screen, 1024x768 (design.md §10), with title and menu.
func FrameLeast() fyne.Size { return fyne.NewSize(640, 480) }

type frame struct{}

func (*frame) MinSize(o []fyne.CanvasObject) fyne.Size {
	page, rail, bar, status := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(
		max(page.Width+rail.Width, bar.Width, status.Width),
		bar.Height+status.Height+max(page.Height, rail.Height)).Min(FrameLeast())
}

func (*frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rail, bar, status := o[1].MinSize().Width, o[2].MinSize().Height, o[3].MinSize().Height
	height := max(0, size.Height-bar-status)
	put(o[2], 0, 0, size.Width, bar)
	put(o[1], 0, bar, rail, height)
	put(o[3], 0, size.Height-status, size.Width, status)
	put(o[0], rail, bar, max(0, size.Width-rail), height)
	for _, layer := range o[4:] {
		put(layer, 0, bar, size.Width, max(0, size.Height-bar))
	}
}
