package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Kind is how much a button stands out.
type Kind int

// Kinds of button. A screen has one Filled button at most.
const (
	Outline Kind = iota // the usual
	Filled              // the one thing to do here
	Quiet               // text only: secondary, or one of a row of choices
	OnBar               // outline on the top bar
)

// Button does one thing on Enter, Space or a click. It may show the key that does the same from anywhere.
type Button struct {
	widget.DisableableWidget
	env      *Env
	kind     Kind
	label    *word
	hint     *keyBadge
	onTap    func()
	body     *canvas.Rectangle
	ring     ring
	selected bool
	focus    bool
	hover    bool
	leading  bool // hint before the label
	passing  bool
}

// NewButton makes a button; hint is the key shown beside the label, or "".
func NewButton(env *Env, kind Kind, label, hint string, onTap func()) *Button {
	b := &Button{env: env, kind: kind, onTap: onTap, body: newBox(), ring: newRing()}
	b.label = newWord(label, SizeText, Ink, true)
	b.hint = newKeyBadge(hint)
	b.ExtendBaseWidget(b)
	return b
}

// LeadingHint puts the key before the label, as on the openings, and returns the button.
func (b *Button) LeadingHint() *Button { b.leading = true; return b }

// Passing makes a click leave the focus alone, for what is done in passing, as switching the language; it returns the button.
func (b *Button) Passing() *Button { b.passing = true; return b }

// SetOnTapped replaces what it does.
func (b *Button) SetOnTapped(f func()) { b.onTap = f }

// Label is the text shown.
func (b *Button) Label() string { return b.label.Text.Text }

// SetLabel changes the text shown.
func (b *Button) SetLabel(label string) {
	b.label.Text.Text = label
	b.Refresh()
}

// SetHint changes the key shown beside the label.
func (b *Button) SetHint(hint string) {
	b.hint.text.Text.Text = hint
	b.Refresh()
}

// SetSelected marks it as the chosen one of several: soft ground and a frame.
func (b *Button) SetSelected(on bool) {
	b.selected = on
	b.Refresh()
}

// Selected tells whether it is marked as chosen.
func (b *Button) Selected() bool { return b.selected }

// Tapped is a click.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.env.Input()
	if b.Disabled() {
		return
	}
	if !b.passing {
		focusOn(b)
	}
	b.act()
}

func (b *Button) act() {
	if !b.Disabled() && b.onTap != nil {
		b.onTap()
	}
}

// TypedKey acts on Enter and passes the rest on. Space comes as a rune.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	if b.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.act()
	case fyne.KeySpace:
	default:
		b.env.Pass(ev)
	}
}

// TypedRune acts on Space and passes the rest on.
func (b *Button) TypedRune(r rune) {
	if b.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		b.act()
		return
	}
	b.env.PassRune(r)
}

// FocusGained is for the toolkit.
func (b *Button) FocusGained() {
	b.focus = true
	b.env.focused(b)
	b.Refresh()
}

// FocusLost is for the toolkit.
func (b *Button) FocusLost() {
	b.focus = false
	b.Refresh()
}

// Disable makes it do nothing; if it had the focus, the focus leaves.
func (b *Button) Disable() {
	b.DisableableWidget.Disable()
	giveUp(b)
}

// MouseIn is for the toolkit.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hover = true; b.Refresh() }

// MouseMoved is for the toolkit.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (b *Button) MouseOut() { b.hover = false; b.Refresh() }

// AccessibilityLabel is what a screen reader says.
func (b *Button) AccessibilityLabel() string { return b.Label() }

// AccessibilityRole is what a screen reader calls it.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: b, min: b.minSize, layout: b.layout, paint: b.paint}
	v.objects = append([]fyne.CanvasObject{b.ring.Rectangle, b.body, b.label.Text}, b.hint.objects()...)
	return v.started()
}

const (
	buttonPadX = 13
	buttonPadY = 5.5
)

func (b *Button) padX() float32 {
	if b.kind == Quiet {
		return Unit(Gap)
	}
	return Unit(buttonPadX)
}

func (b *Button) minSize() fyne.Size {
	l, h := b.label.MinSize(), b.hint.minSize()
	w := l.Width + h.Width + 2*b.padX()
	if h.Width > 0 && l.Width > 0 {
		w += Unit(Gap)
	}
	return fyne.NewSize(w, max(l.Height, h.Height)+2*Unit(buttonPadY))
}

func (b *Button) layout(size fyne.Size) {
	put(b.body, 0, 0, size.Width, size.Height)
	b.ring.around(0, 0, size.Width, size.Height)
	l, h := b.label.MinSize(), b.hint.minSize()
	total := l.Width + h.Width
	if h.Width > 0 && l.Width > 0 {
		total += Unit(Gap)
	}
	x := max(b.padX(), (size.Width-total)/2)
	if b.leading && h.Width > 0 {
		b.hint.at(x, (size.Height-h.Height)/2)
		b.label.at(x+h.Width+Unit(Gap), 0, size.Height)
		return
	}
	x += b.label.at(x, 0, size.Height)
	b.hint.at(x+Unit(Gap), (size.Height-h.Height)/2)
}

func (b *Button) paint() {
	look := b.look()
	fill(b.body, look.ground, look.edge, look.width)
	b.label.role = look.ink
	b.label.paint()
	b.hint.paint(look.hintInk, look.hintEdge)
	role := Focus
	if b.kind == OnBar {
		role = BarFocus
	}
	b.ring.show(b.focus && !b.Disabled(), role)
}
