package journal_test

import (
	"testing"

	"daybook/model/journal"
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
