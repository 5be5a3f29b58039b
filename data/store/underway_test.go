package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/visit"
)

// TestChangingABookingUnderWay asks of a booking in every state what the other screens can do to it.
func TestChangingABookingUnderWay(t *testing.T) {
	f := aFront(t, 8)
	for _, state := range visit.States() {
		f.now = monday
		id := f.at(state)
		under := fault.New("visit.under-way", "State", state)
		details := mustShow(t, f.Store, id).Details
		amended := func(persons ...booking.Person) error {
			d := details
			d.Persons = persons
			_, err := f.Amend(t.Context(), booking.Amendment{Command: uuid.New(), Booking: id, Details: d})
			return err
		}
		two := details.Persons
		grown := append(two[:2:2], booking.Person{Given: "Ana", Kind: booking.Child})
		_, moved := f.Move(t.Context(), move(id, booking.When{Date: today + 1}))
		if moved == nil {
			f.undo(id)
		}
		_, cancelled := f.Cancel(t.Context(), cancel(id))
		if cancelled == nil {
			f.undo(id)
		}
		got := map[string]error{"move": moved, "cancel": cancelled, "shrink": amended(two[0])}
		if got["shrink"] == nil {
			f.undo(id)
		}
		for what, err := range got {
			if refused := cmp.Equal(err, error(under)); refused != (state != visit.Expected) || !refused && err != nil {
				t.Errorf("%s while %s: %v", what, state, err)
			}
		}
		renamed := append([]booking.Person{{Given: "Zoée", Family: "Roy", Kind: booking.Adult}}, two[1])
		if err := amended(renamed...); err != nil {
			t.Errorf("renaming while %s: %v", state, err)
		}
		if err := amended(grown...); state.Over() != cmp.Equal(err, error(under)) {
			t.Errorf("growing while %s: %v", state, err)
		}
		f.state(id, state)
		f.clear(id)
	}
	sound(t, f.Store)
}

// TestUndoGoesBackStepByStep takes a whole visit back to the booking, and then the booking.
func TestUndoGoesBackStepByStep(t *testing.T) {
	f := aFront(t, 2)
	id := f.book("Zoé", "Éric")
	var states []visit.Visit
	step := func(move visit.Move) {
		states = append(states, f.visit(id))
		f.pass(1)
		f.do(id, move, counter(1))
	}
	for _, move := range []visit.Move{visit.Arrive, visit.Call, visit.Requeue, visit.Start, visit.Park, visit.Start, visit.Finish} {
		step(move)
	}
	for i := len(states) - 1; i >= 0; i-- {
		f.undo(id)
		states[i].Ticket = f.visit(id).Ticket
		if diff := cmp.Diff(states[i], f.visit(id)); diff != "" {
			t.Fatalf("undone to step %d: %s", i, diff)
		}
	}
	f.undo(id)
	if r := mustShow(t, f.Store, id); r.Status != booking.Withdrawn {
		t.Errorf("the booking is %s", r.Status)
	}
	wantCode(t, f.tryUndo(id), "undo.nothing")
	sound(t, f.Store)
}

// TestUndoToABusyCounter would bring a client back to a counter that has somebody else by now.
func TestUndoToABusyCounter(t *testing.T) {
	f := aFront(t, 2)
	first, second := f.book("Zoé"), f.book("Max")
	for _, id := range []uuid.UUID{first, second} {
		f.do(id, visit.Arrive)
	}
	f.do(first, visit.Start, counter(1))
	f.do(first, visit.Finish)
	f.do(second, visit.Call, counter(1))
	told := fault.New("counter.busy", "Counter", 1, "Ticket", f.visit(second).Ticket)
	if err := f.tryUndo(first); !cmp.Equal(err, error(told)) {
		t.Errorf("undone: %v", err)
	}
	f.do(second, visit.Requeue)
	f.undo(first)
	f.state(first, visit.Serving)
	if err := f.tryUndo(second); fault.Code(err) != "counter.busy" {
		t.Errorf("undoing the way back to waiting: %v", err)
	}
	_, err := f.Undo(t.Context(), booking.Undo{Command: uuid.New(), Booking: first, Entry: uuid.New()})
	wantCode(t, err, "undo.changed")
	sound(t, f.Store)
}
