package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/visit"
)

// TestDeskCommandsAreCarriedOutOnce asks every command of the day again: the first answer, and nothing new.
func TestDeskCommandsAreCarriedOutOnce(t *testing.T) {
	f := aFront(t, 2)
	a, b := f.book("Zoé", "Éric"), f.book("Max")
	var closing desk.Receipt
	for _, c := range []struct {
		name string
		ask  func(id uuid.UUID) (desk.Receipt, error)
	}{
		{"arrive", func(id uuid.UUID) (desk.Receipt, error) { return f.try(a, visit.Arrive, under(id)) }},
		{"grow", func(id uuid.UUID) (desk.Receipt, error) {
			return f.Grow(t.Context(), desk.Growth{Command: id, Booking: a, Persons: []booking.Person{{Given: "Ana"}}})
		}},
		{"split", func(id uuid.UUID) (desk.Receipt, error) { return f.try(a, visit.Split, persons(1), under(id)) }},
		{"next", func(id uuid.UUID) (desk.Receipt, error) {
			return f.Next(t.Context(), desk.Next{Command: id, Site: "A", Counter: 1})
		}},
		{"start", func(id uuid.UUID) (desk.Receipt, error) { return f.try(a, visit.Start, counter(1), under(id)) }},
		{"walk-in", func(id uuid.UUID) (desk.Receipt, error) {
			return f.WalkIn(t.Context(), walkIn(func(w *desk.WalkIn) { w.Command = id }))
		}},
		{"staff", func(id uuid.UUID) (desk.Receipt, error) {
			return f.Staff(t.Context(), desk.Staffing{Command: id, Site: "A", Date: today, Counter: 2, Open: true})
		}},
		{"finish", func(id uuid.UUID) (desk.Receipt, error) { return f.try(a, visit.Finish, under(id)) }},
		{"close", func(id uuid.UUID) (desk.Receipt, error) {
			return f.CloseDay(t.Context(), desk.Closing{Command: id, Site: "A", Date: today})
		}},
		{"reopen", func(id uuid.UUID) (desk.Receipt, error) {
			return f.Reopen(t.Context(), desk.Reopening{Command: id, Site: "A", Date: today, Closing: closing.Entry})
		}},
	} {
		id := uuid.New()
		receipt := again(t, f, c.name, func() (desk.Receipt, error) { return c.ask(id) })
		if c.name == "close" {
			closing = receipt
		}
		_, err := f.try(b, visit.Arrive, under(id))
		wantCode(t, err, "command.reused")
	}
	sound(t, f.Store)
}

func again(t *testing.T, f *front, name string, ask func() (desk.Receipt, error)) desk.Receipt {
	t.Helper()
	first, err := ask()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	written := len(entries(t, f.Store, 0))
	f.pass(1)
	second, err := ask()
	if diff := cmp.Diff(first, second); err != nil || diff != "" || len(entries(t, f.Store, 0)) != written {
		t.Errorf("%s, asked again: %v %s", name, err, diff)
	}
	return first
}

// TestTheClocksOfTheDay sets the computer's clock back and far ahead: everything is accepted, and told in the journal’s order.
func TestTheClocksOfTheDay(t *testing.T) {
	f := aFront(t, 1)
	id := f.book("Zoé")
	f.do(id, visit.Arrive)
	f.now = monday.Add(-3 * time.Hour)
	f.do(id, visit.Start, counter(1))
	if v := f.visit(id); v.Started.Before(v.Arrived) || v.Waited(f.now) > time.Second {
		t.Errorf("set back: %+v", v)
	}
	f.now = monday.Add(9 * time.Hour)
	f.do(id, visit.Park)
	f.now = monday.AddDate(40, 0, 0)
	_, err := f.try(id, visit.Start, counter(1))
	wantCode(t, err, "visit.other-day")
	far := f.takeInOn(calendar.DateOf(f.now))
	f.now = monday.Add(time.Hour) // right again: the journal goes on from where it is
	f.do(id, visit.Start, counter(1))
	f.do(id, visit.Finish)
	v := f.visit(id)
	if v.State != visit.Finished || v.Ended.Before(mustShow(t, f.Store, far).Visit.Arrived) || v.Service(f.now) < 0 {
		t.Errorf("after a clock far ahead: %+v", v)
	}
	sound(t, f.Store)
}

// takeInOn takes a walk-in in on the day it is, which has to be a working day.
func (f *front) takeInOn(date calendar.Date) uuid.UUID {
	f.t.Helper()
	for date.Weekday() == time.Saturday || date.Weekday() == time.Sunday {
		date++
		f.now = f.now.AddDate(0, 0, 1)
	}
	return f.takeIn().Booking
}
