package book

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/screen"
)

// Commands are the screen's own, for the menu and the sheet of keys. Their keys are on no punctuation and use no
// Ctrl+Alt, so that they are the same on English and French keyboards.
func (s *Screen) Commands() []screen.Command {
	ctrl := func(key fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	}
	form := func() bool { return s.booked == nil }
	service := func() bool { _, ok := s.form.Service(); return ok && form() }
	return []screen.Command{
		{ID: "book-overview", Shortcut: ctrl(fyne.Key1), Key: "Ctrl+1", Run: func() { s.enter(overviewPanel) }},
		{ID: "book-passport", Shortcut: ctrl(fyne.Key2), Key: "Ctrl+2", Run: func() { s.enter(passportPanel) }},
		{ID: "book-biometrics", Shortcut: ctrl(fyne.Key3), Key: "Ctrl+3", Run: func() { s.enter(biometricsPanel) }},
		{ID: "book-add-person", Shortcut: ctrl(fyne.KeyM), Key: "Ctrl+M", Run: s.addPerson, Enabled: service},
		{ID: "book-remove-person", Shortcut: &desktop.CustomShortcut{
			KeyName: fyne.KeyM, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift,
		}, Key: "Ctrl+Shift+M", Run: s.removeHere, Enabled: service},
		{ID: "book-openings", Shortcut: ctrl(fyne.KeyD), Key: "Ctrl+D", Run: s.toOpenings, Enabled: service},
		{ID: "book-read-notice", Shortcut: ctrl(fyne.KeyR), Key: "Ctrl+R", Run: s.readNotice, Enabled: service},
		{ID: "book-confirm", Shortcut: ctrl(fyne.KeyReturn), Key: "Ctrl+Enter", Run: s.confirm, Enabled: service},
		{
			ID: "book-slip", Shortcut: ctrl(fyne.KeyP), Key: "Ctrl+P", Run: s.slip,
			Enabled: func() bool { return s.booked != nil && s.options.SaveSlip != nil },
		},
		{ID: "book-start-over", Shortcut: ctrl(fyne.KeyN), Key: "Ctrl+N", Run: s.startOver},
	}
}

// enter opens a panel and goes to the first thing in it; after a booking it begins the next one.
func (s *Screen) enter(panel int) {
	if s.booked != nil {
		s.clear()
	}
	s.view.panels.Open(panel)
	s.ctx.Window.Canvas().Focus(s.view.panels.First(panel)) // a panel just made is on no canvas that it could find itself
}

// toOpenings goes to the openings, where digits choose, or to the first day asked for when there are none.
func (s *Screen) toOpenings() {
	if _, ok := s.form.Service(); !ok || s.booked != nil {
		return
	}
	if s.view.picks.Hidden {
		s.ctx.Window.Canvas().Focus(s.view.aside.from)
		return
	}
	s.ctx.Window.Canvas().Focus(s.view.picks)
}
