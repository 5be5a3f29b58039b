package kit

import "fyne.io/fyne/v2"

// buttonLook is the set of roles a button is drawn with in its present state.
type buttonLook struct {
	ground, edge, ink, hintInk, hintEdge fyne.ThemeColorName
	width                                float32
}

func (b *Button) look() buttonLook {
	look := b.restLook()
	switch {
	case b.Disabled():
		look.ink, look.hintInk, look.hintEdge = Faint, Faint, Line
		if b.kind == Filled {
			look.ground, look.edge = Canvas, Line
		}
		if b.kind == Outline {
			look.edge = Line
		}
	case b.selected && b.kind == OnBar:
		look.ground, look.edge, look.ink = BarInk, BarInk, Bar
	case b.selected && b.kind == Quiet:
		look.ground, look.ink = PrimarySoft, Primary
	case b.selected:
		look = buttonLook{ground: PrimarySoft, edge: Primary, ink: Ink, hintInk: Muted, hintEdge: Edge, width: 2}
	case b.hover && b.kind == Outline, b.hover && b.kind == Quiet:
		look.ground = Hover
	}
	return look
}

func (b *Button) restLook() buttonLook {
	switch b.kind {
	case Filled:
		return buttonLook{ground: Primary, edge: Primary, ink: OnPrimary, hintInk: OnPrimary, hintEdge: OnPrimary, width: 1}
	case Quiet:
		return buttonLook{ink: Ink, hintInk: Muted, hintEdge: Edge}
	case OnBar:
		return buttonLook{edge: BarEdge, ink: BarInk, hintInk: BarMuted, hintEdge: BarEdge, width: 1}
	case Outline:
	}
	return buttonLook{ground: Card, edge: Edge, ink: Ink, hintInk: Muted, hintEdge: Edge, width: 1}
}
