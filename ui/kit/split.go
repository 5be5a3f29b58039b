package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Split sets two objects side by side over its whole height, with an edge between them that can be moved. Nobody gets
// less than it needs; where both do not fit, the left one goes first.
type Split struct {
	widget.BaseWidget
	// OnShare is told the share a person chose.
	OnShare func(share float32)

	env         *Env
	left, right fyne.CanvasObject
	usual       float32
	share       float32
	edge        *divider
}

// The bounds of a share, and what Widen moves the edge by as a rule.
const (
	shareLeast float32 = 0.1
	shareMost  float32 = 0.9
	SplitStep  float32 = 0.05
)

// NewSplit makes one; usual is the right side's share of the width until SetShare gives another, 0.1 to 0.9.
func NewSplit(env *Env, usual float32, left, right fyne.CanvasObject) *Split {
	s := &Split{env: env, left: left, right: right, usual: usual, share: usual}
	s.edge = &divider{split: s, line: newBox()}
	s.edge.ExtendBaseWidget(s.edge)
	s.ExtendBaseWidget(s)
	return s
}

// Share is the right side's share of the width, as long as both sides have what they need.
func (s *Split) Share() float32 { return s.share }

// SetShare gives the right side a share without telling OnShare. Anything but 0.1 to 0.9, as 0 or no number, means the
// usual one.
func (s *Split) SetShare(share float32) {
	if !(share >= shareLeast && share <= shareMost) { // no number is neither
		share = s.usual
	}
	s.share = share
	s.Refresh()
}

// Widen gives the right side more of the width, or less if by is negative, as far as both have what they need.
func (s *Split) Widen(by float32) {
	if s.moved(s.shown(), by) && s.OnShare != nil {
		s.OnShare(s.share)
	}
}

// moved sets the edge off from where it stood and tells whether that is another place than now.
func (s *Split) moved(from, by float32) bool {
	width, now := s.Size().Width, s.shown()
	if width <= 0 {
		return false
	}
	least := max(shareLeast, s.right.MinSize().Width/width)
	most := min(shareMost, 1-s.left.MinSize().Width/width)
	next := max(least, min(from+by, most))
	if off := width * (next - now); least > most || off > -0.5 && off < 0.5 {
		return false
	}
	s.share = next
	s.Refresh()
	return true
}

// shown is the share drawn.
func (s *Split) shown() float32 {
	width := s.Size().Width
	if width <= 0 {
		return s.share
	}
	return s.rightOf(width) / width
}

// rightOf is the width of the right side within a width.
func (s *Split) rightOf(width float32) float32 {
	right := max(width*s.share, s.right.MinSize().Width)
	return max(0, min(right, width-s.left.MinSize().Width))
}

// Parts are both sides, for Focusables.
func (s *Split) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.left, s.right} }

// CreateRenderer is for the toolkit.
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: s, min: s.minSize, layout: s.layout, paint: s.edge.draw}
	v.objects = []fyne.CanvasObject{s.left, s.right, s.edge}
	return v.started()
}

func (s *Split) minSize() fyne.Size {
	a, b := s.left.MinSize(), s.right.MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

// edgeRoom is where the pointer takes hold of the edge: little of it over the left side, whose scroll bar stands there.
const (
	edgeRoom   float32 = 8
	edgeBefore float32 = 2
)

func (s *Split) layout(size fyne.Size) {
	right := float32(int(s.rightOf(size.Width))) // on whole pixels
	put(s.left, 0, 0, size.Width-right, size.Height)
	put(s.right, size.Width-right, 0, right, size.Height)
	put(s.edge, size.Width-right-edgeBefore, 0, edgeRoom, size.Height)
}

// divider is the edge between the sides, seen only under the pointer.
type divider struct {
	widget.BaseWidget
	split *Split
	line  *canvas.Rectangle
	hover bool
	drag  bool
	from  float32 // the share drawn when the drag began
	was   float32 // the one wished then
	moved float32 // since then
}

// Dragged moves the edge with the pointer; beyond its limits it waits for the pointer to come back.
func (d *divider) Dragged(ev *fyne.DragEvent) {
	d.split.env.Input()
	if !d.drag {
		d.drag, d.from, d.was, d.moved = true, d.split.shown(), d.split.share, 0
	}
	d.moved += ev.Dragged.DX
	if width := d.split.Size().Width; width > 0 {
		d.split.moved(d.from, -d.moved/width)
	}
}

// DragEnd tells the share chosen. Pressing the button beside what had the focus took it away.
func (d *divider) DragEnd() {
	d.drag = false
	c := canvasOf(d)
	last, ok := d.split.env.Last().(fyne.Focusable)
	if ok && c != nil && c.Focused() == nil && canvasOf(d.split.env.Last()) == c {
		c.Focus(last)
	}
	if d.split.share != d.was && d.split.OnShare != nil {
		d.split.OnShare(d.split.share)
	}
	d.draw()
}

// Cursor is for the toolkit.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn is for the toolkit.
func (d *divider) MouseIn(*desktop.MouseEvent) { d.hover = true; d.draw() }

// MouseMoved is for the toolkit.
func (d *divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (d *divider) MouseOut() { d.hover = false; d.draw() }

func (d *divider) draw() {
	role := fyne.ThemeColorName("")
	if d.hover || d.drag {
		role = Primary
	}
	d.line.CornerRadius = 0
	fill(d.line, role, "", 0)
}

// CreateRenderer is for the toolkit.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: d, objects: []fyne.CanvasObject{d.line}, paint: d.draw}
	v.min = func() fyne.Size { return fyne.Size{} }
	v.layout = func(size fyne.Size) { put(d.line, edgeBefore, 0, 2, size.Height) }
	return v.started()
}
