package arrange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ringRoom is how much further a focus ring reaches than its widget.
const ringRoom = 8

// Bring scrolls down so that something is seen, but no further than that what has the focus above it still is; held nil:
// nothing has.
func Bring(scroll *container.Scroll, seen, held fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(scroll.Content).Y
	foot := driver.AbsolutePositionForObject(seen).Y - top + seen.MinSize().Height + ringRoom
	offset := max(scroll.Offset.Y, foot-scroll.Size().Height)
	if held != nil {
		if at := driver.AbsolutePositionForObject(held).Y - top - ringRoom; at > 0 {
			offset = min(offset, at)
		}
	}
	if offset != scroll.Offset.Y {
		scroll.ScrollToOffset(fyne.NewPos(0, max(0, offset)))
	}
}
