package journal

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
)

// folding applies entries one by one. Entries that were undone leave no effect but stay in the history.
type folding struct {
	state     Booking
	undone    map[uuid.UUID]bool
	gone      map[uuid.UUID]SiteDay // undone entries that let go of a place, and the day they had led to
	past      []uuid.UUID           // the entries so far
	booked    bool
	changed   int // which of past changed the booking last, from 1
	cancelled int // which of past cancelled it last

	done     []uuid.UUID        // the entries that can be taken back, the last first
	places   []placing          // where the booking stood since when
	steps    map[uuid.UUID]bool // all entries that are steps of the visit
	standing map[uuid.UUID]bool // the steps so far that were not taken back so far
}

func about(k Kind) bool {
	return slices.Contains([]Kind{Booked, Amended, Moved, Cancelled, Noted, Undone}, k)
}

func (f *folding) apply(e Entry, facts Facts) {
	touched := map[SiteDay]bool{f.day(): true}
	if f.booked && e.Kind != Booked && facts.After != f.state.Head {
		f.contradict("unseen-change", e)
	}
	if f.undone[e.ID] && e.Kind != Undone {
		f.passOver(e, facts)
		touched[f.gone[e.ID]] = true
	} else {
		f.effect(e, facts)
	}
	if e.Kind == Undone {
		touched[f.gone[facts.Undoes]] = true
	}
	touched[f.day()] = true
	f.touch(touched)
}

// touch counts an entry for the lists of some days.
func (f *folding) touch(days map[SiteDay]bool) {
	delete(days, SiteDay{})
	for day := range days {
		f.state.Touched[day]++
	}
}

func (f *folding) effect(e Entry, facts Facts) {
	done := false
	switch e.Kind {
	case Booked:
		done = f.book(e, facts)
	case Amended:
		done = f.amend(e, facts)
	case Moved:
		done = f.move(e, facts)
	case Cancelled:
		done = f.cancel(e, facts)
	case Noted:
		done = true
	case Undone:
		f.restore(e, facts)
	}
	if done {
		f.done = append(f.done, e.ID)
	}
}

func (f *folding) book(e Entry, facts Facts) bool {
	if facts.Booking == nil {
		return false
	}
	if f.booked {
		f.contradict("booked-twice", e)
		return false
	}
	f.booked = true
	f.state.ID = e.Subject
	f.state.Status = booking.Booked
	f.state.Facts = *facts.Booking
	f.state.Personal = e.ID
	f.expect(e, facts)
	f.claim(e)
	f.changed = f.present()
	return true
}

func (f *folding) amend(e Entry, facts Facts) bool {
	if facts.Booking == nil {
		return false
	}
	before := f.state.Facts
	f.state.Facts = *facts.Booking
	f.state.Facts.Site = before.Site // a booking never changes its site
	f.keepMet(e, before)
	f.state.Visit = f.state.Visit.Sized(f.state.Facts.Persons)
	f.state.Personal = e.ID
	if !slices.Equal(before.Places, f.state.Facts.Places) {
		f.expectAgain(before.Day())
		f.claim(e)
	}
	f.revive(e, facts)
	return true
}

func (f *folding) move(e Entry, facts Facts) bool {
	if f.state.Visit.Met() {
		f.contradict("changed-after-arriving", e)
		return false
	}
	before := f.state.Facts.Day()
	f.state.Facts.Places = facts.Places
	f.expectAgain(before)
	f.claim(e)
	f.revive(e, facts)
	return true
}

// cancel ends a booking unless its author did not know of a change: then somebody still expects the client. Who is or was
// at the desk is not sent home by it either.
func (f *folding) cancel(e Entry, facts Facts) bool {
	if f.state.Status == booking.Withdrawn {
		return false
	}
	if f.state.Visit.Met() {
		f.contradict("stepped-after-cancelling", e)
		return false
	}
	if !f.knew(facts, f.changed) {
		f.contradict("changed-after-cancelling", e)
		return false
	}
	f.expectAgain(f.state.Facts.Day())
	f.state.Status, f.state.Reason = booking.Cancelled, e.Reason
	f.cancelled = f.present()
	return true
}

// revive keeps a client expected when somebody changed a booking without knowing that it had been cancelled. It asks for
// its place anew, since somebody else may have been given it meanwhile.
func (f *folding) revive(e Entry, facts Facts) {
	f.changed = f.present()
	if f.state.Status == booking.Cancelled && !f.knew(facts, f.cancelled) {
		f.state.Status, f.state.Reason = booking.Booked, ""
		f.claim(e)
		f.contradict("changed-after-cancelling", e)
	}
}

// restore has the booking ask from now on for a place that the undone entry had let go of: somebody else may have been
// given it meanwhile. What the undone entry left in place is kept. On the day a second undo goes one step further back;
// before it, only the last change can be taken back.
func (f *folding) restore(e Entry, facts Facts) {
	if _, letGo := f.gone[facts.Undoes]; letGo {
		f.claim(e)
	}
	delete(f.standing, facts.Undoes) // when it made the booking of somebody who was there
	if len(f.standing) == 0 {
		f.done = nil
	}
}

// passOver keeps of an undone entry only that it happened and which day it had led to. An undone making leaves a withdrawn
// booking, so that its number still finds what became of it.
func (f *folding) passOver(e Entry, facts Facts) {
	places := f.state.Facts.Places
	switch {
	case e.Kind == Booked:
		if f.book(e, facts) {
			f.state.Status = booking.Withdrawn
		}
		return
	case e.Kind == Amended && facts.Booking != nil:
		places = facts.Booking.Places
	case e.Kind == Moved:
		places = facts.Places
	}
	if f.state.Visit.Met() {
		return // it had let go of nothing
	}
	if e.Kind == Cancelled || !slices.Equal(places, f.state.Facts.Places) {
		if f.gone == nil {
			f.gone = map[uuid.UUID]SiteDay{}
		}
		f.gone[e.ID] = f.dayOf(places)
		f.places = append(f.places, placing{f.present(), places})
	}
}

// present is the number of the entry being applied.
func (f *folding) present() int { return len(f.past) + 1 }

// knew reports whether the author of an entry had seen an earlier one, given by its number.
func (f *folding) knew(facts Facts, number int) bool {
	return slices.Index(f.past, facts.After)+1 >= number
}

// placing is where a booking stood from an entry on, given by its number.
type placing struct {
	since  int
	places []site.Place
}

func (f *folding) claim(e Entry) {
	f.places = append(f.places, placing{f.present(), f.state.Facts.Places})
	f.state.Claim = Claim{
		Site: f.state.Facts.Site, Places: f.state.Facts.Places, Clock: e.Clock, Device: e.Device, Sequence: e.Sequence,
	}
}

func (f *folding) contradict(code string, e Entry) {
	f.state.Contradictions = append(f.state.Contradictions, Contradiction{code, e.ID})
}

// day is where the booking stands now, as far as a roster is concerned.
func (f *folding) day() SiteDay { return f.dayOf(f.state.Facts.Places) }

func (f *folding) dayOf(places []site.Place) SiteDay {
	if !f.booked || len(places) == 0 {
		return SiteDay{}
	}
	return SiteDay{f.state.Facts.Site, places[0].Date}
}
