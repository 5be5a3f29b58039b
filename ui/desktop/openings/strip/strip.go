// Package strip is the small table of a week's free counts under the openings: days across, stretches of the day down. It
// knows nothing of sites and parties; what its cells say comes from outside.
package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit"
)

// State is what is known of a day's stretch.
type State struct {
	Kind  Kind
	Count int // how many more such parties fit into it, where it is Free
}

// Kind is whether anybody can be booked there.
type Kind int

// The kinds of a stretch.
const (
	Unknown Kind = iota // not answered yet
	Free
	Full
	Closed
	Past
)

// Strip is a small table of days and stretches: one focus stop, arrows move, Enter and Space choose, PgUp and PgDn go a week
// back and forward. Days that find no room beside the others stand in a next band below.
type Strip struct {
	widget.BaseWidget
	env      *kit.Env
	onChosen func(day, row int)
	onWeek   func(by int)
	onDigit  func(r rune) bool // a digit chooses one of the openings, as wherever no field has the focus

	days     []*canvas.Text // one a day, above its column
	rows     [][]*canvas.Text
	labels   []string // of the stretches
	cells    [][]*cell
	day, row int // the cell the keys act on
	stale    bool
	focus    bool
	ring     *canvas.Rectangle
	seat     [2]float32        // where the cell the keys act on lies, and its height, for scrolling to it
	mark     *canvas.Rectangle // around the cell in which the opening chosen begins
	lines    []*canvas.Rectangle
	across   int // days in a band, of the last layout
}

// cell is what is drawn for a day's stretch.
type cell struct {
	state  State
	chosen bool // the opening chosen begins in it
	ground *canvas.Rectangle
	text   *canvas.Text
}

// New makes an empty one. onChosen is called with the cell chosen, onWeek with -1 or 1; onDigit tells whether it used a digit.
func New(env *kit.Env, onChosen func(day, row int), onWeek func(by int), onDigit func(r rune) bool) *Strip {
	s := &Strip{env: env, onChosen: onChosen, onWeek: onWeek, onDigit: onDigit, across: 5, ring: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces what is shown: texts by day, then by stretch.
func (s *Strip) Set(days, labels []string, states [][]State, texts [][]string, chosen [2]int) {
	s.days, s.cells, s.labels = s.days[:0], s.cells[:0], labels
	for i, day := range days {
		s.days = append(s.days, canvas.NewText(day, nil))
		column := make([]*cell, len(labels))
		for j := range labels {
			column[j] = &cell{
				state: states[i][j], chosen: chosen == [2]int{i, j},
				ground: canvas.NewRectangle(nil), text: canvas.NewText(texts[i][j], nil),
			}
		}
		s.cells = append(s.cells, column)
	}
	s.day, s.row = max(0, min(s.day, len(days)-1)), max(0, min(s.row, len(labels)-1))
	s.Refresh()
}

// SetStale greys what is shown while newer counts are asked for: it cannot be chosen.
func (s *Strip) SetStale(stale bool) {
	if s.stale != stale {
		s.stale = stale
		s.Refresh()
	}
}

// At is the cell the keys act on.
func (s *Strip) At() (day, row int) { return s.day, s.row }

// Resume has the keys act on a cell that the next Set brings, as when all is built anew.
func (s *Strip) Resume(day, row int) { s.day, s.row = day, row }

// goTo puts the keys on a cell.
func (s *Strip) goTo(day, row int) {
	day, row = max(0, min(day, len(s.cells)-1)), max(0, min(row, len(s.labels)-1))
	if day != s.day || row != s.row {
		s.day, s.row = day, row
		s.Refresh()
		s.reveal()
	}
}

// choose takes the cell the keys are on, unless its time is over or newer counts are being asked for.
func (s *Strip) choose() {
	if s.stale || s.day >= len(s.cells) || s.row >= len(s.labels) {
		return
	}
	if kind := s.cells[s.day][s.row].state.Kind; kind != Past && kind != Unknown {
		s.onChosen(s.day, s.row)
	}
}

// TypedKey moves, chooses, or goes to another week.
func (s *Strip) TypedKey(ev *fyne.KeyEvent) {
	if s.env.HoldKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyLeft:
		s.goTo(s.day-1, s.row)
	case fyne.KeyRight:
		s.goTo(s.day+1, s.row)
	case fyne.KeyUp:
		s.goTo(s.day, s.row-1)
	case fyne.KeyDown:
		s.goTo(s.day, s.row+1)
	case fyne.KeyHome:
		s.goTo(0, s.row)
	case fyne.KeyEnd:
		s.goTo(len(s.cells)-1, s.row)
	case fyne.KeyPageUp:
		s.onWeek(-1)
	case fyne.KeyPageDown:
		s.onWeek(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.choose()
	case fyne.KeySpace:
	default:
		s.env.Pass(ev)
	}
}

// TypedRune chooses by Space; digits choose one of the openings.
func (s *Strip) TypedRune(r rune) {
	if s.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		s.choose()
		return
	}
	if !s.onDigit(r) {
		s.env.PassRune(r)
	}
}

// FocusGained is for the toolkit.
func (s *Strip) FocusGained() { s.env.Input(); s.focus = true; s.Refresh(); s.reveal() }

// FocusLost is for the toolkit.
func (s *Strip) FocusLost() { s.focus = false; s.Refresh() }

func (s *Strip) reveal() {
	if s.day < len(s.cells) && s.row < len(s.labels) {
		s.env.Reveal(s, s.seat[0], s.seat[1])
	}
}

// Tapped is a click.
func (s *Strip) Tapped(ev *fyne.PointEvent) {
	s.env.Input()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	for i, column := range s.cells {
		for j, cell := range column {
			at, size := ev.Position.Subtract(cell.ground.Position()), cell.ground.Size()
			if at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height {
				s.goTo(i, j)
				s.choose()
				return
			}
		}
	}
}

// Cursor is for the toolkit.
func (s *Strip) Cursor() desktop.Cursor { return desktop.DefaultCursor }
