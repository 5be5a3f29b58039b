package store_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/site"
)

// free is all that a store says is free for a party on two days.
type free struct {
	Openings []capacity.Opening
	Why      string // the code, when there are none
	Counts   []capacity.DayCounts
}

func freeFor(t *testing.T, s *store.Store, p capacity.Party, except uuid.UUID) (f free) {
	t.Helper()
	r := capacity.Request{Party: p, Site: "A", From: calendar.NewDate(2026, 10, 5), Days: 2, Except: except}
	var err error
	if f.Openings, err = s.Openings(t.Context(), r); err != nil {
		if f.Why = fault.Code(err); f.Why == "" {
			t.Fatal(err)
		}
	}
	if f.Counts, err = s.FreeCounts(t.Context(), r, []calendar.Span{{From: 510, To: 600}, {From: 600, To: 720}, {}}); err != nil {
		t.Fatal(err)
	}
	return f
}

// crowded fills two days of a folder's store at random and gives the bookings.
func crowded(t *testing.T, s *store.Store, chance *rand.Rand, count int) (ids []uuid.UUID) {
	t.Helper()
	for range count {
		o := order("Zoé", "Éric", "Ana")
		o.Details.Persons = o.Details.Persons[:1+chance.IntN(3)]
		o.Service, o.SideBySide = site.Services()[chance.IntN(2)], chance.IntN(3) == 0
		o.When.Date = calendar.NewDate(2026, 10, 5+chance.IntN(2))
		if chance.IntN(3) > 0 {
			start := calendar.Minute(510 + 10*chance.IntN(44))
			o.When.Start = &start
		}
		if receipt, err := s.Book(t.Context(), o); err == nil {
			ids = append(ids, receipt.Booking)
		} else if fault.Code(err) == "" {
			t.Fatal(err)
		}
	}
	return ids
}

// TestExceptIsAsIfItWereCancelled is the property: what is free but for a booking is what is free once it is cancelled, for
// the process that wrote and for another. What is kept in memory for everybody does not change by asking.
func TestExceptIsAsIfItWereCancelled(t *testing.T) {
	rounds, empty := 2, template(t)
	if proving() {
		rounds = 60
	}
	for round := range rounds {
		chance := rand.New(rand.NewPCG(uint64(round), 5))
		folder := duplicate(t, empty)
		s, other := unlocked(t, folder), unlocked(t, folder)
		ids := crowded(t, s, chance, 20+chance.IntN(25))
		for range 8 {
			id := ids[chance.IntN(len(ids))]
			p := capacity.Party{Service: site.Services()[chance.IntN(2)], Persons: 1 + chance.IntN(3), SideBySide: chance.IntN(3) == 0}
			before := freeFor(t, s, p, uuid.Nil)
			offered := [2]free{freeFor(t, s, p, id), freeFor(t, other, p, id)}
			if diff := cmp.Diff(before, freeFor(t, s, p, uuid.Nil)); diff != "" {
				t.Fatalf("round %d: asking changed what is free: %s", round, diff)
			}
			if _, err := s.Cancel(t.Context(), cancel(id)); err != nil {
				t.Fatal(err)
			}
			want := freeFor(t, s, p, uuid.Nil)
			for i, got := range append(offered[:], freeFor(t, s, p, id)) { // it holds nothing any more: nothing to leave out
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("round %d, answer %d for %+v: %s", round, i, p, diff)
				}
			}
			if _, err := s.Undo(t.Context(), undo(id, uuid.Nil)); err != nil {
				t.Fatal(err)
			}
		}
		sound(t, s)
	}
}

// TestMoveOntoItsOwnPlace takes every opening offered for a move, those that overlap the booking's own place too.
func TestMoveOntoItsOwnPlace(t *testing.T) {
	s := ready(t, 1)
	party := order("Zoé", "Éric")
	party.When = at(600)
	id := mustBook(t, s, party).Booking // 10:00 to 10:40
	for _, start := range []calendar.Minute{530, 640} {
		o := order("Max")
		o.When = at(start)
		mustBook(t, s, o) // 8:50 to 9:10, 10:40 to 11:00
	}
	r := capacity.Request{Party: capacity.Party{Service: site.Passport, Persons: 2}, Site: "A", From: calendar.NewDate(2026, 10, 5), Days: 1, Except: id}
	overlapping := 0
	for range 6 { // from wherever it then is
		offered, err := s.Openings(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		own := mustShow(t, s, id).Facts.Places
		for _, o := range offered {
			if o.Places[0] == own[0] || !o.Places[0].Overlaps(own[0]) {
				continue
			}
			overlapping++
			if receipt, err := s.Move(t.Context(), move(id, booking.When{Places: o.Places})); err != nil || receipt.Places[0] != o.Places[0] {
				t.Fatalf("from %v to %v: %v", own, o.Places, err)
			}
			break
		}
	}
	if overlapping != 6 {
		t.Errorf("%d openings that overlap its place were offered, want one each time", overlapping)
	}
	sound(t, s)
}

// TestExceptIsOneBookingAtOneSite leaves out nothing for a booking that is unknown or elsewhere, and needs no keys.
func TestExceptIsOneBookingAtOneSite(t *testing.T) {
	s := ready(t, 1)
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{office("B", 1)}); err != nil {
		t.Fatal(err)
	}
	here := mustBook(t, s, order("Zoé"))
	o := order("Max")
	o.Site = "B"
	there := mustBook(t, s, o)
	s.Lock()
	r := one
	for except, want := range map[uuid.UUID]calendar.Minute{uuid.Nil: 530, uuid.New(): 530, there.Booking: 530, here.Booking: 510} {
		r.Except = except
		if found, err := s.Openings(t.Context(), r); err != nil || found[0].Start() != want {
			t.Errorf("but for %v the first opening is %v, want %d: %v", except, found, want, err)
		}
	}
}

// TestWhatOthersTookCounts although it was where the booking had been when its plan was last read.
func TestWhatOthersTookCounts(t *testing.T) {
	folder := duplicate(t, template(t))
	s, other := unlocked(t, folder), unlocked(t, folder)
	party := capacity.Party{Service: site.Passport, Persons: 1}
	o := order("Zoé")
	o.When = at(600)
	id := mustBook(t, s, o).Booking
	if got := len(freeFor(t, s, party, id).Openings) - len(freeFor(t, s, party, uuid.Nil).Openings); got != 0 {
		t.Fatalf("%d more starts, although the second counter has them all", got)
	}
	if _, err := other.Move(t.Context(), move(id, at(800))); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Max", "Ana"} {
		taken := order(name)
		taken.When = at(600)
		mustBook(t, other, taken)
	}
	for _, opening := range freeFor(t, s, party, id).Openings {
		if opening.Date() == calendar.NewDate(2026, 10, 5) && opening.Start() > 580 && opening.Start() < 620 {
			t.Errorf("%v is offered, which others have", opening)
		}
	}
}
