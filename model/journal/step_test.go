package journal_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/journal"
	"daybook/model/visit"
)

func TestStepsOfADay(t *testing.T) {
	tell(t, []told{
		{"arrived", "a booked 09:00; b arrived ticket=12", "booked 09:00 visit=waiting/P012/. claim=a personal=a undo=b head=b"},
		{
			"served", "a booked 09:00; b arrived ticket=1; c called counter=3; d started; e finished",
			"booked 09:00 visit=finished/P001/3/S claim=a personal=a undo=e head=e",
		},
		{
			"one by one", "a booked 09:00 size=3; b arrived persons=0+2; c joined persons=1; d started counter=2; e finished persons=1; f turned-away persons=0 reason=no-letter; g left persons=2",
			"booked 09:00 visit=finished/2/TSG claim=a personal=a undo=g head=g",
		},
		{"nobody came", "a booked 09:00 size=2; b no-show", "booked 09:00 visit=no-show/AA claim=a personal=a undo=b head=b"},
		{
			"and came after all", "a booked 09:00 size=2; b no-show; c arrived ticket=4 persons=1",
			"booked 09:00 visit=waiting/P004/A. claim=a personal=a undo=c head=c",
		},
		{
			"grown while waiting", "a booked 09:00; b arrived; c amended 09:00 size=3",
			"booked 09:00 visit=waiting/... claim=a personal=c undo=c head=c",
		},
		{
			"grown before", "a booked 09:00; b amended 09:00 size=2; c arrived; d started counter=1; e finished persons=0",
			"booked 09:00 visit=serving/1/S. claim=a personal=b undo=e head=e",
		},
		{
			"split", "a booked 09:00 size=3; b arrived; c split persons=1",
			"booked 09:00 visit=waiting/.E. claim=a personal=a undo=c head=c",
		},
		{"split without leaving anybody", "a booked 09:00; b arrived; c split persons=0", "booked 09:00 visit=waiting/. claim=a personal=a undo=b head=c impossible-step=c"},
	})
}

func TestWalkIns(t *testing.T) {
	tell(t, []told{
		{"into the queue", "a booked queue ticket=7 size=2", "booked nowhere visit=waiting/P007/.. personal=a undo=a head=a"},
		{"to a free place", "a booked 09:00 ticket=7", "booked 09:00 visit=waiting/P007/. claim=a personal=a undo=a head=a"},
		{"some of them here", "a booked queue ticket=7 size=2 persons=1", "booked nowhere visit=waiting/P007/A. personal=a undo=a head=a"},
		{"taken back", "a booked queue ticket=7; b undone of=a", "withdrawn nowhere visit=expected/P007/. personal=a undo= head=b"},
		{
			"called and both taken back", "a booked queue ticket=7; b called counter=1; c undone of=b; d undone of=a",
			"withdrawn nowhere visit=expected/P007/. personal=a undo= head=d",
		},
		{
			"grown and taken back step by step", "a booked queue ticket=7; b amended queue size=2; c amended queue size=3; d undone of=c; e undone of=b",
			"booked nowhere visit=waiting/P007/. personal=a undo=a head=e",
		},
		{
			"persons that are not there", "a booked queue ticket=7 persons=4",
			"booked nowhere visit=expected/P007/. personal=a undo=a head=a impossible-step=a",
		},
		{
			"never to another day", "a booked queue ticket=7; xb amended queue day=1 size=2",
			"booked nowhere visit=waiting/P007/.. personal=xb undo=xb head=xb changed-after-arriving=xb",
		},
		{"given the place of somebody’s appointment", "a booked queue ticket=7; b moved 10:00", "booked nowhere visit=waiting/P007/. personal=a undo=a head=b changed-after-arriving=b"},
	})
}

func TestUndoOnTheDay(t *testing.T) {
	tell(t, []told{
		{"an arrival keeps its ticket", "a booked 09:00; b arrived ticket=5; c undone of=b", "booked 09:00 visit=expected/P005/. claim=a personal=a undo=a head=c"},
		{
			"for the next arrival", "a booked 09:00; b arrived ticket=5; c undone of=b; d arrived",
			"booked 09:00 visit=waiting/P005/. claim=a personal=a undo=d head=d",
		},
		{
			"for another time of the day", "a booked 09:00; b arrived ticket=5; c undone of=b; d moved 11:00",
			"booked 11:00 visit=expected/P005/. claim=d personal=a undo=d head=d",
		},
		{
			"not for another day", "a booked 09:00; b arrived ticket=5; c undone of=b; d moved 09:00 day=1",
			"booked 09:00 day=1 claim=d personal=a undo=d head=d",
		},
		{
			"and back from another day", "a booked 09:00; b arrived ticket=5; c undone of=b; d moved 09:00 day=1; e undone of=d",
			"booked 09:00 visit=expected/P005/. claim=e personal=a undo= head=e",
		},
		{
			"step by step to the beginning", "a booked 09:00; b moved 10:00; c arrived ticket=1; d called counter=2; e undone of=d; f undone of=c",
			"booked 10:00 visit=expected/P001/. claim=b personal=a undo=b head=f",
		},
		{
			"but before the day only the last change", "a booked 09:00; b moved 10:00; c arrived; d undone of=c; e undone of=b",
			"booked 09:00 claim=e personal=a undo= head=e",
		},
		{
			"what was not undoable before is not after", "a booked 09:00; b moved 10:00; c undone of=b; d arrived; e undone of=d",
			"booked 09:00 claim=c personal=a undo= head=e",
		},
		{
			"through notes and growth", "a booked 09:00; b arrived; c noted; d amended 09:00 size=2; e finished; f undone of=d",
			"booked 09:00 visit=waiting/. claim=a personal=a undo=c head=f impossible-step=e",
		},
		{
			"growth after an arrival that was taken back too", "a booked 09:00; b arrived; c amended 09:00 size=2; d undone of=c; e undone of=b",
			"booked 09:00 claim=a personal=a undo=a head=e",
		},
		{
			"the last of a party", "a booked 09:00 size=2; b arrived; c started counter=1; d finished persons=0; e finished persons=1; f undone of=e",
			"booked 09:00 visit=serving/1/S. claim=a personal=a undo=d head=f",
		},
		{"a split", "a booked 09:00 size=2; b arrived; c split persons=1; d undone of=c", "booked 09:00 visit=waiting/.. claim=a personal=a undo=b head=d"},
		{"a no-show", "a booked 09:00; b no-show; c undone of=b", "booked 09:00 claim=a personal=a undo=a head=c"},
		{
			"of a step that another desk built on", "a booked 09:00; b arrived ticket=1; xc called counter=2 after=b; d undone of=b after=b",
			"booked 09:00 visit=expected/P001/. claim=a personal=a undo=a head=d impossible-step=xc unseen-change=d",
		},
		{
			"of a growth whose person was served elsewhere", "a booked 09:00; b arrived; c amended 09:00 size=2; xd turned-away persons=1 reason=other after=c; e undone of=c after=c",
			"booked 09:00 visit=waiting/. claim=a personal=a undo=b head=e impossible-step=xd unseen-change=e",
		},
		{
			"what was taken back never happened", "a booked 09:00; b arrived; c called counter=1; xd called counter=2 after=b; e undone of=c",
			"booked 09:00 visit=called/2/. claim=a personal=a undo=xd head=e unseen-change=xd",
		},
		{
			"nor an arrival by mistake, of who had cancelled", "a booked 09:00; b arrived; xc cancelled reason=client after=a; d undone of=b",
			"cancelled 09:00 reason=client personal=a undo=xc head=d unseen-change=xc",
		},
		{
			"twice at once", "a booked 09:00; b arrived; c undone of=b; xd undone of=b after=b",
			"booked 09:00 claim=a personal=a undo=a head=xd unseen-change=xd",
		},
	})
}

func TestStepsOfAuthorsWhoDidNotKnow(t *testing.T) {
	tell(t, []told{
		{
			"called twice at once", "a booked 09:00; b arrived; c called counter=1; xd called counter=2 after=b",
			"booked 09:00 visit=called/1/. claim=a personal=a undo=c head=xd unseen-change=xd impossible-step=xd",
		},
		{
			"arrived twice at once", "a booked 09:00; b arrived ticket=1; xc arrived ticket=2 after=a",
			"booked 09:00 visit=waiting/P001/. claim=a personal=a undo=b head=xc unseen-change=xc impossible-step=xc",
		},
		{
			"cancelled, then arrived", "a booked 09:00; b cancelled reason=client; xc arrived after=a",
			"booked 09:00 visit=waiting/. claim=xc personal=a undo=xc head=xc unseen-change=xc stepped-after-cancelling=xc",
		},
		{
			"arrived, then cancelled", "a booked 09:00; b arrived; xc cancelled reason=client after=a",
			"booked 09:00 visit=waiting/. claim=a personal=a undo=b head=xc unseen-change=xc stepped-after-cancelling=xc",
		},
		{
			"cancelled, then arrived, which is taken back", "a booked 09:00; b cancelled reason=client; xc arrived ticket=1 after=a; d undone of=xc",
			"cancelled 09:00 visit=expected/P001/. reason=client personal=a undo=b head=d unseen-change=xc",
		},
		{
			"cancelled, then given up", "a booked 09:00; b cancelled reason=client; xc no-show after=a",
			"cancelled 09:00 reason=client personal=a undo=b head=xc unseen-change=xc impossible-step=xc",
		},
		{
			"given up, then cancelled", "a booked 09:00; b no-show; xc cancelled reason=client after=a",
			"cancelled 09:00 reason=client personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"moved to another day, then given up", "a booked 09:00; b moved 09:00 day=1; xc no-show after=a",
			"booked 09:00 day=1 claim=b personal=a undo=b head=xc unseen-change=xc impossible-step=xc",
		},
		{
			"given up, then moved to another day: expected there", "a booked 09:00; b no-show; xc moved 09:00 day=1 after=a",
			"booked 09:00 day=1 claim=xc personal=a undo=xc head=xc unseen-change=xc",
		},
		{
			"given up, then amended in place", "a booked 09:00; b no-show; xc amended 09:00 size=2 after=a",
			"booked 09:00 visit=no-show/AA claim=a personal=xc undo=xc head=xc unseen-change=xc",
		},
		{
			"given up, then amended to another time", "a booked 09:00 size=2; b no-show; xc amended 11:00 size=1 after=a",
			"booked 11:00 claim=xc personal=xc undo=xc head=xc unseen-change=xc",
		},
		{
			"given up, then moved, which is taken back", "a booked 09:00; b no-show; c moved 09:00 day=1; d undone of=c",
			"booked 09:00 visit=no-show/A claim=d personal=a undo=b head=d",
		},
		{
			"here, then moved to another day", "a booked 09:00; b arrived; xc moved 09:00 day=1 after=a",
			"booked 09:00 visit=waiting/. claim=a personal=a undo=b head=xc unseen-change=xc changed-after-arriving=xc",
		},
		{
			"moved to another day, then here", "a booked 09:00; b moved 09:00 day=1; xc arrived after=a",
			"booked 09:00 visit=waiting/. claim=xc personal=a undo=xc head=xc unseen-change=xc changed-after-arriving=xc",
		},
		{
			"moved, then here: it was known", "a booked 09:00; b moved 09:00 day=1; c noted; xd arrived after=b",
			"booked 09:00 day=1 visit=waiting/. claim=b personal=a undo=xd head=xd unseen-change=xd",
		},
		{
			"here by a move that was taken back meanwhile", "a booked 09:00; b moved 09:00 day=1; c arrived; xd undone of=b after=b",
			"booked 09:00 day=1 visit=waiting/. claim=xd personal=a undo=c head=xd changed-after-arriving=c unseen-change=xd",
		},
		{
			"here by a move that had been taken back", "a booked 09:00; b moved 09:00 day=1; xc undone of=b after=b; d arrived after=b",
			"booked 09:00 day=1 visit=waiting/. claim=d personal=a undo=d head=d unseen-change=d changed-after-arriving=d",
		},
		{
			"withdrawn, then here", "a booked 09:00; b undone of=a; xc arrived ticket=3 after=a",
			"withdrawn 09:00 visit=expected/P003/. personal=a undo= head=xc unseen-change=xc impossible-step=xc",
		},
		{
			"here before it was booked", "xa arrived ticket=3; b booked 09:00 after=y",
			"booked 09:00 visit=expected/P003/. claim=b personal=b undo=b head=b impossible-step=xa",
		},
		{
			"finished, not knowing who joined", "a booked 09:00; b arrived; c started counter=1; d amended 09:00 size=2; xe finished after=c",
			"booked 09:00 visit=finished/1/SS claim=a personal=d undo=xe head=xe unseen-change=xe",
		},
		{
			"only an arrival says where the client is", "a booked 09:00; b moved 09:00 day=1; c arrived; xd called counter=1 after=a",
			"booked 09:00 day=1 visit=called/1/. claim=b personal=a undo=xd head=xd unseen-change=xd",
		},
		{
			"a step of a later kind", "a booked 09:00; b arrived; c weighed; d called counter=1",
			"booked 09:00 visit=called/1/. claim=a personal=a undo=d head=d",
		},
		{
			"two walk-ins under one subject", "a booked queue ticket=1; xb booked queue ticket=2",
			"booked nowhere visit=waiting/P001/. personal=a undo=a head=xb booked-twice=xb",
		},
	})
}

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

// A walk-in's undone day, and a step by an author who did not know of a move, still count for the lists.
func TestRostersRevisionsOnTheDay(t *testing.T) {
	for script, want := range map[string]string{
		"a booked 09:00; b arrived; c called counter=1":                              "0:1",
		"a booked 09:00; b moved 09:00 day=1; xc arrived after=a":                    "0:3 1:2",
		"a booked 09:00; b moved 09:00 day=1; xc arrived after=a; d undone of=xc":    "0:3 1:2",
		"a booked 09:00; b moved 09:00 day=1; c arrived; xd undone of=b after=b":     "0:2 1:2",
		"a booked queue ticket=1; b called counter=1":                                "",
		"a booked 09:00; b arrived; c moved 09:00 day=1 after=a; d undone of=c":      "0:3",
		"a booked 09:00; b arrived; c undone of=b; xd undone of=b after=b; e called": "0:2",
	} {
		state, _ := journal.FoldBooking(story(t, script))
		if got := days(state); got != want {
			t.Errorf("%s: %s, want %s", script, got, want)
		}
	}
}

// Each step is told as it was seen then, also one that was taken back later.
func TestHistoryOfADay(t *testing.T) {
	entries := story(t, "a booked queue ticket=7 size=2; b called counter=2; c undone of=b; d started counter=1; e finished persons=1")
	shuffled := slices.Clone(entries)
	slices.Reverse(shuffled)
	var got []string
	for _, step := range journal.History(shuffled) {
		line := shown(step.After.Visit)
		if step.Undone {
			line += " undone"
		}
		got = append(got, line)
	}
	want := []string{"waiting/P007/..", "called/P007/2/.. undone", "waiting/P007/..", "serving/P007/1/..", "serving/P007/1/.S"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	called := journal.History(entries)[1]
	if !called.After.Visit.Called.Equal(called.Entry.Clock.Time()) || called.After.Undoable != called.Entry.ID {
		t.Errorf("%+v", called.After)
	}
}
