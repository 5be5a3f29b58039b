package book

import (
	"context"
	"errors"
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// pageSize is how many openings are shown at once.
const pageSize = 6

// answer is what asking for openings found.
type answer struct {
	openings []capacity.Opening
	more     bool
	chosen   []site.Place // the start chosen before, where it still fits; its counter may be another now
	err      error
}

// ask asks for the openings that fit the form. The old ones stay, greyed, until the answer is there.
func (s *Screen) ask() {
	if s.booked != nil || s.view == nil || !s.shown {
		return
	}
	request, ok := s.request()
	if !ok {
		s.ctx.Runner.Cancel(slotOpenings)
		s.openings, s.none = nil, nil
		s.showOpenings()
		return
	}
	s.view.picks.setStale(true)
	chosen, page := slices.Clone(s.form.Chosen), s.form.Page
	s.ctx.Runner.Run(slotOpenings, func(ctx context.Context) func() {
		found := s.search(ctx, request, page, chosen)
		return func() { s.answered(found) }
	})
}

// request is what the form asks for; ok is false on the Overview.
func (s *Screen) request() (r capacity.Request, ok bool) {
	service, ok := s.form.Service()
	if !ok {
		return r, false
	}
	r = capacity.Request{Party: capacity.Party{Service: service, Persons: s.form.Count}, Site: s.ctx.Site.ID, Part: s.form.Part}
	if from, ok := s.view.aside.from.Date(); ok {
		r.From = calendar.DateOf(from)
	}
	r.Limit = (s.form.Page+1)*pageSize + 1
	return r, true
}

// search runs off the interface's goroutine.
func (s *Screen) search(ctx context.Context, r capacity.Request, page int, chosen []site.Place) answer {
	var a answer
	a.openings, a.err = s.store.Openings(ctx, r)
	if a.err == nil {
		first := min(page*pageSize, max(0, len(a.openings)-1)/pageSize*pageSize)
		a.more = len(a.openings) > first+pageSize
		a.openings = a.openings[first:min(len(a.openings), first+pageSize)]
	}
	if len(chosen) == 0 {
		return a
	}
	r.From, r.Days, r.Part, r.Limit = chosen[0].Date, 1, capacity.AnyTime, 0
	day, err := s.store.Openings(ctx, r)
	if err != nil {
		return a
	}
	for _, o := range day {
		if o.Start() == chosen[0].Start && o.Date() == chosen[0].Date {
			a.chosen = o.Places
		}
	}
	return a
}

// answered shows what was found and lets go of a chosen time that no longer fits.
func (s *Screen) answered(a answer) {
	if errors.Is(a.err, context.Canceled) || s.booked != nil {
		return
	}
	s.openings, s.more, s.none = a.openings, a.more, nil
	if a.err != nil {
		s.openings, s.more = nil, false
		if f, ok := errors.AsType[*fault.Fault](a.err); ok {
			s.none = f
		} else {
			s.none = fault.New("internal")
			s.ctx.Fail(a.err)
		}
	}
	if len(s.form.Chosen) > 0 && a.chosen == nil {
		old := s.form.Chosen[0]
		s.lost = fault.New("booking.no-longer-fits", "Start", old.Start, "Date", old.Date)
	}
	s.form.Chosen = a.chosen
	s.showOpenings()
	s.judge() // the opening chosen may be gone
	if s.settled {
		s.settled = false
		if len(s.openings) > 0 {
			s.ctx.Window.Canvas().Focus(s.view.picks)
		}
	}
}

// pick chooses one of the openings shown.
func (s *Screen) pick(i int) {
	if i >= len(s.openings) {
		return
	}
	s.form.Chosen, s.lost = s.openings[i].Places, nil
	s.showOpenings()
	s.chose(openingsField)
}

// turn shows later or earlier openings.
func (s *Screen) turn(by int) {
	if by > 0 && !s.more || s.form.Page+by < 0 || s.view.picks.stale {
		return
	}
	s.form.Page += by
	s.ask()
}

// anew asks again from the first page, as after a change of what is wanted.
func (s *Screen) anew() {
	s.form.Page = 0
	s.ask()
}
