package uitest

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Part is something drawn, with all it lies in.
type Part struct {
	Object fyne.CanvasObject
	Area   Area          // where it lies as everything is scrolled now; a text's is what its words need
	Shown  Area          // what of the window can show it now: the window and every scroll it lies in
	Room   Area          // where it must stay in order not to be cut: as Shown, but as far as can be scrolled to, and in every widget
	Within []fyne.Widget // the outermost first
	Layer  int           // 0 is the page, 1 the dialog over it, and so on
	Depth  int           // how many objects it lies in
}

// Seen tells whether any of it is shown now.
func (p Part) Seen() bool { return !p.Area.Cut(p.Shown).Empty() }

// Text is the words, or "" if it is no text.
func (p Part) Text() string {
	if text, ok := p.Object.(*canvas.Text); ok {
		return text.Text
	}
	return ""
}

// Owner is the innermost widget it lies in, or nil.
func (p Part) Owner() fyne.Widget {
	if len(p.Within) == 0 {
		return nil
	}
	return p.Within[len(p.Within)-1]
}

// Parts lists what is drawn in a window, dialogs included, back to front. It does not lay anything out: see Relayout.
func Parts(w fyne.Window) []Part {
	c := w.Canvas()
	room := areaOf(fyne.Position{}, c.Size())
	l := &lister{}
	l.list(c.Content(), fyne.Position{}, Part{Shown: room, Room: room})
	for i, o := range c.Overlays().List() {
		l.list(o, o.Position(), Part{Shown: room, Room: room, Layer: i + 1})
	}
	return l.found
}

// PartsOf lists what is drawn of an object, which lies at 0, 0.
func PartsOf(o fyne.CanvasObject) []Part {
	l := &lister{}
	room := areaOf(fyne.Position{}, o.Size())
	l.list(o, fyne.Position{}, Part{Shown: room.Grown(far), Room: room})
	return l.found
}

// Top leaves those of the topmost layer, which alone takes keys.
func Top(all []Part) []Part {
	if len(all) == 0 {
		return nil
	}
	top := all[len(all)-1].Layer
	for i, p := range all {
		if p.Layer == top {
			return all[i:]
		}
	}
	return nil
}

// Split takes an object and what is drawn of it out of parts.
func Split(all []Part, o fyne.CanvasObject) (rest, split []Part) {
	for i, p := range all {
		if p.Object != o {
			continue
		}
		end := i + 1
		for end < len(all) && all[end].Depth > p.Depth && all[end].Layer == p.Layer {
			end++
		}
		return append(slices.Clone(all[:i]), all[end:]...), all[i:end]
	}
	return all, nil
}

type lister struct{ found []Part }

// list adds o, at a place within what around describes, and all that is drawn of it.
func (l *lister) list(o fyne.CanvasObject, at fyne.Position, around Part) {
	if o == nil || !o.Visible() {
		return
	}
	p := around
	p.Object, p.Area = o, areaOf(at, o.Size())
	if text, ok := o.(*canvas.Text); ok {
		p.Area = areaOf(at, text.MinSize())
	}
	l.found = append(l.found, p)
	around.Depth++
	if scroll, ok := o.(*container.Scroll); ok {
		around.Shown = around.Shown.Cut(p.Area)
		around.Room = scrolled(around.Room.Cut(p.Area), scroll.Direction)
	} else if w, ok := o.(fyne.Widget); ok {
		around.Within = append(around.Within[:len(around.Within):len(around.Within)], w)
		around.Room = around.Room.Cut(p.Area)
	}
	for _, part := range parts(o) {
		l.list(part, at.Add(part.Position()), around)
	}
}

// scrolled is a room with all that can be scrolled to. A direction that the toolkit has no name for goes both ways, as in
// fields (kit.Entry).
func scrolled(a Area, direction container.ScrollDirection) Area {
	if direction != container.ScrollNone && direction != container.ScrollVerticalOnly {
		a.Left, a.Right = -far, far
	}
	if direction != container.ScrollNone && direction != container.ScrollHorizontalOnly {
		a.Top, a.Bottom = -far, far
	}
	return a
}

// Settle lays everything in a window out from the outside in, as the real driver does each frame for what needs other room
// than it has, without drawing anything anew: that takes Relayout, and far longer.
func Settle(w fyne.Window) {
	for range 3 { // what is wrapped knows its height once it has a width, and what holds it after that
		layOut(w.Content())
		for _, o := range w.Canvas().Overlays().List() {
			layOut(o)
		}
	}
}

func layOut(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(o).Layout(o.Size())
	}
	for _, part := range parts(o) {
		layOut(part)
	}
}
