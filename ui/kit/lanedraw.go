package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// laneLine is what is drawn for one row of a Lane that is seen.
type laneLine struct {
	row    LaneRow
	shape  *laneShape
	state  laneState
	lead   *word
	titles [titleLines]*word
	mark   *word
	notes  [noteLines]*word
	side   *word
	does   *word
	box    *canvas.Rectangle // behind the badge
	icon   *canvas.Image
	key    *keyBadge
	frame  *canvas.Rectangle
	rule   *canvas.Rectangle
}

// laneState is what else decides how a row is drawn: with all of it and the row the same, nothing is placed again.
type laneState struct {
	y, width, lead, points float32
	selected               bool
}

func newLaneLine() *laneLine {
	line := &laneLine{box: newBox(), icon: newIcon(), key: newKeyBadge(""), frame: newBox(), rule: newBox()}
	line.lead, line.mark = newWord("", SizeText, Ink, true), newWord("", SizeNote, Muted, false)
	for i := range line.titles {
		line.titles[i] = newWord("", SizeText, Ink, false)
	}
	for i := range line.notes {
		line.notes[i] = newWord("", SizeNote, Muted, false)
	}
	line.side, line.does = newWord("", SizeNote, Ink, false), newWord("", SizeNote, Muted, false)
	line.paint() // lines come also between two paintings of the lane
	return line
}

func (n *laneLine) words() []*word {
	return append(append([]*word{n.lead, n.mark, n.side, n.does}, n.titles[:]...), n.notes[:]...)
}

func (n *laneLine) objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{n.rule, n.frame, n.box, n.icon}
	for _, w := range n.words() {
		o = append(o, w.Text)
	}
	return append(o, n.key.objects()...)
}

func (l *Lane) layout(size fyne.Size) {
	head := l.layFrame(size)
	fit(l.foot, max(0, size.Width-2*Unit(lanePad)))
	if seen := l.scrolled(); len(l.lines) != seen {
		l.lines = sized(l.lines, seen, newLaneLine)
		l.collect()
	}
	y := l.layRows(size, head) + Unit(6)
	l.empty.lay(size, head, len(l.ids))
	if len(l.ids) == 0 {
		y = size.Height - l.footHeight() + Unit(6)
	}
	l.foot.Hidden = l.footHeight() == 0
	l.foot.Move(fyne.NewPos(Unit(lanePad), y))
	l.layThumb(size, head)
}

// scrolled scrolls as needed and tells how many rows are seen. A longer time or ticket than any before leaves less room to
// all the others: then it is looked at again.
func (l *Lane) scrolled() int {
	for lead := float32(-1); lead != l.shapes.lead; {
		lead = l.shapes.lead
		l.rescroll()
		l.page()
	}
	return l.page()
}

// layRows places the rows and tells where the last ends.
func (l *Lane) layRows(size fyne.Size, y float32) float32 {
	l.marked.Hide()
	for i, line := range l.lines {
		shape, selected := l.shape(l.first+i), l.marks(l.ids[l.first+i])
		if selected {
			put(l.marked, 1, y-1, max(0, size.Width-2), shape.height+1)
			l.marked.Show()
		}
		state := laneState{y, size.Width, l.shapes.lead, textSize(SizeText), selected}
		if line.shape == nil || line.row != shape.row || line.state != state {
			line.row, line.shape, line.state = shape.row, shape, state
			line.lay()
		}
		y += shape.height
	}
	return y
}

// lay places the parts of a row.
func (n *laneLine) lay() {
	pad, h := Unit(lanePad), n.shape.height
	left, right, y := pad+n.state.lead+pad, n.state.width-pad, n.state.y+Unit(rowPad)
	put(n.rule, 1, n.state.y+h-1, max(0, n.state.width-2), 1)
	n.frame.Hidden = !n.row.Framed
	put(n.frame, 1, n.state.y-1, max(0, n.state.width-2), h+1)
	n.lead.Text.Text = n.row.Lead
	n.lead.redraw()
	n.lead.at(pad, n.state.y, h)
	used := float32(0)
	if n.row.Side == "" {
		n.hideSide()
	} else if !n.shape.under {
		used = n.laySide(right, y, lineOf(SizeText), right-left, true)
	}
	y, end := n.layTitle(left, y)
	switch {
	case n.shape.under:
		used = n.laySide(left, y, underHeight(), right-left, false)
		n.layKey(right, y, underHeight(), right-left-used)
		y += underHeight()
	case !n.shape.low:
		n.layKey(right-used, y-lineOf(SizeText), lineOf(SizeText), right-used-end)
	}
	for i, w := range n.notes {
		w.Text.Text = ""
		if i < len(n.shape.notes) {
			w.Text.Text = n.shape.notes[i]
			end = left + w.at(left, y, lineOf(SizeNote))
			y += lineOf(SizeNote)
		}
		w.redraw()
	}
	if n.shape.low {
		n.layKey(right, y-lineOf(SizeNote), lineOf(SizeNote), right-end)
	}
}

// layTitle places the title with its mark behind the last line; it tells where both end, downwards and to the right.
func (n *laneLine) layTitle(x, y float32) (below, end float32) {
	line := lineOf(SizeText)
	end = x
	for i, w := range n.titles {
		w.Text.Text = ""
		if i < len(n.shape.titles) {
			w.Text.Text = n.shape.titles[i]
			end = x + w.at(x, y, line)
			y += line
		}
		w.redraw()
	}
	if n.mark.Text.Text = n.row.Mark; n.row.Mark != "" {
		end += Unit(5)
		end += n.mark.at(end, y-line, line)
	}
	n.mark.redraw()
	return y, end
}

func (n *laneLine) hideSide() {
	n.side.Text.Text = ""
	n.side.redraw()
	n.box.Hide()
	n.icon.Hide()
}

// laySide places what stands at the right, or with its left edge at x, and tells how much room it takes.
func (n *laneLine) laySide(x, y, h, room float32, toRight bool) float32 {
	badge := n.row.Tone != Plain
	n.box.Hidden, n.icon.Hidden = !badge, !badge
	look := n.row.Tone.look()
	n.side.role, n.side.size = Ink, SizeText
	n.side.TextStyle.Bold = badge
	if badge {
		n.side.role, n.side.size = look.ink, SizeNote
	}
	n.side.paint()
	icon, inset := float32(0), float32(0)
	if badge {
		icon, inset = textSize(SizeNote)+Unit(5), Unit(6)
	}
	room = max(0, room-icon-2*inset)
	placeCell(n.side, n.row.Side, span{0, room}, false, y, h)
	w := n.side.MinSize().Width + icon + 2*inset
	if toRight {
		x -= w
	}
	n.side.at(x+inset+icon, y, h)
	if badge {
		high := min(h, n.side.MinSize().Height+Unit(4))
		put(n.box, x, y+(h-high)/2, w, high)
		side := textSize(SizeNote)
		put(n.icon, x+inset, y+(h-side)/2, side, side)
		fill(n.box, look.soft, "", 0)
		setIcon(n.icon, look.icon, look.ink)
	}
	return w + Unit(Gap)
}

// layKey shows the key of a selected row, with what it does if that takes no more than the room.
func (n *laneLine) layKey(right, y, h, room float32) {
	key, does := n.row.Key, n.row.Does
	if !n.state.selected || room <= 0 {
		key, does = "", ""
	}
	n.key.text.Text.Text, n.does.Text.Text = key, does
	w := n.does.MinSize().Width + Unit(5) + n.key.minSize().Width
	if w+Unit(Gap) > room {
		n.does.Text.Text = ""
		w = n.key.minSize().Width
	}
	if w+Unit(Gap) > room {
		n.key.text.Text.Text, key = "", ""
	}
	n.key.paint(Muted, Edge)
	n.does.redraw()
	if key != "" {
		n.key.at(right-w, y+(h-n.key.minSize().Height)/2)
		n.does.at(right-n.does.MinSize().Width, y, h)
	}
}
