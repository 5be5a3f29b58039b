// Package draft keeps what is half typed on the Book screen, sealed in the store, so that neither a lock nor a crash loses
// it: a few seconds after each change, at each lock, and until it is booked, given up, or too old (design.md §12).
package draft

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// Draft is all that a person would miss after a lock or a crash.
type Draft struct {
	Form    form.Form       `json:"form"`
	Booked  *Booked         `json:"booked,omitempty"`
	Last    booking.Order   `json:"last"` // what was last asked of the store
	Touched map[string]bool `json:"touched"`
	All     bool            `json:"all"`
	Amend   *Amendment      `json:"amend,omitempty"`
	Parked  *Draft          `json:"parked,omitempty"` // the form put aside while a booking is changed
	Site    string          `json:"site"`             // where the opening chosen is
	At      time.Time       `json:"at"`               // the last change
}

// Booked is the booking just made, as it is read out to the client.
type Booked struct {
	Order   booking.Order   `json:"order"`
	Receipt booking.Receipt `json:"receipt"`
	Site    site.Site       `json:"site"`
	Took    string          `json:"took"`
}

// Amendment is a booking whose details are being changed. Its time stays.
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

// Amending begins the change of a booking, asked for on a screen.
func Amending(r booking.Record, at site.Site, from string) *Amendment {
	return &Amendment{
		Booking: r.ID, Number: r.Details.Confirmation, Site: at, Facts: r.Facts, Seen: Newest(r), Before: form.Of(r), From: from,
	}
}

// Newest is the newest entry of a booking's history.
func Newest(r booking.Record) uuid.UUID {
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

// Half tells whether something half typed would be lost with it.
func (d *Draft) Half() bool {
	return d.Booked == nil && d.Form.Touched() || d.Parked != nil && d.Parked.Half()
}

// sound tells whether a draft holds what the screen takes for granted.
func (d *Draft) sound() bool {
	return d.Form.Sound() && (d.Amend == nil || d.Form.Panel > form.Overview && len(d.Form.Chosen) > 0) &&
		(d.Parked == nil || d.Parked.sound())
}

// moved forgets the opening chosen, which is of another site; that of a booking being changed stays.
func (d *Draft) moved() {
	switch {
	case d.Amend == nil:
		d.Form.Chosen, d.Form.Page = nil, 0
	case d.Parked != nil:
		d.Parked.moved()
	}
}
