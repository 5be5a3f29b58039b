package paper

import (
	"io"
	"time"

	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/translations"
)

// Measures of the roster's pages, in millimetres.
const (
	rosterMargin = 8
	titleHeight  = 16.5
	topHeight    = 6.5 // the line that stands for the title on the pages after the first
	headHeight   = 9
	footHeight   = 7
	cellPad      = 1.1
	walkInHeight = 8.5
	leastWalkIns = 4
)

// list is a roster being drawn.
type list struct {
	*sheet
	day     roster.Day
	rows    []roster.Row // of active bookings
	columns []column
	printed []rune
	table   *element
}

// Roster writes the day's list as a tagged PDF in the language of the words: cancelled bookings are left out, every
// person has boxes to tick, and lines for walk-ins follow. printed is the moment of printing in the site's zone; the
// document is the same for the same input but for the stamps of the last writing step.
func (p *Printer) Roster(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) (Report, error) {
	l := p.newList(day, words, printed)
	l.draw()
	return l.finish(w)
}

// newList begins a roster.
func (p *Printer) newList(day roster.Day, words *translations.Words, printed time.Time) *list {
	title := words.T("paper.roster.title", translations.Args{
		"Site": day.Site.Name.In(string(words.Language())), "Date": day.Date.String(),
	})
	l := &list{
		sheet: p.newSheet(landscape, title, rosterMargin, words, printed),
		day:   day, columns: columns(),
	}
	l.printed = clean(words.T("paper.revision", translations.Args{"Number": day.Revision}) + " · " +
		words.T("paper.printed", translations.Args{"Date": printed, "Time": words.Clock(printed.Hour()*60 + printed.Minute())}))
	for _, row := range day.Rows {
		if row.Booking.Active() {
			l.rows = append(l.rows, row)
		}
	}
	return l
}

// draw shares the rows out over pages and draws them.
func (l *list) draw() {
	room := l.height - 2*rosterMargin - headHeight - footHeight
	notice := l.notice()
	first, rest := room-titleHeight-notice.height, room-topHeight
	var bands []band
	last := calendar.Minute(-1)
	for _, row := range l.rows {
		from, _ := stretch(row.Booking.Facts.Places)
		bands = append(bands, l.booking(row, from/60 != last/60 && last >= 0, min(first, rest))...)
		last = from
	}
	pages := l.fillUp(paginate(append(bands, l.walkIns()), first, rest), first, rest)
	for i, bands := range pages {
		l.turn()
		top := l.title(i)
		if i == 0 && notice.height > 0 {
			notice.draw(top)
			top += notice.height
		}
		top = l.head(i, top)
		for _, b := range bands {
			b.draw(top)
			top += b.height
		}
		l.footer(i+1, len(pages), l.printed)
	}
}

// title draws the head of a page and gives where the table begins.
func (l *list) title(page int) float64 {
	top := float64(rosterMargin)
	name := clean(l.day.Site.Name.In(string(l.words.Language())))
	date := clean(l.words.LongDate(l.day.Date.Time()))
	width := l.width - 2*rosterMargin
	if page > 0 {
		st := style{size: 8.5, bold: true}
		l.artifact(func() {
			l.write(rosterMargin, top, st, l.faces.shorten(name, st, width*0.6))
			l.right(l.width-rosterMargin, top, st, date)
		})
		return top + topHeight
	}
	big, st, small := style{size: 15, bold: true}, style{size: 12, bold: true}, style{size: 8.5}
	l.marked(l.tags.root.add("H1"), func() { l.write(rosterMargin, top, big, l.faces.shorten(name, big, width)) })
	second := top + big.line() + 0.6
	l.marked(l.tags.root.add("P"), func() { l.write(rosterMargin, second, st, date) })
	l.marked(l.tags.root.add("P"), func() {
		l.right(l.width-rosterMargin, second+0.2, small, clean(l.summary()))
	})
	return top + titleHeight
}

// summary says how much the day holds and which list holds good.
func (l *list) summary() string {
	persons := roster.Day{Rows: l.rows}.Persons()
	return l.words.N("paper.bookings", len(l.rows)) + ", " + l.words.N("paper.persons", persons) + ". " +
		l.words.T("paper.revision", translations.Args{"Number": l.day.Revision}) + ". " +
		l.words.T("paper.roster.replaced")
}
