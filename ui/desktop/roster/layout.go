package roster

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"daybook/ui/kit"
)

// sheet lays the tools above, the list in what is left, and below it what can be done with a booking, in as many lines as
// that needs, if there is a booking and room for two of them above. The list has fewer, fuller columns where the window is narrow for the size of text.
type sheet struct {
	s *Screen
	v *view
}

const wideEnough = 1000 // units at a text size of 14.5

func (l *sheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize().AddWidthHeight(0, kit.Unit(kit.Group))
	if o[2].Visible() {
		size.Height += o[2].MinSize().Height + kit.Unit(kit.Gap)
	}
	return fyne.NewSize(max(size.Width, 300), size.Height+o[1].MinSize().Height)
}

func (l *sheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.adapt(size.Width)
	o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
	top := o[0].MinSize().Height // what wraps knows its height only now
	o[0].Resize(fyne.NewSize(size.Width, top))
	top += kit.Unit(kit.Group)
	o[2].Resize(fyne.NewSize(size.Width, o[2].MinSize().Height))
	foot := o[2].MinSize().Height // likewise
	bottom := size.Height - foot - kit.Unit(kit.Gap)
	if len(l.v.list.Rows()) == 0 || bottom-top < o[1].MinSize().Height {
		bottom = size.Height
		o[2].Hide()
	} else {
		o[2].Show()
		o[2].Resize(fyne.NewSize(size.Width, foot))
		o[2].Move(fyne.NewPos(0, size.Height-foot))
	}
	o[1].Move(fyne.NewPos(0, top))
	o[1].Resize(fyne.NewSize(size.Width, max(0, bottom-top)))
}

// adapt gives the list the columns for a width.
func (l *sheet) adapt(width float32) {
	compact := width*14.5/theme.TextSize() < wideEnough
	if compact == l.v.compact {
		return
	}
	l.v.compact = compact
	l.s.lines = nil
	l.s.nameTurning(l.v)
	l.v.list.SetColumns(l.s.columns(compact))
	l.s.recall(l.v)
	l.v.list.SetRows(l.s.rows())
}

// newWide gives a field all the width but for its key, and at least so much that something can be read in it.
func newWide(field, key fyne.CanvasObject) fyne.CanvasObject {
	return container.New(wide{}, field, key)
}

type wide struct{}

const leastField = 260 // units at a text size of 14.5

func (wide) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	return fyne.NewSize(max(m.Width, leastField*theme.TextSize()/14.5)+kit.Unit(kit.Gap)+o[1].MinSize().Width, m.Height)
}

func (wide) Layout(o []fyne.CanvasObject, size fyne.Size) {
	key := o[1].MinSize()
	o[0].Resize(fyne.NewSize(max(0, size.Width-key.Width-kit.Unit(kit.Gap)), size.Height))
	o[1].Resize(key)
	o[1].Move(fyne.NewPos(size.Width-key.Width, (size.Height-key.Height)/2))
}

// newFlow sets the tools at the right of the head, or below it where there is no room, in as many lines as they need.
func newFlow(head fyne.CanvasObject, tools ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&flow{}, append([]fyne.CanvasObject{head}, tools...)...)
}

type flow struct{ width float32 }

const leastHead = 230 // units for the head beside the tools

// row is the width of all tools in one line.
func (l *flow) row(tools []fyne.CanvasObject) float32 {
	width := -kit.Unit(kit.Gap)
	for _, tool := range tools {
		width += tool.MinSize().Width + kit.Unit(kit.Gap)
	}
	return width
}

func (l *flow) narrow(tools []fyne.CanvasObject) bool {
	return l.width-l.row(tools)-kit.Unit(kit.Group) < leastHead*theme.TextSize()/14.5
}

func (l *flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	for _, tool := range o[1:] {
		size.Width = max(size.Width, tool.MinSize().Width)
		size.Height = max(size.Height, tool.MinSize().Height)
	}
	if l.narrow(o[1:]) {
		size.Height = o[0].MinSize().Height + kit.Unit(kit.Gap) + l.place(o[1:], l.width, false)
	}
	return size
}

// place goes through the tools line by line and gives the height; with move it puts them there.
func (l *flow) place(tools []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, height float32
	top := float32(0)
	for _, tool := range tools {
		m := tool.MinSize()
		if x > 0 && x+m.Width > width {
			x, y = 0, y+height+kit.Unit(kit.Gap)
		}
		height = max(height, m.Height)
		if move {
			tool.Resize(m)
			tool.Move(fyne.NewPos(x, y))
		}
		x += m.Width + kit.Unit(kit.Gap)
		top = y + height
	}
	return top
}

func (l *flow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	head, tools := o[0].MinSize(), o[1:]
	o[0].Move(fyne.NewPos(0, 0))
	if l.narrow(tools) {
		o[0].Resize(fyne.NewSize(size.Width, head.Height))
		head = o[0].MinSize()
		o[0].Resize(fyne.NewSize(size.Width, head.Height))
		l.place(tools, size.Width, true)
		for _, tool := range tools {
			tool.Move(tool.Position().AddXY(0, head.Height+kit.Unit(kit.Gap)))
		}
		return
	}
	row := l.row(tools)
	beside := size.Width - row - kit.Unit(kit.Group)
	o[0].Resize(fyne.NewSize(beside, head.Height))
	o[0].Resize(fyne.NewSize(beside, o[0].MinSize().Height)) // what wraps knows its height only now
	l.place(tools, row+1, true)
	for _, tool := range tools {
		tool.Move(tool.Position().AddXY(size.Width-row, (size.Height-tool.Size().Height)/2))
	}
}
