package openings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/model/capacity"
	"daybook/ui/kit"
)

// grid is a small grid of which one is chosen: one focus stop, arrows move, Enter and Space choose, digits choose at once.
type grid struct {
	widget.BaseWidget
	env      *kit.Env
	onChosen func(i int)
	onPage   func(by int)

	openings []capacity.Opening // behind the cells
	cells    []*cell
	at       int // the cell the keys act on
	chosen   int
	stale    bool // shown while newer ones are asked for; cannot be chosen
	focus    bool
	bad      bool
	ring     *canvas.Rectangle
	seat     [2]float32 // where the cell at lies, and its height, for scrolling to it
	across   int        // cells in a row, of the last layout
	stacked  bool       // the date stands above the time
}

func newGrid(env *kit.Env, onChosen, onPage func(int)) *grid {
	p := &grid{env: env, onChosen: onChosen, onPage: onPage, chosen: -1, across: 1, ring: canvas.NewRectangle(nil)}
	p.ExtendBaseWidget(p)
	return p
}

// set replaces what can be chosen; chosen is -1 for none, at is where the keys act.
func (p *grid) set(texts [][2]string, chosen, at int) {
	p.cells = p.cells[:0]
	for i, text := range texts {
		p.cells = append(p.cells, newCell(i, text))
	}
	p.chosen, p.stale = chosen, false
	p.at = max(0, min(at, len(texts)-1))
	p.Refresh()
}

// setStale greys what is shown.
func (p *grid) setStale(stale bool) {
	if p.stale != stale {
		p.stale = stale
		p.Refresh()
	}
}

// SetBad draws it as wrong.
func (p *grid) SetBad(bad bool) {
	if p.bad != bad {
		p.bad = bad
		p.Refresh()
	}
}

// digit chooses by the number in front and tells whether there is such a one.
func (p *grid) digit(r rune) bool {
	i := int(r - '1')
	if r < '1' || r > '9' || i >= len(p.cells) || p.stale {
		return false
	}
	p.choose(i)
	return true
}

func (p *grid) choose(i int) {
	if p.stale || i < 0 || i >= len(p.cells) {
		return
	}
	p.at, p.chosen = i, i
	p.Refresh()
	p.onChosen(i)
}

// TypedKey moves, chooses, or turns the page.
func (p *grid) TypedKey(ev *fyne.KeyEvent) {
	if p.env.HoldKey(ev) {
		return
	}
	to := p.at
	switch ev.Name {
	case fyne.KeyLeft:
		to--
	case fyne.KeyRight:
		to++
	case fyne.KeyUp:
		to -= p.across
	case fyne.KeyDown:
		to += p.across
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(p.cells) - 1
	case fyne.KeyPageUp:
		p.onPage(-1)
	case fyne.KeyPageDown:
		p.onPage(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.choose(p.at)
	case fyne.KeySpace:
	default:
		p.env.Pass(ev)
	}
	if to >= 0 && to < len(p.cells) && to != p.at {
		p.at = to
		p.Refresh()
		p.show()
	}
}

// TypedRune chooses by digit, and by Space where the keys stand.
func (p *grid) TypedRune(r rune) {
	if p.env.HoldRune(r) {
		return
	}
	if r == ' ' {
		p.choose(p.at)
		return
	}
	if !p.digit(r) {
		p.env.PassRune(r)
	}
}

// show asks for the marked one to be brought into view.
func (p *grid) show() {
	if p.at < len(p.cells) {
		p.env.Reveal(p, p.seat[0], p.seat[1])
	}
}

// FocusGained is for the toolkit.
func (p *grid) FocusGained() { p.env.Input(); p.focus = true; p.Refresh(); p.show() }

// FocusLost is for the toolkit.
func (p *grid) FocusLost() { p.focus = false; p.Refresh() }

// Tapped is a click.
func (p *grid) Tapped(ev *fyne.PointEvent) {
	p.env.Input()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	for i, cell := range p.cells {
		at := ev.Position.Subtract(cell.body.Position())
		if size := cell.body.Size(); at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height {
			p.choose(i)
		}
	}
}

// Cursor is for the toolkit.
func (p *grid) Cursor() desktop.Cursor { return desktop.DefaultCursor }
