package journal_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
)

// told is a script and the line its fold comes to.
type told struct{ name, script, want string }

func tell(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		entries := story(t, c.script)
		state, ok := journal.FoldBooking(entries)
		if got := outcome(state, entries); !ok || got != c.want {
			t.Errorf("%s:\n got %s\nwant %s (%v)", c.name, got, c.want, ok)
		}
		slices.Reverse(entries)
		if again, _ := journal.FoldBooking(append(entries, entries...)); !cmp.Equal(state, again) {
			t.Errorf("%s: backwards and twice it is another: %s", c.name, cmp.Diff(state, again))
		}
	}
}

func TestOneDeskAfterAnother(t *testing.T) {
	tell(t, []told{
		{"booked", "a booked 09:00", "booked 09:00 claim=a personal=a undo=a head=a"},
		{"moved", "a booked 09:00; b moved 10:00", "booked 10:00 claim=b personal=a undo=b head=b"},
		{"moved twice", "a booked 09:00; b moved 10:00; c moved 11:00", "booked 11:00 claim=c personal=a undo=c head=c"},
		{"moved and back", "a booked 09:00; b moved 10:00; c moved 09:00", "booked 09:00 claim=c personal=a undo=c head=c"},
		{"amended in place", "a booked 09:00; b amended 09:00", "booked 09:00 claim=a personal=b undo=b head=b"},
		{"amended to a longer place", "a booked 09:00; b amended 09:20", "booked 09:20 claim=b personal=b undo=b head=b"},
		{"noted", "a booked 09:00; b noted", "booked 09:00 claim=a personal=a undo=b head=b"},
		{"cancelled", "a booked 09:00; b cancelled reason=client", "cancelled 09:00 reason=client personal=a undo=b head=b"},
		{"noted after cancelling", "a booked 09:00; b cancelled reason=client; c noted", "cancelled 09:00 reason=client personal=a undo=c head=c"},
		{
			"moved knowing that it was cancelled", "a booked 09:00; b cancelled reason=client; c moved 10:00",
			"cancelled 10:00 reason=client personal=a undo=c head=c",
		},
		{
			"everything", "a booked 09:00; b amended 09:00; c moved 10:00; d noted; e cancelled reason=work",
			"cancelled 10:00 reason=work personal=b undo=e head=e",
		},
	})
}

func TestUndo(t *testing.T) {
	tell(t, []told{
		{"the making", "a booked 09:00; b undone of=a", "withdrawn 09:00 personal=a undo= head=b"},
		{"a move", "a booked 09:00; b moved 10:00; c undone of=b", "booked 09:00 claim=c personal=a undo= head=c"},
		{"a cancelling", "a booked 09:00; b cancelled reason=client; c undone of=b", "booked 09:00 claim=c personal=a undo= head=c"},
		{"an amendment", "a booked 09:00; b amended 09:00; c undone of=b", "booked 09:00 claim=a personal=a undo= head=c"},
		{"an amendment that took more", "a booked 09:00; b amended 09:20; c undone of=b", "booked 09:00 claim=c personal=a undo= head=c"},
		{"a note", "a booked 09:00; b noted; c undone of=b", "booked 09:00 claim=a personal=a undo= head=c"},
		{"the second move", "a booked 09:00; b moved 10:00; c moved 11:00; d undone of=c", "booked 10:00 claim=d personal=a undo= head=d"},
		{"a move before the last", "a booked 09:00; b moved 10:00; c noted; d undone of=b", "booked 09:00 claim=d personal=a undo= head=d"},
		{
			"and doing it again", "a booked 09:00; b cancelled reason=client; c undone of=b; d cancelled reason=work",
			"cancelled 09:00 reason=work personal=a undo=d head=d",
		},
		{"no undo of an undo", "a booked 09:00; b moved 10:00; c undone of=b; d undone of=c", "booked 09:00 claim=c personal=a undo= head=d"},
		{"the making after a move", "a booked 09:00; b moved 10:00; c undone of=a", "withdrawn 10:00 personal=a undo= head=c"},
		{"of what is not there", "a booked 09:00; b undone of=z", "booked 09:00 claim=a personal=a undo= head=b"},
		{
			"twice at once", "a booked 09:00; b moved 10:00; c undone of=b; xd undone of=b after=b",
			"booked 09:00 claim=xd personal=a undo= head=xd unseen-change=xd",
		},
		{
			"of what another desk moved on", "a booked 09:00; b moved 10:00; xc moved 11:00 after=b; d undone of=b after=b",
			"booked 11:00 claim=d personal=a undo= head=d unseen-change=d",
		},
	})
}

// Of an undo remain the entries in the history, the head, and the time of the claim when a place had been let go of.
func TestUndoRestoresExactly(t *testing.T) {
	for _, before := range []string{
		"a booked 09:00", "a booked 09:00; b moved 10:00 day=1", "a booked 09:00; b amended 09:40; c noted",
		"a booked 09:00; b cancelled reason=client; c undone of=b",
	} {
		want, _ := journal.FoldBooking(story(t, before))
		for _, done := range []string{"y moved 15:00 day=2", "y amended 09:00", "y amended 16:00 day=3", "y cancelled reason=work", "y noted"} {
			got, _ := journal.FoldBooking(story(t, before+"; "+done+"; z undone of=y"))
			if got.Head != named("z") || got.Undoable != uuid.Nil {
				t.Errorf("%s; %s: head %s, undoable %s", before, done, got.Head, got.Undoable)
			}
			got.Head, got.Undoable, got.Touched = want.Head, want.Undoable, want.Touched
			got.Claim.Clock, got.Claim.Sequence = want.Claim.Clock, want.Claim.Sequence
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s; %s: %s", before, done, diff)
			}
		}
	}
}

func TestAuthorsWhoDidNotKnow(t *testing.T) {
	tell(t, []told{
		{
			"moved twice at once", "a booked 09:00; b moved 10:00; xc moved 11:00 after=a",
			"booked 11:00 claim=xc personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"amended at once", "a booked 09:00; b moved 10:00; xc amended 09:00 after=a",
			"booked 09:00 claim=xc personal=xc undo=xc head=xc unseen-change=xc",
		},
		{
			"cancelled, then moved", "a booked 09:00; b cancelled reason=client; xc moved 10:00 after=a",
			"booked 10:00 claim=xc personal=a undo=xc head=xc unseen-change=xc changed-after-cancelling=xc",
		},
		{
			"moved, then cancelled", "a booked 09:00; b moved 10:00; xc cancelled reason=client after=a",
			"booked 10:00 claim=b personal=a undo=b head=xc unseen-change=xc changed-after-cancelling=xc",
		},
		{
			"cancelled, then amended: the place was free meanwhile", "a booked 09:00; b cancelled reason=client; xc amended 09:00 after=a",
			"booked 09:00 claim=xc personal=xc undo=xc head=xc unseen-change=xc changed-after-cancelling=xc",
		},
		{
			"amended, then cancelled", "a booked 09:00; b amended 09:00; xc cancelled reason=client after=a",
			"booked 09:00 claim=a personal=b undo=b head=xc unseen-change=xc changed-after-cancelling=xc",
		},
		{
			"noted, then cancelled: a note changes nothing", "a booked 09:00; b noted; xc cancelled reason=client after=a",
			"cancelled 09:00 reason=client personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"cancelled, then noted", "a booked 09:00; b cancelled reason=client; xc noted after=a",
			"cancelled 09:00 reason=client personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"cancelled twice", "a booked 09:00; b cancelled reason=client; xc cancelled reason=work after=a",
			"cancelled 09:00 reason=work personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"cancelled twice, one undone", "a booked 09:00; b cancelled reason=client; xc cancelled reason=work after=a; d undone of=xc",
			"cancelled 09:00 reason=client personal=a undo= head=d unseen-change=xc",
		},
		{
			"what was taken back never happened", "a booked 09:00; b moved 10:00; xc cancelled reason=work after=a; d undone of=b after=b",
			"cancelled 09:00 reason=work personal=a undo= head=d unseen-change=xc unseen-change=d",
		},
		{
			"cancelled once more, knowing", "a booked 09:00; b moved 10:00; xc cancelled reason=client after=a; d cancelled reason=work",
			"cancelled 10:00 reason=work personal=a undo=d head=d unseen-change=xc changed-after-cancelling=xc",
		},
		{
			"cancelled again without knowing of the move", "a booked 09:00; b cancelled reason=client; xc moved 10:00 after=a; d cancelled reason=work after=b",
			"booked 10:00 claim=xc personal=a undo=xc head=d unseen-change=xc changed-after-cancelling=xc unseen-change=d changed-after-cancelling=d",
		},
		{
			"changed, knowing of the cancelling but not of a note", "a booked 09:00; b cancelled reason=client; xc noted after=a; d moved 10:00 after=b",
			"cancelled 10:00 reason=client personal=a undo=d head=d unseen-change=xc unseen-change=d",
		},
		{
			"a withdrawn booking stays withdrawn", "a booked 09:00; b undone of=a; xc cancelled reason=work after=a; xd moved 10:00 after=a",
			"withdrawn 10:00 personal=a undo=xd head=xd unseen-change=xc unseen-change=xd",
		},
		{
			"an entry that is still to come", "a booked 09:00; b cancelled reason=client after=y",
			"booked 09:00 claim=a personal=a undo=a head=b unseen-change=b changed-after-cancelling=b",
		},
	})
}

func TestOddEntries(t *testing.T) {
	tell(t, []told{
		{"a kind from a later version", "a booked 09:00; b later", "booked 09:00 claim=a personal=a undo=a head=b"},
		{
			"what comes after it knew everything", "a booked 09:00; b later; c cancelled reason=work after=b",
			"cancelled 09:00 reason=work personal=a undo=c head=c",
		},
		{"facts that do not parse", "a booked 09:00; b garbled; c moved 10:00", "booked 10:00 claim=c personal=a undo=c head=c"},
		{"settings are of sites", "a booked 09:00; b settings", "booked 09:00 claim=a personal=a undo=a head=b"},
		{"booked twice", "a booked 09:00; xb booked 10:00", "booked 09:00 claim=a personal=a undo=a head=xb booked-twice=xb"},
		{
			"undoing the second making", "a booked 09:00; xb booked 10:00; c undone of=xb",
			"booked 09:00 claim=a personal=a undo= head=c booked-twice=xb",
		},
		{"booked without facts", "a booked; b booked 09:00", "booked 09:00 claim=b personal=b undo=b head=b"},
		{"an amendment without facts", "a booked 09:00; b amended", "booked 09:00 claim=a personal=a undo=a head=b"},
		{"moved to nowhere", "a booked 09:00; b moved", "booked nowhere personal=a undo=b head=b"},
		{"moved before it was booked", "xa moved 10:00; b booked 09:00 after=y", "booked 09:00 claim=b personal=b undo=b head=b"},
		{
			"moved before it was booked, after what is still to come", "xa moved 10:00 after=y; b booked 09:00",
			"booked 09:00 claim=b personal=b undo=b head=b",
		},
		{"cancelled before it was booked", "xa cancelled reason=work; b booked 09:00", "booked 09:00 reason=work claim=b personal=b undo=b head=b"},
	})
	for _, script := range []string{"a moved 10:00", "a amended 10:00; b cancelled", "a undone of=b", "a garbled", "a booked", "a later", "a arrived", "a arrived; b called counter=1"} {
		if state, ok := journal.FoldBooking(story(t, script)); ok || len(state.Touched) != 0 {
			t.Errorf("%s: nothing was booked, and yet %+v", script, state)
		}
	}
	if _, ok := journal.FoldBooking(nil); ok {
		t.Error("no entries make no booking")
	}
}

func TestABookingNeverChangesItsSite(t *testing.T) {
	entries := story(t, "a booked 09:00; b amended 09:00")
	other := facts(at(1, monday, 600))
	other.Site, other.Persons = "B", 2
	entries[1].Facts = encode(t, journal.Facts{After: named("a"), Booking: other})
	state, _ := journal.FoldBooking(entries)
	if state.Facts.Site != "A" || state.Claim.Site != "A" || state.Facts.Persons != 2 || state.Claim.Booking != subject || state.ID != subject {
		t.Errorf("%+v", state)
	}
}

func TestPlacesThatCannotBeHeld(t *testing.T) {
	good := at(1, monday, 540)
	for _, c := range []struct {
		name   string
		places []site.Place
		holds  bool
	}{
		{"one", []site.Place{good}, true},
		{"side by side", []site.Place{good, at(2, monday, 540)}, true},
		{"one after the other", []site.Place{good, at(1, monday, 560)}, true},
		{"none", nil, false},
		{"twice the same", []site.Place{good, good}, false},
		{"overlapping", []site.Place{good, at(1, monday, 550)}, false},
		{"on two days", []site.Place{good, at(1, monday+1, 540)}, false},
		{"no time", []site.Place{{Counter: 1, Date: monday, Start: 540, End: 540}}, false},
		{"backwards", []site.Place{{Counter: 1, Date: monday, Start: 540, End: 520}}, false},
		{"to the end of the day", []site.Place{at(1, monday, calendar.DayEnd-20)}, true},
	} {
		e := story(t, "a booked 09:00")
		e[0].Facts = encode(t, journal.Facts{Booking: facts(c.places...)})
		state, ok := journal.FoldBooking(e)
		if !ok || state.Status != booking.Booked || (len(state.Claim.Places) > 0) != c.holds || len(state.Facts.Places) != len(c.places) {
			t.Errorf("%s: %+v", c.name, state)
		}
		claims := []journal.Claim{{Booking: subject, Site: "A", Places: c.places}}
		if holds := journal.Settle(claims); holds[subject] != c.holds {
			t.Errorf("%s: settled as %v", c.name, holds)
		}
	}
}

// Such times cannot be written, but claims may come from elsewhere than a fold.
func TestClaimsOutsideTheDay(t *testing.T) {
	for _, p := range []site.Place{at(1, monday, -20), at(1, monday, calendar.DayEnd-10)} {
		if holds := journal.Settle([]journal.Claim{{Booking: subject, Site: "A", Places: []site.Place{p}}}); len(holds) > 0 {
			t.Errorf("%v is held", p)
		}
	}
}

func TestRostersRevisions(t *testing.T) {
	for script, want := range map[string]string{
		"a booked 09:00": "0:1",
		"a booked 09:00; b noted; c amended 09:00":                          "0:3",
		"a booked 09:00; b moved 10:00":                                     "0:2",
		"a booked 09:00; b moved 09:00 day=1":                               "0:2 1:1",
		"a booked 09:00; b cancelled; c undone of=b":                        "0:3",
		"a booked 09:00; b undone of=a":                                     "0:2",
		"a booked 09:00; b later":                                           "0:1",
		"a booked 09:00; b moved 09:00 day=1; c noted; d moved 09:00 day=2": "0:2 1:3 2:1",
		// A list that was printed while the booking stood on it must not share its number with a later one.
		"a booked 09:00; b moved 09:00 day=1; c undone of=b":   "0:3 1:2",
		"a booked 09:00; b amended 09:00 day=1; c undone of=b": "0:3 1:2",
		"xa moved 09:00 day=3; b booked 09:00":                 "0:1",
	} {
		state, _ := journal.FoldBooking(story(t, script))
		if got := days(state); got != want {
			t.Errorf("%s: %s, want %s", script, got, want)
		}
	}
	entries := story(t, "a booked 09:00; b moved 09:00 day=1; c moved 09:00 day=2; d undone of=c; e amended 09:00 day=3; f undone of=e; "+
		"g cancelled; h undone of=g; i moved 09:00; j noted; k undone of=j; l moved 09:00 day=4; m undone of=l")
	before := map[journal.SiteDay]int{}
	for i := range entries {
		state, _ := journal.FoldBooking(entries[:i+1])
		for day, count := range before {
			if state.Touched[day] < count {
				t.Errorf("entry %d lowers the revision of %v from %d to %d", i+1, day, count, state.Touched[day])
			}
		}
		before = state.Touched
	}
}
