package book

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"daybook/ui/kit"
)

// picks is a small grid of which one is chosen: one focus stop, arrows move, Enter and Space choose, digits choose at once.
type picks struct {
	widget.BaseWidget
	env      *kit.Env
	onChosen func(i int)
	onPage   func(by int)
	onShow   func(y, height float32) // of the one the keys act on, within the grid

	cells  []*cell
	at     int // the cell the keys act on
	chosen int
	stale  bool // shown while newer ones are asked for; cannot be chosen
	focus  bool
	bad    bool
	ring   *canvas.Rectangle
	across int // cells in a row, of the last layout
}

func newPicks(env *kit.Env, onChosen, onPage func(int)) *picks {
	p := &picks{env: env, onChosen: onChosen, onPage: onPage, chosen: -1, across: 1, ring: canvas.NewRectangle(nil)}
	p.ExtendBaseWidget(p)
	return p
}

// set replaces what can be chosen; chosen is -1 for none.
func (p *picks) set(texts []string, chosen int) {
	p.cells = p.cells[:0]
	for i, text := range texts {
		p.cells = append(p.cells, newCell(i, text))
	}
	p.chosen, p.stale = chosen, false
	p.at = max(0, min(max(chosen, 0), len(texts)-1))
	p.Refresh()
}

// setStale greys what is shown.
func (p *picks) setStale(stale bool) {
	if p.stale != stale {
		p.stale = stale
		p.Refresh()
	}
}

// SetBad draws it as wrong.
func (p *picks) SetBad(bad bool) {
	if p.bad != bad {
		p.bad = bad
		p.Refresh()
	}
}

// digit chooses by the number in front and tells whether there is such a one.
func (p *picks) digit(r rune) bool {
	i := int(r - '1')
	if r < '1' || r > '9' || i >= len(p.cells) || p.stale {
		return false
	}
	p.choose(i)
	return true
}

func (p *picks) choose(i int) {
	if p.stale || i < 0 || i >= len(p.cells) {
		return
	}
	p.at, p.chosen = i, i
	p.Refresh()
	p.onChosen(i)
}

// TypedKey moves, chooses, or turns the page.
func (p *picks) TypedKey(ev *fyne.KeyEvent) {
	p.env.Input()
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
		if p.env.OnKey != nil {
			p.env.OnKey(ev)
		}
	}
	if to >= 0 && to < len(p.cells) && to != p.at {
		p.at = to
		p.Refresh()
		p.show()
	}
}

// TypedRune chooses by digit, and by Space where the keys stand.
func (p *picks) TypedRune(r rune) {
	p.env.Input()
	if r == ' ' {
		p.choose(p.at)
		return
	}
	p.digit(r)
}

// show asks for the marked one to be brought into view.
func (p *picks) show() {
	if p.onShow != nil && p.at < len(p.cells) {
		body := p.cells[p.at].body
		p.onShow(body.Position().Y, body.Size().Height)
	}
}

// FocusGained is for the toolkit.
func (p *picks) FocusGained() { p.env.Input(); p.focus = true; p.Refresh(); p.show() }

// FocusLost is for the toolkit.
func (p *picks) FocusLost() { p.focus = false; p.Refresh() }

// Tapped is a click.
func (p *picks) Tapped(ev *fyne.PointEvent) {
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
func (p *picks) Cursor() desktop.Cursor { return desktop.DefaultCursor }
