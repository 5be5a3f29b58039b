package book

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/model/fault"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/screen"
)

// ask asks for the openings that fit the form.
func (s *Screen) ask() {
	if s.booked != nil || s.amend != nil || s.view == nil || !s.shown {
		return
	}
	s.picker.Ask(s.wish())
}

// wish is what the form asks for; nothing on the Overview.
func (s *Screen) wish() openings.Wish {
	service, ok := s.form.Service()
	if !ok {
		return openings.Wish{}
	}
	return openings.Wish{Service: service, Persons: s.form.Count}
}

// lose says that the chosen place is gone and goes to the openings that are left, the nearest first. Nothing typed is lost.
func (s *Screen) lose(f *fault.Fault) { s.picker.Lose(f) }

// Changed looks again at what is free after somebody committed something: the focus stays, and so does the time chosen,
// unless it was taken.
func (s *Screen) Changed() {
	if s.booked == nil && s.amend == nil && s.view != nil && s.shown && !s.busy {
		s.picker.Changed()
	}
}

// commandsAside are those of the right side, given only while it shows openings.
func (s *Screen) commandsAside(free func() bool) []screen.Command {
	shift := func(key fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	}
	return []screen.Command{
		{ID: "book-week", Shortcut: shift(fyne.KeyD), Key: "Ctrl+Shift+D", Run: s.picker.FocusWeek, Enabled: free},
		{ID: "book-other-sites", Shortcut: shift(fyne.KeyO), Key: "Ctrl+Shift+O", Run: s.picker.OtherSites, Enabled: free},
		{
			ID: "book-home-site", Shortcut: shift(fyne.KeyH), Key: "Ctrl+Shift+H", Run: s.picker.GoHome,
			Enabled: func() bool { return free() && s.picker.Away() },
		},
	}
}

var _ screen.Watcher = (*Screen)(nil)
