package kit

import "fyne.io/fyne/v2"

const lanePad float32 = 12 // left and right inside a lane

// head is the height above the items.
func (l *lane) head() float32 {
	if l.bare {
		return Unit(6)
	}
	return lineOf(SizeText) + 2*Unit(9)
}

// edge frames what is selected, with the focus or without.
func (l *lane) edge() fyne.ThemeColorName {
	if l.focus {
		return Primary
	}
	return Edge
}

func (l *lane) paintFrame() {
	l.frame.CornerRadius = cardRadius
	fill(l.frame, Card, Line, 1)
	l.ring.CornerRadius = cardRadius + ringGap + ringWidth
	l.ring.show(l.focus, Focus)
	l.title.paint()
	l.count.paint()
}

// layFrame places frame, ring, title and count, and gives the height of the head.
func (l *lane) layFrame(size fyne.Size) float32 {
	put(l.frame, 0, 0, size.Width, size.Height)
	put(l.wheel, 0, 0, size.Width, size.Height)
	l.ring.around(0, 0, size.Width, size.Height)
	h := l.head()
	w := l.title.at(Unit(lanePad), 0, h)
	room := size.Width - 2*Unit(lanePad) - w - Unit(Gap)
	l.title.Hidden, l.count.Hidden = l.bare, l.bare || l.count.MinSize().Width > room
	l.count.at(size.Width-Unit(lanePad)-l.count.MinSize().Width, 0, h)
	return h
}

// laneEmpty is what no items mean, and what to do.
type laneEmpty [2]*Text

func newLaneEmpty() laneEmpty { return laneEmpty{NewStrong("").As(Wrap), NewNote("")} }

// set tells whether it says something else now.
func (e laneEmpty) set(title, todo string) bool {
	if title == e[0].Text() && todo == e[1].Text() {
		return false
	}
	e[0].SetText(title)
	e[1].SetText(todo)
	return true
}

// lay shows it below a lane's head, if there are no items.
func (e laneEmpty) lay(size fyne.Size, head float32, items int) {
	y, w := head+Unit(Gap), max(0, size.Width-2*Unit(lanePad))
	for _, t := range e {
		t.Hidden = items > 0 || t.Text() == ""
		t.Move(fyne.NewPos(Unit(lanePad), y))
		y += fit(t, w) + Unit(4)
	}
}
