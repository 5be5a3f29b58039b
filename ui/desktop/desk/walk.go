package desk

import (
	"fyne.io/fyne/v2"
	"github.com/google/uuid"
)

// goTo selects a client, wherever they are; the focus goes along if it is on a lane.
func (s *Screen) goTo(id uuid.UUID) bool {
	found := s.panel.GoTo(id)
	if found && s.shown && s.panel.Walking() {
		s.panel.Focus()
	}
	return found
}

// followTo stays with a client whom somebody else moved.
func (s *Screen) followTo(id uuid.UUID) {
	if now, ok := s.panel.Selected(); !ok || now.ID != id {
		s.goTo(id)
	}
}

// settleWanted selects who was to be selected as soon as they are known.
func (s *Screen) settleWanted() {
	if s.wanted == uuid.Nil || !s.known {
		return
	}
	s.reveal(s.wanted)
	s.wanted = uuid.Nil
}

// reveal selects a client, and shows everybody again if they are hidden; a number being captured stays.
func (s *Screen) reveal(id uuid.UUID) {
	if s.goTo(id) || s.field.capturing() || s.field.filter == "" && s.service == "" {
		return
	}
	s.service = ""
	s.setSearch("")
	s.goTo(id)
}

// Key walks in the lanes and between them while no field has the focus.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyF5:
		s.reload()
	case fyne.KeyEscape:
		return s.clearFilter()
	default:
		return s.panel.Key(ev)
	}
	return true
}
