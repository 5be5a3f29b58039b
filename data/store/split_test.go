package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

func TestSplit(t *testing.T) {
	f := aFront(t, 2)
	id := f.book("Zoé", "Éric", "Ana")
	f.do(id, visit.Arrive)
	f.do(id, visit.Call, counter(1))
	before, clients := f.visit(id), len(f.day().Clients)
	f.pass(1)
	receipt := f.do(id, visit.Split, persons(0, 2), inWords("one has no letter"))
	if receipt.Booking != id || receipt.Split == uuid.Nil || receipt.Visit.Count(visit.Elsewhere) != 2 {
		t.Fatalf("receipt %+v", receipt)
	}
	parent, child := mustShow(t, f.Store, id), mustShow(t, f.Store, receipt.Split)
	if parent.Visit.State != visit.Called || child.Visit.State != visit.Waiting || child.Visit.Ticket.String() != "P002" {
		t.Errorf("they are %s and %s", parent.Visit.State, child.Visit.State)
	}
	if !child.Visit.Arrived.Equal(parent.Visit.Arrived) || !child.Visit.Since.After(parent.Visit.Arrived) {
		t.Errorf("who was split off came at %v, the party at %v", child.Visit.Arrived, parent.Visit.Arrived)
	}
	if child.Facts.From != id || child.Facts.Persons != 2 || !child.Facts.WalkIn() || child.Facts.Minutes != parent.Facts.Minutes ||
		len(child.Facts.Kinds) != 2 || child.Details.Persons[1].Given != "Ana" || child.Details.Contact != parent.Details.Contact ||
		child.Details.Confirmation == parent.Details.Confirmation || child.Facts.Source != booking.AtDesk {
		t.Errorf("the child: %+v", child)
	}
	if len(f.day().Clients) != clients+1 {
		t.Errorf("%d clients", len(f.day().Clients))
	}
	f.do(receipt.Split, visit.Call, counter(2))
	wantCode(t, f.tryUndo(id), "undo.changed")
	f.undo(receipt.Split)
	f.undo(id)
	if diff := cmp.Diff(before, f.visit(id)); diff != "" {
		t.Errorf("undone: %s", diff)
	}
	if r := mustShow(t, f.Store, receipt.Split); r.Status != booking.Withdrawn {
		t.Errorf("the child is %s", r.Status)
	}
	if again := f.do(id, visit.Split, persons(1)); mustShow(t, f.Store, again.Split).Visit.Ticket.Number != 3 {
		t.Errorf("the ticket of the withdrawn party was given again")
	}
	sound(t, f.Store)
}

// TestUndoingTheChildUndoesTheSplit takes the split back from its other side.
func TestUndoingTheChildUndoesTheSplit(t *testing.T) {
	f := aFront(t, 2)
	id := f.book("Zoé", "Éric")
	f.do(id, visit.Arrive)
	before := f.visit(id)
	command := uuid.New()
	child := f.do(id, visit.Split, persons(0)).Split
	u := booking.Undo{Command: command, Booking: child}
	first, err := f.Undo(t.Context(), u)
	if err != nil || first.Booking != child {
		t.Fatalf("%+v, %v", first, err)
	}
	if diff := cmp.Diff(before, f.visit(id)); diff != "" {
		t.Error(diff)
	}
	if second, err := f.Undo(t.Context(), u); err != nil || !cmp.Equal(first, second) {
		t.Errorf("asked again: %+v, %v", second, err)
	}
	child = f.do(id, visit.Split, persons(1)).Split
	f.do(id, visit.Leave)
	wantCode(t, f.tryUndo(child), "undo.changed") // the party has gone meanwhile
	f.undo(id)
	f.undo(child)
	f.state(id, visit.Waiting)
	sound(t, f.Store)
}

func TestGrow(t *testing.T) {
	f := aFront(t, 1)
	first := f.book("Zoé")
	f.book("Max") // right behind: there is no room for more
	grow := func(id uuid.UUID, names ...string) (desk.Receipt, error) {
		g := desk.Growth{Command: uuid.New(), Booking: id}
		for _, name := range names {
			g.Persons = append(g.Persons, booking.Person{Given: name, Kind: booking.Child})
		}
		return f.Grow(t.Context(), g)
	}
	places := mustShow(t, f.Store, first).Facts.Places
	receipt, err := grow(first, "Ana", "")
	if err != nil || len(receipt.Visit.Outcomes) != 3 {
		t.Fatalf("%+v, %v", receipt, err)
	}
	f.do(first, visit.Arrive)
	f.do(first, visit.Start, counter(1))
	f.do(first, visit.Finish, persons(0))
	if _, err := grow(first, "Lê"); err != nil {
		t.Fatal(err)
	}
	r := mustShow(t, f.Store, first)
	if r.Facts.Persons != 4 || len(r.Facts.Kinds) != 4 || !cmp.Equal(r.Facts.Places, places) || !r.Held || r.Details.Persons[3].Given != "Lê" ||
		r.Visit.Outcomes[0].Result != visit.Served || len(r.Visit.Pending()) != 3 {
		t.Errorf("%+v", r)
	}
	f.undo(first)
	if v := f.visit(first); len(v.Outcomes) != 3 || v.State != visit.Serving {
		t.Errorf("undone: %+v", v)
	}
	_, err = grow(first)
	wantCode(t, err, "persons.none")
	_, err = grow(first, make([]string, 29)...)
	wantCode(t, err, "persons.too-many")
	f.do(first, visit.Finish)
	_, err = grow(first, "Ana")
	wantCode(t, err, "visit.over")
	_, err = grow(uuid.New(), "Ana")
	wantCode(t, err, "booking.unknown")
	sound(t, f.Store)
}

// TestADisplacingImportWithAGrownParty changes settings under a party that grew: it is judged by the place it has.
func TestADisplacingImportWithAGrownParty(t *testing.T) {
	f := aFront(t, 2)
	id := f.book("Zoé")
	if _, err := f.Grow(t.Context(), desk.Growth{Command: uuid.New(), Booking: id, Persons: make([]booking.Person, 2)}); err != nil {
		t.Fatal(err)
	}
	changed := office("A", 3)
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{changed}); err != nil {
		t.Errorf("with one more counter: %v", err)
	}
	changed.Counters = changed.Counters[1:]
	err := f.ImportSites(t.Context(), uuid.New(), []site.Site{changed})
	if !cmp.Equal(err, fault.New("site.bookings-displaced", "Site", changed.Name, "Count", 1)) {
		t.Errorf("without its counter: %v", err)
	}
	if _, err := f.Cancel(t.Context(), cancel(id)); err != nil {
		t.Fatal(err)
	}
	f.undo(id)
	if r := mustShow(t, f.Store, id); !r.Held || r.Facts.Persons != 3 {
		t.Errorf("cancelled and back: %+v", r)
	}
	sound(t, f.Store)
}
