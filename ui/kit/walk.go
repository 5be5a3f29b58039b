package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Focusables lists what can have the focus inside o and is seen, in the order of Tab. The toolkit shows nobody the parts
// of a widget, so a widget made of others must have a method Parts() []fyne.CanvasObject to be looked into.
func Focusables(o fyne.CanvasObject) []fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	var found []fyne.Focusable
	if f, ok := o.(fyne.Focusable); ok && !disabled(o) {
		found = append(found, f)
	}
	for _, part := range partsWithin(o) {
		found = append(found, Focusables(part)...)
	}
	return found
}

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

func partsWithin(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Split:
		return []fyne.CanvasObject{o.Leading, o.Trailing}
	case interface{ Parts() []fyne.CanvasObject }:
		return o.Parts()
	}
	return nil
}

// Parts is the content, for Focusables.
func (b *Box) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.content} }

// Parts is the field, for Focusables.
func (r *FormRow) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.field} }

// Parts are the panels, for Focusables.
func (a *Accordion) Parts() []fyne.CanvasObject {
	parts := make([]fyne.CanvasObject, len(a.panels))
	for i, p := range a.panels {
		parts[i] = p
	}
	return parts
}

// Parts are header and body, for Focusables.
func (c *panelCard) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.header, c.body} }

// Parts is the empty state's, for Focusables, while there are no rows.
func (l *RowList) Parts() []fyne.CanvasObject {
	if l.empty == nil || len(l.rows) > 0 {
		return nil
	}
	return []fyne.CanvasObject{l.empty}
}
