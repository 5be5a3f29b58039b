package record

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/model/visit"
)

// TestWhyAStepWasTaken: each kind of step has its own codes; one that is not known says nothing.
func TestWhyAStepWasTaken(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	places := d.Facts.Places
	for _, c := range []struct{ kind, reason, want string }{
		{"called", "appointment", "appointment 9:10 a.m."},
		{"called", "appointment-late", "appointment 9:10 a.m., came late"},
		{"called", "appointment-early", "appointment 9:10 a.m., came early"},
		{"called", "urgent", "travels soon"},
		{"called", "walk-in", "walk-in, by order of arrival"},
		{"called", "share", "turn after others went first"},
		{"called", "chosen", "chosen out of turn"},
		{"called", "of a later version", ""},
		{"called", "", ""},
		{"turned-away", "no-letter", "No instruction letter: please come back with it"},
		{"turned-away", "appointment", ""},
		{"booked", "distance", "Came from far away"},
		{"cancelled", "family", "Family reasons"},
		{"no-show", visit.Swept, "the day was closed"},
		{"left", visit.Swept, "the day was closed"},
	} {
		got := d.codeWords(booking.Event{Kind: c.kind, Reason: c.reason, Places: places})
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.kind, c.reason, got, c.want)
		}
	}
}

// TestStepsWithoutTheirParticulars, as a later version may write them, are told all the same.
func TestStepsWithoutTheirParticulars(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	for kind, want := range map[string]string{
		"arrived": "Arrived", "called": "Called", "started": "Service started", "booked": "Booked", "requeued": "Sent back to waiting",
	} {
		if got := d.what(booking.Event{Kind: kind, Step: &visit.Step{}}); got != want {
			t.Errorf("%s: %q", kind, got)
		}
	}
	d.History = []booking.Event{{Kind: "arrived", Step: &visit.Step{Persons: []int{0}}}}
	if got := d.stepMore(0); got != nil {
		t.Errorf("all of one who came: %q", got)
	}
	for _, move := range visit.Moves() {
		if !d.ctx.Words.Has("entry." + string(move)) {
			t.Errorf("%s has no words", move)
		}
	}
}

// TestTheVisitWithoutAStep is what the others add up to; a history that does not add up gives none.
func TestTheVisitWithoutAStep(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	event := func(move visit.Move, counter int) booking.Event {
		return booking.Event{Entry: uuid.New(), Kind: string(move), At: time.Date(2026, 10, 5, 14, 0, 0, 0, time.UTC), Step: &visit.Step{
			Counter: counter, Ticket: visit.Ticket{Service: site.Passport, Number: 1},
		}}
	}
	arrived, called, started := event(visit.Arrive, 0), event(visit.Call, 3), event(visit.Start, 3)
	undone := event(visit.Leave, 0)
	undone.Undone = true
	d.History = []booking.Event{{Kind: "booked"}, arrived, undone, called, started}
	for i, want := range []visit.State{4: visit.Called, 2: visit.Serving} {
		if want == "" {
			continue
		}
		if v, ok := d.without(i); !ok || v.State != want {
			t.Errorf("without step %d: %s, %v", i, v.State, ok)
		}
	}
	if v, ok := d.without(1); ok {
		t.Errorf("called without having come: %s", v.State)
	}
	d.History = slices.Insert(d.History, 1, called)
	d.Undoable = d.History[5].Entry
	if got := d.afterUndo(5); !strings.Contains(got, "as it was before") {
		t.Errorf("a history that does not add up: %q", got)
	}
}

// TestWhoWasLeftWhenAStepWasTaken: what was undone later counts, what had been undone by then does not.
func TestWhoWasLeftWhenAStepWasTaken(t *testing.T) {
	d := dossierOf(t, bookedOn(tuesday))
	d.Facts.Persons = 3
	var history []booking.Event
	add := func(kind string, undone bool, s *visit.Step) {
		history = append(history, booking.Event{Entry: uuid.New(), Kind: kind, Undone: undone, Step: s, At: time.Date(2026, 10, 5, 14, 0, 0, 0, time.UTC)})
	}
	add("booked", false, nil)
	add("arrived", false, &visit.Step{Persons: []int{0, 1}, Ticket: visit.Ticket{Service: site.Passport, Number: 1}})
	add("started", false, &visit.Step{Counter: 2})
	add("finished", true, &visit.Step{Persons: []int{0}})
	add("finished", true, &visit.Step{}) // of person 1
	add("undone", false, nil)
	add("undone", false, nil)
	add("left", true, &visit.Step{}) // of persons 0 and 1
	add("undone", false, nil)
	add("finished", false, &visit.Step{Persons: []int{1}})
	add("finished", false, &visit.Step{}) // of person 0
	d.History = history
	for i, want := range map[int][]int{1: {0, 1}, 3: {0}, 4: {1}, 7: {0, 1}, 9: {1}, 10: {0}, 2: nil, 0: nil, 5: nil} {
		if got := d.concerned(i); !slices.Equal(got, want) {
			t.Errorf("step %d concerned %v, want %v", i, got, want)
		}
	}
	d.History = append(history[:1:1], history[10])
	if got := d.stepMore(1); got != nil {
		t.Errorf("served without having come: %q", got)
	}
}
