package journal

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/visit"
)

// stepsOf gives the entries that are steps of the visit.
func stepsOf(entries []Entry) map[uuid.UUID]bool {
	steps := map[uuid.UUID]bool{}
	for _, e := range entries {
		if e.Kind.IsStep() {
			steps[e.ID] = true
		}
	}
	return steps
}

// expect begins the visit. Who comes without an appointment arrives with the entry that makes the booking.
func (f *folding) expect(e Entry, facts Facts) {
	ticket := f.state.Visit.Ticket // of an arrival that an odd clock put before the booking
	f.state.Visit = visit.Expect(f.state.Facts.Persons)
	f.state.Visit.Ticket = ticket
	if facts.Step == nil {
		return
	}
	f.standing[e.ID] = true
	if f.undone[e.ID] {
		f.keepTicket(facts)
		return
	}
	arrived, err := f.state.Visit.Apply(stepOf(e, facts))
	if err != nil {
		f.impossible(e, facts)
		return
	}
	f.state.Visit = arrived
}

// step applies a step of the visit. One that another device made impossible has no effect but is told.
func (f *folding) step(e Entry, facts Facts) {
	f.unseen(e, facts)
	if f.undone[e.ID] {
		f.standing[e.ID] = true
		f.keepTicket(facts)
		return
	}
	after, err := f.state.Visit.Apply(stepOf(e, facts))
	if err != nil || f.state.Status == booking.Withdrawn || f.mistakenly(e, facts) {
		f.impossible(e, facts)
		return
	}
	f.turnUp(e, facts)
	f.state.Visit = after
	f.standing[e.ID] = true
	f.done = append(f.done, e.ID)
}

// unseen tells of a step, or the undo of one, whose author did not know all. It can bring a booking back to where it once
// stood, so the lists of all those days have changed.
func (f *folding) unseen(e Entry, facts Facts) {
	if !f.booked || facts.After == f.state.Head {
		return
	}
	f.contradict("unseen-change", e)
	touched := map[SiteDay]bool{}
	for _, p := range f.places {
		touched[f.dayOf(p.places)] = true
	}
	f.touch(touched)
}

// mistakenly reports whether a client was given up who had cancelled, or had been given another time, unknown to the author.
func (f *folding) mistakenly(e Entry, facts Facts) bool {
	return visit.Move(e.Kind) == visit.GiveUp &&
		(f.state.Status == booking.Cancelled || !f.knew(facts, f.places[len(f.places)-1].since))
}

// turnUp has a client who comes be where the author of the arrival saw them expected, whoever cancelled or moved the booking
// meanwhile. The place is asked for anew.
func (f *folding) turnUp(e Entry, facts Facts) {
	if f.state.Status == booking.Cancelled {
		f.state.Status, f.state.Reason = booking.Booked, ""
		f.claim(e)
		f.contradict("stepped-after-cancelling", e)
	}
	if visit.Move(e.Kind) != visit.Arrive {
		return
	}
	for _, p := range slices.Backward(f.places) {
		if !f.knew(facts, p.since) {
			continue
		}
		if !slices.Equal(p.places, f.state.Facts.Places) {
			f.state.Facts.Places = p.places
			f.claim(e)
			f.contradict("changed-after-arriving", e)
		}
		return
	}
}

// keepMet keeps of a party that is or was at the desk the places and the persons, whatever somebody who did not know it wrote.
func (f *folding) keepMet(e Entry, before booking.Facts) {
	now := &f.state.Facts
	there := slices.Equal(now.Places, before.Places) && now.Date == before.Date
	if !f.state.Visit.Met() || there && now.Persons >= before.Persons {
		return
	}
	now.Places, now.Date = before.Places, before.Date
	if now.Persons < before.Persons {
		now.Persons, now.Kinds = before.Persons, before.Kinds
	}
	f.contradict("changed-after-arriving", e)
}

// expectAgain forgets that a client was given up who is expected at another time now, or who has cancelled. A ticket is of
// its day, and not taken along to another.
func (f *folding) expectAgain(before calendar.Date) {
	ticket := f.state.Visit.Ticket
	if f.state.Facts.Day() != before {
		ticket = visit.Ticket{}
	}
	if f.state.Visit.State == visit.NoShow {
		f.state.Visit = visit.Expect(f.state.Facts.Persons)
	}
	f.state.Visit.Ticket = ticket
}

func (f *folding) impossible(e Entry, facts Facts) {
	f.contradict("impossible-step", e)
	if f.state.Visit.Ticket == (visit.Ticket{}) {
		f.keepTicket(facts)
	}
}

// keepTicket remembers the ticket of an arrival without effect: the paper is out there and never becomes another client's.
func (f *folding) keepTicket(facts Facts) {
	if facts.Step != nil && facts.Step.Ticket != (visit.Ticket{}) {
		f.state.Visit.Ticket = facts.Step.Ticket
	}
}

// unstep has nothing to restore: the step it takes back was passed over.
func (f *folding) unstep(e Entry, facts Facts) {
	f.unseen(e, facts)
	delete(f.standing, facts.Undoes)
}

func stepOf(e Entry, facts Facts) visit.Step {
	s := visit.Step{}
	if facts.Step != nil {
		s = *facts.Step
	}
	s.Move, s.Reason, s.At = visit.Move(e.Kind), e.Reason, e.Clock.Time()
	if e.Kind == Booked {
		s.Move = visit.Arrive
	}
	return s
}
