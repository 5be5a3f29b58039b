package simulate

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// opened is a desk at ten o'clock, for which nobody booked.
func opened(t *testing.T) *world {
	t.Helper()
	w := alone(t, 1, twoServices())
	if err := w.store.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := w.store.ImportSites(t.Context(), uuid.New(), []site.Site{w.Site}); err != nil {
		t.Fatal(err)
	}
	w.now = w.at(10 * 60)
	var err error
	if w.day, err = w.store.Day(t.Context(), "S1", tuesday); err != nil {
		t.Fatal(err)
	}
	w.staff()
	return w
}

// comes takes in a party without an appointment for a passport.
func (w *world) comes(t *testing.T, persons int) *guest {
	t.Helper()
	o := desk.WalkIn{Command: uuid.New(), Site: "S1", Service: site.Passport, Language: "fr", Persons: persons}
	receipt, err := w.store.WalkIn(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	g := &guest{id: receipt.Booking, service: o.Service, persons: persons, minutes: 20, visit: receipt.Visit}
	w.meet(g)
	return g
}

// does carries something out that must succeed.
func (w *world) does(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	w.now = w.now.Add(time.Minute)
}

func expect(t *testing.T, g *guest, want visit.State) {
	t.Helper()
	if g.visit.State != want {
		t.Errorf("ticket %s is %s, want %s", g.visit.Ticket, g.visit.State, want)
	}
}

func TestEveryFreeCounterCalls(t *testing.T) {
	w := opened(t)
	first, second, third := w.comes(t, 1), w.comes(t, 1), w.comes(t, 1)
	w.does(t, w.callAll())
	expect(t, first, visit.Called)
	expect(t, second, visit.Called)
	expect(t, third, visit.Waiting) // the third counter gives nothing
	if w.desks[0].client != first || w.desks[1].client != second || w.tally.calls != 2 {
		t.Errorf("%d calls", w.tally.calls)
	}
	w.does(t, w.turn(false, w.desks[1]))
	w.does(t, w.serve(w.desks[1], second)) // served to the end though it is shut
	w.does(t, w.step(second, desk.Order{Move: visit.Finish}))
	w.desks[1].client = nil
	w.does(t, w.callAll())
	expect(t, third, visit.Waiting)
	w.does(t, w.turn(true, w.desks[1]))
	expect(t, third, visit.Called)
}

func TestWhoDoesNotComeIsCalledAgainAndThenLetGo(t *testing.T) {
	w := opened(t)
	g := w.comes(t, 1)
	w.does(t, w.callAll())
	g.missed = 1
	w.does(t, w.giveUpCalling(w.desks[0], g))
	expect(t, g, visit.Called) // nobody else waits
	c := w.desks[g.visit.Counter-1]
	if c.client != g || w.tally.calls != 2 {
		t.Errorf("at counter %d after %d calls", g.visit.Counter, w.tally.calls)
	}
	g.missed = 2
	w.does(t, w.giveUpCalling(c, g))
	expect(t, g, visit.Left)
	if c.client != nil {
		t.Error("the counter still waits for them")
	}
}

// TestWhoWasPutAsideComesBack takes chances until each of the ways back was seen.
func TestWhoWasPutAsideComesBack(t *testing.T) {
	w := opened(t)
	ways := map[visit.State]int{}
	for range 20 {
		g := w.comes(t, 1)
		w.does(t, w.callAll())
		w.does(t, w.serve(w.desks[0], g))
		w.does(t, w.park(w.desks[0], g))
		expect(t, g, visit.Parked)
		w.does(t, w.back(w.desks[0], g))
		ways[g.visit.State]++
		if g.visit.State == visit.Called {
			w.does(t, w.step(g, desk.Order{Move: visit.Start}))
		}
		w.does(t, w.step(g, desk.Order{Move: visit.Finish}))
		for _, c := range w.desks {
			c.client = nil
		}
	}
	if ways[visit.Serving] == 0 || ways[visit.Called] == 0 || w.tally.outOfTurn == 0 || len(ways) != 2 {
		t.Errorf("%v, %d out of turn", ways, w.tally.outOfTurn)
	}
	left := w.comes(t, 1)
	w.does(t, w.step(left, desk.Order{Move: visit.Leave}))
	w.does(t, w.back(w.desks[0], left)) // who left meanwhile does not come back
	expect(t, left, visit.Left)
}

func TestPartiesChange(t *testing.T) {
	w := opened(t)
	g := w.comes(t, 4)
	w.does(t, w.split(g))
	child := w.inOrder[1]
	if len(g.visit.Pending()) != 2 || len(child.visit.Pending()) != 2 || child.visit.Ticket.Number != 2 || w.tally.splits != 1 {
		t.Errorf("%v and %v", g.visit, child.visit)
	}
	w.does(t, w.grow(child))
	if child.persons != 3 || len(child.visit.Pending()) != 3 {
		t.Errorf("%d persons: %v", child.persons, child.visit)
	}
	w.does(t, w.join(&guest{}, 0)) // the others are gone: nothing happens
	if err := w.join(g, 0); fault.Code(err) != "visit.person" {
		t.Errorf("somebody joined who is there: %v", err)
	}
}

func TestWhoWaitsTooLongLeaves(t *testing.T) {
	w := opened(t)
	g := w.comes(t, 1)
	w.does(t, w.loseHeart(g, g.visit.Arrived.Add(-time.Second))) // of an arrival that was taken back
	expect(t, g, visit.Waiting)
	w.does(t, w.loseHeart(g, g.visit.Arrived))
	expect(t, g, visit.Left)
	w.does(t, w.undo(g))
	expect(t, g, visit.Waiting)
	w.does(t, w.callAll())
	w.does(t, w.loseHeart(g, g.visit.Arrived))
	expect(t, g, visit.Called)
	if w.tally.undone != 1 {
		t.Errorf("%d undone", w.tally.undone)
	}
}

// TestTheNextFreePlaceOrNone has somebody wait for whom the day has no place left.
func TestTheNextFreePlaceOrNone(t *testing.T) {
	w := opened(t)
	for _, c := range []struct {
		minute calendar.Minute
		placed bool
	}{{10 * 60, true}, {16*60 + 50, false}} {
		w.now = w.at(c.minute)
		o := desk.WalkIn{Command: uuid.New(), Site: "S1", Service: site.Passport, Language: "fr", Persons: 2, Soonest: true}
		receipt, err := w.takeIn(&o)
		w.does(t, err)
		w.does(t, w.look())
		client, ok := w.day.Client(receipt.Booking)
		place, placed := client.Place()
		if !ok || placed != c.placed || o.Soonest != c.placed || placed && (place.Start != c.minute || place.End != c.minute+40) {
			t.Errorf("at %v: %v, %v", c.minute, place, placed)
		}
	}
	if _, err := w.takeIn(&desk.WalkIn{Command: uuid.New(), Site: "S9", Soonest: true}); fault.Code(err) != "site.unknown" {
		t.Errorf("%v", err)
	}
}

// TestTheDayEnds has one client served beyond the end, one who still waits after the overtime, and one who never came.
func TestTheDayEnds(t *testing.T) {
	w := opened(t)
	start := w.day.Counters[0].Spans[0].To - 60 // of an appointment before lunch
	absent, err := w.store.Book(t.Context(), booking.Order{
		Command: uuid.New(), Site: "S1", Service: site.Passport, Language: "fr", When: booking.When{Date: tuesday, Start: &start},
		Details: booking.Details{Contact: booking.Contact{Given: "Zoé"}, Persons: []booking.Person{{Given: "Zoé", Kind: booking.Adult}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	w.now = w.ends
	served, waits := w.comes(t, 1), w.comes(t, 1)
	w.does(t, w.turn(true, w.desks[0]))
	expect(t, served, visit.Called)
	w.does(t, w.stayOn())
	expect(t, waits, visit.Called) // at the second counter, which stays open too
	w.does(t, w.leaveOff())
	if w.closed {
		t.Fatal("closed with clients at the counters")
	}
	w.does(t, w.step(served, desk.Order{Move: visit.Leave}))
	w.does(t, w.step(waits, desk.Order{Move: visit.Requeue}))
	w.now = w.ends.Add(overtime + time.Minute)
	for _, c := range w.desks {
		c.client = nil
		w.does(t, w.set(c, false))
	}
	w.does(t, w.leaveOff())
	if !w.closed || w.tally.swept != 2 {
		t.Fatalf("closed %v, %d swept", w.closed, w.tally.swept)
	}
	w.does(t, w.look())
	expect(t, waits, visit.Left)
	if c, ok := w.day.Client(absent.Booking); !ok || c.Visit.State != visit.NoShow {
		t.Errorf("%+v", c.Visit)
	}
}
