package desk

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// Order asks for one step of a client's visit. For visit.Split a new booking is made of the persons.
type Order struct {
	Command uuid.UUID
	Booking uuid.UUID
	Move    visit.Move
	Counter int    // called, started
	Persons []int  // by their number from 0; what none means says visit.Move
	Reason  string // code, turned away
	Words   string // why, in words; sealed
}

// Next asks for the client whose turn it is to be called to a counter.
type Next struct {
	Command  uuid.UUID
	Site     string
	Counter  int
	Services []site.Service // only these; none means all that the counter gives
}

// WalkIn asks for somebody who came without an appointment to be taken in. A name is not needed: a ticket is enough.
type WalkIn struct {
	Command  uuid.UUID
	Site     string
	Service  site.Service
	Language string // of service
	Persons  int    // 1 and up; Details.Persons may name fewer, or none
	Details  booking.Details
	Places   []site.Place // a free place of today, taken as a booking; none means the queue
	Soonest  bool         // the first free place of today, whichever it is, when none is named
	// Reason is why biometrics are given without an appointment, one of WalkInReasons; Details.Reason has the words.
	Reason string
}

// WalkInReasons lists why biometrics may be given without an appointment (domain.md §1.4); their words are
// "walk-in-reason.CODE".
func WalkInReasons() []string {
	return []string{"letter-expiring", "travel", "missed", "distance", "supervisor", "other"}
}

// Growth asks for persons to be added to a party on the day; the place stays as it is.
type Growth struct {
	Command uuid.UUID
	Booking uuid.UUID
	Persons []booking.Person // who is added; names may be missing, as of a walk-in
}

// Closing asks for a day to end: who never came is given up, who still waits has left. It is refused while anybody is
// called or served.
type Closing struct {
	Command uuid.UUID
	Site    string
	Date    calendar.Date
}

// Staffing asks for a counter to open or shut on a date, whatever its hours say.
type Staffing struct {
	Command uuid.UUID
	Site    string
	Date    calendar.Date
	Counter int
	Open    bool
}

// Reopening asks for the closing of a day to be taken back with all that it swept up.
type Reopening struct {
	Command uuid.UUID
	Site    string
	Date    calendar.Date
	Closing uuid.UUID // the entry that closed it, as it was shown
}

// Receipt is the answer to a command that was carried out and is durable.
type Receipt struct {
	Command  uuid.UUID
	Booking  uuid.UUID // nil for what is about the day
	Entry    uuid.UUID // what was written, for undoing it
	Visit    visit.Visit
	Split    uuid.UUID // the new booking of a split party, or nil
	Warnings []fault.Fault
	Swept    int // clients that a closing gave up or let go
}
