// Package desktest has days of service in all their states, for tests of what shows them. It is for tests only.
package desktest

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
)

// Morning is Monday 2026-10-05, 10:24 in Toronto.
func Morning() time.Time { return time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC) }

// Monday is that day.
func Monday() calendar.Date { return calendar.NewDate(2026, 10, 5) }

// Office is a site in Ontario with so many counters for both services.
func Office(n int) site.Site {
	s := site.Site{ID: "1137", Zone: "America/Toronto", Step: 10, Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10}}
	for i := range n {
		s.Counters = append(s.Counters, site.Counter{Number: i + 1, Services: site.Services()})
	}
	return s
}

// Client is one who is expected at a time of the morning.
func Client(service site.Service, start calendar.Minute, names ...string) desk.Client {
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked, Held: true}}
	c.Facts = booking.Facts{Site: "1137", Service: service, Minutes: 10, Persons: len(names), Language: "en"}
	if start > 0 {
		c.Facts.Places = []site.Place{{Counter: 1, Date: Monday(), Start: start, End: start + 10}}
	} else {
		c.Facts.Date = Monday()
	}
	for _, name := range names {
		p := booking.Person{Given: "Zoé", Family: name}
		if service == site.Passport {
			p.Kind = booking.Adult
			c.Facts.Kinds = append(c.Facts.Kinds, p.Kind)
		}
		c.Details.Persons = append(c.Details.Persons, p)
	}
	c.Visit = visit.Expect(max(1, len(names)))
	return c
}

// After takes steps at so many minutes before now; the first gives the ticket.
func After(c desk.Client, ticket int, steps ...visit.Step) desk.Client {
	for i, step := range steps {
		if i == 0 {
			step.Ticket = visit.Ticket{Service: c.Facts.Service, Number: ticket}
		}
		next, err := c.Visit.Apply(step)
		if err != nil {
			panic(err)
		}
		c.Visit, c.Changed, c.Undoable = next, c.Changed.Next(step.At), uuid.New()
	}
	return c
}

// Ago is a time so many minutes before the morning.
func Ago(minutes int) time.Time { return Morning().Add(-time.Duration(minutes) * time.Minute) }

// Arrived is a step so many minutes ago, as are those below.
func Arrived(minutes int) visit.Step { return visit.Step{Move: visit.Arrive, At: Ago(minutes)} }

// CalledTo calls to a counter.
func CalledTo(counter, minutes int) visit.Step {
	return visit.Step{Move: visit.Call, Counter: counter, Reason: desk.ByAppointment, At: Ago(minutes)}
}

// Started begins the service.
func Started(minutes int) visit.Step { return visit.Step{Move: visit.Start, At: Ago(minutes)} }

// Finished ends it.
func Finished(minutes int) visit.Step { return visit.Step{Move: visit.Finish, At: Ago(minutes)} }

// Named is a client of a day, by the family name of the first person.
func Named(d desk.Day, family string) (c desk.Client, ok bool) {
	for _, c := range d.Clients {
		if len(c.Details.Persons) > 0 && c.Details.Persons[0].Family == family {
			return c, true
		}
	}
	return c, false
}
