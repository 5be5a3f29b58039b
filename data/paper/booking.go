package paper

import (
	"strconv"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
)

// Styles and measures of the roster's rows.
const (
	rowSize     = 9.0 // of names and times, in points
	rowPad      = 1.2
	personPitch = 5.6 // room for a box to tick
)

// booking gives the rows of one booking: one, or several for a party too large for a page. hour says that it is the
// first of its hour, which a heavier line sets off.
func (l *list) booking(row roster.Row, hour bool, room float64) []band {
	people := l.people(row)
	var bands []band
	for start := 0; start < len(people) || start == 0; {
		c := &cells{texts: make([][]paragraph, len(l.columns))}
		l.common(c, row, start > 0, len(people))
		down := float64(rowPad)
		for start < len(people) {
			bottom := down + l.personHeight(people[start])
			if bottom+rowPad+contactRoom > room && len(c.ticks) > 0 {
				break
			}
			l.person(c, people[start], down)
			down = bottom
			start++
		}
		if start >= len(people) {
			l.contact(c, row, down)
		}
		bands = append(bands, l.row(c, hour))
		hour = false
		if len(people) == 0 {
			break
		}
	}
	return bands
}

// row gives the band that draws a row's cells.
func (l *list) row(c *cells, hour bool) band {
	height := c.height + rowPad
	return band{height: height, draw: func(top float64) {
		tr := l.table.add("TR")
		x := float64(rosterMargin)
		for i, column := range l.columns {
			if column.mark == noMark {
				l.cell(tr.add("TD"), x, top, c.texts[i])
			}
			x += column.width
		}
		l.artifact(func() {
			if hour {
				l.rule(rosterMargin, top, l.width-rosterMargin, top, heavy)
			}
			for _, down := range c.ticks {
				l.marks(top + down)
			}
			l.rule(rosterMargin, top+height, l.width-rosterMargin, top+height, hairline)
		})
	}}
}

// common fills the cells that concern the whole booking.
func (l *list) common(c *cells, row roster.Row, continued bool, people int) {
	bold, plain, small := style{size: rowSize, bold: true}, style{size: 8}, style{size: 7}
	from, to := stretch(row.Booking.Facts.Places)
	top := float64(rowPad)
	when := []rune("–")
	if from < to {
		when = clean(l.words.Clock(int(from)))
	}
	down := c.put(timeColumn, top, bold, l.fit(timeColumn, bold, when, 1))
	switch {
	case continued:
		c.put(timeColumn, down, small, l.fit(timeColumn, small, l.t("paper.roster.continued"), 1))
	case from < to:
		c.put(timeColumn, down, small, l.fit(timeColumn, small, clean(l.words.Duration(int(to-from))), 1))
	}
	c.put(counterColumn, top, bold, l.fit(counterColumn, bold, clean(counters(row.Booking.Facts.Places)), 2))
	c.put(languageColumn, level(top, plain), plain, l.fit(languageColumn, plain, clean(strings.ToUpper(row.Booking.Facts.Language)), 1))
	number := style{size: 8.5, bold: true}
	c.put(numberColumn, level(top, number), number, l.fit(numberColumn, number, clean(booking.ShowConfirmation(row.Details.Confirmation)), 2))
	if continued {
		return
	}
	c.put(phoneColumn, level(top, plain), plain, l.fit(phoneColumn, plain, clean(row.Details.Contact.Phone), 2))
	l.notes(c, row, top, min(mostLines, max(fewLines, people)))
}

// fit wraps a text to the width of a column.
func (l *list) fit(column int, st style, text []rune, most int) [][]rune {
	return l.faces.wrap(text, st, l.columns[column].width-2*cellPad, most)
}

// stretch is the time from the first place's start to the last one's end.
func stretch(places []site.Place) (from, to calendar.Minute) {
	for i, p := range places {
		if i == 0 || p.Start < from {
			from = p.Start
		}
		to = max(to, p.End)
	}
	return from, to
}

// counters names the counters of a booking: "3" or "3, 4".
func counters(places []site.Place) string {
	var shown []string
	for _, n := range site.Counters(places) {
		shown = append(shown, strconv.Itoa(n))
	}
	return strings.Join(shown, ", ")
}
