package journal_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/journal"
	"daybook/model/visit"
)

// An amendment never takes a person who was met out of a party: they may have a result.
func TestAPartyThatWasMetNeverShrinks(t *testing.T) {
	tell(t, []told{
		{"before", "a booked 09:00 size=3; b amended 09:00 size=1; c arrived", "booked 09:00 visit=waiting/. claim=a personal=b undo=c head=c"},
		{
			"with outcomes", "a booked 09:00 size=3; b arrived; c started counter=1; d finished persons=2; xe amended 09:00 size=1 after=a",
			"booked 09:00 visit=serving/1/..S claim=a personal=xe undo=xe head=xe unseen-change=xe changed-after-arriving=xe",
		},
		{
			"over", "a booked 09:00 size=2; b arrived; c left; xd amended 09:00 size=1 after=a",
			"booked 09:00 visit=left/GG claim=a personal=xd undo=xd head=xd unseen-change=xd changed-after-arriving=xd",
		},
		{
			"another time as well", "a booked 09:00 size=2; b arrived; xc amended 10:00 size=3 after=a",
			"booked 09:00 visit=waiting/... claim=a personal=xc undo=xc head=xc unseen-change=xc changed-after-arriving=xc",
		},
		{
			"grown when over", "a booked 09:00; b arrived; c left; xd amended 09:00 size=3 after=a",
			"booked 09:00 visit=left/GAA claim=a personal=xd undo=xd head=xd unseen-change=xd",
		},
		{
			"shrunk before the arrival, unknown to who named the third", "a booked 09:00 size=3; b amended 09:00 size=1; xc arrived persons=2 ticket=1 after=a",
			"booked 09:00 visit=expected/P001/. claim=a personal=b undo=b head=xc unseen-change=xc impossible-step=xc",
		},
	})
	entries := story(t, "a booked 09:00 size=3; b arrived; c amended 09:00 size=1")
	three, one := facts(at(1, monday, 540)), facts(at(1, monday, 540))
	three.Persons, three.Kinds = 3, []booking.Kind{booking.Adult, booking.Child, booking.Child}
	one.Kinds, one.Language = three.Kinds[:1], "fr"
	entries[0].Facts = encode(t, journal.Facts{Booking: three})
	entries[2].Facts = encode(t, journal.Facts{Booking: one, After: named("b")})
	state, _ := journal.FoldBooking(entries)
	if queue, _ := journal.FoldBooking(story(t, "a booked queue; xb amended queue day=1")); queue.Facts.Day() != monday {
		t.Errorf("a walk-in waits on %s", queue.Facts.Day())
	}
	three.Language = "fr" // the rest of the amendment holds
	if diff := cmp.Diff(*three, state.Facts); diff != "" || len(state.Visit.Outcomes) != 3 {
		t.Error(diff)
	}
}

// What another device wrote never stops the fold.
func TestPartiesThatCannotBe(t *testing.T) {
	for _, size := range []int{math.MinInt, -1, 0, math.MaxInt} {
		entries := story(t, "a booked 09:00; b arrived; c amended 09:00")
		huge := facts(at(1, monday, 540))
		huge.Persons = size
		for _, i := range []int{0, 2} {
			entries[i].Facts = encode(t, journal.Facts{Booking: huge})
		}
		state, ok := journal.FoldBooking(entries)
		if n := len(state.Visit.Outcomes); !ok || n < 1 || n > 1000 || state.Visit.State != visit.Waiting {
			t.Errorf("%d persons: %d outcomes, %s", size, n, state.Visit.State)
		}
	}
}
