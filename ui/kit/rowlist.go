package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// RowColumn is one column of a RowList.
type RowColumn struct {
	Title    string
	Weight   float32 // share of the width; the weights of all columns are added up
	Right    bool    // for numbers
	Sortable bool    // the person can sort by it
}

// Cell is what a row shows in one column.
type Cell struct {
	Text string
	Note string // a second, smaller line, or ""
	Bold bool
	Tone Tone   // other than Plain: icon and colour of a status beside the text
	Key  string // what it is sorted by where the text will not do, as a time of day; "" is the text
}

// ListRow is one row. ID stays the same when the rows are refreshed.
type ListRow struct {
	ID    string
	Cells []Cell
	Joins bool // the next row goes on with this one: no rule between
}

// RowList is a list of rows in columns with one focus stop: Up, Down, PgUp, PgDn, Home and End move the selection, Enter
// and a double click open it. The selection is kept by id when the rows change. Only rows that are seen are drawn.
//
// Where columns are Sortable, S sorts by the next of them and Shift+S turns the order round, as clicks on the header do.
// Of several columns + and - make the one sorted by, or the first, wider and narrower, as dragging edges of the header does.
type RowList struct {
	widget.BaseWidget
	// OnSelected is told the row selected by the person.
	OnSelected func(id string)
	// OnOpened is told the row on which Enter was pressed.
	OnOpened func(id string)
	// OnRune sees typed characters before the window does, for keys of the list's own.
	OnRune func(r rune) bool
	// Least is the number of rows it asks room for; 0 means 4.
	Least int
	// OnSorted is told the order the person chose.
	OnSorted func(column int, descending bool)
	// OnWidths is told the widths the person chose, as Widths gives them.
	OnWidths func(widths []float32)

	env      *Env
	columns  []RowColumn
	given    []ListRow // in the order SetRows got them
	rows     []ListRow // as shown
	order    sorting
	shares   []float32 // of the width, adding up to 1; nil: the columns' weights
	selected string
	first    int
	follow   bool // the selection is kept in sight, until the wheel is turned
	focus    bool
	lit      bool           // the selection is drawn as with the focus, for a list that a field moves in
	home     fyne.Focusable // takes the focus when the list is clicked; nil is the list
	empty    fyne.CanvasObject

	frame *canvas.Rectangle
	ring  ring
	head  []*word
	rule  *canvas.Rectangle
	mark  *canvas.Rectangle
	thumb *canvas.Rectangle
	arrow *canvas.Image
	grips []*grip
	wheel *wheel
	lines []*listLine
	view  *view
	tall  bool
}

// NewRowList makes an empty list; empty is shown while there are no rows.
func NewRowList(env *Env, columns []RowColumn, empty fyne.CanvasObject) *RowList {
	l := &RowList{env: env, columns: columns, empty: empty, frame: newBox(), ring: newRing()}
	l.rule, l.mark, l.thumb = newBox(), newBox(), newBox()
	l.wheel, l.arrow, l.order.column = newWheel(l.turn), newIcon(), -1
	l.drawHead()
	l.ExtendBaseWidget(l)
	return l
}

func (l *RowList) drawHead() {
	l.head, l.grips = nil, nil
	for i, c := range l.columns {
		l.head = append(l.head, newWord(c.Title, SizeNote, Muted, true))
		if i > 0 {
			l.grips = append(l.grips, newGrip(l, i-1))
		}
	}
}

// SetRows replaces the rows. The selection stays on its id; if that is gone it goes to the row now in its place. Who has
// turned the wheel goes on looking at the same place.
func (l *RowList) SetRows(rows []ListRow) {
	was := l.index()
	l.given, l.rows = rows, l.order.of(rows)
	l.tall = l.twoLines()
	gone := l.index() < 0 && was >= 0
	if gone && len(rows) > 0 {
		l.selected = l.rows[min(was, len(rows)-1)].ID
	}
	if l.follow || gone {
		l.show(max(0, l.index()))
	} else {
		l.scrollTo(l.first)
	}
	l.Refresh()
}

// Rows are the rows in the order shown.
func (l *RowList) Rows() []ListRow { return l.rows }

// Selected is the id of the selected row; ok is false if none is.
func (l *RowList) Selected() (id string, ok bool) {
	return l.selected, l.index() >= 0
}

// Select selects a row by id without telling OnSelected; an unknown id selects none.
func (l *RowList) Select(id string) {
	l.selected = id
	if i := l.index(); i >= 0 {
		l.show(i)
	}
	l.Refresh()
}

func (l *RowList) index() int {
	for i, r := range l.rows {
		if r.ID == l.selected {
			return i
		}
	}
	return -1
}

// choose selects a row as the person does.
func (l *RowList) choose(i int) {
	if len(l.rows) == 0 {
		return
	}
	i = max(0, min(i, len(l.rows)-1))
	changed := l.rows[i].ID != l.selected
	l.selected = l.rows[i].ID
	l.show(i)
	l.Refresh()
	if changed && l.OnSelected != nil {
		l.OnSelected(l.selected)
	}
}

// show scrolls so that row i is seen, and goes on keeping the selection in sight.
func (l *RowList) show(i int) {
	l.follow = true
	l.scrollTo(i)
}

func (l *RowList) scrollTo(i int) {
	if l.Size().Height == 0 { // not laid out yet
		l.first = 0
		return
	}
	page := l.page()
	l.first = max(0, min(max(min(l.first, i), i-page+1), len(l.rows)-page))
}
