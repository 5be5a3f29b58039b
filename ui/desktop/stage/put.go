package stage

import (
	"fyne.io/fyne/v2"

	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Part is what can be put into the window: a screen, or what covers them all.
type Part interface {
	Build(screen.Context) fyne.CanvasObject
	Key(*fyne.KeyEvent) bool
	Rune(rune) bool
}

// Put builds a part with the Context and shows it with its menu, as the window does, also after a change of language or
// site. It does not Enter it.
func (s *Stage) Put(p Part) {
	s.part = p
	s.Env.Reset()
	s.Env.OnKey, s.Env.OnRune = p.Key, p.Rune
	s.Window.SetContent(kit.NewGround(kit.Canvas, p.Build(s.Context)))
	if commanding, ok := p.(interface{ Commands() []screen.Command }); ok {
		s.Window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Menu", s.items(commanding.Commands())...)))
	}
}

// items are commands in a menu: they do nothing under a dialog, nor while they may not.
func (s *Stage) items(commands []screen.Command) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range commands {
		items = append(items, &fyne.MenuItem{Label: s.Words.T("command." + c.ID), Shortcut: c.Shortcut, Action: func() {
			if !s.Modal() && (c.Enabled == nil || c.Enabled()) {
				c.Run()
			}
		}})
	}
	return items
}

// PutButton shows nothing but a button, which has the focus, for what is opened over a screen. No press may reach it unless
// the test asks for Pressed.
func (s *Stage) PutButton() {
	s.behind = kit.NewButton(s.Env, kit.Outline, "", "", func() { s.pressed++ })
	s.Window.SetContent(kit.NewGround(kit.Canvas, kit.Column(kit.Gap, s.behind)))
	s.Window.Canvas().Focus(s.behind)
}

// Uncovered tells whether nothing lies over the button of PutButton and the focus is on it.
func (s *Stage) Uncovered() bool {
	return !s.Modal() && s.behind != nil && s.Window.Canvas().Focused() == fyne.Focusable(s.behind)
}

// Command gives a command by its id, as the menu does in any language, and lets what follows happen.
func (s *Stage) Command(id string) {
	s.T.Helper()
	s.Begin(id)
	s.Queue.Drain()
}

// Begin gives a command and nothing else: what it leads to waits.
func (s *Stage) Begin(id string) {
	s.T.Helper()
	for _, menu := range s.Window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Label == s.inEither("command."+id, item.Label) {
				item.Action()
				return
			}
		}
	}
	s.T.Fatalf("no command %s in the menu", id)
}
