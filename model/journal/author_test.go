package journal_test

import (
	"slices"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// author is a device with its own idea of the time, that knows some of the journal and acts on what it makes of that.
type author struct {
	id    uuid.UUID
	head  journal.Head
	clock journal.Clock
	skew  time.Duration
	knows []journal.Entry
}

// office is a few authors and the wall clock behind their wrong ones.
type office struct {
	t        *rapid.T
	wall     time.Time
	authors  []*author
	written  []journal.Entry
	subjects []uuid.UUID
	careful  bool // nothing is written that a desk refuses
}

func newOffice(t *rapid.T, least, most int) *office {
	o := &office{t: t, wall: time.UnixMilli(1_790_000_000_000)}
	for i := range rapid.IntRange(least, most).Draw(t, "devices") {
		skew := time.Duration(rapid.IntRange(-3, 3).Draw(t, "skew")) * 40 * time.Minute
		o.authors = append(o.authors, &author{id: uuid.UUID{byte(5 - i)}, skew: skew})
	}
	return o
}

func (o *office) write(a *author, subject uuid.UUID, kind journal.Kind, facts any, reason string) {
	a.clock = a.clock.Next(o.wall.Add(a.skew))
	e := journal.Entry{
		ID: uuid.UUID{6: 0x70, 14: byte(len(o.written) >> 8), 15: byte(len(o.written))}, Device: a.id, Sequence: a.head.Sequence + 1,
		Clock: a.clock, Subject: subject, Kind: kind, Reason: reason, Facts: encode(o.t, facts), Previous: a.head.Hash,
	}
	head, err := a.head.Follow(e)
	if err != nil {
		o.t.Fatal(err)
	}
	a.head = head
	a.knows = append(a.knows, e)
	o.written = append(o.written, e)
}

// about gives those of some entries that are about a subject.
func about(entries []journal.Entry, subject uuid.UUID) []journal.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e journal.Entry) bool { return e.Subject != subject })
}

// step lets time pass and one author do one thing.
func (o *office) step() {
	t := o.t
	o.wall = o.wall.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "minutes")) * time.Minute)
	a := rapid.SampledFrom(o.authors).Draw(t, "author")
	switch rapid.IntRange(0, 3).Draw(t, "what") {
	case 0:
		o.hear(a)
	case 1:
		if len(o.subjects) < 3 {
			o.subjects = append(o.subjects, uuid.UUID{0: 0xbb, 15: byte(len(o.subjects) + 1)})
			o.write(a, o.subjects[len(o.subjects)-1], journal.Booked, o.making(), "")
			return
		}
		o.hear(a)
	default:
		o.alter(a)
	}
}

// hear gives an author a random half of what another has written, whatever went before it.
func (o *office) hear(a *author) {
	for _, e := range o.written {
		if rapid.Bool().Draw(o.t, "arrives") && !slices.ContainsFunc(a.knows, func(k journal.Entry) bool { return k.ID == e.ID }) {
			a.knows = append(a.knows, e)
			a.clock = max(a.clock, e.Clock)
		}
	}
}

// alter has an author change a booking it knows, by the state it sees.
func (o *office) alter(a *author) {
	if len(o.subjects) == 0 {
		return
	}
	subject := rapid.SampledFrom(o.subjects).Draw(o.t, "booking")
	state, ok := journal.FoldBooking(about(a.knows, subject))
	if !ok {
		return
	}
	f := journal.Facts{After: state.Head}
	kind := rapid.SampledFrom([]journal.Kind{
		journal.Amended, journal.Moved, journal.Cancelled, journal.Cancelled, journal.Noted, journal.Undone, journal.Undone, "a-later-kind", journal.Booked,
		"step", "step", "step", "step", "step", "step", "step", "step", journal.Undone,
	}).Draw(o.t, "kind")
	if kind == "step" {
		o.take(a, state)
		return
	}
	reason := ""
	switch kind {
	case journal.Amended, journal.Booked:
		changed := state.Facts
		changed.Persons = max(1, changed.Persons+rapid.SampledFrom([]int{1, 1, 1, 0, -1}).Draw(o.t, "more"))
		if o.careful && state.Visit.Met() {
			changed.Persons = state.Facts.Persons + 1
		} else if rapid.Bool().Draw(o.t, "elsewhere") {
			changed.Places = o.places()
		}
		f.Booking = &changed
	case journal.Moved:
		f.Places = o.places()
	case journal.Cancelled:
		reason = rapid.SampledFrom([]string{"client", "work"}).Draw(o.t, "reason")
	case journal.Undone:
		f.Undoes = state.Undoable
	}
	if o.careful && state.Visit.Met() && (kind == journal.Moved || kind == journal.Cancelled) {
		return
	}
	if kind == journal.Noted && rapid.IntRange(0, 3).Draw(o.t, "garbled") == 0 {
		o.write(a, subject, journal.Moved, "garbled", "")
		return
	}
	o.write(a, subject, kind, f, reason)
}

// making draws a booking, or somebody who comes without one.
func (o *office) making() journal.Facts {
	f := journal.Facts{Booking: facts(o.places()...)}
	f.Booking.Persons = rapid.IntRange(1, 3).Draw(o.t, "persons")
	if rapid.IntRange(0, 3).Draw(o.t, "walk-in") == 0 {
		f.Step = &visit.Step{Ticket: o.ticket()}
		if rapid.Bool().Draw(o.t, "queue") {
			f.Booking.Date, f.Booking.Places = monday, nil
		}
	}
	return f
}

func (o *office) ticket() visit.Ticket {
	return visit.Ticket{Service: site.Passport, Number: len(o.written) + 1}
}

// take draws a step of a visit, mostly one that is possible as far as its author knows.
func (o *office) take(a *author, state journal.Booking) {
	moves := visit.Moves()
	if possible := state.Visit.State.Possible(); len(possible) > 0 && rapid.IntRange(0, 9).Draw(o.t, "possible") > 0 {
		moves = possible
	}
	move := rapid.SampledFrom(moves).Draw(o.t, "move")
	s := &visit.Step{Counter: rapid.IntRange(0, 2).Draw(o.t, "counter")}
	if move == visit.Arrive {
		s.Ticket = o.ticket()
	}
	for i := range state.Visit.Outcomes {
		if rapid.IntRange(0, 2).Draw(o.t, "person") == 0 {
			s.Persons = append(s.Persons, i)
		}
	}
	reason := rapid.SampledFrom(append(visit.Reasons(), "")).Draw(o.t, "reason")
	asked := *s
	asked.Move, asked.Reason = move, reason
	if _, err := state.Visit.Apply(asked); o.careful && (err != nil || !state.Active()) {
		return
	}
	o.write(a, state.ID, journal.Kind(move), journal.Facts{After: state.Head, Step: s}, reason)
}

// places draws one or two places, crowded enough that bookings meet; seldom ones that nobody can hold.
func (o *office) places() []site.Place {
	day := monday.Add(rapid.IntRange(0, 1).Draw(o.t, "day"))
	start := calendar.Minute(540 + 10*rapid.IntRange(0, 5).Draw(o.t, "start"))
	places := []site.Place{at(rapid.IntRange(1, 2).Draw(o.t, "counter"), day, start)}
	if rapid.IntRange(0, 3).Draw(o.t, "two") == 0 {
		places = append(places, at(rapid.IntRange(1, 3).Draw(o.t, "counter"), day, start))
	}
	return places
}
