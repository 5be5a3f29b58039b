// Package example is one site, one client of it and one day of theirs, for the tests of the terminal's packages.
package example

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
)

// The number of the client's booking, as it is kept and as it is shown.
const (
	Number = "4F3K9TQV"
	Shown  = "4F3K-9TQV"
)

// ID gives one of the ids of the example, which differ in their last byte.
func ID(last byte) uuid.UUID {
	return uuid.UUID{0: 0x01, 1: 0x92, 2: 0xf0, 6: 0x70, 8: 0x80, 15: last}
}

// Subject and Entry are the ids of the client's booking and of its last entry.
func Subject() uuid.UUID { return ID(0xaa) }

// Entry is the id of the last entry of the client's booking.
func Entry() uuid.UUID { return ID(0xee) }

// Monday is the day of the example.
func Monday() calendar.Date { return calendar.NewDate(2026, time.October, 5) }

// Noon is its noon at the site.
func Noon() time.Time { return time.Date(2026, time.October, 5, 16, 0, 0, 0, time.UTC) }

// Site is an office with two counters, the second for passports only.
func Site() site.Site {
	services := []site.Service{site.Passport, site.Biometrics}
	return site.Site{
		ID: "T1", Name: calendar.Text{EN: "Toronto Office", FR: "Bureau de Toronto"}, City: calendar.Text{EN: "Toronto", FR: "Toronto"},
		Zone: "America/Toronto", Kind: site.PassportOffice, Schedule: calendar.Schedule{Province: "ON"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Counters: []site.Counter{{Number: 1, Services: services}, {Number: 2, Services: services[:1]}},
	}
}

// Place is one of Monday's, from one time such as "09:40" to another.
func Place(counter int, start, end string) site.Place {
	from, _ := calendar.ParseMinute(start)
	to, _ := calendar.ParseMinute(end)
	return site.Place{Counter: counter, Date: Monday(), Start: from, End: to}
}

// Record is the client's booking: biometrics for two at 9:40 at the first counter, moved there from 9:20.
func Record() booking.Record {
	return booking.Record{
		Booking: booking.Booking{
			ID: Subject(), Status: booking.Booked, Held: true,
			Facts: booking.Facts{
				Site: "T1", Service: site.Biometrics, Places: []site.Place{Place(1, "09:40", "10:00")}, Minutes: 10, Persons: 2,
				Language: "fr", Source: "phone", Notice: "2026-10-01",
			},
		},
		Details: booking.Details{
			Confirmation: Number,
			Contact:      booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-1234", Email: "zoe@example.ca"},
			Persons: []booking.Person{
				{Given: "Zoé", Family: "Tremblay", Application: "V123456789", LetterDate: calendar.NewDate(2026, 9, 20)},
				{Given: "Bo", Family: "Bo"},
			},
			Needs: []string{"wheelchair", "interpreter:Inuktitut", "a chair"}, Notes: "first line\nsecond line",
			Warnings: []fault.Fault{*fault.New("application.missing")},
		},
		Undoable: Entry(),
		History: []booking.Event{
			{Entry: ID(2), At: Noon(), Kind: "booked", Places: []site.Place{Place(1, "09:20", "09:40")}},
			{
				Entry: Entry(), At: Noon().Add(time.Minute), Kind: "moved", Reason: "work", Words: "new shift",
				Places: []site.Place{Place(1, "09:40", "10:00")},
			},
		},
	}
}

// Roster is Monday's, of two rows, the second one withheld.
func Roster() roster.Day {
	r := Record()
	sealed := booking.Booking{ID: ID(2), Status: booking.Cancelled, Facts: booking.Facts{
		Site: "T1", Service: site.Passport, Places: []site.Place{Place(1, "09:40", "09:50"), Place(2, "09:40", "09:50")}, Persons: 2, Language: "en",
	}}
	return roster.Day{
		Site: Site(), Date: Monday(), Revision: 12, Closed: fault.New("site.closed-day", "Date", Monday()),
		Rows: []roster.Row{{Booking: r.Booking, Details: r.Details}, {Booking: sealed, Sealed: true}},
	}
}
