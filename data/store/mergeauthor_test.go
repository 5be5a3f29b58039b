package store_test

import (
	"encoding/json"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// author is a simulated device that writes entries on what it has seen, with a clock of its own.
type author struct {
	id    uuid.UUID
	head  journal.Head
	clock journal.Clock
	skew  time.Duration
	knows map[uuid.UUID][]journal.Entry
}

func newAuthor(chance *rand.Rand) *author {
	return &author{id: random(chance), skew: time.Duration(chance.IntN(100)-50) * time.Minute, knows: map[uuid.UUID][]journal.Entry{}}
}

func random(chance *rand.Rand) (id uuid.UUID) {
	for i := range id {
		id[i] = byte(chance.Uint32())
	}
	return id
}

func (a *author) sees(e journal.Entry) {
	a.clock = max(a.clock, e.Clock)
	a.knows[e.Subject] = append(a.knows[e.Subject], e)
}

func (a *author) write(chance *rand.Rand, at time.Time, subject uuid.UUID, kind journal.Kind, facts any) journal.Entry {
	a.clock = a.clock.Next(at.Add(a.skew))
	text, _ := json.Marshal(facts)
	e := journal.Entry{
		ID: random(chance), Device: a.id, Sequence: a.head.Sequence + 1, Clock: a.clock, Subject: subject,
		Kind: kind, Facts: text, Previous: a.head.Hash,
	}
	a.head = journal.Head{Sequence: e.Sequence, Hash: e.Hash()}
	a.sees(e)
	return e
}

// history lets a few authors, who hear of each other late or never, work on one site of two counters for a day.
func history(chance *rand.Rand) []journal.Entry {
	authors := make([]*author, 2+chance.IntN(3))
	for i := range authors {
		authors[i] = newAuthor(chance)
	}
	one := office("S"+random(chance).String()[:8], 2)
	all := []journal.Entry{authors[0].write(chance, monday, journal.SiteSubject(one.ID), journal.Settings, journal.SiteFacts{Command: random(chance), Site: &one})}
	var subjects []uuid.UUID
	for i := range 5 + chance.IntN(15) {
		a := authors[chance.IntN(len(authors))]
		at := monday.Add(time.Duration(i) * time.Minute)
		if len(subjects) == 0 || chance.IntN(3) == 0 {
			subjects = append(subjects, random(chance))
		}
		all = append(all, a.act(chance, at, subjects[chance.IntN(len(subjects))], one.ID))
		if chance.IntN(2) == 0 { // somebody hears of it
			authors[chance.IntN(len(authors))].sees(all[len(all)-1])
		}
	}
	return all
}

func (a *author) act(chance *rand.Rand, at time.Time, subject uuid.UUID, siteID string) journal.Entry {
	state, known := journal.FoldBooking(a.knows[subject])
	start := calendar.Minute(510 + 10*chance.IntN(8))
	places := []site.Place{{Counter: 1 + chance.IntN(2), Date: calendar.NewDate(2026, 10, 6+chance.IntN(2)), Start: start, End: start + 20}}
	facts := journal.Facts{Command: random(chance), After: state.Head}
	made := &booking.Facts{Site: siteID, Service: site.Passport, Places: places, Minutes: 20, Persons: 1, Language: "en"}
	if !known {
		facts.Booking = made
		if chance.IntN(4) == 0 {
			made.Source, made.Date, made.Places = booking.AtDesk, places[0].Date, nil
			facts.Step = &visit.Step{Ticket: visit.Ticket{Service: site.Passport, Number: 1 + chance.IntN(9)}}
		}
		return a.write(chance, at, subject, journal.Booked, facts)
	}
	switch chance.IntN(10) {
	case 0:
		return a.write(chance, at, subject, journal.Cancelled, facts)
	case 5, 6, 7, 8:
		return a.write(chance, at, subject, stepping(chance, state.Visit, &facts), facts)
	case 9:
		return a.writeDay(chance, at, siteID)
	case 1:
		facts.Undoes = state.Undoable
		return a.write(chance, at, subject, journal.Undone, facts)
	case 2:
		facts.Booking = made
		return a.write(chance, at, subject, journal.Amended, facts)
	}
	facts.Places = places
	return a.write(chance, at, subject, journal.Moved, facts)
}

// stepping picks a step, mostly one that its author takes for possible.
func stepping(chance *rand.Rand, v visit.Visit, facts *journal.Facts) journal.Kind {
	moves := visit.Moves()
	if possible := v.State.Possible(); len(possible) > 0 && chance.IntN(5) > 0 {
		moves = possible
	}
	facts.Step = &visit.Step{Counter: 1 + chance.IntN(2)}
	move := moves[chance.IntN(len(moves))]
	if move == visit.Arrive {
		facts.Step.Ticket = visit.Ticket{Service: site.Passport, Number: 1 + chance.IntN(9)}
	}
	return journal.Kind(move)
}

// writeDay writes something about a site-day: a counter, its closing, or that it is open again.
func (a *author) writeDay(chance *rand.Rand, at time.Time, siteID string) journal.Entry {
	date := calendar.NewDate(2026, 10, 6+chance.IntN(2))
	subject := journal.DaySubject(siteID, date)
	known, _ := journal.FoldDay(a.knows[subject])
	facts := journal.DayFacts{Command: random(chance), Site: siteID, Date: date}
	kind := journal.Staffed
	switch chance.IntN(3) {
	case 0:
		facts.Counter = 1 + chance.IntN(2)
	case 1:
		kind, facts.Swept = journal.Closed, []uuid.UUID{random(chance)}
	case 2:
		kind, facts.Undoes = journal.Reopened, known.Closing
	}
	return a.write(chance, at, subject, kind, facts)
}
