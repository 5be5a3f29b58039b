package simulate

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/model/visit"
)

// expects has somebody booked at the next free time.
func (w *world) expects(t *testing.T, persons int) *guest {
	t.Helper()
	o := booking.Order{
		Command: uuid.New(), Site: "S1", Service: site.Biometrics, Language: "fr",
		Details: booking.Details{Contact: booking.Contact{Family: "Roy"}, Persons: make([]booking.Person, persons)},
	}
	for i := range o.Details.Persons {
		o.Details.Persons[i].Family = "Roy"
	}
	receipt, err := w.store.Book(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	g := &guest{
		id: receipt.Booking, service: o.Service, start: w.at(receipt.Places[0].Start), persons: persons, minutes: 10,
		visit: visit.Expect(persons),
	}
	w.meet(g)
	return g
}

// happen lets everything happen that is planned up to an instant.
func (w *world) happen(t *testing.T, until time.Time) {
	t.Helper()
	for len(w.events.queue) > 0 && !w.events.queue[0].at.After(until) {
		e, _ := w.events.next()
		w.advance(e.at)
		if err := e.happens(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAbsentClients expects some to be given up by hand, some to be left to the closing, and some to come after all.
func TestAbsentClients(t *testing.T) {
	w := opened(t)
	var absent []*guest
	for range 20 {
		g := w.expects(t, 1)
		absent = append(absent, g)
		w.absent(g)
	}
	w.happen(t, w.ends.Add(-time.Minute))
	states := map[visit.State]int{}
	for _, g := range absent {
		states[g.visit.State]++
	}
	if states[visit.NoShow] == 0 || states[visit.Expected] == 0 || states[visit.Finished] == 0 {
		t.Errorf("%v", states)
	}
}

// TestFamiliesComeAsTheyLike looks for every sort of arrival, and that whoever came is served in the end.
func TestFamiliesComeAsTheyLike(t *testing.T) {
	w := opened(t)
	incomplete := 0
	for range 10 {
		g := w.expects(t, 3)
		w.events.add(g.start, func() error { return w.arrive(g) })
	}
	w.happen(t, w.ends.Add(3*time.Hour))
	for _, g := range w.inOrder {
		if g.visit.Count(visit.Absent) > 0 {
			incomplete++
		}
		if !g.visit.State.Over() && g.visit.State != visit.Expected {
			t.Errorf("ticket %s is still %s", g.visit.Ticket, g.visit.State)
		}
	}
	if incomplete+w.tally.splits == 0 || w.tally.steps < 3*10 || !w.closed {
		t.Errorf("%d incomplete, %+v, closed %v", incomplete, w.tally, w.closed)
	}
}
