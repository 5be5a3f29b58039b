package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Page lays out what stands alone in a window: head, a body that scrolls where there is no room, and foot, one below the
// other in a column at most width units wide (at a text size of 1) in the middle. Any but the body may be nil.
func Page(env *Env, width float32, head, body, foot fyne.CanvasObject) fyne.CanvasObject {
	none := func(o fyne.CanvasObject) fyne.CanvasObject {
		if o == nil {
			return container.NewWithoutLayout()
		}
		return o
	}
	return container.New(&page{width: width}, none(head), NewScroll(env, Pad(Gap, Gap, body)), none(foot))
}

type page struct{ width float32 }

func (p *page) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, body, foot := o[0].MinSize(), o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(head.Width, body.Width, foot.Width)+2*Unit(Group), head.Height+body.Height+foot.Height+4*Unit(Group))
}

func (p *page) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap, ring := Unit(Group), Unit(Gap)
	w := min(p.width*TextScale(), size.Width-2*gap)
	x := (size.Width - w) / 2
	head, foot := fit(o[0], w), o[2].MinSize().Height
	body := size.Height - head - foot - 4*gap
	if s, ok := o[1].(*container.Scroll); ok { // as high as its content, if there is room
		body = max(0, min(body, fit(s.Content, w+2*ring)))
	}
	free := size.Height - head - body - foot - 4*gap
	y := gap + max(0, free/3) // a little above the middle, where the eye rests
	o[0].Move(fyne.NewPos(x, y))
	put(o[1], x-ring, y+head+gap-ring, w+2*ring, body)
	put(o[2], x, y+head+body+2*gap-ring, w, foot)
}
