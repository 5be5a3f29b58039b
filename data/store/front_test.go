package store_test

import (
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// today is the date of monday at the offices of the tests.
var today = calendar.NewDate(2026, 10, 5)

// front is a front desk on a day of service: a store whose clock the test moves.
type front struct {
	*store.Store
	t      *testing.T
	now    time.Time
	folder string
}

// keyedFolder makes a folder with keys and nothing else, once for all tests: making keys takes long on purpose. TestMain removes it.
var keyedFolder = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "daybook-keyed")
	if err != nil {
		return "", err
	}
	s, err := store.Open(folder, store.Options{})
	if err != nil {
		return folder, err
	}
	return folder, errors.Join(s.SetUpSample(), s.Close())
})

func newFront(t *testing.T, folder string) *front {
	t.Helper()
	f := &front{t: t, now: monday, folder: folder}
	s, err := store.Open(folder, store.Options{Now: func() time.Time { return f.now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	f.Store = s
	return f
}

// aFront is a front desk of some counters at 8 o'clock.
func aFront(t *testing.T, counters int) *front {
	t.Helper()
	empty, err := keyedFolder()
	if err != nil {
		t.Fatal(err)
	}
	f := newFront(t, duplicate(t, empty))
	if err := f.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if err := f.ImportSites(t.Context(), uuid.New(), []site.Site{office("A", counters), office("B", 1)}); err != nil {
		t.Fatal(err)
	}
	return f
}

// pass lets time go by.
func (f *front) pass(minutes int) { f.now = f.now.Add(time.Duration(minutes) * time.Minute) }

func (f *front) book(names ...string) uuid.UUID {
	f.t.Helper()
	return mustBook(f.t, f.Store, order(names...)).Booking
}

// do makes a step that has to succeed.
func (f *front) do(id uuid.UUID, move visit.Move, change ...func(*desk.Order)) desk.Receipt {
	f.t.Helper()
	receipt, err := f.try(id, move, change...)
	if err != nil {
		f.t.Fatalf("%s: %v", move, err)
	}
	return receipt
}

func (f *front) try(id uuid.UUID, move visit.Move, change ...func(*desk.Order)) (desk.Receipt, error) {
	o := desk.Order{Command: uuid.New(), Booking: id, Move: move}
	for _, c := range change {
		c(&o)
	}
	return f.Step(f.t.Context(), o)
}

func counter(number int) func(*desk.Order)      { return func(o *desk.Order) { o.Counter = number } }
func persons(list ...int) func(*desk.Order)     { return func(o *desk.Order) { o.Persons = list } }
func because(reason string) func(*desk.Order)   { return func(o *desk.Order) { o.Reason = reason } }
func inWords(words string) func(*desk.Order)    { return func(o *desk.Order) { o.Words = words } }
func under(command uuid.UUID) func(*desk.Order) { return func(o *desk.Order) { o.Command = command } }

// walkIn is somebody who came for a passport, with nothing but a ticket.
func walkIn(change ...func(*desk.WalkIn)) desk.WalkIn {
	w := desk.WalkIn{Command: uuid.New(), Site: "A", Service: site.Passport, Language: "fr", Persons: 1}
	for _, c := range change {
		c(&w)
	}
	return w
}

func (f *front) takeIn(change ...func(*desk.WalkIn)) desk.Receipt {
	f.t.Helper()
	receipt, err := f.WalkIn(f.t.Context(), walkIn(change...))
	if err != nil {
		f.t.Fatal(err)
	}
	return receipt
}

func (f *front) call(number int) (desk.Receipt, error) {
	return f.Next(f.t.Context(), desk.Next{Command: uuid.New(), Site: "A", Counter: number})
}

func (f *front) mustCall(number int) desk.Receipt {
	f.t.Helper()
	receipt, err := f.call(number)
	if err != nil {
		f.t.Fatal(err)
	}
	return receipt
}

func (f *front) undo(id uuid.UUID) {
	f.t.Helper()
	if _, err := f.Undo(f.t.Context(), booking.Undo{Command: uuid.New(), Booking: id}); err != nil {
		f.t.Fatal(err)
	}
}

func (f *front) tryUndo(id uuid.UUID) error {
	_, err := f.Undo(f.t.Context(), booking.Undo{Command: uuid.New(), Booking: id})
	return err
}

func (f *front) day() desk.Day {
	f.t.Helper()
	d, err := f.Day(f.t.Context(), "A", today)
	if err != nil {
		f.t.Fatal(err)
	}
	return d
}

// visit reads where a client stands in every way there is, which must agree.
func (f *front) visit(id uuid.UUID) visit.Visit {
	f.t.Helper()
	shown := mustShow(f.t, f.Store, id)
	if client, ok := f.day().Client(id); ok {
		if diff := cmp.Diff(shown.Visit, client.Visit); diff != "" {
			f.t.Errorf("the day and the record differ: %s", diff)
		}
	}
	return shown.Visit
}

func (f *front) state(id uuid.UUID, want visit.State) {
	f.t.Helper()
	if got := f.visit(id).State; got != want {
		f.t.Errorf("the state is %s, want %s", got, want)
	}
}

func (f *front) close() desk.Receipt {
	f.t.Helper()
	receipt, err := f.CloseDay(f.t.Context(), desk.Closing{Command: uuid.New(), Site: "A", Date: today})
	if err != nil {
		f.t.Fatal(err)
	}
	return receipt
}
