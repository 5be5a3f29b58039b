package store_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
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

// pieces cuts entries, in an order of their own and some of them twice, into pieces of any size.
func pieces(chance *rand.Rand, entries []journal.Entry) [][]journal.Entry {
	entries = slices.Clone(entries)
	for range chance.IntN(4) {
		entries = append(entries, entries[chance.IntN(len(entries))])
	}
	chance.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	var parts [][]journal.Entry
	for len(entries) > 0 {
		n := 1 + chance.IntN(len(entries))
		parts = append(parts, entries[:n])
		entries = entries[n:]
	}
	return parts
}

func mergeAll(t *testing.T, s *store.Store, parts [][]journal.Entry) {
	t.Helper()
	for _, part := range parts {
		if err := s.Merge(t.Context(), part); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAnyOrderGivesOneState takes random histories into two stores, each in an order, pieces and repetitions of its own,
// and compares them; Verify proves besides that what grew entry by entry equals a full re-fold.
func TestAnyOrderGivesOneState(t *testing.T) {
	rounds, each := 2, 60
	if proving() {
		rounds, each = 50, 200
	}
	displaced, seen := 0, map[string]int{}
	for round := range rounds {
		a, b := open(t, t.TempDir()), open(t, t.TempDir())
		for i := range each {
			chance := rand.New(rand.NewPCG(uint64(round), uint64(i)))
			entries := history(chance)
			mergeAll(t, a, pieces(chance, entries))
			mergeAll(t, b, pieces(chance, entries))
		}
		first, err := a.Verify(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		second, err := b.Verify(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		if len(first.Problems)+len(second.Problems) > 0 {
			t.Fatalf("round %d: incremental differs from a full re-fold: %v %v", round, first.Problems[:min(3, len(first.Problems))], second.Problems[:min(3, len(second.Problems))])
		}
		if first.Digest != second.Digest || first.Entries != second.Entries {
			t.Fatalf("round %d: two orders gave two states", round)
		}
		displaced += waiting(t, a)
		for _, e := range entries(t, a, 0) {
			seen[string(e.Kind)]++
		}
		a.Close()
		b.Close()
	}
	if displaced < rounds {
		t.Errorf("only %d bookings lost their place: the histories hardly meet", displaced)
	}
	for _, kind := range append(visit.Moves(), visit.Move(journal.Closed), visit.Move(journal.Reopened), visit.Move(journal.Staffed)) {
		if seen[string(kind)] == 0 {
			t.Errorf("nothing was ever %s", kind)
		}
	}
	t.Logf("%d histories, %d bookings without a place", rounds*each, displaced)
}

func waiting(t *testing.T, s *store.Store) int {
	t.Helper()
	n, err := s.Waiting(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMergeRefusesWhatContradicts(t *testing.T) {
	chance := rand.New(rand.NewPCG(9, 9))
	entries := history(chance)
	s := open(t, t.TempDir())
	if err := s.Merge(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	before, err := s.Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	forked := entries[3]
	forked.ID, forked.Reason = random(chance), "other"
	wantCode(t, s.Merge(t.Context(), []journal.Entry{forked}), "chain.forked")

	stranger := newAuthor(chance)
	first := stranger.write(chance, monday, random(chance), journal.Noted, journal.Facts{})
	second := stranger.write(chance, monday, random(chance), journal.Noted, journal.Facts{})
	broken := second
	broken.Previous[0] ^= 1
	wantCode(t, s.Merge(t.Context(), []journal.Entry{first, broken}), "chain.broken")

	damaged := first
	damaged.Personal, damaged.PersonalHash = []byte("sealed"), journal.HashPersonal([]byte("other"))
	wantCode(t, s.Merge(t.Context(), []journal.Entry{damaged}), "entry.damaged")

	if after, err := s.Digest(t.Context()); err != nil || after != before {
		t.Errorf("a refused merge left traces: %v", err)
	}
	if err := s.Merge(t.Context(), []journal.Entry{second}); err != nil { // ahead of its predecessor
		t.Error(err)
	}
	if err := s.Merge(t.Context(), []journal.Entry{first}); err != nil {
		t.Error(err)
	}
	sound(t, s)
}

// TestMergeBetweenRealStores carries real bookings to a second installation, which has none of the keys: it learns what is
// taken, not by whom.
func TestMergeBetweenRealStores(t *testing.T) {
	a, b := ready(t, 1), open(t, t.TempDir())
	for i := range 5 {
		receipt := mustBook(t, a, order(fmt.Sprint("Zoé ", i)))
		if i == 2 {
			if _, err := a.Cancel(t.Context(), cancel(receipt.Booking)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := a.WalkIn(t.Context(), walkIn()); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "A", Counter: 1}); err != nil {
		t.Fatal(err)
	}
	entries, err := a.EntriesSince(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Merge(t.Context(), entries); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*store.Store{"a": a, "b": b} {
		if openings, err := s.Openings(t.Context(), one); err != nil || openings[0].Start() != 590 {
			t.Errorf("%s offers %v, %v", name, openings, err)
		}
	}
	first, errA := a.Digest(t.Context())
	second, errB := b.Digest(t.Context())
	if errA != nil || errB != nil || first != second {
		t.Errorf("digests differ: %v %v", errA, errB)
	}
}
