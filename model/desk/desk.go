// Package desk is the day of service at one site: who is expected, who waits and why in that order, how long it will take,
// and the figures of the day. It only looks: what happens to a client is a step of model/visit, and the journal keeps it.
package desk

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// Client is one line of the day: a booking with its visit.
type Client struct {
	booking.Booking

	Details  booking.Details
	Sealed   bool          // the personal part is withheld or erased: Details is empty
	Undoable uuid.UUID     // the entry an undo would take back, or nil
	Changed  journal.Clock // of that entry; zero when there is none
}

// Day is a site's day of service as the journal tells it.
type Day struct {
	Site     site.Site
	Date     calendar.Date
	Shut     *fault.Fault // why the site is not open that day, if it is not; there may be clients all the same
	Clients  []Client     // active bookings of the date and whoever came, in no order that matters
	Counters []Counter    // in the order of their numbers
	Closing  uuid.UUID    // the entry that closed the day; nil while it is open
	Position int64        // of the journal up to which this is known; see the store
}

// Counter is one counter of the day.
type Counter struct {
	site.Counter

	Spans []calendar.Span // when its hours say it is staffed
	Set   *bool           // whether staff opened or shut it, whatever the hours say; nil when nobody did
}

// Open reports whether the counter is staffed at a time of the day.
func (c Counter) Open(now calendar.Minute) bool {
	if c.Set != nil {
		return *c.Set
	}
	for _, s := range c.Spans {
		if s.From <= now && now < s.To {
			return true
		}
	}
	return false
}

// Shut reports whether staff shut the counter, whatever its hours say.
func (c Counter) Shut() bool { return c.Set != nil && !*c.Set }

// Closed reports whether the day was closed.
func (d Day) Closed() bool { return d.Closing != uuid.Nil }

// Now is the present at the site.
type Now struct {
	At     time.Time       // the instant
	Minute calendar.Minute // what the site's clocks show
}
