package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Badge is a status in a word: icon, word and colour on a soft ground. It never wraps.
type Badge struct {
	widget.BaseWidget
	tone Tone
	text *word
	icon *canvas.Image
	box  *canvas.Rectangle
}

// NewBadge shows a status word.
func NewBadge(tone Tone, text string) *Badge {
	b := &Badge{tone: tone, text: newWord(text, SizeNote, Ink, true), icon: newIcon(), box: newBox()}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes tone and word.
func (b *Badge) Set(tone Tone, text string) {
	b.tone, b.text.Text.Text = tone, text
	b.Refresh()
}

// Text is the word shown.
func (b *Badge) Text() string { return b.text.Text.Text }

// CreateRenderer is for the toolkit.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: b, objects: []fyne.CanvasObject{b.box, b.icon, b.text.Text}}
	v.min, v.layout, v.paint = b.minSize, b.layout, b.paint
	return v.started()
}

func (b *Badge) minSize() fyne.Size {
	m := b.text.MinSize()
	return fyne.NewSize(m.Width+textSize(SizeNote)+Unit(6+5+6), m.Height+Unit(4))
}

func (b *Badge) layout(size fyne.Size) {
	m, side := b.minSize(), textSize(SizeNote)
	y := (size.Height - m.Height) / 2
	put(b.box, 0, y, m.Width, m.Height)
	put(b.icon, Unit(6), y+(m.Height-side)/2, side, side)
	b.text.at(Unit(6+5)+side, y, m.Height)
}

func (b *Badge) paint() {
	l := b.tone.look()
	fill(b.box, l.soft, "", 0)
	setIcon(b.icon, l.icon, l.ink)
	b.text.role = l.ink
	b.text.paint()
}
