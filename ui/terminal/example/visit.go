package example

import (
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// Test is what of a test the example needs.
type Test interface {
	Helper()
	Fatal(args ...any)
}

// Expected is the client before they come.
func Expected() booking.Record {
	r := Record()
	r.Visit = visit.Expect(2)
	return r
}

// Arrived is the client, who came at 9:35 with ticket B007.
func Arrived(t Test) booking.Record {
	t.Helper()
	ticket := visit.Ticket{Service: site.Biometrics, Number: 7}
	return Applied(t, Expected(), visit.Step{Move: visit.Arrive, Ticket: ticket, At: Noon().Add(-145 * time.Minute)})
}

// Begun is how far the client is, by the step that brought them there last.
func Begun(t Test, last visit.Move) booking.Record {
	t.Helper()
	r := Arrived(t)
	called := visit.Step{Move: visit.Call, Counter: 2, Reason: desk.ByAppointment, At: Noon().Add(-9 * time.Minute)}
	started := visit.Step{Move: visit.Start, At: Noon().Add(-8 * time.Minute)}
	switch last {
	case visit.Call:
		return Applied(t, r, called)
	case visit.Start:
		return Applied(t, r, called, started)
	case visit.Park:
		return Applied(t, r, called, started, visit.Step{Move: visit.Park, At: Noon().Add(-time.Minute)})
	}
	return r
}

// Served is the client when their day is over, with its history.
func Served(t Test) booking.Record {
	t.Helper()
	r := Applied(t, Begun(t, visit.Start), visit.Step{Move: visit.TurnAway, Persons: []int{0}, Reason: "no-document", At: Noon()},
		visit.Step{Move: visit.Finish, At: Noon()})
	at := func(kind visit.Move, reason string, s visit.Step) booking.Event {
		return booking.Event{Entry: Entry(), At: Noon(), Kind: string(kind), Reason: reason, Step: &s, Places: r.Facts.Places}
	}
	r.History = []booking.Event{
		at(visit.Arrive, "", visit.Step{Ticket: r.Visit.Ticket, Persons: []int{0, 1}}),
		at(visit.Call, desk.ByAppointment, visit.Step{Counter: 2}),
		at(visit.TurnAway, "no-document", visit.Step{Persons: []int{0}}),
		at(visit.Finish, "", visit.Step{}),
	}
	return r
}

// Applied is a client after more steps.
func Applied(t Test, r booking.Record, steps ...visit.Step) booking.Record {
	t.Helper()
	for _, s := range steps {
		after, err := r.Visit.Apply(s)
		if err != nil {
			t.Fatal(err)
		}
		r.Visit = after
	}
	return r
}

// Day is Monday at noon, with a client in every state that the queue shows.
func Day(t Test) desk.Day {
	t.Helper()
	day := desk.Day{Site: Site(), Date: Monday(), Position: 5}
	for i, c := range day.Site.Counters {
		day.Counters = append(day.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{{From: 480, To: 1020}}})
		if i == 1 {
			shut := false
			day.Counters[i].Set = &shut
		}
	}
	served := Begun(t, visit.Start)
	served.Visit.Counter = 1
	for i, r := range []booking.Record{Expected(), Arrived(t), served, Begun(t, visit.Park)} { // expected at 9:40, and it is noon
		r.ID[15], r.Visit.Ticket.Number = byte(i), min(i, 1)*(6+i)
		day.Clients = append(day.Clients, desk.Client{Booking: r.Booking, Details: r.Details, Undoable: Entry(), Changed: journal.Clock(0).Next(Noon())})
	}
	return day
}
