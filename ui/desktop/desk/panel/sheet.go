package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// sheet lays the tools above, the lanes side by side in what is left, and below them who is finished and the figures.
// Where three lanes have no room for the size of text, two are seen, or one, always with the one the keys act on, and
// tabs name all three. Who works at a counter sees it beside every other lane: their client is there, and what they can press.
type sheet struct {
	p      *Panel
	seen   int // how many lanes are
	first  int // the first of them
	second int // the one beside it, where there are two
}

// The parts of the page, in the order of Tab.
const (
	partTools = iota
	partNotice
	partTabs
	partLanes
	partOver = iota + lanes.Over - 1
	partFigures
)

// The least widths of three and two lanes, in units at a text size of 14.5.
const (
	threeLanes = 780
	twoLanes   = 440
)

// weights of the lanes in the width.
var weights = [lanes.Over]float32{1.01, 1.17, 1.2}

func (l *sheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	gap := kit.Unit(kit.Gap)
	size := fyne.NewSize(300, 0)
	for i, part := range o {
		m := part.MinSize()
		switch {
		case !part.Visible():
		case i == partTools || i == partFigures || i == partOver:
			size.Height += m.Height + gap
			size.Width = max(size.Width, m.Width)
		case i == partLanes:
		case i < partLanes:
			size.Height += m.Height + gap
		}
	}
	var least float32
	for _, lane := range o[partLanes:partOver] {
		if lane.Visible() {
			least = max(least, lane.MinSize().Height)
		}
	}
	return size.AddWidthHeight(0, least+gap)
}

func (l *sheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Unit(kit.Gap)
	l.adapt(size.Width)
	l.hide(o)
	top := float32(0)
	for _, part := range o[:partLanes] {
		if part.Visible() {
			part.Move(fyne.NewPos(0, top))
			top += fitted(part, size.Width) + gap
		}
	}
	bottom := size.Height
	for i := partFigures; i >= partOver; i-- {
		if !o[i].Visible() {
			continue
		}
		h := fitted(o[i], size.Width)
		bottom -= h
		o[i].Move(fyne.NewPos(0, bottom))
		bottom -= gap
	}
	l.p.countOver()
	var all, x float32
	for i := range lanes.Over {
		if l.sees(i) {
			all += l.weight(i)
		}
	}
	room := size.Width - gap*1.5*float32(l.seen-1)
	for i := range lanes.Over {
		if !l.sees(i) {
			continue
		}
		w := room * l.weight(i) / all
		lane := o[partLanes+i]
		lane.Move(fyne.NewPos(x, top))
		lane.Resize(fyne.NewSize(w, max(0, bottom-top)))
		x += w + gap*1.5
	}
}

// sees tells whether a lane is seen.
func (l *sheet) sees(lane int) bool {
	return !l.compact() || lane == l.first || l.seen > 1 && lane == l.second
}

// weight is a lane's in the width: where text is large every lane needs the same.
func (l *sheet) weight(lane int) float32 {
	if l.compact() {
		return 1
	}
	return weights[lane]
}

// compact tells whether not all lanes are seen.
func (l *sheet) compact() bool { return l.seen > 0 && l.seen < lanes.Over }

// adapt chooses the lanes that are seen. Where these are not all, the tabs name them instead of their heads.
func (l *sheet) adapt(width float32) {
	width = width * 14.5 / theme.TextSize()
	before := l.compact()
	l.seen = lanes.Over
	switch {
	case width < twoLanes:
		l.seen = 1
	case width < threeLanes:
		l.seen = 2
	}
	l.choose()
	if l.compact() != before {
		l.p.fillRoom()
	}
}

// choose says which lanes are seen, where these are one or two.
func (l *sheet) choose() {
	at := l.p.cursor.Lane
	if l.seen == 1 {
		if at < lanes.Over {
			l.first = at
		}
		return
	}
	l.first = min(l.first, lanes.Waiting)
	switch {
	case at < lanes.Counters && (l.p.mine || at < l.first):
		l.first = at
	case at == lanes.Counters && !l.p.mine:
		l.first = lanes.Waiting
	}
	if l.second = l.first + 1; l.p.mine {
		l.second = lanes.Counters
	}
}

// hide hides the lanes that are not seen, and tabs and notice that are not needed.
func (l *sheet) hide(o []fyne.CanvasObject) {
	for i := range lanes.Over {
		shown := l.sees(i)
		show(o[partLanes+i], shown)
		if l.p.tabs[i].Selected() != shown {
			l.p.tabs[i].SetSelected(shown)
		}
	}
	show(o[partTabs], l.compact())
	show(l.p.heading, !l.compact())
	show(l.p.close, !l.compact())
	show(o[partOver], !l.compact() || l.p.cursor.Lane == lanes.Over)
	if at := l.p.cursor.Lane == lanes.Over; l.p.tabs[lanes.Over].Selected() != at {
		l.p.tabs[lanes.Over].SetSelected(at)
	}
	l.p.expected.SetBare(l.compact())
	l.p.waiting.SetBare(l.compact())
	l.p.counters.SetBare(l.compact())
	show(o[partNotice], l.p.notice.Text() != "")
}

func show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// fitted gives a part its width and the height it then needs.
func fitted(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	h := o.MinSize().Height // what wraps knows it only now
	o.Resize(fyne.NewSize(width, h))
	return h
}

// lay gives the parts their places anew, without drawing all of them again.
func (p *Panel) lay() { p.sheet.Layout(p.page.Objects, p.page.Size()) }
