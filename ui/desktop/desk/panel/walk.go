package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/kit"
)

// nowAt notes which lane the keys act on.
func (p *Panel) nowAt(lane int) {
	if lane == p.cursor.Lane {
		return
	}
	p.cursor.Lane = lane
	for i := range lanes.Count {
		p.lane(i).SetActive(i == lane)
	}
	if p.sheet.compact() {
		p.fillCounters()
	}
	p.lay()
}

// GoLane gives a lane the focus.
func (p *Panel) GoLane(lane int) {
	p.nowAt(lane)
	p.Focus()
}

// Focus gives it to the lane at hand.
func (p *Panel) Focus() { p.ctx.Window.Canvas().Focus(p.lane(p.cursor.Lane)) }

// Walking tells whether a lane has the focus.
func (p *Panel) Walking() bool {
	_, walking := p.ctx.Window.Canvas().Focused().(walker)
	return walking
}

// Selected is the client selected in the lane at hand.
func (p *Panel) Selected() (desk.Client, bool) {
	id, ok := p.lane(p.cursor.Lane).Selected()
	if !ok {
		return desk.Client{}, false
	}
	return p.lanes.Client(p.cursor.Lane, id)
}

// GoTo selects a client wherever they are listed, without taking the focus there.
func (p *Panel) GoTo(id uuid.UUID) bool {
	lane, item, ok := p.lanes.Find(id)
	if ok {
		p.choose(lane, item)
	}
	return ok
}

// GoFirst selects the first in a lane that lists somebody.
func (p *Panel) GoFirst(lane int) { p.choose(lane, p.lane(lane).IDs()[0]) }

func (p *Panel) choose(lane int, item string) {
	p.nowAt(lane)
	p.cursor.At[lane] = item
	p.lane(lane).Select(item)
}

// beside is the lane to the left or to the right that can be gone to, or the one at hand.
func (p *Panel) beside(by int) int {
	to := p.cursor.Lane + by
	if to < 0 || to >= lanes.Count || to == lanes.Over && len(p.over.IDs()) == 0 {
		return p.cursor.Lane
	}
	return to
}

// Key walks in the lanes and between them. It tells whether the key does that.
func (p *Panel) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		p.GoLane(p.beside(-1))
	case fyne.KeyRight:
		p.GoLane(p.beside(1))
	case fyne.KeyUp, fyne.KeyDown:
		if p.cursor.Lane != lanes.Over {
			return p.walk(ev)
		}
		if ev.Name == fyne.KeyUp {
			p.GoLane(lanes.Counters)
		}
	default:
		return slices.Contains(within, ev.Name) && p.walk(ev)
	}
	return true
}

// within are the keys that a lane at hand uses itself.
var within = []fyne.KeyName{fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnter}

// walk has the lane at hand use a key that came while nothing had the focus.
func (p *Panel) walk(ev *fyne.KeyEvent) bool {
	if kit.ModalOpen(p.ctx.Window.Canvas()) {
		return false
	}
	return p.lane(p.cursor.Lane).Walk(ev)
}
