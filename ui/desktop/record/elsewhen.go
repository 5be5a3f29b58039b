package record

import (
	"context"
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
)

// elsewhen is a store that does not offer the start a booking already has: going there would be no move.
type elsewhen struct {
	openings.Store

	now   site.Place
	today calendar.Date
}

// store is where the openings for a booking come from. One that is without its place may well have the same start again.
func (m *moving) store() openings.Store {
	now, ok := m.d.Place()
	if !ok || !m.d.Held {
		return m.r.o.Store
	}
	return elsewhen{m.r.o.Store, now, m.d.today}
}

// Openings asks for one more, so that there are as many as were asked for without it.
func (e elsewhen) Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error) {
	limit := r.Limit
	if limit > 0 {
		r.Limit++
	}
	found, err := e.Store.Openings(ctx, r)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(o capacity.Opening) bool { return o.Date() == e.now.Date && o.Start() == e.now.Start })
	if len(found) == 0 {
		from := max(r.From, e.today)
		days := r.Days
		if days == 0 {
			days = capacity.DefaultDays
		}
		return nil, fault.New("capacity.full", "From", from, "To", from.Add(days-1))
	}
	if limit > 0 {
		found = found[:min(limit, len(found))]
	}
	return found, nil
}
