package book

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/screen"
)

// Commands are the screen's own, for the menu and the sheet of keys. Their keys are on no punctuation and use no
// Ctrl+Alt, so that they are the same on English and French keyboards.
func (s *Screen) Commands() []screen.Command {
	ctrl := func(key fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	}
	service := func() bool { _, ok := s.form.Service(); return ok && s.booked == nil }
	fresh := func() bool { return s.amend == nil }
	free := func() bool { return service() && fresh() }
	confirm, over := "book-confirm", "book-start-over"
	if s.amend != nil {
		confirm, over = "book-save", "book-leave"
	}
	list := []screen.Command{
		{ID: "book-overview", Shortcut: ctrl(fyne.Key1), Key: "Ctrl+1", Run: func() { s.enter(form.Overview) }, Enabled: fresh},
		{ID: "book-passport", Shortcut: ctrl(fyne.Key2), Key: "Ctrl+2", Run: func() { s.enter(form.Passport) }, Enabled: fresh},
		{ID: "book-biometrics", Shortcut: ctrl(fyne.Key3), Key: "Ctrl+3", Run: func() { s.enter(form.Biometrics) }, Enabled: fresh},
		{ID: "book-add-person", Shortcut: ctrl(fyne.KeyM), Key: "Ctrl+M", Run: s.addPerson, Enabled: service},
		{ID: "book-remove-person", Shortcut: &desktop.CustomShortcut{
			KeyName: fyne.KeyM, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift,
		}, Key: "Ctrl+Shift+M", Run: s.removeHere, Enabled: service},
		{ID: "book-openings", Shortcut: ctrl(fyne.KeyD), Key: "Ctrl+D", Run: s.toOpenings, Enabled: free},
		{ID: "book-read-notice", Shortcut: ctrl(fyne.KeyR), Key: "Ctrl+R", Run: s.readNotice, Enabled: free},
		{ID: confirm, Shortcut: ctrl(fyne.KeyReturn), Key: "Ctrl+Enter", Run: s.finish, Enabled: service},
		{
			ID: "book-take-offer", Shortcut: ctrl(fyne.KeyU), Key: "Ctrl+U", Run: s.accept,
			Enabled: s.offers.Standing,
		},
		{
			ID: "book-slip", Shortcut: ctrl(fyne.KeyP), Key: "Ctrl+P", Run: s.slip,
			Enabled: func() bool { return s.booked != nil && s.options.SaveSlip != nil },
		},
		{ID: over, Shortcut: ctrl(fyne.KeyN), Key: "Ctrl+N", Run: s.back},
	}
	list = append(list, s.commandsAside(free)...)
	if s.options.Flyer != nil {
		list = append(list, screen.Command{ID: "book-flyer", Shortcut: &desktop.CustomShortcut{
			KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift,
		}, Key: "Ctrl+Shift+F", Run: s.flyer})
	}
	return append(list, s.commandsOfSides()...)
}

// key names a key in the words of the window.
func (s *Screen) key(name string) string { return screen.KeyName(s.ctx.Words, name) }

// flyer shows or prints the flyer that says who need not come.
func (s *Screen) flyer() { s.options.Flyer(s.ctx) }

// enter opens a panel and goes to the first thing in it; after a booking it begins the next one.
func (s *Screen) enter(panel int) {
	if s.booked != nil {
		s.clear()
	}
	s.view.open(panel)
	s.ctx.Window.Canvas().Focus(s.view.first(panel)) // a panel just made is on no canvas that it could find itself
}

// toOpenings goes to the openings, where digits choose, or to the first day asked for when there are none.
func (s *Screen) toOpenings() {
	if _, ok := s.form.Service(); !ok || s.booked != nil {
		return
	}
	s.picker.Focus()
}
