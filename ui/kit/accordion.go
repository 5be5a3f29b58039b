package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Panel is one part of an Accordion.
type Panel struct {
	Title string            // at the left of the header
	Note  string            // at the right, or ""
	Hint  string            // the key that opens it, or ""
	Body  fyne.CanvasObject // shown while it is open
}

// Accordion is a column of panels of which at most one is open. Each header is directly followed by its body in the
// order of Tab. Focus never stays in a body that closes: it goes to the header of the panel that opened.
type Accordion struct {
	widget.BaseWidget
	// OnChanged is told which panel is open now, or -1.
	OnChanged func(open int)

	panels []*panelCard
	open   int
}

// NewAccordion makes an accordion with all panels closed.
func NewAccordion(env *Env, panels ...Panel) *Accordion {
	a := &Accordion{open: -1}
	for i, p := range panels {
		a.panels = append(a.panels, newPanelCard(env, p, func() { a.toggle(i) }))
	}
	a.ExtendBaseWidget(a)
	return a
}

// Opened is the open panel, or -1.
func (a *Accordion) Opened() int { return a.open }

// Open opens panel i and closes the others; -1 or any other number outside closes all.
func (a *Accordion) Open(i int) {
	if i < 0 || i >= len(a.panels) {
		i = -1
	}
	if i == a.open {
		return
	}
	home := a.homeFor(i)
	a.open = i
	for n, p := range a.panels {
		p.setOpen(n == i)
	}
	if home != nil {
		focusOn(home)
	}
	a.Refresh()
	if a.OnChanged != nil {
		a.OnChanged(i)
	}
}

// Enter opens panel i and puts the focus on the first thing in it, or on its header if nothing in it can have the focus.
func (a *Accordion) Enter(i int) {
	a.Open(i)
	if a.open < 0 || a.open != i {
		return
	}
	c := canvasOf(a)
	if c == nil {
		return
	}
	c.Focus(a.First(i))
}

// First is the first thing that can have the focus in panel i, or its header. A panel not drawn yet is on no canvas that
// Enter could find: who knows the canvas focuses this.
func (a *Accordion) First(i int) fyne.Focusable {
	if fields := Focusables(a.panels[i].body); len(fields) > 0 {
		return fields[0]
	}
	return a.panels[i].header
}

// SetNote changes the note at the right of a header.
func (a *Accordion) SetNote(i int, note string) {
	if i >= 0 && i < len(a.panels) {
		a.panels[i].header.setNote(note)
	}
}

// Header is what to focus to stand on the header of panel i.
func (a *Accordion) Header(i int) fyne.Focusable { return a.panels[i].header }

// homeFor is the header the focus must go to when panel next opens, or nil if the focus is not in the closing body.
func (a *Accordion) homeFor(next int) fyne.Focusable {
	c := canvasOf(a)
	if c == nil || a.open < 0 {
		return nil
	}
	held, ok := c.Focused().(fyne.CanvasObject)
	if !ok || !inside(a.panels[a.open].body, held) {
		return nil
	}
	if next >= 0 {
		return a.panels[next].header
	}
	return a.panels[a.open].header
}

func (a *Accordion) toggle(i int) {
	if i == a.open {
		i = -1
	}
	a.Open(i)
}

// CreateRenderer is for the toolkit.
func (a *Accordion) CreateRenderer() fyne.WidgetRenderer {
	l := &column{gap: Gap}
	v := &view{owner: a}
	for _, p := range a.panels {
		v.objects = append(v.objects, p)
	}
	v.min = func() fyne.Size { return l.MinSize(v.objects) }
	v.layout = func(size fyne.Size) { l.Layout(v.objects, size) }
	return v
}
