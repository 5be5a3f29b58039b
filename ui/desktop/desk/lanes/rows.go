package lanes

import (
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/kit"
)

// ExpectedRow shows who is expected, the i-th in their lane.
func (l *Lanes) ExpectedRow(i int) kit.LaneRow {
	c, words := &l.expected[i], l.Tell.Words
	row := kit.LaneRow{Title: l.Tell.Name(c), Mark: wording.Mark(c), Note: l.Tell.About(c)}
	if place, ok := c.Place(); ok {
		start := place.Start
		for _, p := range c.Facts.Places {
			start = min(start, p.Start)
		}
		row.Lead = words.Clock(int(start))
	}
	if minutes, late := c.Late(l.Day.Site.Queueing(), l.Now); late {
		row.Tone, row.Side = kit.ToneLate, words.T("desk.late", translations.Args{"Time": words.Duration(minutes)})
	}
	row.Key, row.Does = "A", words.T("desk.arrive")
	return row
}

// WaitingRow shows who waits, the i-th in the order they are called in.
func (l *Lanes) WaitingRow(i int) kit.LaneRow {
	r, tell := &l.waiting[i], l.Tell
	return kit.LaneRow{
		Lead: r.Visit.Ticket.String(), Title: tell.Name(&r.Client), Mark: tell.Marks(&r.Client, false), Note: tell.Reason(r, r.ID == l.Next),
		Side: tell.Minutes(r.Wait), Framed: r.ID == l.Next,
	}
}

// Chips show who is finished.
func (l *Lanes) Chips() []kit.LaneChip {
	chips := make([]kit.LaneChip, len(l.over))
	for i := range l.over {
		chips[i] = l.chip(&l.over[i])
	}
	return chips
}

// chip says of somebody who is finished how it ended.
func (l *Lanes) chip(c *desk.Client) kit.LaneChip {
	words := l.Tell.Words
	tone, side := kit.ToneDone, words.T("visit.result.served")
	switch {
	case c.Visit.State == visit.NoShow:
		tone, side = kit.Plain, words.T("desk.outcome.no-show")
	case c.Visit.State == visit.Left:
		tone, side = kit.ToneLate, words.T("desk.outcome.left")
	case c.Visit.Count(visit.Served) == 0:
		tone, side = kit.ToneRefused, words.T("visit.result.turned-away")
	case c.Visit.Count(visit.Served) < len(c.Visit.Outcomes)-c.Visit.Count(visit.Elsewhere):
		tone = kit.ToneLate
	}
	if len(c.Visit.Outcomes) > 1 && c.Visit.State != visit.NoShow {
		side = l.Tell.Results(c.Visit)
	}
	return kit.LaneChip{ID: c.ID.String(), Lead: c.Visit.Ticket.String(), Text: l.Tell.Name(c), Tone: tone, Side: side}
}
