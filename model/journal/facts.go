package journal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
)

// Facts is the part of an entry about a booking that is not personal. Fields that an entry's kind does not need are left out.
type Facts struct {
	Command uuid.UUID      `json:"command"`           // the command that made the entry
	After   uuid.UUID      `json:"after,omitzero"`    // the subject's latest entry as its author saw it
	Booking *booking.Facts `json:"booking,omitempty"` // booked, amended: all of them
	Places  []site.Place   `json:"places,omitempty"`  // moved
	Undoes  uuid.UUID      `json:"undoes,omitzero"`   // undone: the entry it takes back
}

// SiteFacts is the part of an entry about a site: the whole site as it is from then on.
type SiteFacts struct {
	Command uuid.UUID  `json:"command"`
	Site    *site.Site `json:"site"`
}
