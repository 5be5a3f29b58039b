package kit

import "fyne.io/fyne/v2"

func (l *Lane) layThumb(size fyne.Size, head float32) {
	all, seen := float32(len(l.ids)), float32(len(l.lines))
	l.thumb.Hidden = seen >= all
	if l.thumb.Hidden {
		return
	}
	track := size.Height - head - 4 - l.footHeight()
	part := max(Unit(24), track*seen/all)
	y := (track - part) * float32(l.first) / (all - seen)
	put(l.thumb, size.Width-thumbWidth-3, head+2+y, thumbWidth, part)
}

func (l *Lane) paint() {
	l.paintFrame()
	l.marked.CornerRadius = radius
	fill(l.marked, PrimarySoft, l.edge(), 2)
	fill(l.thumb, Edge, "", 0)
	for _, n := range l.lines {
		n.paint()
	}
}

// paint looks the colours up again.
func (n *laneLine) paint() {
	n.rule.CornerRadius, n.frame.CornerRadius = 0, radius
	fill(n.rule, Line, "", 0)
	fill(n.frame, "", Primary, 2)
	for _, w := range n.words() {
		w.paint()
	}
	n.key.paint(Muted, Edge)
	if n.row.Tone != Plain && n.row.Side != "" {
		look := n.row.Tone.look()
		fill(n.box, look.soft, "", 0)
		setIcon(n.icon, look.icon, look.ink)
	}
}
