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
	Note   string // below the title
	Tone   Tone   // of Side: Plain is text, others a badge
	Side   string // at the right; a badge goes below a title that leaves no room for it: "24 min late"
	Key    string // does something with it while it is selected
	Does   string // what Key does
	Framed bool   // it stands out, as who is next
}

// Lane is a list of people on their way: a card with title and count, rows of two lines or as many as their words need,
// and a note below the last. Up, Down, PgUp, PgDn, Home and End move the selection, Enter and a double click open it; Left
// and Right are the window's. However many there are, only rows that are seen are asked for and drawn.
type Lane struct {
	lane
	row    func(i int) LaneRow
	shapes laneShapes
	drawn  [2]int // how many there are, and up to which they are seen
	lines  []*laneLine
	foot   *Text
	empty  laneEmpty
	marked *canvas.Rectangle
	thumb  *canvas.Rectangle
}

// NewLane makes an empty one.
func NewLane(env *Env, title string) *Lane {
	l := &Lane{foot: NewNote(""), empty: newLaneEmpty(), marked: newBox(), thumb: newBox()}
	l.extent = func(i int) float32 { return l.shape(i).height }
	l.room = func() float32 { return l.Size().Height - l.head() - l.footHeight() - Unit(4) }
	l.setUp(env, title, l)
	return l
}

// SetRows replaces the rows: their ids, and what gives the row of an index when it is seen.
func (l *Lane) SetRows(ids []string, row func(i int) LaneRow) {
	l.row = row
	l.shapes.forget()
	l.setIDs(ids)
	if !l.same() {
		l.relay()
	}
}

// same tells whether all that is drawn would be drawn alike again.
func (l *Lane) same() bool {
	if l.view == nil || len(l.ids) == 0 || len(l.lines) != l.page() {
		return false
	}
	if drawn := [2]int{len(l.ids), l.first + len(l.lines)}; drawn != l.drawn { // what the thumb shows
		l.drawn = drawn
		return false
	}
	for i, line := range l.lines {
		if line.state.selected != l.marks(l.ids[l.first+i]) || line.state.lead != l.shapes.lead || line.row != l.shape(l.first+i).row {
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
	if l.empty.set(title, todo) {
		l.relay()
	}
}

// Tapped selects the row clicked.
func (l *Lane) Tapped(ev *fyne.PointEvent) { l.click(l.rowAt(ev.Position.Y)) }

// DoubleTapped opens the row clicked.
func (l *Lane) DoubleTapped(ev *fyne.PointEvent) { l.clickTwice(l.rowAt(ev.Position.Y)) }

func (l *Lane) rowAt(y float32) (int, bool) {
	for i, line := range l.lines {
		if y >= line.state.y && y < line.state.y+line.shape.height {
			return l.first + i, true
		}
	}
	return 0, false
}

// leastRow is the height of a row of two lines.
func leastRow() float32 { return lineOf(SizeText) + lineOf(SizeNote) + 2*Unit(rowPad) }

// footHeight is the room for what is said below the rows; they go first.
func (l *Lane) footHeight() float32 {
	if l.foot.Text() == "" {
		return 0
	}
	h := l.foot.MinSize().Height + 2*Unit(6)
	if l.Size().Height-l.head()-h < footRows*leastRow() {
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
	return fyne.NewSize(Unit(150), l.head()+2*leastRow()+Unit(4))
}
