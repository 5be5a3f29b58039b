package journal

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

// Booking is the state of one booking, folded from its entries.
type Booking struct {
	booking.Booking

	Personal       uuid.UUID       // the entry whose personal part is the present one
	Head           uuid.UUID       // the latest entry; what a new one says it comes after
	Undoable       uuid.UUID       // the entry that an undo would take back; nil when there is none
	Claim          Claim           // what it asks for; no places when cancelled
	Touched        map[SiteDay]int // how many entries found, left or took it back from a site-day: the roster's revision
	Contradictions []Contradiction
}

// SiteDay is one date at one site.
type SiteDay struct {
	Site string
	Date calendar.Date
}

// Contradiction is something two authors did without knowing of each other. The state is definite all the same; a person
// settles what it means (design.md §7). Its codes are:
//
//   - "unseen-change": the author had not seen the entry before;
//   - "booked-twice": the second making has no effect;
//   - "changed-after-cancelling": the booking stays active;
//   - "stepped-after-cancelling": a client who comes is there, so the booking stays active;
//   - "changed-after-arriving": a client who comes is there, so the booking keeps the places it was met at, and its persons;
//   - "impossible-step": the step has no effect.
type Contradiction struct {
	Code  string
	Entry uuid.UUID // the entry that did not know
}

// FoldBooking gives the state that entries of one subject add up to, in whatever order they come. ok is false when none of
// them says that something was booked: then there is nothing to show yet.
func FoldBooking(entries []Entry) (state Booking, ok bool) {
	entries = inOrder(entries)
	f := folding{
		state: Booking{Touched: map[SiteDay]int{}}, undone: undone(entries), steps: stepsOf(entries), standing: map[uuid.UUID]bool{},
	}
	for _, e := range entries {
		switch facts, readable := factsOf(e); {
		case !readable:
		case e.Kind.IsStep():
			f.step(e, facts)
		case e.Kind == Undone && f.steps[facts.Undoes]:
			f.unstep(e, facts)
		case about(e.Kind):
			f.apply(e, facts)
		}
		f.state.Head = e.ID // even of what this version cannot read: its author's next entry comes after it
		f.past = append(f.past, e.ID)
	}
	f.state.Claim.Booking = f.state.ID
	if n := len(f.done); n > 0 {
		f.state.Undoable = f.done[n-1]
	}
	if !f.state.Active() || !coherent(f.state.Claim.Places) {
		f.state.Claim.Places = nil
	}
	return f.state, f.booked
}

// coherent reports whether places can be held together: on one date, and no two at once at one counter. Daybook writes no
// others, but what another device wrote must never stop the fold.
func coherent(places []site.Place) bool {
	for i, p := range places {
		if p.Date != places[0].Date || p.Start < 0 || p.End > calendar.DayEnd || p.Span().Empty() ||
			slices.ContainsFunc(places[:i], p.Overlaps) {
			return false
		}
	}
	return true
}

// inOrder sorts entries for folding and drops those that are there twice. Different entries that stand at one place of a
// chain, as a copied device makes them, are both kept, in the order of their hashes, so that every device agrees.
func inOrder(entries []Entry) []Entry {
	entries = slices.Clone(entries)
	compare := func(a, b Entry) int {
		if order := Compare(a, b); order != 0 {
			return order
		}
		one, other := a.Hash(), b.Hash()
		return bytes.Compare(one[:], other[:])
	}
	slices.SortFunc(entries, compare)
	return slices.CompactFunc(entries, func(a, b Entry) bool { return compare(a, b) == 0 })
}

// undone gives the entries that were taken back. An undo cannot be undone: doing the thing again is a new entry.
func undone(entries []Entry) map[uuid.UUID]bool {
	takenBack := map[uuid.UUID]bool{}
	for _, e := range entries {
		if e.Kind != Undone {
			continue
		}
		if facts, ok := factsOf(e); ok {
			takenBack[facts.Undoes] = true
		}
	}
	return takenBack
}

func factsOf(e Entry) (facts Facts, ok bool) {
	return facts, json.Unmarshal(e.Facts, &facts) == nil
}

// FoldSite gives the site its latest settings describe; ok is false when there are none that can be read.
func FoldSite(entries []Entry) (s site.Site, ok bool) {
	for _, e := range inOrder(entries) {
		var facts SiteFacts
		if e.Kind == Settings && json.Unmarshal(e.Facts, &facts) == nil && facts.Site != nil {
			s, ok = *facts.Site, true
		}
	}
	return s, ok
}
