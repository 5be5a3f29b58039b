package store

import (
	"context"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// choose finds the places a party asked for, or the first that fit, and has them judged by capacity.Plan.Fits. It runs
// inside the write transaction, so what fits here still fits at the commit. Places a booking leaves count as free.
func (tx *transaction) choose(ctx context.Context, s knownSite, p capacity.Party, when booking.When, leaving []site.Place) ([]site.Place, error) {
	o := tx.store.plans
	o.Lock()
	defer o.Unlock()
	date, minute, err := s.Now(tx.store.options.Now())
	if err != nil {
		return nil, err
	}
	now := capacity.Now{Date: date, Time: minute}
	plans := func(date calendar.Date) (*capacity.Plan, error) {
		return o.plan(ctx, tx, s, date, 0)
	}
	for _, place := range leaving {
		plan, err := plans(place.Date)
		if err != nil {
			return nil, err
		}
		plan.Free(place)
		defer plan.Take(place)
	}
	switch {
	case !s.Offers(p.Service):
		return nil, fault.New("site.service-not-offered", "Site", s.Name)
	case len(when.Places) > 0:
		return fitting(p, when.Places, now, plans)
	case when.Start != nil:
		return starting(p, s.Site, when.Date, *when.Start, now, plans)
	}
	request := capacity.Request{Party: p, From: max(when.Date, now.Date), Limit: 1}
	if when.Date > 0 && when.Date < now.Date {
		return nil, fault.New("booking.past")
	}
	if !when.Date.IsZero() {
		request.Days = 1
	}
	openings, err := capacity.Search(s.Site, request, now, plans)
	if err != nil {
		return nil, err
	}
	return openings[0].Places, nil
}

func fitting(p capacity.Party, places []site.Place, now capacity.Now, plans capacity.Plans) ([]site.Place, error) {
	plan, err := plans(places[0].Date)
	if err != nil {
		return nil, err
	}
	return places, plan.Fits(p, places, now)
}

// starting takes the best counter for a start; when there is none, the first counter that gives the service says why.
func starting(p capacity.Party, s site.Site, date calendar.Date, start calendar.Minute, now capacity.Now, plans capacity.Plans) ([]site.Place, error) {
	plan, err := plans(date)
	if err != nil {
		return nil, err
	}
	at := calendar.Span{From: start, To: start + 1}
	if openings := plan.Openings(p, at, now, 1); len(openings) > 0 && openings[0].Start() == start {
		return openings[0].Places, nil
	}
	return nil, plan.Why(p, date, start, now)
}
