package journal_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// simple is a booking as somebody would keep it who writes over what was there.
type simple struct {
	Status             booking.Status
	Reason             string
	Facts              booking.Facts
	Personal, Undoable uuid.UUID
	Visit              visit.Visit
}

// page is what was there before something was done, in case it is taken back.
type page struct {
	simple
	folded journal.Booking
	onDay  bool // it was a step of the visit
}

// desk keeps one booking by writing over it, with the pages to turn back to.
type desk struct {
	simple
	pages []page
}

// write writes an entry over the state; folded is what the fold made of everything before it. It gives the page that an
// undo turned back to, or nil.
func (d *desk) write(t *rapid.T, e journal.Entry, folded journal.Booking) (back *page) {
	var f journal.Facts
	if json.Unmarshal(e.Facts, &f) != nil || e.Kind == "a-later-kind" || e.Kind == journal.Booked {
		return nil
	}
	if e.Kind == journal.Undone {
		return d.turnBack()
	}
	before := page{simple: d.simple, folded: folded, onDay: e.Kind.IsStep()}
	switch e.Kind {
	case journal.Moved:
		d.again(f.Places)
		d.Facts.Places = f.Places
	case journal.Amended:
		d.amend(e, f)
	case journal.Cancelled:
		if d.Status == booking.Withdrawn {
			return nil
		}
		d.again(d.Facts.Places)
		d.Status, d.Reason = booking.Cancelled, e.Reason
	case journal.Noted:
	default:
		d.step(t, e, f)
	}
	d.pages = append(d.pages, before)
	d.Undoable = e.ID
	return nil
}

func (d *desk) turnBack() *page {
	if len(d.pages) == 0 {
		return nil
	}
	back := d.pages[len(d.pages)-1]
	d.pages = d.pages[:len(d.pages)-1]
	ticket := d.Visit.Ticket
	d.simple = back.simple
	if ticket.Number > 0 { // else it may have been left behind on the way to another day
		d.Visit.Ticket = ticket
	}
	if !back.onDay && !slices.ContainsFunc(d.pages, func(p page) bool { return p.onDay }) {
		d.pages, d.Undoable = nil, uuid.Nil // before the day only the last change can be taken back
	}
	return &back
}

// again expects a client who had been given up, without the ticket of another day.
func (d *desk) again(at []site.Place) {
	day := func(places []site.Place) calendar.Date {
		if len(places) == 0 {
			return d.Facts.Date
		}
		return places[0].Date
	}
	if day(at) != day(d.Facts.Places) {
		d.Visit.Ticket = visit.Ticket{}
	}
	if d.Visit.State == visit.NoShow {
		d.Visit = visit.Visit{State: visit.Expected, Ticket: d.Visit.Ticket, Outcomes: make([]visit.Outcome, d.Facts.Persons)}
	}
}

func (d *desk) amend(e journal.Entry, f journal.Facts) {
	before := d.Facts
	d.Facts, d.Personal = *f.Booking, e.ID
	now := d.Facts
	if !slices.Equal(before.Places, now.Places) {
		d.Facts.Places = before.Places
		d.again(now.Places)
		d.Facts = now
	}
	outcomes := slices.Clone(d.Visit.Outcomes)
	for len(outcomes) < d.Facts.Persons {
		late := visit.Outcome{}
		if d.Visit.State.Over() {
			late.Result = visit.Absent
		}
		outcomes = append(outcomes, late)
	}
	d.Visit.Outcomes = outcomes[:d.Facts.Persons]
}

func (d *desk) step(t *rapid.T, e journal.Entry, f journal.Facts) {
	if !e.Kind.IsStep() {
		t.Fatalf("what is %s?", e.Kind)
	}
	s := *f.Step
	s.Move, s.Reason, s.At = visit.Move(e.Kind), e.Reason, e.Clock.Time()
	after, err := d.Visit.Apply(s)
	if err != nil {
		t.Fatalf("a careful desk was refused: %v", err)
	}
	d.Visit = after
}

// made is the desk after the first entry.
func made(e journal.Entry, f journal.Facts) *desk {
	d := &desk{simple: simple{
		Status: booking.Booked, Facts: *f.Booking, Personal: e.ID, Undoable: e.ID,
		Visit: visit.Visit{State: visit.Expected, Outcomes: make([]visit.Outcome, f.Booking.Persons)},
	}}
	before := page{simple: d.simple, onDay: f.Step != nil}
	before.Status, before.Undoable = booking.Withdrawn, uuid.Nil
	if f.Step != nil {
		d.Visit.State, d.Visit.Ticket = visit.Waiting, f.Step.Ticket
		d.Visit.Arrived, d.Visit.Since = e.Clock.Time(), e.Clock.Time()
	}
	d.pages = []page{before}
	return d
}

// aside is what an undo leaves behind it: the history, a ticket, and the instant of the claim when a place had been let go
// of. What can be undone next is compared apart.
var aside = cmp.Options{
	cmpopts.IgnoreFields(journal.Booking{}, "Head", "Touched", "Contradictions", "Undoable"),
	cmpopts.IgnoreFields(journal.Claim{}, "Clock", "Sequence"),
	cmpopts.IgnoreFields(visit.Visit{}, "Ticket"),
}

// One desk alone is as if somebody wrote over what was there, and turned back page by page: no fold is needed to say it.
func TestOneDeskAlone(t *testing.T) {
	checks(t, 400)
	undos, steps := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, 1, 1)
		o.careful = true
		a := o.authors[0]
		o.subjects = []uuid.UUID{subject}
		making := o.making()
		o.write(a, subject, journal.Booked, making, "")
		d := made(o.written[0], making)
		folded, _ := journal.FoldBooking(o.written)
		for range rapid.IntRange(1, 24).Draw(t, "steps") {
			o.wall = o.wall.Add(minute)
			o.alter(a)
			e := o.written[len(o.written)-1]
			if e.ID == folded.Head {
				continue // it was refused
			}
			back := d.write(t, e, folded)
			state, ok := journal.FoldBooking(o.written)
			got := simple{state.Status, state.Reason, state.Facts, state.Personal, state.Undoable, state.Visit}
			if diff := cmp.Diff(d.simple, got); !ok || diff != "" {
				t.Fatalf("after %s: %s", e.Kind, diff)
			}
			if back != nil && len(back.folded.Touched) > 0 { // there is something to turn back to
				undos++
				if diff := cmp.Diff(back.folded, state, aside...); diff != "" {
					t.Fatalf("undone is not as it was: %s", diff)
				}
			}
			if e.Kind.IsStep() {
				steps++
			}
			for _, c := range state.Contradictions {
				if c.Code != "booked-twice" {
					t.Fatalf("one desk alone, and yet %v", c)
				}
			}
			folded = state
		}
	})
	t.Logf("%d undos, %d steps", undos, steps)
}

// However many steps were made, undos in a row lead back through every state to the beginning.
func TestUndosInARow(t *testing.T) {
	checks(t, 150)
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, 1, 1)
		o.careful = true
		a := o.authors[0]
		o.subjects = []uuid.UUID{subject}
		o.write(a, subject, journal.Booked, o.making(), "")
		var states []journal.Booking
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			before, _ := journal.FoldBooking(o.written)
			o.wall = o.wall.Add(minute)
			o.take(a, before)
			if before.Head != o.written[len(o.written)-1].ID {
				states = append(states, before)
			}
		}
		for _, want := range slices.Backward(states) {
			now, _ := journal.FoldBooking(o.written)
			o.write(a, subject, journal.Undone, journal.Facts{After: now.Head, Undoes: now.Undoable}, "")
			got, _ := journal.FoldBooking(o.written)
			if diff := cmp.Diff(want, got, aside...); diff != "" || got.Undoable != want.Undoable {
				t.Fatalf("%s, undoable %s: %s", want.Undoable, got.Undoable, diff)
			}
			if now.Visit.Ticket != (visit.Ticket{}) && got.Visit.Ticket != now.Visit.Ticket {
				t.Fatalf("ticket %s became %s", now.Visit.Ticket, got.Visit.Ticket)
			}
		}
		if got, _ := journal.FoldBooking(o.written); got.Undoable != o.written[0].ID {
			t.Fatal("the making cannot be undone at the beginning")
		}
	})
}
