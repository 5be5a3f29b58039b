package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// LaneChip is one item of a LaneStrip.
type LaneChip struct {
	ID   string
	Lead string // a ticket, bold
	Text string
	Tone Tone
	Side string // how it ended, in a word
}

// LaneStrip is a lane of one line, such as who is finished, the latest at the left: Left and Right move the selection, but
// Left of the first is the window's, as Up and Down are.
type LaneStrip struct {
	lane
	chips []LaneChip
	drawn []*chipView
	none  *word
}

type chipView struct{ *laneCardView }

// NewLaneStrip makes an empty one.
func NewLaneStrip(env *Env, title string) *LaneStrip {
	l := &LaneStrip{none: newWord("", SizeNote, Muted, false)}
	l.across = true
	l.extent = func(i int) float32 { return l.widthOf(l.chips[i]) + Unit(6) }
	l.room = func() float32 { return l.Size().Width - l.left() - Unit(lanePad) + Unit(6) }
	l.setUp(env, title, l)
	return l
}

// SetNone says what no items mean.
func (l *LaneStrip) SetNone(text string) {
	if text != l.none.Text.Text {
		l.none.Text.Text = text
		l.none.redraw()
		l.relay()
	}
}

// SetChips replaces the items.
func (l *LaneStrip) SetChips(chips []LaneChip) {
	if slices.Equal(chips, l.chips) {
		return
	}
	ids := make([]string, len(chips))
	for i, c := range chips {
		ids[i] = c.ID
	}
	l.chips = chips
	l.setIDs(ids)
	l.relay()
}

// Shown is how many are seen whole from the first that is.
func (l *LaneStrip) Shown() int { return l.page() }

// Tapped selects the item clicked.
func (l *LaneStrip) Tapped(ev *fyne.PointEvent) { l.click(l.chipAt(ev.Position.X)) }

// DoubleTapped opens the item clicked.
func (l *LaneStrip) DoubleTapped(ev *fyne.PointEvent) { l.clickTwice(l.chipAt(ev.Position.X)) }

func (l *LaneStrip) chipAt(x float32) (int, bool) {
	for i, v := range l.drawn {
		if x >= v.frame.Position().X && x < v.frame.Position().X+v.frame.Size().Width {
			return l.first + i, true
		}
	}
	return 0, false
}

const mostChip float32 = 420 // units, at a text size of 14.5

// widthOf is an item's.
func (l *LaneStrip) widthOf(c LaneChip) float32 {
	w := 2*Unit(8) + widthOf(c.Lead, SizeNote, true) + Unit(6) + widthOf(c.Text, SizeNote, false) + Unit(Gap) + badgeWidth(c.Side)
	return min(w, mostChip*TextScale(), max(0, l.Size().Width-l.left()-Unit(lanePad)))
}

// left is where the first item begins.
func (l *LaneStrip) left() float32 {
	return Unit(lanePad) + l.title.MinSize().Width + Unit(Gap) + l.count.MinSize().Width + Unit(lanePad)
}

// CreateRenderer is for the toolkit.
func (l *LaneStrip) CreateRenderer() fyne.WidgetRenderer {
	l.view = &view{owner: l, min: l.minSize, layout: l.layout, paint: l.paint}
	l.collect()
	return l.view.started()
}

func (l *LaneStrip) collect() {
	o := append(l.view.objects[:0], l.ring.Rectangle, l.frame, l.wheel, l.title.Text, l.count.Text, l.none.Text)
	for _, v := range l.drawn {
		o = append(o, v.objects()...)
	}
	l.view.objects = o
}

func (l *LaneStrip) minSize() fyne.Size {
	return fyne.NewSize(l.left()+max(Unit(80), l.none.MinSize().Width+Unit(lanePad)), lineOf(SizeText)+2*Unit(8))
}

func (l *LaneStrip) layout(size fyne.Size) {
	put(l.frame, 0, 0, size.Width, size.Height)
	put(l.wheel, 0, 0, size.Width, size.Height)
	l.ring.around(0, 0, size.Width, size.Height)
	x := Unit(lanePad) + l.title.at(Unit(lanePad), 0, size.Height) + Unit(Gap)
	l.count.at(x, 0, size.Height)
	l.rescroll()
	l.none.Hidden = len(l.chips) > 0
	l.none.at(l.left(), 0, size.Height)
	if seen := l.page(); len(l.drawn) != seen {
		l.drawn = sized(l.drawn, seen, func() *chipView { return &chipView{newLaneCardView()} })
		l.collect()
	}
	x = l.left()
	for i, v := range l.drawn {
		c := l.chips[l.first+i]
		w := l.widthOf(c)
		v.lay(c, l.marks(c.ID), l.focus, x, w, size.Height)
		x += w + Unit(6)
	}
}

func (v *chipView) lay(c LaneChip, selected, focus bool, x, w, h float32) {
	v.titles[0].size, v.lead.size = SizeNote, SizeNote
	v.set(LaneCard{ID: c.ID, Lead: c.Lead, Title: c.Text, Tone: c.Tone, Badge: c.Side}, selected, focus)
	v.strip.Hide()
	put(v.frame, x, Unit(4), w, h-2*Unit(4))
	left, right := x+Unit(8), x+w-Unit(6)
	b := min(v.badge.width(), (right-left)*0.7)
	v.badge.at(right-b, 0, b, h)
	right -= b + Unit(6)
	if lead := v.lead.at(left, 0, h); lead > 0 {
		left += lead + Unit(6)
	}
	placeCell(v.titles[0], c.Text, span{left, max(0, right-left)}, false, 0, h)
}

func (l *LaneStrip) paint() {
	l.paintFrame()
	l.none.paint()
	for _, v := range l.drawn {
		v.paint(l.focus)
		v.strip.Hide()
	}
}
