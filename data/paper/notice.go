package paper

import "daybook/translations"

const noticePad = 2.5

// notice is the text above the table of a day without bookings or of a closed day; its height is 0 on other days.
func (l *list) notice() band {
	var heading, text string
	switch {
	case l.day.Closed != nil:
		heading, text = l.words.T("paper.roster.closed"), l.words.Fault(l.day.Closed)
		if n := len(l.rows); n > 0 {
			text += " " + l.words.N("paper.roster.closed-booked", n, translations.Args{"Count": n})
		}
	case len(l.rows) == 0:
		heading, text = l.words.T("paper.roster.empty"), l.words.T("paper.roster.empty-means")
	default:
		return band{}
	}
	bold, plain := style{size: 11, bold: true}, style{size: 9.5}
	width := l.width - 2*rosterMargin
	lines := l.faces.wrap(clean(text), plain, width-2*noticePad, 3)
	box := bold.line() + float64(len(lines))*plain.line() + 2*noticePad
	return band{height: box + 3, draw: func(top float64) {
		l.artifact(func() {
			l.pdf.SetLineWidth(heavy)
			l.pdf.Rect(rosterMargin, top, width, box, "D")
		})
		top += noticePad
		l.marked(l.tags.root.add("P"), func() { l.write(rosterMargin+noticePad, top, bold, clean(heading)) })
		top += bold.line()
		l.marked(l.tags.root.add("P"), func() { l.stack(rosterMargin+noticePad, top, plain, lines) })
	}}
}
