package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// The most lines of a row: who says more is cut.
const (
	titleLines = 3
	noteLines  = 4
)

// laneShape is a row with its words broken into lines for the width there is.
type laneShape struct {
	row    LaneRow
	titles []string
	notes  []string
	under  bool // the badge has a line of its own: the name goes before it
	low    bool // the key is behind the last note: beside the title there is no room for it
	height float32
}

// laneShapes keep the rows asked for, so that each is asked for and measured once.
type laneShapes struct {
	rows          map[int]*laneShape
	lead          float32 // the widest time or ticket so far
	width, points float32 // what they are for
}

// forget drops the rows, as when there are others.
func (s *laneShapes) forget() { clear(s.rows) }

// fit drops what is for another width or size of text.
func (s *laneShapes) fit(width, points float32) {
	if s.rows == nil {
		s.rows = map[int]*laneShape{}
	}
	if s.width != width || s.points != points {
		s.forget()
		s.lead, s.width, s.points = 0, width, points
	}
}

// shape gives the row of an index with its words in lines.
func (l *Lane) shape(i int) *laneShape {
	l.shapes.fit(l.Size().Width, textSize(SizeText))
	if shape, ok := l.shapes.rows[i]; ok {
		return shape
	}
	row := l.row(i)
	if w := widthOf(row.Lead, SizeText, true); w > l.shapes.lead {
		l.shapes.lead = w
		for _, shape := range l.shapes.rows {
			*shape = l.shapes.shaped(shape.row)
		}
	}
	shape := l.shapes.shaped(row)
	l.shapes.rows[i] = &shape
	return &shape
}

// shaped breaks a row into lines.
func (s *laneShapes) shaped(row LaneRow) laneShape {
	shape := laneShape{row: row}
	room := max(0, s.width-s.lead-3*Unit(lanePad))
	beside, mark := row.sideWidth(), float32(0)
	if row.Mark != "" {
		mark = widthOf(row.Mark, SizeNote, false) + Unit(5)
	}
	if row.Tone != Plain && row.Side != "" && widthOf(row.Title, SizeText, false)+mark+beside > room {
		shape.under, beside = true, 0
	}
	shape.titles = linesOf(row.Title, SizeText, room-beside-mark, titleLines)
	shape.notes = linesOf(row.Note, SizeNote, room, noteLines)
	if row.Key != "" && !shape.under { // the badge's line has room for it
		key := keyWidth(row.Key) + Unit(Gap)
		last := func(lines []string, size fyne.ThemeSizeName) float32 {
			return widthOf(lines[len(lines)-1], size, false) + key
		}
		if last(shape.titles, SizeText)+beside+mark > room {
			if shape.low = row.Note != "" && last(shape.notes, SizeNote) <= room; !shape.low {
				shape.titles = linesOf(row.Title, SizeText, room-beside-mark-key, titleLines)
			}
		}
	}
	shape.height = float32(len(shape.titles))*lineOf(SizeText) + float32(len(shape.notes))*lineOf(SizeNote) + 2*Unit(rowPad)
	if shape.under {
		shape.height += underHeight()
	}
	return shape
}

// underHeight is that of a badge in a line of its own.
func underHeight() float32 { return lineOf(SizeNote) + Unit(4) }

// sideWidth is what Side takes of the line, with the gap before it.
func (r *LaneRow) sideWidth() float32 {
	switch {
	case r.Side == "":
		return 0
	case r.Tone == Plain:
		return widthOf(r.Side, SizeText, false) + Unit(Gap)
	}
	return badgeWidth(r.Side) + Unit(Gap)
}

// linesOf breaks a text into so many lines at most; what is too much is cut off the last.
func linesOf(text string, size fyne.ThemeSizeName, width float32, most int) []string {
	measure := func(t string) float32 { return widthOf(t, size, false) }
	lines := wrapWords(text, width, measure)
	if len(lines) > most {
		lines = append(lines[:most-1], strings.Join(lines[most-1:], " "))
	}
	last := len(lines) - 1
	for i := range last { // what parts two words on a line parts none at its end
		lines[i] = strings.TrimRight(lines[i], "\u00a0 ·")
	}
	lines[last] = ellipsize(lines[last], width, measure)
	return lines
}

// widthOf is that of a text in one line.
func widthOf(text string, size fyne.ThemeSizeName, bold bool) float32 {
	return fyne.MeasureText(text, textSize(size), fyne.TextStyle{Bold: bold}).Width
}
