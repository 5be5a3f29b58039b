package journal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// Facts is the part of an entry about a booking that is not personal. Fields that an entry's kind does not need are left out.
type Facts struct {
	Command uuid.UUID      `json:"command"`           // the command that made the entry
	After   uuid.UUID      `json:"after,omitzero"`    // the subject's latest entry as its author saw it
	Booking *booking.Facts `json:"booking,omitempty"` // booked, amended: all of them
	Places  []site.Place   `json:"places,omitempty"`  // moved
	Undoes  uuid.UUID      `json:"undoes,omitzero"`   // undone: the entry it takes back
	Step    *visit.Step    `json:"step,omitempty"`    // a step of the visit; in booked: the arrival of who came without an appointment
	Into    uuid.UUID      `json:"into,omitzero"`     // split: the new party's booking
}

// DayFacts is the part of an entry about a site-day: counters that open or shut outside their hours, and the end of the day.
type DayFacts struct {
	Command uuid.UUID     `json:"command"`
	Site    string        `json:"site"`
	Date    calendar.Date `json:"date"`
	Counter int           `json:"counter,omitzero"` // staffed, unstaffed
	Swept   []uuid.UUID   `json:"swept,omitempty"`  // closed: the entries that gave up or let go who was still on the list
	Undoes  uuid.UUID     `json:"undoes,omitzero"`  // reopened: the closing it takes back
}

// SiteFacts is the part of an entry about a site: the whole site as it is from then on.
type SiteFacts struct {
	Command uuid.UUID  `json:"command"`
	Site    *site.Site `json:"site"`
}
