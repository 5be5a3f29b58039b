package find

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

// answer is what was found for a text.
type answer struct {
	text  string
	found []booking.Record // arranged
	parts [3]int           // how many today, to come, past
	more  bool             // there are others
	sites map[string]site.Site
	err   error
}

// known tells whether anything was asked and answered.
func (a *answer) known() bool { return a.text != "" && a.err == nil }

// When a booking is, seen from a day; also the order in which they are listed.
const (
	today = iota
	coming
	past
)

// part tells on which side of a day a booking lies. One without a place lies behind: nobody is expected.
func part(b booking.Booking, day calendar.Date) int {
	place, ok := b.Place()
	switch {
	case !ok || place.Date < day:
		return past
	case place.Date == day:
		return today
	}
	return coming
}

// start is the minute at which a booking begins.
func start(b booking.Booking) calendar.Minute {
	first, _ := b.Place()
	for _, p := range b.Facts.Places {
		first.Start = min(first.Start, p.Start)
	}
	return first.Start
}

// arrange counts the parts and puts them in order.
func (a *answer) arrange(day calendar.Date) {
	a.parts = [3]int{}
	for _, r := range a.found {
		a.parts[part(r.Booking, day)]++
	}
	Arrange(a.found, day)
}

// Arrange puts today's bookings first, by time; then those to come, the soonest first; then past ones, the latest first.
func Arrange(found []booking.Record, day calendar.Date) {
	slices.SortStableFunc(found, func(x, y booking.Record) int {
		px, py := part(x.Booking, day), part(y.Booking, day)
		if px != py {
			return cmp.Compare(px, py)
		}
		first, _ := x.Place()
		second, _ := y.Place()
		by := cmp.Or(cmp.Compare(first.Date, second.Date), cmp.Compare(start(x.Booking), start(y.Booking)))
		if px == past {
			by = -by
		}
		return by
	})
}

// look searches for what is typed; the rows shown stay until the answer is there. A newer search ends an older one.
func (s *Screen) look() {
	text := strings.TrimSpace(s.text)
	if text == "" {
		s.ctx.Runner.Cancel(slot)
		s.answer = answer{}
		s.fill()
		return
	}
	at, day := s.ctx.Site.ID, s.today()
	s.ctx.Runner.Run(slot, func(ctx context.Context) func() {
		a := s.ask(ctx, text, at, day)
		a.arrange(day)
		return func() { s.take(a) }
	})
	if s.ctx.Searchable() < 100 || !s.answer.known() {
		s.fill()
	}
}

// ask runs off the interface's goroutine. A scan that holds more than an application number is looked up by that.
func (s *Screen) ask(ctx context.Context, text, at string, day calendar.Date) answer {
	a := answer{text: text, sites: map[string]site.Site{}}
	a.found, a.err = s.store.FindNear(ctx, text, at, day, Most+1)
	if a.err == nil && len(a.found) == 0 {
		if number, ok := booking.FindApplication(text); ok && number != text {
			a.found, a.err = s.store.FindNear(ctx, number, at, day, Most+1)
		}
	}
	if a.more = len(a.found) > Most; a.more {
		a.found = a.found[:Most]
	}
	sites, err := s.store.Sites()
	a.err = cmp.Or(a.err, err)
	for _, one := range sites {
		a.sites[one.ID] = one
	}
	return a
}

func (s *Screen) take(a answer) {
	hurry := s.hurry
	s.answer, s.hurry = a, false
	s.fill()
	if hurry && len(a.found) == 1 {
		s.ctx.Show(a.found[0].ID)
	}
}
