package store_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// TestEightProcessesCallFromOneQueue lets eight counters, each a process, empty one queue: nobody is called twice, nobody
// is left, and who comes too late is told that nobody waits.
func TestEightProcessesCallFromOneQueue(t *testing.T) {
	f := aFront(t, 8)
	clients := 120
	if proving() {
		clients = 1000
	}
	for i := range clients {
		if i%3 == 0 && i < 300 { // the office holds no more appointments
			f.do(f.book("Zoé"), visit.Arrive)
		} else {
			f.takeIn()
		}
	}
	const callers = 8
	var answers [callers]<-chan said
	var waits [callers]func() error
	for i := range callers {
		command := child(t, "call", f.folder, fmt.Sprint("DAYBOOK_COUNTER=", i+1))
		answers[i], waits[i] = lines(t, command), command.Wait
	}
	called := map[int]int{}
	for i := range callers {
		last := ""
		for answer := range answers[i] {
			if last = answer.Refused; last == "" {
				called[answer.Ticket]++
			}
			if last == "" && answer.Counter != i+1 {
				t.Errorf("called to counter %d by counter %d", answer.Counter, i+1)
			}
		}
		if err := waits[i](); err != nil || last != "queue.empty" {
			t.Errorf("process %d ended with %q: %v", i, last, err)
		}
	}
	for ticket, times := range called {
		if times != 1 {
			t.Errorf("ticket %d was called %d times", ticket, times)
		}
	}
	if len(called) != clients {
		t.Errorf("%d of %d were called", len(called), clients)
	}
	for _, c := range f.day().Clients {
		if c.Visit.State != visit.Finished {
			t.Errorf("ticket %v is %s", c.Visit.Ticket, c.Visit.State)
		}
	}
	sound(t, f.Store)
}

// TestTwoCallAtOnce has two stores of one folder go after one client, by hand: the second is told who has them.
func TestTwoCallAtOnce(t *testing.T) {
	f := aFront(t, 2)
	other := newFront(t, f.folder)
	if err := other.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	for round := range 30 {
		id := f.takeIn().Booking
		var all sync.WaitGroup
		var errs [2]error
		for i, desk := range []*front{f, other} {
			all.Go(func() { _, errs[i] = desk.try(id, visit.Call, counter(i+1)) })
		}
		all.Wait()
		winner := f.visit(id).Counter
		told := fault.New("visit.called-already", "Ticket", visit.Ticket{Service: site.Passport, Number: round + 1}, "Counter", winner)
		if winner < 1 || errs[winner-1] != nil || !cmp.Equal(errs[2-winner], error(told)) {
			t.Fatalf("counter %d won: %v", winner, errs)
		}
		f.do(id, visit.Leave)
	}
}

// TestTicketsAreNeverGivenAgain takes people in at two processes, undoes some arrivals, moves some bookings away: a number
// belongs to one client of the day.
func TestTicketsAreNeverGivenAgain(t *testing.T) {
	f := aFront(t, 8)
	other := newFront(t, f.folder)
	if err := other.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	owners := map[string]uuid.UUID{}
	note := func(receipt desk.Receipt) {
		t.Helper()
		number := receipt.Visit.Ticket.String()
		if owner, known := owners[number]; known && owner != receipt.Booking {
			t.Errorf("%s was given twice", number)
		}
		owners[number] = receipt.Booking
	}
	for i := range 60 {
		at := []*front{f, other}[i%2]
		id := at.book("Zoé")
		if i%5 == 0 {
			note(at.takeIn(func(w *desk.WalkIn) { w.Service, w.Reason = site.Biometrics, "travel" }))
		}
		first := at.do(id, visit.Arrive)
		note(first)
		switch i % 4 {
		case 1: // undone, and here after all: the paper in their hand still holds
			at.undo(id)
			if again := at.do(id, visit.Arrive); again.Visit.Ticket != first.Visit.Ticket {
				t.Errorf("%v became %v", first.Visit.Ticket, again.Visit.Ticket)
			}
		case 2: // undone, and moved to another day
			at.undo(id)
			if _, err := at.Move(t.Context(), move(id, booking.When{Date: today + 1})); err != nil {
				t.Fatal(err)
			}
		case 3:
			walkIn := at.takeIn()
			note(walkIn)
			at.undo(walkIn.Booking)
		}
	}
	if len(owners) != 60+12+15 {
		t.Errorf("%d tickets", len(owners))
	}
	f.now = monday.AddDate(0, 0, 1)
	tomorrow := map[visit.Ticket]bool{}
	for _, c := range mustDay(t, f, today+1).Clients { // who was moved here had a ticket of yesterday
		receipt := f.do(c.ID, visit.Arrive)
		if tomorrow[receipt.Visit.Ticket] || receipt.Visit.Ticket.Number > 15 {
			t.Errorf("%v on the day after", receipt.Visit.Ticket)
		}
		tomorrow[receipt.Visit.Ticket] = true
	}
	sound(t, f.Store)
}

func mustDay(t *testing.T, f *front, date calendar.Date) desk.Day {
	t.Helper()
	d, err := f.Day(t.Context(), "A", date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
