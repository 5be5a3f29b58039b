package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// grip is the edge between two headers of a list, which can be dragged. It is a widget of its own, as the toolkit would
// take a click with a tremor on a list that can be dragged for a drag.
type grip struct {
	widget.BaseWidget
	list  *RowList
	edge  int // the column before it
	line  *canvas.Rectangle
	hover bool
	from  []float32 // the widths when the drag began
	moved float32   // since then
}

func newGrip(l *RowList, edge int) *grip {
	g := &grip{list: l, edge: edge, line: newBox()}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged moves the edge with the pointer; beyond its limits it waits for the pointer to come back.
func (g *grip) Dragged(ev *fyne.DragEvent) {
	g.list.env.Input()
	if g.from == nil {
		g.from, g.moved = g.list.Widths(), 0
	}
	g.moved += ev.Dragged.DX
	if room := g.list.room(g.list.Size().Width); room > 0 && len(g.from) == len(g.list.columns) {
		g.list.shares, _ = sharesOf(edgeMoved(g.from, g.edge, g.moved/room))
		g.list.Refresh()
	}
}

// DragEnd tells the widths chosen. Pressing the button beside what had the focus took it away.
func (g *grip) DragEnd() {
	g.from = nil
	g.list.takeFocus()
	g.list.tellWidths()
}

// Cursor is for the toolkit.
func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn is for the toolkit.
func (g *grip) MouseIn(*desktop.MouseEvent) { g.hover = true; g.draw() }

// MouseMoved is for the toolkit.
func (g *grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (g *grip) MouseOut() { g.hover = false; g.draw() }

func (g *grip) draw() {
	role := Line
	if g.hover {
		role = Primary
	}
	g.line.CornerRadius = 0
	fill(g.line, role, "", 0)
}

// CreateRenderer is for the toolkit.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: g, objects: []fyne.CanvasObject{g.line}, paint: g.draw}
	v.min = func() fyne.Size { return fyne.Size{} }
	v.layout = func(size fyne.Size) {
		high := min(size.Height, textSize(SizeNote))
		put(g.line, size.Width/2-1, (size.Height-high)/2, 2, high)
	}
	return v.started()
}
