package display

import (
	"strconv"

	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// Where it says whether somebody is called or served, in parts of the width.
const (
	wordPart   float32 = 0.77 // one language under the other
	besidePart float32 = 0.68 // both on one line
	underPart  float32 = 0.42 // of a line's height, for each of two under each other
)

// line is one call.
func (d *drawing) line(c call, newer bool, y, height float32) {
	edge, second := d.size.Width*edgePart, d.size.Width*secondPart
	word := d.wordAt()
	ground, ink, rim := kit.Card, kit.Ink, kit.Line
	stroke := float32(1)
	if c.wanted {
		rim, stroke = kit.Primary, max(2, height*0.04)
	}
	if newer {
		ground, ink = kit.Primary, kit.OnPrimary
	}
	box := d.box(edge, y, d.size.Width-2*edge, height, ground)
	box.CornerRadius, box.StrokeWidth, box.StrokeColor = height*0.08, stroke, kit.Colour(rim)
	size := d.fitting(c.ticket, second*0.6, height*largerPart, true)
	d.put(c.ticket, size, 2*edge, y, height, ink, true)
	if c.wanted {
		d.text("→", second*0.75, y, second*0.16, height, ink, false)
	}
	counter := strconv.Itoa(c.counter)
	d.put(counter, min(size, d.fitting(counter, word-second-edge/2, height*largerPart, true)), second, y, height, ink, true)
	d.standing(c.wanted, y, height, ink)
}

// choose has the words of both languages stand as is the easier to read: beside each other on low lines, else under each
// other. All lines are alike.
func (d *drawing) choose(height float32) {
	w, id := d.board.window, "display.serving"
	d.beside = false
	under := d.fitting(w.words[1].T(id), d.wordRoom(), height*underPart, true)
	d.beside = true
	d.beside = d.fitting(w.both(id), d.wordRoom(), height*2*underPart, true) > under
}

// wordAt is where the words begin.
func (d *drawing) wordAt() float32 {
	if d.beside {
		return d.size.Width * besidePart
	}
	return d.size.Width * wordPart
}

func (d *drawing) wordRoom() float32 { return d.size.Width*(1-2*edgePart) - d.wordAt() }

// standing says whether somebody is called or served, in both languages in one size. The word of a call is bold: a call
// and a long service must not look alike, and colour alone does not tell them apart.
func (d *drawing) standing(wanted bool, y, height float32, ink fyne.ThemeColorName) {
	id, x, width := "display.serving", d.wordAt(), d.wordRoom()
	if wanted {
		id = "display.called"
	}
	texts := []string{d.board.window.both(id)}
	each := height * 2 * underPart
	if !d.beside {
		texts = []string{d.board.window.words[0].T(id), d.board.window.words[1].T(id)}
		each = height * underPart
	}
	size := height
	for _, text := range texts {
		size = min(size, d.fitting(text, width, each, wanted))
	}
	for i, text := range texts {
		d.put(text, size, x, y+height*(0.5-underPart)+each*float32(i), each, ink, wanted)
	}
}
