package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is for the toolkit.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.drawn = true
	v := &entryView{WidgetRenderer: e.Entry.CreateRenderer(), entry: e}
	v.collect()
	return v
}

// entryView is the toolkit's drawing of a field with our ring around it.
type entryView struct {
	fyne.WidgetRenderer
	entry   *Entry
	objects []fyne.CanvasObject
}

func (v *entryView) Objects() []fyne.CanvasObject { return v.objects }

func (v *entryView) Layout(size fyne.Size) {
	v.WidgetRenderer.Layout(size)
	if border, ok := v.border(); ok {
		put(border, 0, 0, size.Width, size.Height) // the toolkit's is smaller by a unit and a half than other fields are
	}
	v.entry.ring.around(0, 0, size.Width, size.Height)
	v.mark()
}

// MinSize is wide enough for what the field must always show in full, as a date.
func (v *entryView) MinSize() fyne.Size {
	m := v.WidgetRenderer.MinSize()
	if least := v.entry.least; least != "" {
		m.Width = max(m.Width, fyne.MeasureText(least, textSize(SizeText), fyne.TextStyle{}).Width+2*Unit(fieldPad)+2)
	}
	return m
}

func (v *entryView) Refresh() {
	v.WidgetRenderer.Refresh()
	v.collect()
	v.mark()
}

func (v *entryView) collect() {
	v.objects = append(append(v.objects[:0], v.entry.ring.Rectangle), v.WidgetRenderer.Objects()...)
}

// mark shows focus and error: a wrong field has a border twice as thick, not only of another colour.
func (v *entryView) mark() {
	e := v.entry
	e.ring.show(e.focus && !e.Disabled(), Focus)
	border, ok := v.border()
	if !ok {
		return
	}
	width := e.Theme().Size(theme.SizeNameInputBorder)
	if e.bad {
		border.StrokeColor, width = Colour(Refused), 2
	}
	border.StrokeWidth = width // the toolkit sets it only when the size changes
	border.Refresh()
}

func (v *entryView) border() (*canvas.Rectangle, bool) {
	r, ok := v.WidgetRenderer.Objects()[1].(*canvas.Rectangle)
	return r, ok
}
