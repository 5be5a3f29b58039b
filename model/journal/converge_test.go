package journal_test

import (
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/journal"
	"daybook/model/visit"
)

// picture is what a device shows: every booking it knows, and who holds a place.
type picture struct {
	Bookings map[uuid.UUID]journal.Booking
	Holds    map[uuid.UUID]bool
}

func folded(entries []journal.Entry, subjects []uuid.UUID) picture {
	p := picture{Bookings: map[uuid.UUID]journal.Booking{}, Holds: map[uuid.UUID]bool{}}
	for _, subject := range subjects {
		p.fold(subject, about(entries, subject))
	}
	p.settle()
	return p
}

func (p *picture) fold(subject uuid.UUID, entries []journal.Entry) {
	if state, ok := journal.FoldBooking(entries); ok {
		p.Bookings[subject] = state
	}
}

func (p *picture) settle() {
	days := map[journal.SiteDay][]journal.Claim{}
	for _, state := range p.Bookings {
		if place, ok := state.Place(); ok && state.Active() {
			day := journal.SiteDay{Site: state.Facts.Site, Date: place.Date}
			days[day] = append(days[day], state.Claim)
		}
	}
	p.Holds = map[uuid.UUID]bool{}
	for _, claims := range days {
		maps.Copy(p.Holds, journal.Settle(claims))
	}
}

func same(t *rapid.T, what string, want, got picture) {
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("%s: %s", what, cmp.Diff(want, got))
	}
}

// Union of journals is commutative, associative and idempotent (design.md §7): in whatever order, however often and in
// whatever pieces entries arrive, once all are there every device shows the same.
func TestAllDevicesConverge(t *testing.T) {
	checks(t, 300)
	seen := map[string]int{
		"unseen-change": 0, "changed-after-cancelling": 0, "booked-twice": 0, "displaced": 0, "withdrawn": 0, "cancelled": 0,
		"impossible-step": 0, "stepped-after-cancelling": 0, "changed-after-arriving": 0, "finished": 0, "no-show": 0, "left": 0,
	}
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, 2, 5)
		for range rapid.SampledFrom([]int{20, 3, 12, 30, 45}).Draw(t, "steps") {
			o.step()
		}
		want := folded(o.written, o.subjects)
		sane(t, want)
		want.count(seen)
		shuffled := rapid.Permutation(append(slices.Clone(o.written), o.written...)).Draw(t, "order")
		same(t, "in another order, each twice", want, folded(shuffled, o.subjects))

		// An observer refolds, at each piece, only the bookings that the piece is about.
		var seen picture
		seen.Bookings = map[uuid.UUID]journal.Booking{}
		var arrived []journal.Entry
		for len(shuffled) > 0 {
			n := min(rapid.IntRange(1, 8).Draw(t, "piece"), len(shuffled))
			piece := shuffled[:n]
			shuffled = shuffled[n:]
			arrived = append(arrived, piece...)
			for _, e := range piece {
				seen.fold(e.Subject, about(arrived, e.Subject))
			}
			seen.settle()
			same(t, "in pieces", folded(arrived, o.subjects), seen)
		}
		if len(o.written) > 0 {
			same(t, "in pieces, at the end", want, seen)
		}
		for _, a := range o.authors {
			all := slices.Concat(a.knows, o.written)
			same(t, "at an author's, once it has heard everything", want, folded(all, o.subjects))
		}
	})
	t.Log(seen)
	for what, cases := range seen {
		if os.Getenv("DAYBOOK_PROVE") == "1" && cases < 200 {
			t.Errorf("%s: only %d cases, want 200", what, cases)
		}
	}
}

// count adds up what of interest a picture shows.
func (p *picture) count(seen map[string]int) {
	found := map[string]bool{}
	for id, state := range p.Bookings {
		for _, c := range state.Contradictions {
			found[c.Code] = true
		}
		found["displaced"] = found["displaced"] || state.Active() && len(state.Claim.Places) > 0 && !p.Holds[id]
		found[string(state.Status)], found[string(state.Visit.State)] = true, true
	}
	for what := range seen {
		if found[what] {
			seen[what]++
		}
	}
}

// sane says of any picture that nobody shares a place, who holds is expected, and who is expected without a place lost it to
// an earlier claim.
func sane(t *rapid.T, p picture) {
	for id, state := range p.Bookings {
		sound(t, state)
		if p.Holds[id] && (!state.Active() || !reflect.DeepEqual(state.Claim.Places, state.Facts.Places)) {
			t.Fatalf("%s holds places without being expected at them: %+v", id, state)
		}
		lost := len(state.Claim.Places) == 0
		for other, held := range p.Holds {
			if !held || other == id || !meet(state.Claim.Places, p.Bookings[other].Claim.Places) || !sameDay(state, p.Bookings[other]) {
				continue
			}
			if p.Holds[id] {
				t.Fatalf("%s and %s hold one place", id, other)
			}
			lost = lost || p.Bookings[other].Claim.Clock <= state.Claim.Clock
		}
		if state.Active() && !p.Holds[id] && !lost {
			t.Fatalf("%s lost its place to nobody", id)
		}
	}
}

// sound says of any booking that its visit is over when nobody is pending, that it has a result for every person, and that
// only a party that nobody met can be cancelled.
func sound(t *rapid.T, state journal.Booking) {
	v := state.Visit
	pending := 0
	for _, o := range v.Outcomes {
		if o.Result == visit.Pending {
			pending++
		}
	}
	if len(v.Outcomes) != state.Facts.Persons || (pending == 0) != v.State.Over() || v.State == visit.Expected && pending != len(v.Outcomes) {
		t.Fatalf("%d persons with %s", state.Facts.Persons, shown(v))
	}
	if !state.Active() && v.State != visit.Expected {
		t.Fatalf("%s and yet %s", state.Status, shown(v))
	}
}

func sameDay(a, b journal.Booking) bool {
	return a.Claim.Places[0].Date == b.Claim.Places[0].Date
}
