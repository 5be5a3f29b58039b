package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// laneLine is what is drawn for one row of a Lane that is seen.
type laneLine struct {
	row   LaneRow
	state laneState
	lead  *word
	title *word
	mark  *word
	notes [2]*word
	side  *word
	does  *word
	box   *canvas.Rectangle // behind the badge
	icon  *canvas.Image
	key   *keyBadge
	frame *canvas.Rectangle
	rule  *canvas.Rectangle
}

// laneState is what else decides how a row is drawn: with all of it and the row the same, nothing is measured again.
type laneState struct {
	y, width, lead, points float32
	selected, narrow, set  bool
}

func newLaneLine() *laneLine {
	line := &laneLine{box: newBox(), icon: newIcon(), key: newKeyBadge(""), frame: newBox(), rule: newBox()}
	line.lead, line.title = newWord("", SizeText, Ink, true), newWord("", SizeText, Ink, false)
	line.mark, line.side = newWord("", SizeNote, Muted, false), newWord("", SizeNote, Ink, false)
	line.notes = [2]*word{newWord("", SizeNote, Muted, false), newWord("", SizeNote, Muted, false)}
	line.does = newWord("", SizeNote, Muted, false)
	return line
}

func (n *laneLine) objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{n.rule, n.frame, n.lead.Text, n.title.Text, n.mark.Text, n.notes[0].Text, n.notes[1].Text, n.box, n.icon, n.side.Text, n.does.Text}
	return append(o, n.key.objects()...)
}

func (l *Lane) layout(size fyne.Size) {
	head := l.layFrame(size)
	fit(l.foot, max(0, size.Width-2*Unit(lanePad)))
	if i := l.index(); i >= 0 && l.follow {
		l.scrollTo(i)
	} else {
		l.scrollTo(l.first)
	}
	seen := min(l.page(), len(l.ids)-l.first)
	if len(l.lines) != seen {
		l.lines = l.lines[:min(seen, len(l.lines))]
		for len(l.lines) < seen {
			l.lines = append(l.lines, newLaneLine())
		}
		l.collect()
	}
	l.layRows(size, head)
	l.layEmpty(size, head)
	y := head + float32(seen)*l.rowHeight() + Unit(6)
	if len(l.ids) == 0 {
		y = size.Height - l.footHeight() + Unit(6)
	}
	l.foot.Hidden = l.footHeight() == 0
	l.foot.Move(fyne.NewPos(Unit(lanePad), y))
	l.layThumb(size, head)
}

func (l *Lane) layRows(size fyne.Size, head float32) {
	h := l.rowHeight()
	rows := make([]LaneRow, len(l.lines))
	var lead float32
	for i, line := range l.lines {
		rows[i] = l.row(l.first + i)
		line.lead.Text.Text = rows[i].Lead
		lead = max(lead, line.lead.MinSize().Width)
	}
	l.marked.Hide()
	for i, line := range l.lines {
		y := head + float32(i)*h
		selected := l.marks(l.ids[l.first+i])
		if selected {
			put(l.marked, 1, y-1, max(0, size.Width-2), h+1)
			l.marked.Show()
		}
		state := laneState{y, size.Width, lead, textSize(SizeText), selected, l.narrow(), true}
		if line.row != rows[i] || line.state != state {
			line.row, line.state = rows[i], state
			line.lay(h)
		}
	}
}

// lay places the parts of a row.
func (n *laneLine) lay(h float32) {
	pad, line1, line2 := Unit(lanePad), lineOf(SizeText), lineOf(SizeNote)
	width, top := n.state.width, n.state.y+Unit(rowPad)
	put(n.rule, 1, n.state.y+h-1, max(0, width-2), 1)
	n.frame.Hidden = !n.row.Framed
	put(n.frame, 1, n.state.y-1, max(0, width-2), h+1)
	n.lead.redraw()
	n.lead.at(pad, n.state.y, h)
	x := pad + n.state.lead + pad
	right := width - pad
	titleRight, noteRight := right, right
	noteTop, noteLeft := top+line1, x
	switch {
	case n.row.Side == "":
		n.hideSide()
		used := n.layKey(right, n.state.y, h, right-x-n.titleWidth())
		titleRight, noteRight = right-used, right-used
	case n.state.narrow && n.row.Tone != Plain:
		n.laySide(x, noteTop, line2, right-x, false)
		n.layKey(0, 0, 0, 0)
		noteTop += line2
	case n.row.Tone == Plain:
		used := n.laySide(right, top, line1, right-x, true)
		n.layKey(0, 0, 0, 0)
		titleRight -= used
	default:
		if used := n.laySide(right, n.state.y, h, right-x, true); n.titleWidth() <= right-x-used {
			used += n.layKey(right-used, n.state.y, h, right-x-used-n.titleWidth())
			titleRight, noteRight = right-used, right-used
			break
		}
		used := n.laySide(x, noteTop, line2, right-x, false) // the name goes before what stands beside it
		n.layKey(0, 0, 0, 0)
		noteLeft += used
	}
	n.layTitle(x, top, line1, titleRight-x)
	n.layNote(noteLeft, noteTop, line2, noteRight-noteLeft)
}

// titleWidth is what the title needs, with its mark.
func (n *laneLine) titleWidth() float32 {
	w := fyne.MeasureText(n.row.Title, textSize(SizeText), fyne.TextStyle{}).Width
	if n.row.Mark != "" {
		w += fyne.MeasureText(n.row.Mark, textSize(SizeNote), fyne.TextStyle{}).Width + Unit(5)
	}
	return w
}

// layTitle cuts the title, never the mark behind it.
func (n *laneLine) layTitle(x, y, h, width float32) {
	n.mark.Text.Text = n.row.Mark
	m := n.mark.MinSize().Width
	if m > 0 {
		m += Unit(5)
	}
	placeCell(n.title, n.row.Title, span{x, max(0, width-m)}, false, y, h)
	n.mark.at(x+n.title.MinSize().Width+Unit(5), y, h)
	n.mark.redraw()
}

// layNote gives the note one line or two.
func (n *laneLine) layNote(x, y, h, width float32) {
	second := n.state.narrow && (n.row.Side == "" || n.row.Tone == Plain)
	text, rest := n.row.Note, ""
	if second {
		measure := func(t string) float32 {
			return fyne.MeasureText(t, n.notes[0].TextSize, n.notes[0].TextStyle).Width
		}
		if lines := wrapWords(text, width, measure); len(lines) > 1 {
			rest = text[min(len(text), len(lines[0])+1):]
			text = lines[0]
		}
	}
	placeCell(n.notes[0], text, span{x, max(0, width)}, false, y, h)
	placeCell(n.notes[1], rest, span{x, max(0, width)}, false, y+h, h)
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

// layKey shows the key of a selected row, with what it does if that takes no more than the room, and tells how much it
// takes.
func (n *laneLine) layKey(right, y, h, room float32) float32 {
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
	if key == "" {
		return 0
	}
	n.key.at(right-w, y+(h-n.key.minSize().Height)/2)
	n.does.at(right-n.does.MinSize().Width, y, h)
	return w + Unit(Gap)
}
