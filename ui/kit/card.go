package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Box is a coloured rectangle with an optional border behind its content.
type Box struct {
	widget.BaseWidget
	content      fyne.CanvasObject
	rect         *canvas.Rectangle
	ground, edge fyne.ThemeColorName
	corner       float32
}

// NewCard frames content: a border of 1, rounded by 8, padded.
func NewCard(content fyne.CanvasObject) *Box {
	return newBoxed(Pad(Inset, 12, content), Card, Line, cardRadius)
}

// NewGround colours the ground behind content, without a border; the window's ground is Canvas.
func NewGround(role fyne.ThemeColorName, content fyne.CanvasObject) *Box {
	return newBoxed(content, role, "", 0)
}

func newBoxed(content fyne.CanvasObject, ground, edge fyne.ThemeColorName, corner float32) *Box {
	b := &Box{content: content, rect: newBox(), ground: ground, edge: edge, corner: corner}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for the toolkit.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: b, objects: []fyne.CanvasObject{b.rect, b.content}}
	v.min = func() fyne.Size { return b.content.MinSize() }
	v.layout = func(size fyne.Size) {
		put(b.rect, 0, 0, size.Width, size.Height)
		put(b.content, 0, 0, size.Width, size.Height)
	}
	v.paint = func() {
		b.rect.CornerRadius = b.corner
		width := float32(1)
		if b.edge == "" {
			width = 0
		}
		fill(b.rect, b.ground, b.edge, width)
	}
	return v.started()
}

// Rule is a thin line across, between groups.
func Rule() fyne.CanvasObject {
	room := canvas.NewRectangle(color.Transparent) // the line itself is the box, which follows the theme
	room.SetMinSize(fyne.NewSize(1, 1))
	return newBoxed(room, Line, "", 0)
}

// NewEmpty is what stands where there is nothing to show: what it means, what to do, and a button for it if any.
func NewEmpty(title, todo string, button *Button) fyne.CanvasObject {
	text := NewNote(todo)
	parts := []fyne.CanvasObject{NewStrong(title).As(Wrap), text}
	if button != nil {
		parts = append(parts, Row(Gap, button))
	}
	return Pad(Group, Group, Column(Gap, parts...))
}
