package desk

import (
	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/ui/kit"
)

// nowAt notes which lane the keys act on.
func (s *Screen) nowAt(lane int) {
	if lane == s.lane {
		return
	}
	s.lane = lane
	for i := range lanes {
		s.view.lane(i).SetActive(i == lane)
	}
	if s.view.sheet.compact() {
		s.fillCounters()
	}
	s.view.lay()
}

// goLane gives a lane the focus.
func (s *Screen) goLane(lane int) {
	s.nowAt(lane)
	s.focusLane()
}

func (s *Screen) focusLane() { s.ctx.Window.Canvas().Focus(s.view.lane(s.lane)) }

// beside is the lane to the left or to the right that can be gone to, or the one at hand.
func (s *Screen) beside(by int) int {
	to := s.lane + by
	if to < 0 || to >= lanes || to == over && len(s.view.over.IDs()) == 0 {
		return s.lane
	}
	return to
}

// whereIs finds a client in the lanes.
func (s *Screen) whereIs(id uuid.UUID) (lane int, item string, ok bool) {
	for card, c := range s.view.clients {
		if c.ID == id {
			return counters, card, true
		}
	}
	for _, lane := range []int{expected, waiting, over} {
		for _, item := range s.view.lane(lane).IDs() {
			if item == id.String() {
				return lane, item, true
			}
		}
	}
	return 0, "", false
}

// goTo selects a client, wherever they are; the focus goes along if it is on a lane.
func (s *Screen) goTo(id uuid.UUID) bool {
	lane, item, ok := s.whereIs(id)
	if !ok {
		return false
	}
	_, walking := s.ctx.Window.Canvas().Focused().(walker)
	s.nowAt(lane)
	s.at[lane] = item
	s.view.lane(lane).Select(item)
	if walking && s.shown {
		s.focusLane()
	}
	return true
}

// followTo stays with a client whom somebody else moved.
func (s *Screen) followTo(id uuid.UUID) {
	if now, ok := s.selected(); !ok || now.ID != id {
		s.goTo(id)
	}
}

// settleWanted selects who was to be selected as soon as they are known.
func (s *Screen) settleWanted() {
	if s.wanted == uuid.Nil || !s.known {
		return
	}
	s.goTo(s.wanted)
	s.wanted = uuid.Nil
}

// Key walks in the lanes and between them while no field has the focus.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		s.goLane(s.beside(-1))
	case fyne.KeyRight:
		s.goLane(s.beside(1))
	case fyne.KeyF5:
		s.reload()
	case fyne.KeyEscape:
		return s.clearFilter()
	case fyne.KeyUp, fyne.KeyDown:
		if s.lane == over {
			if ev.Name == fyne.KeyUp {
				s.goLane(counters)
			}
			return true
		}
		return s.walk(ev)
	case fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnter:
		return s.walk(ev)
	default:
		return false
	}
	return true
}

// walk has the lane at hand use a key that came while nothing had the focus.
func (s *Screen) walk(ev *fyne.KeyEvent) bool {
	if kit.ModalOpen(s.ctx.Window.Canvas()) {
		return false
	}
	return s.view.lane(s.lane).Walk(ev)
}
