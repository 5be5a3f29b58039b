package openings

import (
	"cmp"
	"context"
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// nearDays is how many days before and after a lost place are looked at before openings come in their usual order.
const nearDays = 14

// nearest gives the openings nearest to a place that was lost: of its day first, those about its time before others, then
// of the days around it, the later day before the earlier one. Part of the day and first day hold as always.
func nearest(ctx context.Context, store Store, r capacity.Request, lost site.Place) ([]capacity.Opening, error) {
	var found []capacity.Opening
	for _, date := range around(lost.Date) {
		if date < r.From {
			continue
		}
		day := r
		day.From, day.Days, day.Limit = date, 1, 0
		openings, err := openingsOf(ctx, store, day)
		if err != nil {
			return nil, err
		}
		openings = slices.DeleteFunc(openings, func(o capacity.Opening) bool { return o.Date() != date }) // a past day means today
		slices.SortStableFunc(openings, func(a, b capacity.Opening) int { return cmp.Compare(apart(a, lost), apart(b, lost)) })
		if found = append(found, openings...); len(found) >= r.Limit {
			return found[:r.Limit], nil
		}
	}
	if len(found) > 0 {
		rest := r
		rest.From, rest.Limit = max(r.From, lost.Date+nearDays+1), r.Limit-len(found)
		more, err := openingsOf(ctx, store, rest)
		return append(found, more...), err
	}
	return store.Openings(ctx, r)
}

// around lists a day and those near it, in the order in which they are looked at.
func around(day calendar.Date) []calendar.Date {
	list := []calendar.Date{day}
	for n := range nearDays {
		list = append(list, day.Add(n+1), day.Add(-n-1))
	}
	return list
}

// apart is how many minutes lie between the start of an opening and that of a place, whatever their days.
func apart(o capacity.Opening, lost site.Place) calendar.Minute {
	return max(o.Start()-lost.Start, lost.Start-o.Start())
}
