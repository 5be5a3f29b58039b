package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// follower is a scroll that follows the focus.
type follower struct{ scroll *container.Scroll }

// NewScroll makes content scroll up and down, and scrolls by itself to whatever inside gains the focus.
func NewScroll(env *Env, content fyne.CanvasObject) *container.Scroll {
	s, _ := newScroll(env, content)
	return s
}

// newScroll also returns what makes the Env forget the scroll, for what comes and goes while the window stays.
func newScroll(env *Env, content fyne.CanvasObject) (s *container.Scroll, forget func()) {
	f := &follower{scroll: container.NewVScroll(content)}
	if env == nil {
		return f.scroll, func() {}
	}
	f.scroll.OnScrolled = func(fyne.Position) { env.Input() }
	env.scrolls = append(env.scrolls, f)
	return f.scroll, func() {
		env.scrolls = slices.DeleteFunc(env.scrolls, func(o *follower) bool { return o == f })
	}
}

// newPageScroll makes a page that needs more room than there is scroll both ways.
func newPageScroll(env *Env, page fyne.CanvasObject) *container.Scroll {
	s, _ := newScroll(env, page)
	s.Direction = container.ScrollBoth
	return s
}

// aboveField is the room for the label over a field.
const aboveField float32 = 40

// reveal scrolls so that w, if it lies inside s, is seen with its ring and its label.
func reveal(s *container.Scroll, w fyne.CanvasObject) { revealPart(s, w, 0, w.Size().Height) }

// revealPart scrolls so that the part of w from y on, so high, is seen.
func revealPart(s *container.Scroll, w fyne.CanvasObject, y, height float32) {
	at, ok := placeIn(s.Content, w)
	if !ok && !inside(s.Content, w) {
		return
	}
	if !ok {
		d := fyne.CurrentApp().Driver()
		at = d.AbsolutePositionForObject(w).Subtract(d.AbsolutePositionForObject(s.Content))
	}
	x := at.X
	top, bottom := at.Y+y-Unit(aboveField), at.Y+y+height+Unit(Gap)
	offset := s.Offset
	if bottom > offset.Y+s.Size().Height {
		offset.Y = bottom - s.Size().Height
	}
	if top < offset.Y {
		offset.Y = max(0, top)
	}
	if s.Direction == container.ScrollBoth {
		offset.X = shift(offset.X, x-Unit(Gap), x+w.Size().Width+Unit(Gap), s.Size().Width)
	}
	if offset != s.Offset {
		s.ScrollToOffset(offset)
	}
}

// shift is the offset at which from and, if there is room for both, to are seen.
func shift(offset, from, to, room float32) float32 {
	return max(0, min(max(offset, to-room), from))
}

// placeIn is where in o its part w lies. The driver cannot say it of a widget that was not drawn yet.
func placeIn(o, w fyne.CanvasObject) (at fyne.Position, ok bool) {
	if o == w {
		return at, true
	}
	for _, part := range partsWithin(o) {
		if at, ok = placeIn(part, w); ok {
			return at.Add(part.Position()), true
		}
	}
	return fyne.Position{}, false
}

// inside tells whether w is drawn within o. The toolkit shows nobody the parts of a widget, so o is moved by one unit
// and back: what moves with it is inside.
func inside(o, w fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	at, before := o.Position(), d.AbsolutePositionForObject(w)
	o.Move(at.AddXY(0, 1))
	after := d.AbsolutePositionForObject(w)
	o.Move(at)
	return before != after
}
