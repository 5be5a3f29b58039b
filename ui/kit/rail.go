package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// RailButton goes to a screen: a line of the rail with label, key and, for what waits there, a number.
type RailButton struct {
	widget.BaseWidget
	env      *Env
	label    *word
	hint     *keyBadge
	count    *word
	pill     *canvas.Rectangle
	ground   *canvas.Rectangle
	bar      *canvas.Rectangle
	ring     ring
	onTap    func()
	selected bool
	focus    bool
	hover    bool
}

// NewRailButton makes a line of the rail; hint may be "".
func NewRailButton(env *Env, label, hint string, onTap func()) *RailButton {
	r := &RailButton{env: env, onTap: onTap, pill: newBox(), ground: newBox(), bar: newBox(), ring: newRing()}
	r.label = newWord(label, SizeText, Muted, false)
	r.hint = newKeyBadge(hint)
	r.count = newWord("", SizeNote, Late, true)
	r.ExtendBaseWidget(r)
	return r
}

// SetSelected marks it as the screen shown.
func (r *RailButton) SetSelected(on bool) { r.selected = on; r.Refresh() }

// Selected tells whether it is marked.
func (r *RailButton) Selected() bool { return r.selected }

// SetCount shows how many things wait there; "" for none.
func (r *RailButton) SetCount(n string) { r.count.Text.Text = n; r.Refresh() }

// Tapped is a click.
func (r *RailButton) Tapped(*fyne.PointEvent) { r.env.Input(); focusOn(r); r.onTap() }

// TypedKey acts on Enter; Up and Down go to the neighbours.
func (r *RailButton) TypedKey(ev *fyne.KeyEvent) {
	if r.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.onTap()
	case fyne.KeySpace:
	case fyne.KeyDown:
		if c := canvasOf(r); c != nil {
			c.FocusNext()
		}
	case fyne.KeyUp:
		if c := canvasOf(r); c != nil {
			c.FocusPrevious()
		}
	default:
		r.env.Pass(ev)
	}
}

// TypedRune acts on Space.
func (r *RailButton) TypedRune(c rune) {
	if r.env.HoldRune(c) {
		return
	}
	if c == ' ' {
		r.onTap()
		return
	}
	r.env.PassRune(c)
}

// FocusGained is for the toolkit.
func (r *RailButton) FocusGained() { r.focus = true; r.env.focused(r); r.Refresh() }

// FocusLost is for the toolkit.
func (r *RailButton) FocusLost() { r.focus = false; r.Refresh() }

// MouseIn is for the toolkit.
func (r *RailButton) MouseIn(*desktop.MouseEvent) { r.hover = true; r.Refresh() }

// MouseMoved is for the toolkit.
func (r *RailButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (r *RailButton) MouseOut() { r.hover = false; r.Refresh() }

// AccessibilityLabel is what a screen reader says.
func (r *RailButton) AccessibilityLabel() string { return r.label.Text.Text }

// AccessibilityRole is what a screen reader calls it.
func (r *RailButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (r *RailButton) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: r, min: r.minSize, layout: r.layout, paint: r.paint}
	v.objects = append([]fyne.CanvasObject{r.ring.Rectangle, r.ground, r.bar, r.label.Text, r.pill, r.count.Text}, r.hint.objects()...)
	return v.started()
}

func (r *RailButton) minSize() fyne.Size {
	bold := r.label.TextStyle
	bold.Bold = true // as it is when it is selected: the rail keeps its width whatever is
	l, k := fyne.MeasureText(r.label.Text.Text, textSize(SizeText), bold), r.hint.minSize()
	w := Unit(10) + l.Width + Unit(Gap) + k.Width + Unit(10)
	if r.count.Text.Text != "" {
		w += r.count.MinSize().Width + Unit(2*Gap)
	}
	return fyne.NewSize(w, l.Height+2*Unit(Gap))
}

func (r *RailButton) layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	put(r.bar, 0, 0, 3, size.Height)
	r.ring.around(0, 0, size.Width, size.Height)
	r.label.at(Unit(10), 0, size.Height)
	k := r.hint.minSize()
	x := size.Width - Unit(10) - k.Width
	r.hint.at(x, (size.Height-k.Height)/2)
	r.pill.Hidden = r.count.Text.Text == ""
	if !r.pill.Hidden {
		m := r.count.MinSize()
		w := m.Width + 2*Unit(6)
		if k.Width > 0 {
			x -= Unit(4)
		}
		put(r.pill, x-w, (size.Height-m.Height)/2, w, m.Height)
		r.count.at(x-w+Unit(6), 0, size.Height)
	}
}

func (r *RailButton) paint() {
	ground, bar := fyne.ThemeColorName(""), fyne.ThemeColorName("")
	r.label.role, r.label.TextStyle.Bold = Muted, r.selected
	if r.hover {
		ground = Hover
	}
	if r.selected {
		ground, bar, r.label.role = PrimarySoft, Primary, Primary
	}
	r.bar.CornerRadius = 1
	r.pill.CornerRadius = textSize(SizeNote) * 0.6
	fill(r.ground, ground, "", 0)
	fill(r.bar, bar, "", 0)
	fill(r.pill, LateSoft, "", 0)
	r.label.paint()
	r.count.paint()
	r.hint.paint(Muted, Line)
	r.ring.show(r.focus, Focus)
}
