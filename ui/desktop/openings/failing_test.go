package openings_test

import (
	"context"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
)

// failing is a store that fails at what it is told to.
type failing struct {
	*store.Store
	openings, counts, sites error
	asked                   []string // sites whose openings were asked for
}

func (f *failing) Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error) {
	f.asked = append(f.asked, r.Site)
	if f.openings != nil {
		return nil, f.openings
	}
	return f.Store.Openings(ctx, r)
}

func (f *failing) FreeCounts(ctx context.Context, r capacity.Request, spans []calendar.Span) ([]capacity.DayCounts, error) {
	if f.counts != nil {
		return nil, f.counts
	}
	return f.Store.FreeCounts(ctx, r, spans)
}

func (f *failing) Sites() ([]site.Site, error) {
	if f.sites != nil {
		return nil, f.sites
	}
	return f.Store.Sites()
}
