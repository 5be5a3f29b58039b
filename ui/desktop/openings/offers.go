package openings

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// offer is what one site has.
type offer struct {
	site  site.Site
	first *capacity.Opening
	none  error // why there is none
}

// look finds the first opening of each site.
func look(ctx context.Context, store Store, sites []site.Site, r capacity.Request) ([]offer, error) {
	var offers []offer
	for _, s := range sites {
		r.Site = s.ID
		openings, err := store.Openings(ctx, r)
		one := offer{site: s, none: err}
		if _, refused := errors.AsType[*fault.Fault](err); err != nil && !refused {
			return offers, err
		}
		if len(openings) > 0 {
			one.first = &openings[0]
		}
		offers = append(offers, one)
	}
	return offers, nil
}

// compareOffers puts the earliest opening first, then the names, and sites without any last.
func compareOffers(a, b offer) int {
	switch {
	case a.first != nil && b.first != nil:
		return cmp.Or(cmp.Compare(a.first.Date(), b.first.Date()), cmp.Compare(a.first.Start(), b.first.Start()),
			strings.Compare(a.site.Name.EN+a.site.ID, b.site.Name.EN+b.site.ID))
	case a.first != nil:
		return -1
	case b.first != nil:
		return 1
	}
	return strings.Compare(a.site.Name.EN+a.site.ID, b.site.Name.EN+b.site.ID)
}
