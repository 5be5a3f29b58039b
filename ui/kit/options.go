package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit/typed"
)

const optionsShown = 10 // rows an open list shows at once

// options is the open list of a Select: one focus stop, the marked row is chosen by Enter, Space or a click.
type options struct {
	widget.BaseWidget
	env    *Env
	texts  []string
	mark   int
	first  int
	find   typed.Finder
	choose func(i int)
	leave  func()
	frame  *canvas.Rectangle
	bar    *canvas.Rectangle
	thumb  *canvas.Rectangle
	words  []*word
	wheel  *wheel
}

func newOptions(env *Env, texts []string, mark int, choose func(int), leave func()) *options {
	o := &options{env: env, texts: texts, mark: max(0, mark), choose: choose, leave: leave, frame: newBox(), bar: newBox(), thumb: newBox()}
	for range min(len(texts), optionsShown) {
		o.words = append(o.words, newWord("", SizeText, Ink, false))
	}
	o.wheel = newWheel(o.turn)
	o.ExtendBaseWidget(o)
	o.move(0)
	return o
}

func (o *options) move(by int) {
	o.mark = max(0, min(o.mark+by, len(o.texts)-1))
	o.follow()
	o.Refresh()
}

// follow keeps the marked row in sight.
func (o *options) follow() {
	page := o.page()
	o.first = max(0, min(max(min(o.first, o.mark), o.mark-page+1), len(o.texts)-page))
}

// page is the number of rows that are seen: fewer in a window too low for all.
func (o *options) page() int {
	if o.Size().Height == 0 { // not laid out yet
		return len(o.words)
	}
	return max(1, min(len(o.words), int((o.Size().Height-2*Unit(4)+0.5)/o.rowHeight())))
}

func (o *options) TypedKey(ev *fyne.KeyEvent) {
	if o.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		o.move(-1)
	case fyne.KeyDown:
		o.move(1)
	case fyne.KeyPageUp:
		o.move(-o.page())
	case fyne.KeyPageDown:
		o.move(o.page())
	case fyne.KeyHome:
		o.move(-len(o.texts))
	case fyne.KeyEnd:
		o.move(len(o.texts))
	case fyne.KeyReturn, fyne.KeyEnter:
		o.choose(o.mark)
	case fyne.KeyEscape, fyne.KeyTab:
		o.leave()
	}
}

func (o *options) TypedRune(r rune) {
	if o.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		o.choose(o.mark)
		return
	}
	if i := o.find.Next(o.texts, o.mark, r); i >= 0 {
		o.move(i - o.mark)
	}
}

// AcceptsTab keeps the focus here until the list closes.
func (o *options) AcceptsTab() bool { return true }

func (o *options) FocusGained() {}
func (o *options) FocusLost()   {}

func (o *options) rowHeight() float32 {
	return fyne.MeasureText("Ág", textSize(SizeText), fyne.TextStyle{}).Height + Unit(Gap)
}

func (o *options) rowAt(p fyne.Position) int {
	return o.first + int((p.Y-Unit(4))/o.rowHeight())
}

// seen tells whether row i is drawn: under the last one there is a rim.
func (o *options) seen(i int) bool { return i >= o.first && i < o.first+o.page() }

func (o *options) Tapped(ev *fyne.PointEvent) {
	o.env.Input()
	if i := o.rowAt(ev.Position); o.seen(i) {
		o.choose(i)
	}
}

func (o *options) MouseIn(*desktop.MouseEvent) {}
func (o *options) MouseOut()                   {}

func (o *options) MouseMoved(ev *desktop.MouseEvent) {
	if i := o.rowAt(ev.Position); o.seen(i) {
		o.move(i - o.mark)
	}
}

// turn moves the mark by the mouse wheel.
func (o *options) turn(up bool) {
	o.env.Input()
	if up {
		o.move(-1)
	} else {
		o.move(1)
	}
}

func (o *options) CreateRenderer() fyne.WidgetRenderer {
	v := &view{owner: o, min: o.minSize, layout: o.layout, paint: o.paint}
	v.objects = []fyne.CanvasObject{o.frame, o.bar}
	for _, w := range o.words {
		v.objects = append(v.objects, w.Text)
	}
	v.objects = append(v.objects, o.thumb, o.wheel)
	return v.started()
}

func (o *options) minSize() fyne.Size {
	var w float32
	for _, t := range o.texts {
		w = max(w, fyne.MeasureText(t, textSize(SizeText), fyne.TextStyle{Bold: true}).Width)
	}
	return fyne.NewSize(w+2*Unit(12)+1, o.rowHeight()*float32(len(o.words))+2*Unit(4))
}

func (o *options) layout(size fyne.Size) {
	put(o.frame, 0, 0, size.Width, size.Height)
	put(o.wheel, 0, 0, size.Width, size.Height)
	o.follow()
	h, page := o.rowHeight(), o.page()
	for i, w := range o.words {
		w.Hidden = i >= page
		if w.Hidden {
			continue
		}
		y := Unit(4) + float32(i)*h
		w.TextStyle.Bold = o.first+i == o.mark
		placeCell(w, o.texts[o.first+i], span{Unit(12), max(0, size.Width-2*Unit(12))}, false, y, h)
		if o.first+i == o.mark {
			put(o.bar, Unit(4), y, size.Width-2*Unit(4), h)
		}
	}
	o.thumb.Hidden = page >= len(o.texts)
	if !o.thumb.Hidden {
		track := size.Height - 2*Unit(4)
		part := max(Unit(12), track*float32(page)/float32(len(o.texts)))
		y := Unit(4) + (track-part)*float32(o.first)/float32(len(o.texts)-page)
		put(o.thumb, size.Width-thumbWidth-Unit(5), y, thumbWidth, part)
	}
}

func (o *options) paint() {
	fill(o.frame, Card, Edge, 1)
	fill(o.bar, PrimarySoft, Primary, 2)
	fill(o.thumb, Edge, "", 0)
	for _, w := range o.words {
		w.paint()
	}
}
