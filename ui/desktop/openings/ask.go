package openings

import (
	"context"
	"errors"
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// The slots of the runner.
const (
	slotList  = "openings"
	slotWeek  = "openings.week"
	slotSites = "openings.sites"
)

// query is what is asked of the store, copied: it is read off the interface's goroutine.
type query struct {
	request capacity.Request
	since   calendar.Minute // on the first day, not before
	page    int
	chosen  []site.Place
	near    *site.Place
}

// answer is what was found.
type answer struct {
	openings []capacity.Opening // one page
	page     int                // the one shown: the last one if there are fewer than asked for
	more     bool
	chosen   []site.Place // the start chosen before, where it still fits; its counter may be another now
	near     *site.Place
	err      error
}

// ask asks for the openings and the week's counts.
func (p *Picker) ask() { p.askAs(false) }

// askAs does, and knows whether it is because somebody else committed something.
func (p *Picker) askAs(others bool) {
	if p.wish.Service == "" || p.wish.Persons < 1 {
		p.ctx.Runner.Cancel(p.slot(slotList))
		p.ctx.Runner.Cancel(p.slot(slotWeek))
		p.found, p.none, p.more = nil, nil, false
		p.show()
		p.shown()
		return
	}
	p.view.grid.setStale(true)
	q := query{
		request: capacity.Request{Party: p.party(), Site: p.site.ID, From: p.from(), Part: p.choice.Part, Except: p.wish.Except},
		since:   p.choice.Since, page: p.choice.Page, chosen: slices.Clone(p.choice.Chosen), near: p.near,
	}
	p.ctx.Runner.Run(p.slot(slotList), func(ctx context.Context) func() {
		a := search(ctx, p.store, q)
		return func() { p.answered(a, others) }
	})
	p.askWeek()
}

// anew asks again from the first page, as after a change of what is wanted.
func (p *Picker) anew() {
	p.choice.restart()
	p.near = nil
	p.ask()
}

// search runs off the interface's goroutine.
func search(ctx context.Context, store Store, q query) (a answer) {
	a.near, a.page = q.near, q.page
	if a.chosen, a.err = still(ctx, store, q); a.err != nil {
		return a
	}
	if len(q.chosen) > 0 && a.chosen == nil {
		a.near, a.page = &q.chosen[0], 0
	}
	q.request.Limit = (a.page+1)*pageSize + 1
	var all []capacity.Opening
	switch {
	case a.near != nil:
		all, a.err = nearest(ctx, store, q.request, *a.near)
	case q.since > 0 && q.request.From != 0:
		all, a.err = since(ctx, store, q.request, q.since)
	default:
		all, a.err = store.Openings(ctx, q.request)
	}
	a.page = min(a.page, max(0, len(all)-1)/pageSize)
	first := a.page * pageSize
	a.more = len(all) > first+pageSize
	a.openings = all[first:min(len(all), first+pageSize)]
	return a
}

// still looks whether the start chosen can still be had, and at which counters.
func still(ctx context.Context, store Store, q query) ([]site.Place, error) {
	if len(q.chosen) == 0 {
		return nil, nil
	}
	r := q.request
	r.From, r.Days, r.Part, r.Limit = q.chosen[0].Date, 1, capacity.AnyTime, 0
	day, err := openingsOf(ctx, store, r)
	for _, o := range day {
		if o.Start() == q.chosen[0].Start && o.Date() == q.chosen[0].Date {
			return o.Places, nil
		}
	}
	return nil, err
}

// openingsOf is Store.Openings where it is no fault that there are none.
func openingsOf(ctx context.Context, store Store, r capacity.Request) ([]capacity.Opening, error) {
	found, err := store.Openings(ctx, r)
	if _, none := errors.AsType[*fault.Fault](err); none {
		return nil, nil
	}
	return found, err
}

// since leaves out what begins too early on the first day.
func since(ctx context.Context, store Store, r capacity.Request, start calendar.Minute) ([]capacity.Opening, error) {
	day := r
	day.Days, day.Limit = 1, 0
	found, err := openingsOf(ctx, store, day)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(o capacity.Opening) bool { return o.Date() == r.From && o.Start() < start })
	if len(found) >= r.Limit {
		return found[:r.Limit], nil
	}
	rest := r
	rest.From, rest.Limit = r.From+1, r.Limit-len(found)
	if len(found) > 0 {
		more, err := openingsOf(ctx, store, rest)
		return append(found, more...), err
	}
	return store.Openings(ctx, rest)
}

// answered shows what was found and lets go of a chosen time that no longer fits.
func (p *Picker) answered(a answer, others bool) {
	if errors.Is(a.err, context.Canceled) || p.view == nil {
		return
	}
	p.found, p.more, p.none = a.openings, a.more, nil
	f, refused := errors.AsType[*fault.Fault](a.err)
	switch {
	case refused:
		p.none = f
	case a.err != nil:
		p.none = fault.New("internal")
		p.ctx.Fail(a.err)
	}
	if len(p.choice.Chosen) > 0 && a.chosen == nil && (a.err == nil || refused) {
		gone := p.choice.Chosen[0]
		code := "booking.no-longer-fits"
		if others {
			code = "booking.place-taken"
		}
		p.lost, p.near = fault.New(code, "Start", gone.Start, "Date", gone.Date), &gone
	}
	if a.err == nil || refused {
		p.choice.Chosen, p.choice.Page = a.chosen, a.page
	}
	p.show()
	p.shown()
	if p.settle {
		p.settle = false
		p.ctx.Window.Canvas().Focus(p.First())
	}
}

// pick chooses one of the openings shown.
func (p *Picker) pick(i int) {
	if i >= len(p.found) {
		return
	}
	p.choice.Chosen, p.lost = p.found[i].Places, nil // the order stays, so that the keys mean the same
	p.show()
	p.changed(List)
}

// turn shows later or earlier openings.
func (p *Picker) turn(by int) {
	if by > 0 && !p.more || p.choice.Page+by < 0 || p.view.grid.stale {
		return
	}
	p.choice.Page += by
	p.ask()
}
