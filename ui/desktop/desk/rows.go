package desk

import (
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/kit"
)

// fill shows the day as it is now in the widgets there are.
func (s *Screen) fill() {
	v := s.view
	if s.known {
		s.sort()
	} else {
		s.lists = lists{}
	}
	s.sayEmpty()
	s.fillExpected()
	s.fillWaiting()
	s.fillCounters()
	s.fillOver()
	s.foretell(false)
	s.fillFigures()
	s.fillTools()
	if s.o.Display != nil && s.known {
		s.o.Display.Update(s.day, s.ctx.Now())
	}
	if v.stale() {
		v.lay()
	}
}

func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}

func clientID(c *desk.Client) string { return c.ID.String() }

func (s *Screen) fillExpected() {
	lane, list := s.view.expected, s.lists.expected
	lane.SetCount(s.countOf(expected, len(list)))
	lane.SetRows(idsOf(list, clientID), func(i int) kit.LaneRow { return s.expectedRow(&list[i]) })
	s.settle(expected)
}

// countOf is the number beside a lane's title, with how many of them are shown, or nothing while it is not known.
func (s *Screen) countOf(lane, n int) string {
	switch all := s.lists.all[lane]; {
	case !s.known:
		return ""
	case n < all:
		return s.ctx.Words.T("desk.shown-of", translations.Args{"Shown": n, "All": all})
	}
	return s.ctx.Words.Number(n)
}

func (s *Screen) expectedRow(c *desk.Client) kit.LaneRow {
	words := s.ctx.Words
	row := kit.LaneRow{Title: s.tell.Name(c), Mark: wording.Mark(c), Note: s.tell.About(c)}
	if place, ok := c.Place(); ok {
		start := place.Start
		for _, p := range c.Facts.Places {
			start = min(start, p.Start)
		}
		row.Lead = words.Clock(int(start))
	}
	if minutes, late := c.Late(s.day.Site.Queueing(), s.now); late {
		row.Tone, row.Side = kit.ToneLate, words.T("desk.late", translations.Args{"Time": words.Duration(minutes)})
	}
	row.Key, row.Does = "A", words.T("desk.arrive")
	return row
}

func (s *Screen) fillWaiting() {
	lane, list, words := s.view.waiting, s.lists.waiting, s.ctx.Words
	count := s.countOf(waiting, len(list))
	if all := s.lists.queue; s.known && all > 0 && len(list) == all {
		count = words.T("desk.longest", translations.Args{"Number": all, "Time": s.tell.Minutes(s.lists.longest)})
	}
	lane.SetCount(count)
	lane.SetRows(idsOf(list, func(r *desk.Ranked) string { return r.ID.String() }), func(i int) kit.LaneRow {
		r := &list[i]
		return kit.LaneRow{
			Lead: r.Visit.Ticket.String(), Title: s.tell.Name(&r.Client), Mark: s.tell.Marks(&r.Client, false), Note: s.tell.Reason(r, r.ID == s.lists.next),
			Side: s.tell.Minutes(r.Wait), Framed: r.ID == s.lists.next,
		}
	})
	lane.SetFoot(s.estimates())
	s.settle(waiting)
}

func (s *Screen) fillOver() {
	strip, list := s.view.over, s.lists.over
	chips := make([]kit.LaneChip, len(list))
	for i := range list {
		chips[i] = s.chip(&list[i])
	}
	strip.SetChips(chips)
	s.countOver()
	s.settle(over)
}

// countOver says how many are finished, and how many of them are seen, which only the strip's width tells.
func (s *Screen) countOver() {
	strip, all := s.view.over, len(s.lists.over)
	count := s.countOf(over, all)
	if shown := strip.Shown(); s.known && shown < all {
		count = s.ctx.Words.T("desk.shown-more", translations.Args{"All": count, "More": all - shown})
	}
	strip.SetCount(count)
}

// chip says of somebody who is finished how it ended.
func (s *Screen) chip(c *desk.Client) kit.LaneChip {
	words := s.ctx.Words
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
		side = s.tell.Results(c.Visit)
	}
	return kit.LaneChip{ID: c.ID.String(), Lead: c.Visit.Ticket.String(), Text: s.tell.Name(c), Tone: tone, Side: side}
}

// settle keeps what a lane has selected, as after somebody went. In the lane at hand somebody always is, so that the keys
// have somebody to act on.
func (s *Screen) settle(lane int) {
	w := s.view.lane(lane)
	id, ok := w.Selected()
	if ids := w.IDs(); !ok && lane == s.lane && len(ids) > 0 {
		id, ok = ids[0], true
		w.Select(id)
	}
	if ok {
		s.at[lane] = id
	}
}
