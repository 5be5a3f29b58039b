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

// Same reports whether two claims of a booking are one: made by the same entry for the same places. An undo claims what
// was before it, which an entry that arrives late can change.
func (c Claim) Same(other Claim) bool {
	return c.Clock == other.Clock && c.Device == other.Device && c.Sequence == other.Sequence &&
		slices.Equal(c.Places, other.Places)
}

// before orders claims: the earlier holds. Every claim is firm until allotments come (design.md §7).
func (c Claim) before(other Claim) int {
	return cmp.Or(cmp.Compare(c.Clock, other.Clock), bytes.Compare(c.Device[:], other.Device[:]),
		cmp.Compare(c.Sequence, other.Sequence), bytes.Compare(c.Booking[:], other.Booking[:]))
}

// Settle decides which claims on one site-day hold their places: in order of claiming, each whose places can be held
// together and that meets no earlier holder. The result has the bookings that hold; the others stay active without a
// place until somebody settles it.
func Settle(claims []Claim) map[uuid.UUID]bool {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, Claim.before)
	holds := make(map[uuid.UUID]bool, len(claims))
	var held []site.Place
	for _, c := range claims {
		if len(c.Places) == 0 || !coherent(c.Places) || slices.ContainsFunc(c.Places, func(p site.Place) bool {
			return slices.ContainsFunc(held, p.Overlaps)
		}) {
			continue
		}
		holds[c.Booking] = true
		held = append(held, c.Places...)
	}
	return holds
}
