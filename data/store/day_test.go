package store_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// inText is a day as text, its clients in an order that does not matter.
func inText(t *testing.T, d desk.Day) string {
	t.Helper()
	d.Position = 0
	d.Clients = slices.SortedFunc(slices.Values(d.Clients), func(a, b desk.Client) int { return slices.Compare(a.ID[:], b.ID[:]) })
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDayHoldsWhoBelongsThere(t *testing.T) {
	f := aFront(t, 2)
	expected, cancelled, moved := f.book("Zoé"), f.book("Max"), f.book("Ana")
	tomorrow := mustBook(t, f.Store, with(order("Lê"), booking.When{Date: today + 1})).Booking
	other := order("Éric")
	other.Site = "B"
	mustBook(t, f.Store, other)
	if _, err := f.Cancel(t.Context(), cancel(cancelled)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Move(t.Context(), move(moved, booking.When{Date: today + 1})); err != nil {
		t.Fatal(err)
	}
	came := f.takeIn().Booking
	d := f.day()
	var got []uuid.UUID
	for _, c := range d.Clients {
		got = append(got, c.ID)
		if c.Undoable == uuid.Nil || c.Changed == 0 || c.Sealed {
			t.Errorf("%+v", c)
		}
	}
	if !slices.Equal(got, []uuid.UUID{expected, came}) || d.Site.ID != "A" || d.Date != today || d.Shut != nil || d.Closed() {
		t.Errorf("clients %v, want %v and %v; not %v", got, expected, came, tomorrow)
	}
	if _, err := f.Day(t.Context(), "Z", today); fault.Code(err) != "site.unknown" {
		t.Errorf("an unknown site: %v", err)
	}
}

// TestDayAfterIsTheDay lets anything happen and compares the day that was followed up step by step with one read anew.
func TestDayAfterIsTheDay(t *testing.T) {
	f := aFront(t, 3)
	chance := rand.New(rand.NewPCG(3, 14))
	followed := f.day()
	var closing uuid.UUID
	steps, idle, busy := 150, 0, 0
	if proving() {
		steps = 3000
	}
	for step := range steps {
		f.anything(chance, &closing)
		after, changed, err := f.DayAfter(t.Context(), followed)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := inText(t, f.day()), inText(t, after); want != got {
			t.Fatalf("step %d: %s", step, cmp.Diff(want, got))
		}
		if same := inText(t, followed) == inText(t, after); same && changed {
			idle++ // something was written that changed nothing, such as the same counter opened twice
		} else if !same && !changed {
			t.Fatalf("step %d changed the day and nothing was said", step)
		} else if changed {
			busy++
		}
		followed = after
	}
	if busy < steps/6 || idle > steps/5 {
		t.Errorf("%d changes, %d for nothing", busy, idle)
	}
	sound(t, f.Store)
}

// anything does something about the day or beside it; what is refused is as good.
func (f *front) anything(chance *rand.Rand, closing *uuid.UUID) {
	ctx := f.t.Context()
	d := f.day()
	var id uuid.UUID
	if len(d.Clients) > 0 {
		id = d.Clients[chance.IntN(len(d.Clients))].ID
	}
	var receipt desk.Receipt
	var err error
	switch n := chance.IntN(24); {
	case n < 2:
		_, err = f.Book(ctx, with(order("Zoé"), booking.When{Date: today + 1}))
	case n < 5:
		_, err = f.Book(ctx, order("Zoé", "Éric"))
	case n < 6:
		_, err = f.Move(ctx, move(id, booking.When{Date: today + 1}))
	case n < 7:
		_, err = f.Cancel(ctx, cancel(id))
	case n < 9:
		err = f.tryUndo(id)
	case n < 11:
		receipt, err = f.WalkIn(ctx, walkIn())
	case n < 12:
		receipt, err = f.Staff(ctx, desk.Staffing{Command: uuid.New(), Site: "A", Date: today, Counter: 1 + chance.IntN(3), Open: n%2 == 0})
	case n < 13 && closing != nil && *closing == uuid.Nil:
		if receipt, err = f.CloseDay(ctx, desk.Closing{Command: uuid.New(), Site: "A", Date: today}); err == nil {
			*closing = receipt.Entry
		}
	case n < 14:
		receipt, err = f.Grow(ctx, desk.Growth{Command: uuid.New(), Booking: id, Persons: make([]booking.Person, 1)})
	case n < 15:
		err = f.SetQueue(ctx, uuid.New(), string("AB"[chance.IntN(2)]), site.Queue{Share: 2 + chance.IntN(3)})
	case n < 17:
		receipt, err = f.call(1 + chance.IntN(3))
	default:
		o := ordinary(visit.Moves()[chance.IntN(11)])
		o.Command, o.Booking, o.Counter = uuid.New(), id, 1+chance.IntN(3)
		receipt, err = f.Step(ctx, o)
	}
	if err != nil && fault.Code(err) == "" {
		f.t.Fatal(err)
	}
	if closing != nil && *closing != uuid.Nil && chance.IntN(3) == 0 {
		if _, err := f.Reopen(ctx, desk.Reopening{Command: uuid.New(), Site: "A", Date: today, Closing: *closing}); err != nil {
			f.t.Fatal(err)
		}
		*closing = uuid.Nil
	}
	f.pass(chance.IntN(2))
	_ = receipt
}

func TestDayAfterReadsOnlyWhatChanged(t *testing.T) {
	f := aFront(t, 2)
	a, b := f.book("Zoé"), f.book("Max")
	d := f.day()
	f.do(a, visit.Arrive)
	after, changed, err := f.DayAfter(t.Context(), d)
	if err != nil || !changed {
		t.Fatal(changed, err)
	}
	if c, _ := d.Client(a); c.Visit.State != visit.Expected {
		t.Error("the day it is made of was changed")
	}
	if c, _ := after.Client(b); !cmp.Equal(c, mustClient(t, d, b)) || after.Position <= d.Position {
		t.Errorf("who did nothing: %+v", c)
	}
	amend(t, f.Store, b, "", func(d *booking.Details) { d.Needs = []string{"wheelchair"} })
	after, changed, err = f.DayAfter(t.Context(), after)
	if c := mustClient(t, after, b); err != nil || !changed || len(c.Details.Needs) != 1 {
		t.Errorf("amended: %+v %v", c, err)
	}
	other := order("Éric")
	other.Site = "B"
	mustBook(t, f.Store, other)
	again, changed, err := f.DayAfter(t.Context(), after)
	if err != nil || changed || again.Position == after.Position {
		t.Errorf("another site’s booking: %v %v", changed, err)
	}
	if again, changed, err := f.DayAfter(t.Context(), again); err != nil || changed || len(again.Clients) != 2 {
		t.Errorf("nothing: %v %v", changed, err)
	}
}

func mustClient(t *testing.T, d desk.Day, id uuid.UUID) desk.Client {
	t.Helper()
	c, ok := d.Client(id)
	if !ok {
		t.Fatalf("nobody %v", id)
	}
	return c
}

// TestTheDayIsForgottenAtLock calls, locks and unlocks: what was kept of the day is read anew.
func TestTheDayIsForgottenAtLock(t *testing.T) {
	f := aFront(t, 3)
	for i := range 3 {
		f.do(f.book(fmt.Sprint("Zoé ", i)), visit.Arrive)
	}
	f.mustCall(1)
	f.Lock()
	_, err := f.call(2)
	wantCode(t, err, "vault.locked")
	if err := f.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if receipt := f.mustCall(2); receipt.Visit.Ticket.Number != 2 {
		t.Errorf("called %v", receipt.Visit.Ticket)
	}
	f.mustCall(3)
}

// Two steps within a millisecond have an order all the same: the later one is undone first, and of a split the party.
func TestLastOfStepsInOneMillisecond(t *testing.T) {
	f := aFront(t, 1)
	for range 5 {
		if last, ok := f.day().Last(); ok && last.Changed == 0 {
			t.Error("a step without its clock")
		}
		came := f.takeIn(func(w *desk.WalkIn) { w.Persons = 2 }).Booking
		if last, ok := f.day().Last(); !ok || last.ID != came {
			t.Errorf("%v, %v; want who came last", last.ID, ok)
		}
	}
	party, _ := f.day().Last()
	if _, err := f.Step(t.Context(), desk.Order{Command: uuid.New(), Booking: party.ID, Move: visit.Split, Persons: []int{1}}); err != nil {
		t.Fatal(err)
	}
	if last, ok := f.day().Last(); !ok || last.ID != party.ID {
		t.Errorf("%v, %v; want the party that was split", last.ID, ok)
	}
}
