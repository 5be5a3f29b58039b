// Package amend is a booking whose details are being changed on the Book screen: what it was when it was read, what is
// asked of the store, and how long it takes once it is saved. It knows no widgets.
package amend

import (
	"reflect"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// Amendment is a booking whose details are being changed. Its start stays. It is kept as JSON in drafts.
type Amendment struct {
	Booking uuid.UUID         `json:"booking"`
	Number  string            `json:"number"` // the confirmation number
	Site    site.Site         `json:"site"`   // the booking's
	Facts   booking.Facts     `json:"facts"`
	Seen    uuid.UUID         `json:"seen"`   // the newest entry of its history when it was read
	Before  form.Form         `json:"before"` // what its record says
	Last    booking.Amendment `json:"last"`   // what was last asked of the store
	From    string            `json:"from"`   // the screen it was asked for on
}

// New begins the change of a booking, asked for on a screen.
func New(r booking.Record, at site.Site, from string) *Amendment {
	return &Amendment{
		Booking: r.ID, Number: r.Details.Confirmation, Site: at, Facts: r.Facts, Seen: newest(r), Before: form.Of(r), From: from,
	}
}

// newest is the newest entry of a booking's history.
func newest(r booking.Record) uuid.UUID {
	if len(r.History) == 0 {
		return uuid.Nil
	}
	return r.History[len(r.History)-1].Entry
}

// Refusal is why a booking's details cannot be changed here, or nil.
func Refusal(r booking.Record) error {
	switch {
	case r.Sealed:
		return fault.New("booking.withheld")
	case !r.Active(), len(r.Facts.Places) == 0:
		return fault.New("booking.not-active")
	}
	return nil
}

// Overtaken tells whether the booking, as it is now, was changed since it was seen.
func Overtaken(seen uuid.UUID, now booking.Record) bool {
	latest := newest(now)
	return latest != seen && latest != uuid.Nil
}

// Command is what is asked of the store, for the form as it is and the date on the letter. The same form asked for again
// is the same command: after a failure nothing is changed twice (design.md §5).
func (a *Amendment) Command(f *form.Form, letter calendar.Date) booking.Amendment {
	now := booking.Amendment{Booking: a.Booking, Language: f.Language, Details: f.Details(letter).Clean()}
	before := a.Last
	before.Command = uuid.Nil
	if a.Last.Command == uuid.Nil || !reflect.DeepEqual(before, now) {
		now.Command = uuid.New()
		a.Last = now
	}
	return a.Last
}
