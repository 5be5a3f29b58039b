package journal

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/google/uuid"

	"daybook/model/site"
)

// Claim is what a booking asks for: places on one site-day, and since when.
type Claim struct {
	Booking  uuid.UUID
	Site     string
	Places   []site.Place
	Clock    Clock
	Device   uuid.UUID
	Sequence uint64
}

func claim(e Entry, siteID string, places []site.Place) Claim {
	return Claim{Site: siteID, Places: places, Clock: e.Clock, Device: e.Device, Sequence: e.Sequence}
}

// before orders claims: the earlier holds. Every claim is firm until allotments come (design.md §7).
func (c Claim) before(other Claim) int {
	return cmp.Or(cmp.Compare(c.Clock, other.Clock), bytes.Compare(c.Device[:], other.Device[:]),
		cmp.Compare(c.Sequence, other.Sequence), bytes.Compare(c.Booking[:], other.Booking[:]))
}

// Settle decides which claims on one site-day hold their places: in order of claiming, each that meets no earlier holder.
// The result has the bookings that hold; the others stay active without a place until somebody settles it.
func Settle(claims []Claim) map[uuid.UUID]bool {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, Claim.before)
	holds := make(map[uuid.UUID]bool, len(claims))
	var held []site.Place
	for _, c := range claims {
		if len(c.Places) == 0 || slices.ContainsFunc(c.Places, func(p site.Place) bool {
			return slices.ContainsFunc(held, p.Overlaps)
		}) {
			continue
		}
		holds[c.Booking] = true
		held = append(held, c.Places...)
	}
	return holds
}
