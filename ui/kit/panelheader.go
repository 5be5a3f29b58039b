package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// panelHeader is the focusable top of a panel.
type panelHeader struct {
	widget.BaseWidget
	env    *Env
	title  *Text
	note   *Text
	below  bool // the note has no room beside the title
	hint   *keyBadge
	arrow  *canvas.Image
	ground *canvas.Rectangle
	ring   ring
	onTap  func()
	open   bool
	focus  bool
	hover  bool
}

func newPanelHeader(env *Env, p Panel, onTap func()) *panelHeader {
	h := &panelHeader{env: env, onTap: onTap, ground: newBox(), ring: newRing()}
	h.title = NewStrong(p.Title).As(Wrap)
	h.note = NewNote(p.Note)
	h.hint = newKeyBadge(p.Hint)
	h.arrow = newIcon()
	h.ExtendBaseWidget(h)
	return h
}

func (h *panelHeader) setNote(note string) {
	h.note.SetText(note)
	h.Refresh()
}

// Tapped is a click.
func (h *panelHeader) Tapped(*fyne.PointEvent) {
	h.env.Input()
	focusOn(h)
	h.onTap()
}

// TypedKey acts on Enter; Left and Right close and open.
func (h *panelHeader) TypedKey(ev *fyne.KeyEvent) {
	if h.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		h.onTap()
	case fyne.KeySpace:
	case fyne.KeyRight:
		if !h.open {
			h.onTap()
		}
	case fyne.KeyLeft:
		if h.open {
			h.onTap()
		}
	default:
		h.env.Pass(ev)
	}
}

// TypedRune acts on Space.
func (h *panelHeader) TypedRune(r rune) {
	if h.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		h.onTap()
		return
	}
	h.env.PassRune(r)
}

func (h *panelHeader) FocusGained() { h.focus = true; h.env.focused(h); h.Refresh() }
func (h *panelHeader) FocusLost()   { h.focus = false; h.Refresh() }

func (h *panelHeader) MouseIn(*desktop.MouseEvent)    { h.hover = true; h.Refresh() }
func (h *panelHeader) MouseMoved(*desktop.MouseEvent) {}
func (h *panelHeader) MouseOut()                      { h.hover = false; h.Refresh() }

func (h *panelHeader) AccessibilityLabel() string { return h.title.Text() }

func (h *panelHeader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (h *panelHeader) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: h, min: h.minSize, layout: h.layout, paint: h.paint}
	v.objects = append([]fyne.CanvasObject{h.ring.Rectangle, h.ground, h.arrow, h.title, h.note}, h.hint.objects()...)
	return v.started()
}

// minSize is that for the last width: the note takes a line of its own where there is no room beside the title.
func (h *panelHeader) minSize() fyne.Size {
	t, k := h.title.MinSize(), h.hint.minSize()
	size := fyne.NewSize(h.textAt()+t.Width+Unit(Gap)+k.Width+Unit(Inset), max(t.Height, k.Height)+2*Unit(10))
	if h.below {
		size.Height += h.note.MinSize().Height
	}
	return size
}

func (h *panelHeader) iconSize() float32 { return textSize(SizeNote) }

// textAt is where the title begins.
func (h *panelHeader) textAt() float32 { return Unit(Inset) + h.iconSize() + Unit(4) }

func (h *panelHeader) layout(size fyne.Size) {
	put(h.ground, 1, 1, size.Width-2, size.Height-2)
	h.ring.around(0, 0, size.Width, size.Height)
	k, icon := h.hint.minSize(), h.iconSize()
	right := size.Width - Unit(Inset) - k.Width
	hintAt := right
	if k.Width > 0 {
		right -= Unit(Gap)
	}
	wide := max(0, min(LineWidth(h.title)+1, right-h.textAt()))
	high := fit(h.title, wide)
	line := max(high, k.Height) + 2*Unit(10)
	put(h.arrow, Unit(Inset)-Unit(2), (line-icon)/2, icon, icon)
	h.title.Move(fyne.NewPos(h.textAt(), (line-high)/2))
	h.hint.at(hintAt, (line-k.Height)/2)
	left := h.textAt() + wide
	w := h.note.measure(h.note.text) + 1
	h.below = h.note.text != "" && w > right-left-Unit(Group)
	if h.below {
		fit(h.note, max(0, size.Width-h.textAt()-Unit(Inset)))
		h.note.Move(fyne.NewPos(h.textAt(), line-Unit(10)))
		return
	}
	high = fit(h.note, w)
	h.note.Move(fyne.NewPos(right-w, (line-high)/2))
}

func (h *panelHeader) paint() {
	h.ground.CornerRadius = cardRadius - 1
	ground := fyne.ThemeColorName("")
	if h.hover {
		ground = Hover
	}
	fill(h.ground, ground, "", 0)
	h.ring.CornerRadius = cardRadius + ringGap + ringWidth
	h.ring.show(h.focus, Focus)
	ink, icon := Ink, iconClosed
	if h.open {
		ink, icon = Primary, iconOpen
	}
	setIcon(h.arrow, icon, ink)
	if h.title.role != ink {
		h.title.In(ink).Refresh()
	}
	h.hint.paint(Muted, Line)
}
