package kit

import "fyne.io/fyne/v2"

func (l *LaneCards) layout(size fyne.Size) {
	head := l.layFrame(size)
	inner := max(0, size.Width-2*Unit(cardInset))
	fit(l.body, max(0, inner-2*Unit(lanePad)))
	l.rescroll()
	if seen := l.page(); len(l.drawn) != seen {
		l.drawn = sized(l.drawn, seen, newLaneCardView)
		l.collect()
	}
	y, opened := head, false
	for i, v := range l.drawn {
		c := l.cards[l.first+i]
		h := l.heightOf(c)
		v.set(c, l.marks(c.ID), l.focus)
		l.layCard(v, y, h-Unit(Gap), inner)
		opened = opened || c.ID == l.open
		y += h
	}
	if opened {
		l.body.Show()
	} else {
		l.body.Hide()
	}
	l.empty.lay(size, head, len(l.cards))
}

func (l *LaneCards) layCard(v *laneCardView, y, h, width float32) {
	x := Unit(cardInset)
	if v.card.Head != "" {
		line := lineOf(SizeNote) + Unit(6)
		v.head.at(x, y, line)
		y, h = y+line, h-line
	}
	put(v.frame, x, y, width, h)
	put(v.strip, x, y, 4, h)
	line := lineOf(SizeText) + 2*Unit(6)
	left, right := x+Unit(lanePad), x+width-Unit(8)
	under := l.under(v.card)
	v.badge.text.Text.Text = v.card.Badge
	if b := v.badge.width(); v.card.Badge != "" && !under {
		b = min(b, (right-left)*0.6)
		v.badge.at(right-b, y, b, line)
		right -= b + Unit(Gap)
	}
	if w := v.lead.at(left, y, line); w > 0 {
		left += w + Unit(Gap)
	}
	y = l.layTitle(v, left, y, right-left)
	if v.card.Badge != "" && under {
		v.badge.at(left, y-Unit(3), max(0, right-left), lineOf(SizeNote)+Unit(4))
		y += lineOf(SizeNote) + Unit(5)
	}
	if v.card.ID == l.open {
		l.body.Move(fyne.NewPos(x+Unit(lanePad), y))
	}
}

// layTitle places a card's title with its mark behind the last line, and tells where that ends.
func (l *LaneCards) layTitle(v *laneCardView, x, y, width float32) float32 {
	m := v.mark.MinSize().Width
	if v.card.Mark != "" {
		m += Unit(5)
	}
	line, end := lineOf(SizeText)+2*Unit(6), x
	for i, text := range l.titles(v.card) {
		if i > 0 {
			y += lineOf(SizeText)
		}
		placeCell(v.titles[i], text, span{x, max(0, width-m)}, false, y, line)
		end = x + v.titles[i].MinSize().Width
	}
	v.mark.at(end+Unit(5), y, line)
	return y + line
}

// set shows a card.
func (v *laneCardView) set(c LaneCard, selected, focus bool) {
	v.card, v.chosen = c, selected
	v.head.Text.Text, v.lead.Text.Text, v.mark.Text.Text = c.Head, c.Lead, c.Mark
	v.titles[0].Text.Text, v.titles[1].Text.Text = c.Title, ""
	v.badge.set(c.Tone, c.Badge)
	v.paint(focus)
}

func (v *laneCardView) paint(focus bool) {
	ground, edge, width := Card, Line, float32(1)
	if v.card.Mine {
		ground, edge, width = PrimarySoft, Primary, 2
	}
	if v.chosen {
		ground, width = PrimarySoft, 3
		edge = Edge
		if focus {
			edge = Primary
		}
	}
	fill(v.frame, ground, edge, width)
	v.strip.Hidden = v.card.Badge == ""
	v.strip.CornerRadius = 2
	fill(v.strip, v.card.Tone.look().ink, "", 0)
	ink := Ink
	if v.card.Dim {
		ink = Muted
	}
	v.lead.role, v.titles[0].role, v.titles[1].role = ink, ink, ink
	for _, w := range []*word{v.head, v.lead, v.titles[0], v.titles[1], v.mark} {
		w.paint()
	}
	v.badge.paint()
}

func (l *LaneCards) paint() {
	l.paintFrame()
	for _, v := range l.drawn {
		v.paint(l.focus)
	}
}
