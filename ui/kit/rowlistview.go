package kit

import (
	"fyne.io/fyne/v2"
)

// CreateRenderer is for the toolkit.
func (l *RowList) CreateRenderer() fyne.WidgetRenderer {
	l.view = &view{owner: l, min: l.minSize, layout: l.layout, paint: l.paint}
	l.collect()
	return l.view.started()
}

func (l *RowList) minSize() fyne.Size {
	rows := l.Least
	if rows <= 0 {
		rows = rowsMin
	}
	size := fyne.NewSize(Unit(60)*float32(len(l.columns)), l.headHeight()+float32(rows)*l.rowHeight()+2)
	if len(l.rows) == 0 && l.empty != nil {
		size = size.Max(l.empty.MinSize().AddWidthHeight(0, l.headHeight()))
	}
	return size
}

// collect lists what is drawn, back to front.
func (l *RowList) collect() {
	o := append(l.view.objects[:0], l.ring.Rectangle, l.frame, l.mark, l.rule)
	for _, h := range l.head {
		o = append(o, h.Text)
	}
	for _, line := range l.lines {
		o = append(o, line.rule)
		for i := range line.texts {
			o = append(o, line.icons[i], line.texts[i].Text, line.notes[i].Text)
		}
	}
	o = append(o, l.arrow, l.thumb, l.wheel)
	for _, g := range l.grips {
		o = append(o, g)
	}
	if l.empty != nil {
		o = append(o, l.empty)
	}
	l.view.objects = o
}

func (l *RowList) layout(size fyne.Size) {
	to := l.first
	if i := l.index(); i >= 0 && l.follow {
		to = i
	}
	l.scrollTo(to)
	put(l.wheel, 0, 0, size.Width, size.Height)
	put(l.frame, 0, 0, size.Width, size.Height)
	l.ring.around(0, 0, size.Width, size.Height)
	head, h := l.headHeight(), l.rowHeight()
	put(l.rule, 1, head-1, max(0, size.Width-2), 1)
	at := l.places(size.Width)
	l.layHead(at, head)
	if seen := min(l.page(), len(l.rows)); len(l.lines) != seen {
		l.lines = sized(l.lines, seen, l.newLine)
		l.collect()
	}
	l.mark.Hide()
	for i, line := range l.lines {
		l.layLine(line, l.first+i, head+float32(i)*h, size.Width, at)
	}
	l.layThumb(size, head)
	if l.empty != nil {
		l.empty.Move(fyne.NewPos(0, head))
		l.empty.Resize(fyne.NewSize(size.Width, max(0, size.Height-head)))
		if len(l.rows) == 0 {
			l.empty.Show()
		} else {
			l.empty.Hide()
		}
	}
}

func (l *RowList) layLine(line *listLine, n int, y, width float32, at []span) {
	row, h := l.rows[n], l.rowHeight()
	put(line.rule, 1, y+h-1, max(0, width-2), 1)
	line.rule.Hidden = row.Joins
	if row.ID == l.selected {
		put(l.mark, 1, y-1, max(0, width-2), h+1)
		l.mark.Show()
	}
	for i := range l.columns {
		var cell Cell
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		l.layCell(line, i, cell, at[i], y)
	}
}

func (l *RowList) layCell(line *listLine, i int, cell Cell, s span, y float32) {
	t, note, icon := line.texts[i], line.notes[i], line.icons[i]
	t.TextStyle.Bold, t.role = cell.Bold || cell.Tone != Plain, Ink
	icon.Hidden = cell.Tone == Plain
	top, line1 := y+Unit(rowPad), lineOf(SizeText)
	if l.tall && cell.Note == "" {
		top = y + (l.rowHeight()-line1)/2
	}
	if cell.Tone != Plain {
		t.role = cell.Tone.look().ink
		setIcon(icon, cell.Tone.look().icon, t.role)
		side := textSize(SizeNote)
		put(icon, s.x, top+(line1-side)/2, side, side)
		s.x, s.width = s.x+side+Unit(5), max(0, s.width-side-Unit(5))
	}
	t.paint()
	placeCell(t, cell.Text, s, l.columns[i].Right, top, line1)
	placeCell(note, cell.Note, s, l.columns[i].Right, top+line1, lineOf(SizeNote))
}

// placeCell shows as much of a text as its column holds.
func placeCell(w *word, text string, s span, right bool, y, h float32) {
	points, style := w.TextSize, w.TextStyle
	measure := func(t string) float32 { return fyne.MeasureText(t, points, style).Width }
	w.Text.Text = ellipsize(text, s.width, measure)
	if w.Text.Text == "…" && measure("…") > s.width {
		w.Text.Text = "" // so narrow a column says nothing rather than lie on its neighbour
	}
	x := s.x
	if right {
		x += s.width - w.MinSize().Width
	}
	w.at(x, y, h)
	w.redraw()
}

func (l *RowList) layThumb(size fyne.Size, head float32) {
	page := l.page()
	l.thumb.Hidden = len(l.rows) <= page
	if l.thumb.Hidden {
		return
	}
	track := size.Height - head - 4
	part := max(Unit(24), track*float32(page)/float32(len(l.rows)))
	y := (track - part) * float32(l.first) / float32(len(l.rows)-page)
	put(l.thumb, size.Width-thumbWidth-3, head+2+y, thumbWidth, part)
}

func (l *RowList) paint() {
	l.frame.CornerRadius, l.rule.CornerRadius, l.mark.CornerRadius = cardRadius, 0, radius
	fill(l.frame, Card, Line, 1)
	fill(l.rule, Line, "", 0)
	fill(l.thumb, Edge, "", 0)
	mark := Edge
	if l.focus || l.lit {
		mark = Primary
	}
	fill(l.mark, PrimarySoft, mark, 2)
	l.ring.CornerRadius = cardRadius + ringGap + ringWidth
	l.ring.show(l.focus, Focus)
	for _, h := range l.head {
		h.paint()
	}
	for _, g := range l.grips {
		g.draw()
	}
	for _, line := range l.lines {
		line.rule.CornerRadius = 0
		fill(line.rule, Line, "", 0)
		for _, n := range line.notes {
			n.paint()
		}
	}
}
