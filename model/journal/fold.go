package journal

import (
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
	Touched        map[SiteDay]int // how many entries found it or left it on a site-day: the roster's revision
	Contradictions []Contradiction
}

// SiteDay is one date at one site.
type SiteDay struct {
	Site string
	Date calendar.Date
}

// Contradiction is something two authors did without knowing of each other. The state is definite all the same; a person
// settles what it means (design.md §7).
type Contradiction struct {
	Code  string    // "unseen-change", "changed-after-cancelling", "booked-twice"
	Entry uuid.UUID // the entry that did not know
}

// FoldBooking gives the state that entries of one subject add up to, in whatever order they come. ok is false when none of
// them says that something was booked: then there is nothing to show yet.
func FoldBooking(entries []Entry) (state Booking, ok bool) {
	entries = inOrder(entries)
	f := folding{state: Booking{Touched: map[SiteDay]int{}}, undone: undone(entries)}
	for _, e := range entries {
		f.apply(e)
	}
	f.state.Claim.Booking = f.state.ID
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

// inOrder sorts entries for folding and drops those that are there twice.
func inOrder(entries []Entry) []Entry {
	entries = slices.Clone(entries)
	slices.SortFunc(entries, Compare)
	return slices.CompactFunc(entries, func(a, b Entry) bool { return a.Device == b.Device && a.Sequence == b.Sequence })
}

// undone gives the entries that were taken back. An undo cannot be undone: doing the thing again is a new entry.
func undone(entries []Entry) map[uuid.UUID]bool {
	takenBack := map[uuid.UUID]bool{}
	for _, e := range entries {
		if facts, ok := factsOf(e); ok && e.Kind == Undone {
			takenBack[facts.Undoes] = true
		}
	}
	return takenBack
}

func factsOf(e Entry) (facts Facts, ok bool) {
	return facts, json.Unmarshal(e.Facts, &facts) == nil
}

// folding applies entries one by one. Entries that were undone leave no effect but stay in the history.
type folding struct {
	state  Booking
	undone map[uuid.UUID]bool
	booked bool
}

func (f *folding) apply(e Entry) {
	facts, readable := factsOf(e)
	if !readable || !about(e.Kind) {
		return
	}
	before := f.day()
	if f.booked && e.Kind != Booked && facts.After != f.state.Head {
		f.contradict("unseen-change", e)
	}
	if f.undone[e.ID] {
		f.passOver(e, facts)
	} else {
		f.effect(e, facts)
	}
	f.state.Head = e.ID
	f.touch(before)
}

func about(k Kind) bool {
	return slices.Contains([]Kind{Booked, Amended, Moved, Cancelled, Noted, Undone}, k)
}

func (f *folding) effect(e Entry, facts Facts) {
	s := &f.state
	switch e.Kind {
	case Booked:
		f.book(e, facts)
	case Amended:
		if facts.Booking == nil {
			return
		}
		if !slices.Equal(s.Facts.Places, facts.Booking.Places) {
			s.Claim = claim(e, s.Facts.Site, facts.Booking.Places)
		}
		home := s.Facts.Site // a booking never changes its site
		s.Facts = *facts.Booking
		s.Facts.Site = home
		s.Personal = e.ID
		f.revive(e, facts)
	case Moved:
		s.Facts.Places = facts.Places
		s.Claim = claim(e, s.Facts.Site, facts.Places)
		f.revive(e, facts)
	case Cancelled:
		if facts.After != s.Head {
			f.contradict("changed-after-cancelling", e)
			return
		}
		s.Status, s.Reason = booking.Cancelled, e.Reason
	case Undone:
		// What an undo restores holds its place from now on, not from when it was first claimed: somebody else
		// may have been given it meanwhile.
		s.Claim = claim(e, s.Facts.Site, s.Facts.Places)
		s.Undoable = uuid.Nil
		return
	}
	s.Undoable = e.ID
}

func (f *folding) book(e Entry, facts Facts) {
	if f.booked || facts.Booking == nil {
		f.contradict("booked-twice", e)
		return
	}
	f.booked = true
	f.state.ID = e.Subject
	f.state.Status = booking.Booked
	f.state.Facts = *facts.Booking
	f.state.Personal = e.ID
	f.state.Claim = claim(e, facts.Booking.Site, facts.Booking.Places)
}

// passOver keeps of an undone entry only that it happened. An undone making leaves a withdrawn booking, so that its number
// still finds what became of it.
func (f *folding) passOver(e Entry, facts Facts) {
	if e.Kind == Booked {
		f.book(e, facts)
		f.state.Status = booking.Withdrawn
	}
}

// revive keeps a client expected when somebody changed a booking without knowing that it had been cancelled.
func (f *folding) revive(e Entry, facts Facts) {
	if f.state.Status == booking.Cancelled && facts.After != f.state.Head {
		f.state.Status, f.state.Reason = booking.Booked, ""
		f.contradict("changed-after-cancelling", e)
	}
}

func (f *folding) contradict(code string, e Entry) {
	f.state.Contradictions = append(f.state.Contradictions, Contradiction{code, e.ID})
}

// day is where the booking stands now, as far as a roster is concerned.
func (f *folding) day() SiteDay {
	if place, ok := f.state.Place(); ok {
		return SiteDay{f.state.Facts.Site, place.Date}
	}
	return SiteDay{}
}

func (f *folding) touch(before SiteDay) {
	after := f.day()
	if before != (SiteDay{}) {
		f.state.Touched[before]++
	}
	if after != before && after != (SiteDay{}) {
		f.state.Touched[after]++
	}
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
