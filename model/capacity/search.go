package capacity

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// DefaultDays is how far ahead openings are looked for unless asked otherwise.
const DefaultDays = 90

// Part is a part of the day a client asks for.
type Part string

// The parts of a day; noon divides them.
const (
	AnyTime   Part = ""
	Morning   Part = "morning"
	Afternoon Part = "afternoon"
)

// Span gives the part's stretch of the day.
func (p Part) Span() calendar.Span {
	switch p {
	case Morning:
		return calendar.Span{From: 0, To: calendar.DayEnd / 2}
	case Afternoon:
		return calendar.Span{From: calendar.DayEnd / 2, To: calendar.DayEnd}
	}
	return calendar.Span{}
}

// Request asks for openings at one site.
type Request struct {
	Party
	Site  string
	From  calendar.Date // the first day asked for; a past one means today
	Days  int           // how many days, From included; 0 means DefaultDays
	Part  Part
	Limit int // 0 means all

	// Except is a booking whose own place counts as free, as when it is to move; nil means none. Who lends the plans sees
	// to it.
	Except uuid.UUID
}

// Plans gives the plan of a site-day with what is taken on it.
type Plans func(calendar.Date) (*Plan, error)

// Search finds the first openings of a request at a site, day after day. When there is none the fault says why: nothing is
// published, no visit is planned after a date, the service is not given, today's hours are
// over ("booking.past"), the party never fits, or all is taken ("capacity.full").
func Search(s site.Site, r Request, now Now, plans Plans) ([]Opening, error) {
	if !s.Offers(r.Service) {
		return nil, fault.New("site.service-not-offered", "Site", s.Name)
	}
	if r.Persons < 1 {
		return nil, fault.New("persons.none")
	}
	if counters := s.Giving(r.Service); r.SideBySide && r.Persons > counters {
		return nil, fault.New("capacity.too-few-counters", "Counters", counters)
	}
	if r.Days == 0 {
		r.Days = DefaultDays
	}
	from := max(r.From, now.Date)
	last := from.Add(r.Days - 1)
	var found []Opening
	var closed *fault.Fault
	opened := false
	for date := from; date <= last; date = date.Add(1) {
		plan, err := plans(date)
		if err != nil {
			return nil, err
		}
		if plan.Closed != nil {
			closed = plan.Closed
			continue
		}
		opened = opened || !plan.over(r.Service, r.Part.Span(), now)
		left := 0
		if r.Limit > 0 {
			left = r.Limit - len(found)
		}
		found = append(found, plan.Openings(r.Party, r.Part.Span(), now, left)...)
		if r.Limit > 0 && len(found) >= r.Limit {
			return found, nil
		}
	}
	if len(found) == 0 {
		return nil, whyNone(opened, closed, from, last)
	}
	return found, nil
}

// over reports whether all that a day's stretch had to give for a service lies in the past, taken or not.
func (p *Plan) over(service site.Service, within calendar.Span, now Now) bool {
	begin, end := p.bounds(within, Now{})
	first, _ := p.bounds(within, now)
	given := func(from int) bool {
		return slices.ContainsFunc(p.counters, func(c counterPlan) bool {
			next := c.open.next(from)
			return c.counter.Serves(service) && next >= 0 && next < end
		})
	}
	return given(begin) && !given(first)
}

func whyNone(opened bool, closed *fault.Fault, from, last calendar.Date) error {
	switch {
	case opened:
		return fault.New("capacity.full", "From", from, "To", last)
	case closed != nil:
		return closed
	}
	return fault.New("booking.past")
}
