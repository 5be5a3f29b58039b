package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// StatusItem is one thing the status line says: a label and what is known, as "Backup" "today 7:55".
type StatusItem struct {
	Label string
	Value string
	Tone  Tone // other than Plain: an icon before it
}

// StatusLine is the line at the foot of the window that says what is known and unknown. It keeps its place and height;
// what finds no room is left out from the end.
type StatusLine struct {
	widget.BaseWidget
	items []StatusItem
	right *word
	parts []statusPart
	box   *canvas.Rectangle
	rule  *canvas.Rectangle
	view  *view
}

type statusPart struct {
	icon         *canvas.Image
	label, value *word
}

// NewStatusLine makes an empty line; right stands at its right end, as the key for help.
func NewStatusLine(right string) *StatusLine {
	s := &StatusLine{right: newWord(right, SizeNote, Muted, false), box: newBox(), rule: newBox()}
	s.ExtendBaseWidget(s)
	return s
}

// SetItems replaces what is said.
func (s *StatusLine) SetItems(items ...StatusItem) {
	s.items = items
	s.Refresh()
}

// CreateRenderer is for the toolkit.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	s.view = &view{owner: s, min: s.minSize, layout: s.layout, paint: s.paint}
	return s.view.started()
}

func (s *StatusLine) minSize() fyne.Size {
	m := s.right.MinSize()
	return fyne.NewSize(m.Width+2*Unit(Inset), lineOf(SizeNote)+2*Unit(5))
}

func (s *StatusLine) layout(size fyne.Size) {
	put(s.box, 0, 0, size.Width, size.Height)
	put(s.rule, 0, 0, size.Width, 1)
	end := size.Width - Unit(Inset) - s.right.MinSize().Width
	s.right.at(end, 0, size.Height)
	x, side := Unit(Inset), textSize(SizeNote)*0.9
	for i, p := range s.parts {
		w := p.label.MinSize().Width + Unit(4) + p.value.MinSize().Width
		iconWidth := float32(0)
		if s.items[i].Tone != Plain {
			iconWidth = side + Unit(5)
		}
		room := x+iconWidth+w+Unit(Group) <= end
		p.icon.Hidden, p.label.Hidden, p.value.Hidden = !room || iconWidth == 0, !room, !room
		if !room {
			end = 0 // nor do those that follow
			continue
		}
		put(p.icon, x, (size.Height-side)/2, side, side)
		x += iconWidth
		if p.label.Text.Text != "" {
			x += p.label.at(x, 0, size.Height) + Unit(4)
		}
		x += p.value.at(x, 0, size.Height) + Unit(22)
	}
}

func (s *StatusLine) paint() {
	s.box.CornerRadius, s.rule.CornerRadius = 0, 0
	fill(s.box, Card, "", 0)
	fill(s.rule, Line, "", 0)
	s.right.paint()
	s.parts = sized(s.parts, len(s.items), func() statusPart {
		return statusPart{newIcon(), newWord("", SizeNote, Muted, false), newWord("", SizeNote, Ink, true)}
	})
	s.view.objects = append(s.view.objects[:0], s.box, s.rule, s.right.Text)
	for i, item := range s.items {
		p := s.parts[i]
		p.label.Text.Text, p.value.Text.Text = item.Label, item.Value
		p.label.paint()
		p.value.paint()
		setIcon(p.icon, item.Tone.look().icon, item.Tone.look().ink)
		s.view.objects = append(s.view.objects, p.icon, p.label.Text, p.value.Text)
	}
}
