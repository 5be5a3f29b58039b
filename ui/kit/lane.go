package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// LaneRow is one line of a Lane.
type LaneRow struct {
	Lead   string // a time or a ticket, bold
	Title  string
	Mark   string // behind the title: "+2"
	Note   string // the second line; a third where the lane is narrow
	Tone   Tone   // of Side: Plain is text, others a badge
	Side   string // at the right, or below the title where the lane is narrow: "24 min late"
	Key    string // does something with it while it is selected
	Does   string // what Key does
	Framed bool   // it stands out, as who is next
}

// Lane is a list of people on their way: a card with title and count, rows of two lines, or three where it is narrow, and
// a note below the last. Up, Down, PgUp, PgDn, Home and End move the selection, Enter and a double click open it; Left and
// Right are the window's. However many there are, only rows that are seen are asked for and drawn.
type Lane struct {
	lane
	// Narrow is the width, in units at a text size of 14.5, below which rows have three lines.
	Narrow float32

	row    func(i int) LaneRow
	drawn  [2]int // how many there are, and up to which they are seen
	lines  []*laneLine
	foot   *Text
	empty  [2]*Text
	marked *canvas.Rectangle
	thumb  *canvas.Rectangle
}

// NewLane makes an empty one.
func NewLane(env *Env, title string) *Lane {
	l := &Lane{foot: NewNote(""), marked: newBox(), thumb: newBox(), Narrow: 340}
	l.empty = [2]*Text{NewStrong("").As(Wrap), NewNote("")}
	l.fits = func(int) int { return l.page() }
	l.setUp(env, title, l)
	return l
}

// SetRows replaces the rows: their ids, and what gives the row of an index when it is seen.
func (l *Lane) SetRows(ids []string, row func(i int) LaneRow) {
	l.row = row
	l.setIDs(ids)
	if !l.same() {
		l.relay()
	}
}

// same tells whether all that is drawn would be drawn alike again.
func (l *Lane) same() bool {
	seen := min(l.page(), len(l.ids)-l.first)
	if l.view == nil || len(l.lines) != seen || seen == 0 {
		return false
	}
	at := l.first + l.page() // what the thumb shows
	if drawn := [2]int{len(l.ids), at}; drawn != l.drawn {
		l.drawn = drawn
		return false
	}
	for i, line := range l.lines {
		if line.state.selected != l.marks(l.ids[l.first+i]) || line.row != l.row(l.first+i) {
			return false
		}
	}
	return true
}

// SetFoot says something below the last row.
func (l *Lane) SetFoot(text string) {
	if text != l.foot.Text() {
		l.foot.SetText(text)
		l.relay()
	}
}

// SetEmpty says what no rows mean, and what to do.
func (l *Lane) SetEmpty(title, todo string) {
	if title != l.empty[0].Text() || todo != l.empty[1].Text() {
		l.empty[0].SetText(title)
		l.empty[1].SetText(todo)
		l.relay()
	}
}

// Tapped selects the row clicked.
func (l *Lane) Tapped(ev *fyne.PointEvent) { l.click(l.rowAt(ev.Position.Y)) }

// DoubleTapped opens the row clicked.
func (l *Lane) DoubleTapped(ev *fyne.PointEvent) {
	i, ok := l.rowAt(ev.Position.Y)
	l.click(i, ok)
	if ok {
		l.open()
	}
}

func (l *Lane) rowAt(y float32) (int, bool) {
	y -= l.head()
	i := l.first + int(y/l.rowHeight())
	return i, y >= 0 && i < min(len(l.ids), l.first+l.page())
}

// narrow tells whether rows have three lines.
func (l *Lane) narrow() bool { return l.Size().Width*textSizes[SizeText]/textSize(SizeText) < l.Narrow }

func (l *Lane) rowHeight() float32 {
	h := lineOf(SizeText) + lineOf(SizeNote) + 2*Unit(rowPad)
	if l.narrow() {
		h += lineOf(SizeNote)
	}
	return h
}

// page is the number of whole rows that are seen.
func (l *Lane) page() int {
	return max(1, int((l.Size().Height-l.head()-l.footHeight()-Unit(4))/l.rowHeight()))
}

// footHeight is the room for what is said below the rows; they go first.
func (l *Lane) footHeight() float32 {
	if l.foot.Text() == "" {
		return 0
	}
	h := l.foot.MinSize().Height + 2*Unit(6)
	if l.Size().Height-l.head()-h < footRows*l.rowHeight() {
		return 0
	}
	return h
}

// footRows are so many that must have room beside the foot.
const footRows = 3

// CreateRenderer is for the toolkit.
func (l *Lane) CreateRenderer() fyne.WidgetRenderer {
	l.view = &view{owner: l, min: l.minSize, layout: l.layout, paint: l.paint}
	l.collect()
	return l.view.started()
}

func (l *Lane) collect() {
	o := append(l.view.objects[:0], l.ring.Rectangle, l.frame, l.marked, l.title.Text, l.count.Text)
	for _, line := range l.lines {
		o = append(o, line.objects()...)
	}
	l.view.objects = append(o, l.foot, l.empty[0], l.empty[1], l.thumb, l.wheel)
}

func (l *Lane) minSize() fyne.Size {
	return fyne.NewSize(Unit(150), l.head()+2*l.rowHeight()+Unit(4))
}
