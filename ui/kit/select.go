package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit/typed"
)

// Select is one choice of several. Up and Down change it, letters find an entry, Enter, Space or a click open the list.
type Select struct {
	widget.DisableableWidget
	// OnChanged is told the entry chosen by the person.
	OnChanged func(i int)

	env    *Env
	texts  []string
	chosen int
	empty  string
	find   typed.Finder
	open   *layer

	body  *canvas.Rectangle
	ring  ring
	label *word
	arrow *canvas.Image
	focus bool
	bad   bool
}

// NewSelect makes a choice of texts; chosen may be -1 for none yet, when empty is shown instead.
func NewSelect(env *Env, texts []string, chosen int, empty string) *Select {
	s := &Select{env: env, texts: texts, chosen: chosen, empty: empty, body: newBox(), ring: newRing(), arrow: newIcon()}
	s.label = newWord("", SizeText, Ink, false)
	s.ExtendBaseWidget(s)
	return s
}

// Chosen is the entry chosen, or -1.
func (s *Select) Chosen() int { return s.chosen }

// SetChosen shows an entry without telling OnChanged.
func (s *Select) SetChosen(i int) {
	s.chosen = max(-1, min(i, len(s.texts)-1))
	s.Refresh()
}

// SetBad draws it as wrong.
func (s *Select) SetBad(bad bool) { s.bad = bad; s.Refresh() }

// Text is the entry shown, or "".
func (s *Select) Text() string {
	if s.chosen < 0 || s.chosen >= len(s.texts) {
		return ""
	}
	return s.texts[s.chosen]
}

// TypedKey changes the choice or opens the list.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	if s.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		s.choose(max(0, s.chosen-1))
	case fyne.KeyDown:
		s.choose(min(len(s.texts)-1, s.chosen+1))
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.texts) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Open()
	case fyne.KeySpace:
	default:
		s.env.Pass(ev)
	}
}

// TypedRune opens the list on Space and finds an entry on a letter.
func (s *Select) TypedRune(r rune) {
	if s.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		s.Open()
		return
	}
	if i := s.find.Next(s.texts, s.chosen, r); i >= 0 {
		s.choose(i)
	}
}

func (s *Select) choose(i int) {
	if s.Disabled() || i < 0 || i >= len(s.texts) || i == s.chosen {
		return
	}
	s.chosen = i
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

// Tapped is a click.
func (s *Select) Tapped(*fyne.PointEvent) {
	s.env.Input()
	focusOn(s)
	s.Open()
}

// Open opens the list below the field, or above where there is no room.
func (s *Select) Open() {
	c := canvasOf(s)
	if c == nil || s.Disabled() || len(s.texts) == 0 || s.open != nil {
		return
	}
	leave := func() { s.open.close() }
	list := newOptions(s.env, s.texts, s.chosen, func(i int) {
		leave()
		s.choose(i)
	}, leave)
	s.open = openLayer(s.env, c, newFloat(s, list, leave), func(ev *fyne.KeyEvent) bool {
		list.TypedKey(ev)
		return true
	})
	s.open.onClose = func() { s.open = nil }
	c.Focus(list)
}

// Disable makes it do nothing; if it had the focus, the focus leaves.
func (s *Select) Disable() { s.DisableableWidget.Disable(); giveUp(s) }

// FocusGained is for the toolkit.
func (s *Select) FocusGained() {
	s.focus = true
	s.find = typed.Finder{}
	s.env.focused(s)
	s.Refresh()
}

// FocusLost is for the toolkit.
func (s *Select) FocusLost() { s.focus = false; s.Refresh() }

// CreateRenderer is for the toolkit.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: s, min: s.minSize, layout: s.layout, paint: s.paint}
	v.objects = []fyne.CanvasObject{s.ring.Rectangle, s.body, s.label.Text, s.arrow}
	return v.started()
}

const fieldPad float32 = 6 // inside a field, as the theme's inner padding

func (s *Select) minSize() fyne.Size {
	m := fyne.MeasureText("Ág", textSize(SizeText), fyne.TextStyle{})
	return fyne.NewSize(Unit(90), m.Height+2*Unit(fieldPad))
}

func (s *Select) layout(size fyne.Size) {
	put(s.body, 0, 0, size.Width, size.Height)
	s.ring.around(0, 0, size.Width, size.Height)
	side := textSize(SizeNote) * 0.8
	put(s.arrow, size.Width-side-Unit(Gap), (size.Height-side)/2, side, side)
	style, points := s.label.TextStyle, s.label.TextSize
	s.label.Text.Text = ellipsize(s.shown(), max(0, size.Width-side-Unit(3*Gap)), func(t string) float32 {
		return fyne.MeasureText(t, points, style).Width
	})
	s.label.at(Unit(fieldPad), 0, size.Height)
	s.label.redraw()
}

func (s *Select) shown() string {
	if t := s.Text(); t != "" {
		return t
	}
	return s.empty
}

func (s *Select) paint() {
	edge, width := Edge, float32(1)
	s.label.role = Ink
	switch {
	case s.Disabled():
		edge, s.label.role = Line, Faint
	case s.bad:
		edge, width = Refused, 2
	}
	if s.Text() == "" {
		s.label.role = Faint
	}
	fill(s.body, Card, edge, width)
	s.label.paint()
	setIcon(s.arrow, iconOpen, s.label.role)
	s.ring.show(s.focus && !s.Disabled(), Focus)
}
