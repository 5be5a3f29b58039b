package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daybook/ui/kit"
)

// head lays the title, the search field and what stands beside it: the field takes all the width there is.
type head struct{}

const leastField = 200 // units at a text size of 14.5

func (head) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	size := fyne.NewSize(max(m.Width, leastField*theme.TextSize()/14.5), m.Height)
	for _, beside := range []fyne.CanvasObject{o[0], o[2]} {
		if w := beside.MinSize().Width; beside.Visible() && w > 0 {
			size.Width += w + kit.Unit(kit.Gap)
		}
	}
	return size
}

func (head) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(0), size.Width
	if o[0].Visible() {
		m := o[0].MinSize()
		o[0].Move(fyne.NewPos(0, (size.Height-m.Height)/2))
		o[0].Resize(m)
		left = m.Width + kit.Unit(kit.Gap)
	}
	if m := o[2].MinSize(); m.Width > 0 {
		o[2].Move(fyne.NewPos(right-m.Width, (size.Height-m.Height)/2))
		o[2].Resize(m)
		right -= m.Width + kit.Unit(kit.Gap)
	}
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(max(0, right-left), size.Height))
}
