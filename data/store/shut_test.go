package store_test

import (
	"testing"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// A counter that staff shut calls nobody, but goes on with who was called there before, or put aside.
func TestAShutCounter(t *testing.T) {
	f := aFront(t, 2)
	shut := func(shut bool) {
		t.Helper()
		_, err := f.Staff(t.Context(), desk.Staffing{Command: uuid.New(), Site: "A", Date: today, Counter: 1, Open: !shut})
		if err != nil {
			t.Fatal(err)
		}
	}
	first, second := f.book("Zoé"), f.book("Éric")
	f.do(first, visit.Arrive)
	f.do(second, visit.Arrive)
	f.mustCall(1)
	shut(true)
	f.do(first, visit.Start)
	f.do(first, visit.Park)
	f.do(first, visit.Start)
	f.do(first, visit.Finish)
	_, err := f.call(1)
	wantCode(t, err, "counter.shut")
	_, err = f.try(second, visit.Call, counter(1))
	wantCode(t, err, "counter.shut")
	_, err = f.try(second, visit.Start, counter(1))
	wantCode(t, err, "counter.shut")
	shut(false)
	f.mustCall(1)
	sound(t, f.Store)
}

// Whose turn it is may be asked for some of a counter's services only.
func TestNextOfOneService(t *testing.T) {
	f := aFront(t, 1)
	f.takeIn()
	next := func(only ...site.Service) (desk.Receipt, error) {
		return f.Next(t.Context(), desk.Next{Command: uuid.New(), Site: "A", Counter: 1, Services: only})
	}
	_, err := next(site.Biometrics)
	wantCode(t, err, "queue.empty")
	other := f.takeIn(func(w *desk.WalkIn) { w.Service, w.Reason = site.Biometrics, "missed" })
	if called, err := next(site.Biometrics); err != nil || called.Booking != other.Booking {
		t.Errorf("called %v, %v", called.Booking, err)
	}
}
