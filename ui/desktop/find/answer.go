package find

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/ui/desktop/record"
)

// answer is what was found for a text.
type answer struct {
	text   string
	ofDay  bool             // nothing was typed: all of today at the site at hand
	want   string           // the filter
	found  []booking.Record // those the filter lets through, arranged
	looked int              // how many were found before the filter
	parts  [3]int           // how many of those it lets through are today, to come, past
	more   bool             // there are others that were not looked at
	sites  map[string]site.Site
	err    error
}

// known tells whether anything was asked and answered.
func (a *answer) known() bool { return (a.text != "" || a.ofDay) && a.err == nil }

// When a booking is, seen from a day; also the order in which they are listed.
const (
	today = iota
	coming
	past
)

// part tells on which side of a day a booking lies. One without any day lies behind: nobody is expected.
func part(b booking.Booking, day calendar.Date) int {
	switch on := b.Facts.Day(); {
	case on < day:
		return past
	case on == day:
		return today
	}
	return coming
}

// start is the minute at which a booking begins; who came without an appointment is listed after those who have one.
func start(b booking.Booking) calendar.Minute {
	if b.Facts.WalkIn() {
		return calendar.DayEnd
	}
	return record.Start(b.Facts.Places)
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
		by := cmp.Or(cmp.Compare(x.Facts.Day(), y.Facts.Day()), cmp.Compare(start(x.Booking), start(y.Booking)),
			x.Visit.Arrived.Compare(y.Visit.Arrived))
		if px == past {
			by = -by
		}
		return by
	})
}

// look searches for what is typed; the rows shown stay until the answer is there. A newer search ends an older one.
func (s *Screen) look() {
	text := strings.TrimSpace(s.text)
	if s.idle() {
		s.ctx.Runner.Cancel(slot)
		s.answer = answer{}
		s.fill()
		return
	}
	at, day, want := s.ctx.Site.ID, s.today(), s.want
	s.ctx.Runner.Run(slot, func(ctx context.Context) func() {
		a := s.ask(ctx, text, at, day, want)
		a.sift(day)
		return func() { s.take(a) }
	})
	if s.ctx.Searchable() < 100 || !s.answer.known() {
		s.fill()
	}
}

// ask runs off the interface's goroutine. A scan that holds more than an application number is looked up by that.
func (s *Screen) ask(ctx context.Context, text, at string, day calendar.Date, want string) answer {
	if text == "" {
		return s.askDay(ctx, at, day, want)
	}
	a := answer{text: text, want: want, sites: map[string]site.Site{}}
	limit := reach(want)
	a.found, a.err = s.store.FindNear(ctx, text, at, day, limit+1)
	if a.err == nil && len(a.found) == 0 {
		if number, ok := booking.FindApplication(text); ok && number != text {
			a.found, a.err = s.store.FindNear(ctx, number, at, day, limit+1)
		}
	}
	a.take(s.holder(ctx, text, at, day))
	if a.more = len(a.found) > limit; a.more {
		a.found = a.found[:limit]
	}
	a.err = cmp.Or(a.err, s.name(&a))
	return a
}

// askDay gives all of a day at a site: what the filters of today list without a name.
func (s *Screen) askDay(ctx context.Context, at string, day calendar.Date, want string) answer {
	a := answer{ofDay: true, want: want, sites: map[string]site.Site{}}
	known, err := s.store.Day(ctx, at, day)
	for _, c := range known.Clients {
		a.found = append(a.found, recordOf(c))
	}
	a.err = cmp.Or(err, s.name(&a))
	return a
}

// name notes the sites, to name them by.
func (s *Screen) name(a *answer) error {
	sites, err := s.store.Sites()
	for _, one := range sites {
		a.sites[one.ID] = one
	}
	return err
}

// idle tells whether there is nothing to look for: no text, and no filter that lists today without one.
func (s *Screen) idle() bool {
	return strings.TrimSpace(s.text) == "" && s.want != partNames()[today] && s.want != noShows
}

func recordOf(c desk.Client) booking.Record {
	return booking.Record{Booking: c.Booking, Details: c.Details, Sealed: c.Sealed, Undoable: c.Undoable}
}

// holder gives who holds a ticket today, if what was typed is one.
func (s *Screen) holder(ctx context.Context, text, at string, day calendar.Date) ([]booking.Record, error) {
	ticket, err := visit.ParseTicket(text)
	if err != nil {
		return nil, nil
	}
	known, err := s.store.Day(ctx, at, day)
	var holders []booking.Record
	for _, c := range known.Clients {
		if c.Visit.Ticket == ticket {
			holders = append(holders, recordOf(c))
		}
	}
	return holders, err
}

// take adds those found another way, each once.
func (a *answer) take(more []booking.Record, err error) {
	a.err = cmp.Or(a.err, err)
	for _, r := range more {
		if !slices.ContainsFunc(a.found, func(o booking.Record) bool { return o.ID == r.ID }) {
			a.found = slices.Insert(a.found, 0, r)
		}
	}
}

func (s *Screen) take(a answer) {
	hurry := s.hurry
	s.answer, s.hurry = a, false
	s.fill()
	if hurry && len(a.found) == 1 {
		s.ctx.Show(a.found[0].ID)
	}
}
