package booking

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// When says which places are wanted: exact ones, or a start on a date, or the first opening from a date on.
type When struct {
	Places []site.Place     // exact; the rest is passed over when given
	Date   calendar.Date    // none means today
	Start  *calendar.Minute // nil means the first opening from Date on
}

// Order asks for a booking. Its command id makes it safe to repeat (design.md §5).
type Order struct {
	Command    uuid.UUID
	Site       string
	Service    site.Service
	When       When
	SideBySide bool
	Language   string // of service
	Source     string
	Notice     string // version of the privacy notice read to the client; empty when it was not
	NoticeIn   string // the language it was read in
	Details    Details
}

// Amendment asks for a booking's details to become the given ones. The place stays; a longer party must fit there.
type Amendment struct {
	Command  uuid.UUID
	Booking  uuid.UUID
	Language string // of service; empty leaves it
	Details  Details
}

// Move asks for another place.
type Move struct {
	Command uuid.UUID
	Booking uuid.UUID
	When    When
	Reason  string // code, see Reasons
	Words   string
}

// Cancellation asks for a booking to be cancelled.
type Cancellation struct {
	Command uuid.UUID
	Booking uuid.UUID
	Reason  string // code, see Reasons
	Words   string
}

// Undo asks for an entry to be taken back, named as it was shown; the zero entry means the latest that can be.
type Undo struct {
	Command uuid.UUID
	Booking uuid.UUID
	Entry   uuid.UUID
}

// Receipt is the answer to a command that was carried out and is durable.
type Receipt struct {
	Command      uuid.UUID
	Booking      uuid.UUID
	Entry        uuid.UUID // what was written, for undoing it
	Confirmation string    // without the hyphen
	Places       []site.Place
	Warnings     []fault.Fault
}

// Record is everything known of one booking.
type Record struct {
	Booking
	Details  Details
	Sealed   bool      // the personal part is withheld or erased: Details is empty
	Undoable uuid.UUID // the entry an undo would take back, or nil
	History  []Event
}

// Event is one line of a booking's history.
type Event struct {
	Entry   uuid.UUID
	At      time.Time
	Kind    string       // an entry's kind: "booked", "moved" …
	Changed []string     // what an amendment changed, see Changes; none when a personal part is not at hand
	Reason  string       // code
	Words   string       // free text, when there is any and it is at hand
	Places  []site.Place // where the booking stood from then on
	Undone  bool         // whether it was taken back later
	Step    *visit.Step  // a step of the visit, or the arrival of who was booked on the spot; nil otherwise
}
