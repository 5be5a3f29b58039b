package store_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// at the desk of one of several devices.
func (f *front) of(s *store.Store) *front {
	return &front{Store: s, t: f.t, now: f.now, folder: f.folder}
}

// TestStepsWaitForTheirBooking gives a device the steps first, then the site and the day, and the booking last.
func TestStepsWaitForTheirBooking(t *testing.T) {
	f := aFront(t, 2)
	id := f.at(visit.Serving)
	f.takeIn()
	if _, err := f.Staff(t.Context(), desk.Staffing{Command: uuid.New(), Site: "A", Date: today, Counter: 2}); err != nil {
		t.Fatal(err)
	}
	f.do(id, visit.Finish)
	closing := f.close()
	all := entries(t, f.Store, 0)
	b := newFront(t, duplicate(t, must(t, keyedFolder)))
	if err := b.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	parts := map[string][]journal.Entry{}
	for _, e := range all {
		part := "steps"
		switch {
		case e.Kind == journal.Settings:
			part = "site"
		case e.Kind.OfDay():
			part = "day"
		case e.Kind == journal.Booked:
			part = "bookings"
		}
		parts[part] = append(parts[part], e)
	}
	for _, part := range []string{"steps", "day", "site", "bookings"} {
		if err := b.Merge(t.Context(), parts[part]); err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		v, err := b.Verify(t.Context(), func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range v.Problems { // that entries are missing is true
			if problem.Code != "chain.broken" {
				t.Errorf("after the %s: %v", part, problem)
			}
		}
	}
	sound(t, b.Store)
	first, errA := f.Digest(t.Context())
	second, errB := b.Digest(t.Context())
	if errA != nil || errB != nil || first != second {
		t.Errorf("digests differ: %v %v", errA, errB)
	}
	d := b.day()
	if d.Closing != closing.Entry || d.Counters[1].Set == nil || len(d.Clients) != 2 {
		t.Errorf("the day: %+v", d)
	}
	b.state(id, visit.Finished)
}

func must(t *testing.T, get func() (string, error)) string {
	t.Helper()
	value, err := get()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// TestTwoDesksServeOneClient has two devices, out of touch, take in and serve the same client: both agree on what happened,
// and on who comes next.
func TestTwoDesksServeOneClient(t *testing.T) {
	list := devices(t, 2)
	f := &front{t: t, now: monday}
	a, b := f.of(list[0]), f.of(list[1])
	id := a.book("Zoé")
	meet(t, a.Store, b.Store)
	first := a.do(id, visit.Arrive)
	a.do(id, visit.Start, counter(1))
	b.takeIn() // has the first ticket of this device
	if second := b.do(id, visit.Arrive); second.Visit.Ticket.Number != 2 || first.Visit.Ticket.Number != 1 {
		t.Errorf("tickets %v and %v", first.Visit.Ticket, second.Visit.Ticket)
	}
	b.do(id, visit.Leave)
	meet(t, a.Store, b.Store)
	for _, desk := range []*front{a, b} {
		desk.state(id, visit.Left) // the later word
		r := mustShow(t, desk.Store, id)
		if len(r.History) != 5 || r.Visit.Ticket.Number != 1 {
			t.Errorf("%s with ticket %v", told(r.History), r.Visit.Ticket)
		}
		if next := desk.takeIn(); next.Visit.Ticket.Number != 3 {
			t.Errorf("the next ticket is %v", next.Visit.Ticket)
		}
		sound(t, desk.Store)
	}
}

// TestWhatComesFromMadDevices merges steps with clocks past the year 9999, tickets beyond counting and days under the wrong
// subject: nothing stops, and nobody’s tickets suffer.
func TestWhatComesFromMadDevices(t *testing.T) {
	f := aFront(t, 1)
	id := f.book("Zoé")
	other := f.book("Max")
	chance := rand.New(rand.NewPCG(4, 4))
	mad := newAuthor(chance)
	mad.skew = 0
	mad.clock = ^journal.Clock(0) - 1<<20
	huge := visit.Step{Ticket: visit.Ticket{Service: site.Passport, Number: 1 << 62}}
	lying := journal.DayFacts{Site: "A", Date: today + 1}
	list := []journal.Entry{
		mad.write(chance, monday, id, journal.Kind(visit.Arrive), journal.Facts{Step: &huge}),
		mad.write(chance, monday, id, journal.Kind(visit.Start), journal.Facts{Step: &visit.Step{Counter: 1}}),
		mad.write(chance, monday, journal.DaySubject("A", today), journal.Closed, lying),
		mad.write(chance, monday, id, journal.Closed, journal.DayFacts{Site: "A", Date: today}),
		mad.write(chance, monday, random(chance), journal.Closed, journal.DayFacts{Site: "Z", Date: calendar.Date(1 << 30)}),
	}
	if err := f.Merge(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	f.state(id, visit.Serving)
	if v := f.visit(id); v.Started.Year() != 9999 {
		t.Errorf("started in %d", v.Started.Year())
	}
	if f.day().Closed() {
		t.Error("a day was closed under another subject")
	}
	sound(t, f.Store)
	if receipt := f.do(other, visit.Arrive); receipt.Visit.Ticket.Number != 1 {
		t.Errorf("ticket %v", receipt.Visit.Ticket)
	}
	sound(t, f.Store)
}
