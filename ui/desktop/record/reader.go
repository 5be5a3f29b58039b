package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit"
)

// reader is a text with one focus stop that is read by keys: arrows, PgUp, PgDn, Home and End scroll it.
type reader struct {
	widget.BaseWidget
	env    *kit.Env
	scroll *container.Scroll
	ring   *canvas.Rectangle
	focus  bool
}

func newReader(env *kit.Env, content fyne.CanvasObject) *reader {
	r := &reader{env: env, scroll: container.NewVScroll(kit.Pad(inset, 0, content)), ring: canvas.NewRectangle(nil)}
	r.scroll.OnScrolled = func(fyne.Position) { env.Input() }
	r.ExtendBaseWidget(r)
	return r
}

// TypedKey scrolls, or passes the key on.
func (r *reader) TypedKey(ev *fyne.KeyEvent) {
	if r.env.HoldKey(ev) {
		return
	}
	if !r.turn(ev.Name) {
		r.env.Pass(ev)
	}
}

// turn scrolls by a key and tells whether it is one that does.
func (r *reader) turn(key fyne.KeyName) bool {
	line, page := 1.5*theme.TextSize(), r.scroll.Size().Height-1.5*theme.TextSize()
	by := map[fyne.KeyName]float32{
		fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -r.scroll.Content.Size().Height, fyne.KeyEnd: r.scroll.Content.Size().Height,
	}
	step, ok := by[key]
	if !ok {
		return false
	}
	most := max(0, r.scroll.Content.Size().Height-r.scroll.Size().Height)
	r.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(r.scroll.Offset.Y+step, most))))
	return true
}

// TypedRune is a letter of one of the actions.
func (r *reader) TypedRune(c rune) {
	if !r.env.HoldRune(c) {
		r.env.PassRune(c)
	}
}

// FocusGained is for the toolkit.
func (r *reader) FocusGained() { r.env.Input(); r.focus = true; r.Refresh() }

// FocusLost is for the toolkit.
func (r *reader) FocusLost() { r.focus = false; r.Refresh() }

// Tapped takes the focus.
func (r *reader) Tapped(*fyne.PointEvent) {
	r.env.Input()
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
}

// CreateRenderer is for the toolkit.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	v := &readerView{r}
	v.paint()
	return v
}

type readerView struct{ r *reader }

// inset keeps the text off the ring.
const inset float32 = 6

func (v *readerView) Destroy()                     {}
func (v *readerView) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.r.ring, v.r.scroll} }

func (v *readerView) MinSize() fyne.Size {
	return fyne.NewSize(kit.Unit(200), v.r.scroll.Content.MinSize().Height+2*kit.Unit(inset))
}

func (v *readerView) Layout(size fyne.Size) {
	pad := kit.Unit(inset)
	v.r.ring.Resize(size)
	v.r.scroll.Move(fyne.NewPos(pad, pad))
	v.r.scroll.Resize(size.SubtractWidthHeight(2*pad, 2*pad))
}

func (v *readerView) paint() {
	edge, width := kit.Colour(kit.Line), float32(1)
	if v.r.focus {
		edge, width = kit.Colour(kit.Focus), 3
	}
	v.r.ring.CornerRadius = 6
	v.r.ring.FillColor, v.r.ring.StrokeColor, v.r.ring.StrokeWidth = kit.Colour(kit.Card), edge, width
}

// Refresh looks the colours up again.
func (v *readerView) Refresh() {
	v.paint()
	v.r.ring.Refresh()
	v.Layout(v.r.Size())
	canvas.Refresh(v.r)
}
