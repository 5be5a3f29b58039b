package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Notice is a sentence with an icon on a soft ground, as under a field; it wraps.
type Notice struct {
	widget.BaseWidget
	tone Tone
	text *Text
	icon *canvas.Image
	box  *canvas.Rectangle
}

// NewNotice shows a sentence.
func NewNotice(tone Tone, text string) *Notice {
	n := &Notice{tone: tone, icon: newIcon(), box: newBox()}
	n.text = newText(text, SizeNote, tone.look().ink, false, Wrap)
	n.ExtendBaseWidget(n)
	return n
}

// Set changes tone and sentence.
func (n *Notice) Set(tone Tone, text string) {
	n.tone = tone
	n.text.role = tone.look().ink
	n.text.text = text
	n.text.Refresh()
	n.Refresh()
}

// Text is the sentence shown.
func (n *Notice) Text() string { return n.text.text }

// CreateRenderer is for the toolkit.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: n, objects: []fyne.CanvasObject{n.box, n.icon, n.text}}
	v.min, v.layout, v.paint = n.minSize, n.layout, n.paint
	return v.started()
}

func (n *Notice) indent() float32 { return Unit(Gap+5) + textSize(SizeNote) }

func (n *Notice) minSize() fyne.Size {
	m := n.text.MinSize()
	return fyne.NewSize(m.Width+n.indent()+Unit(Gap), m.Height+2*Unit(4))
}

func (n *Notice) layout(size fyne.Size) {
	put(n.box, 0, 0, size.Width, size.Height)
	side := textSize(SizeNote)
	h := fit(n.text, size.Width-n.indent()-Unit(Gap))
	n.text.Move(fyne.NewPos(n.indent(), max(Unit(4), (size.Height-h)/2)))
	line := n.text.lineHeight()
	put(n.icon, Unit(Gap), n.text.Position().Y+(line-side)/2, side, side)
}

func (n *Notice) paint() {
	l := n.tone.look()
	fill(n.box, l.soft, "", 0)
	setIcon(n.icon, l.icon, l.ink)
}
