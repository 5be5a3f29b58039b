package paper

// Measures of what the pen is offered, in millimetres.
const (
	boxSize = 4
	penLine = 12 // to write a time on
	penGap  = 1.5
)

// head draws the column headers. They are read aloud once, and those for the pen
// not at all; on later pages they only help the eye.
func (l *list) head(page int, top float64) float64 {
	var row *element
	if page == 0 {
		l.table = l.tags.root.add("Table")
		row = l.table.add("TR")
	}
	st := style{size: 7, bold: true}
	x := float64(rosterMargin)
	for _, c := range l.columns {
		lines := l.faces.wrap(l.t(c.header), st, c.width-cellPad, 2)
		bottom := top + headHeight - 1.2 - float64(len(lines))*st.line()
		draw := func() { l.stack(x, bottom, st, lines) }
		if row != nil && c.mark == noMark {
			cell := row.add("TH")
			cell.scope = "Column"
			l.marked(cell, draw)
		} else {
			l.artifact(draw)
		}
		x += c.width
	}
	l.artifact(func() {
		l.rule(rosterMargin, top+headHeight, l.width-rosterMargin, top+headHeight, heavy)
	})
	return top + headHeight
}

// marks draws the boxes and lines of one person, centred on a height.
func (l *list) marks(middle float64) {
	x, bottom := float64(rosterMargin), middle+boxSize/2
	for _, c := range l.columns {
		switch c.mark {
		case tickTime:
			line := x + boxSize + penGap
			l.rule(line, bottom, line+penLine, bottom, hairline)
			l.tick(x, bottom)
		case tick:
			l.tick(x, bottom)
		case blank:
			l.rule(x, bottom, x+c.width-2*penGap, bottom, hairline)
		}
		x += c.width
	}
}

// tick draws a box to tick.
func (l *list) tick(x, bottom float64) {
	l.pdf.SetLineWidth(rule)
	l.pdf.Rect(x, bottom-boxSize, boxSize, boxSize, "D")
}

// walkIns is the heading of the lines for people without an appointment, with the fewest lines that are worth having.
func (l *list) walkIns() band {
	st := style{size: 9, bold: true}
	head := st.line() + 3.5
	return band{height: head + leastWalkIns*walkInHeight, draw: func(top float64) {
		l.marked(l.tags.root.add("P"), func() { l.write(rosterMargin, top+2.5, st, l.t("paper.roster.walk-ins")) })
		l.artifact(func() {
			l.rule(rosterMargin, top+head, l.width-rosterMargin, top+head, rule)
			for i := range leastWalkIns {
				l.walkIn(top + head + float64(i)*walkInHeight)
			}
		})
	}}
}

// walkIn draws one empty row.
func (l *list) walkIn(top float64) {
	l.marks(top + walkInHeight/2)
	x := float64(rosterMargin)
	for i, c := range l.columns {
		if i > 0 {
			l.rule(x-cellPad, top+1, x-cellPad, top+walkInHeight, hairline)
		}
		x += c.width
	}
	l.rule(rosterMargin, top+walkInHeight, l.width-rosterMargin, top+walkInHeight, hairline)
}

// fillUp uses what is left of the last page for more lines for walk-ins.
func (l *list) fillUp(pages [][]band, first, rest float64) [][]band {
	last := len(pages) - 1
	room := rest
	if last == 0 {
		room = first
	}
	for room -= heights(pages[last]); room >= walkInHeight; room -= walkInHeight {
		pages[last] = append(pages[last], band{height: walkInHeight, draw: func(top float64) {
			l.artifact(func() { l.walkIn(top) })
		}})
	}
	return pages
}
