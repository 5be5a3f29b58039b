package settings

import (
	"fyne.io/fyne/v2"

	"daybook/ui/kit"
)

// ruleEnv is for the fields of the rules: whichever gains the focus comes into sight with the sentence that explains it.
func (s *Screen) ruleEnv(v *view) *kit.Env {
	env := s.ctx.Env.Within()
	env.OnInput = func() {
		s.ctx.Env.Input()
		v.explain(s.ctx.Window.Canvas().Focused())
	}
	return env
}

// explain brings the rule into sight whose field has just gained the focus. Who then scrolls on is left where they are.
func (v *view) explain(focused fyne.Focusable) {
	if v.queue.explained == focused {
		return
	}
	v.queue.explained = focused
	for i, field := range v.queue.fields {
		if focused == fyne.Focusable(field) {
			v.reveal(v.queue.groups[i])
		}
	}
	if focused == fyne.Focusable(v.queue.urgent) {
		v.reveal(v.queue.groups[len(v.queue.fields)])
	}
}

// reveal scrolls until all of an object on the page is seen, once it has the room it needs now.
func (v *view) reveal(o fyne.CanvasObject) {
	v.root.Content.Refresh()
	v.root.Refresh()
	where, gap := fyne.CurrentApp().Driver().AbsolutePositionForObject, kit.Unit(kit.Gap)
	top := where(o).Y - where(v.root).Y - gap
	below := top + o.Size().Height + 2*gap - v.root.Size().Height
	if by := min(max(0, below), top); by > 0 {
		v.root.ScrollToOffset(v.root.Offset.AddXY(0, by))
	} else if top < 0 {
		v.root.ScrollToOffset(fyne.NewPos(v.root.Offset.X, max(0, v.root.Offset.Y+top)))
	}
}

// page scrolls by a key and tells whether it is one that does.
func (v *view) page(key fyne.KeyName) bool {
	by := v.root.Size().Height * 0.8
	switch key {
	case fyne.KeyPageUp:
		by = -by
	case fyne.KeyPageDown:
	default:
		return false
	}
	low := max(0, v.root.Content.MinSize().Height-v.root.Size().Height)
	v.root.ScrollToOffset(fyne.NewPos(v.root.Offset.X, max(0, min(low, v.root.Offset.Y+by))))
	return true
}
