package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// laneBadge is a Badge inside a lane: icon, word and colour on a soft ground, cut where there is no room.
type laneBadge struct {
	tone Tone
	text *word
	icon *canvas.Image
	box  *canvas.Rectangle
}

func newLaneBadge() *laneBadge {
	return &laneBadge{text: newWord("", SizeNote, Ink, true), icon: newIcon(), box: newBox()}
}

func (b *laneBadge) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{b.box, b.icon, b.text.Text}
}

// set changes tone and word; without a word it is hidden.
func (b *laneBadge) set(tone Tone, text string) {
	b.tone = tone
	b.text.Text.Text = text
	b.box.Hidden, b.icon.Hidden = text == "", text == ""
	b.paint()
}

func (b *laneBadge) width() float32 {
	if b.text.Text.Text == "" {
		return 0
	}
	return badgeWidth(b.text.Text.Text)
}

// badgeWidth is that of one that says a word, uncut.
func badgeWidth(word string) float32 {
	return widthOf(word, SizeNote, true) + textSize(SizeNote) + Unit(6+5+6)
}

func (b *laneBadge) height() float32 { return lineOf(SizeNote) + Unit(4) }

// at places it, with its middle in h, and cuts the word to a width.
func (b *laneBadge) at(x, y, width, h float32) {
	side, high := textSize(SizeNote), b.height()
	if w := b.width(); w > width {
		placeCell(b.text, b.text.Text.Text, span{0, max(0, width-side-Unit(6+5+6))}, false, y, h)
	}
	put(b.box, x, y+(h-high)/2, min(width, b.width()), high)
	put(b.icon, x+Unit(6), y+(h-side)/2, side, side)
	b.text.at(x+side+Unit(6+5), y, h)
}

func (b *laneBadge) paint() {
	look := b.tone.look()
	fill(b.box, look.soft, "", 0)
	setIcon(b.icon, look.icon, look.ink)
	b.text.role = look.ink
	b.text.paint()
}
