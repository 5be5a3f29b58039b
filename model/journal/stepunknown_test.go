package journal_test

import (
	"testing"
)

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
