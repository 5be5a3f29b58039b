package journal_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/journal"
)

// simple is a booking as somebody would keep it who writes over what was there.
type simple struct {
	Status             booking.Status
	Reason             string
	Facts              booking.Facts
	Personal, Undoable uuid.UUID
}

// next writes an entry over a state, given what was there before the last change. It gives the new state and what an undo
// would now bring back.
func (now simple) next(t *rapid.T, e journal.Entry, before simple) (after, undo simple) {
	var f journal.Facts
	readable := json.Unmarshal(e.Facts, &f) == nil
	after = now
	after.Undoable = e.ID
	switch {
	case !readable, e.Kind == "arrived", e.Kind == journal.Booked, e.Kind == journal.Cancelled && now.Status == booking.Withdrawn:
		return now, before
	case e.Kind == journal.Undone:
		if now.Undoable != uuid.Nil {
			now = before
		}
		now.Undoable = uuid.Nil
		return now, now
	case e.Kind == journal.Moved:
		after.Facts.Places = f.Places
	case e.Kind == journal.Amended:
		after.Facts, after.Personal = *f.Booking, e.ID
	case e.Kind == journal.Cancelled:
		after.Status, after.Reason = booking.Cancelled, e.Reason
	case e.Kind != journal.Noted:
		t.Fatalf("what is %s?", e.Kind)
	}
	return after, now
}

// One desk alone never contradicts itself, and its undo brings back what was there before: no fold is needed to say it.
func TestOneDeskAlone(t *testing.T) {
	checks(t, 200)
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, 1, 1)
		a := o.authors[0]
		o.subjects = []uuid.UUID{subject}
		made := journal.Facts{Booking: facts(o.places()...)}
		o.write(a, subject, journal.Booked, made, "")
		first := o.written[0].ID
		now := simple{Status: booking.Booked, Facts: *made.Booking, Personal: first, Undoable: first}
		before := now
		before.Status = booking.Withdrawn
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			o.alter(a)
			e := o.written[len(o.written)-1]
			now, before = now.next(t, e, before)
			state, ok := journal.FoldBooking(o.written)
			got := simple{state.Status, state.Reason, state.Facts, state.Personal, state.Undoable}
			if diff := cmp.Diff(now, got); !ok || diff != "" {
				t.Fatalf("after %s: %s", e.Kind, diff)
			}
			for _, c := range state.Contradictions {
				if c.Code != "booked-twice" {
					t.Fatalf("one desk alone, and yet %v", c)
				}
			}
		}
	})
}
