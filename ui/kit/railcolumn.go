package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// railColumn stacks the first objects from the top and the others from the foot.
type railColumn struct {
	column
	top int
}

func newRailColumn(top, foot []fyne.CanvasObject) *fyne.Container {
	all := append(append([]fyne.CanvasObject{}, top...), foot...)
	return container.New(&railColumn{column: column{gap: 3}, top: len(top)}, all...)
}

func (l *railColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.column.Layout(objects[:l.top], size)
	foot := objects[l.top:]
	y := max(size.Height-l.column.MinSize(foot).Height, l.column.MinSize(objects[:l.top]).Height)
	l.column.Layout(foot, size)
	for _, o := range foot {
		o.Move(o.Position().AddXY(0, y))
	}
}
