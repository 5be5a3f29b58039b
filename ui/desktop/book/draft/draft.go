// Package draft keeps what is half typed on the Book screen, sealed in the store, so that neither a lock nor a crash loses
// it: a few seconds after each change, at each lock, and until it is booked, given up, or too old (design.md §12).
package draft

import (
	"time"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/amend"
	"daybook/ui/desktop/book/form"
)

// Draft is all that a person would miss after a lock or a crash.
type Draft struct {
	Form    form.Form        `json:"form"`
	Booked  *Booked          `json:"booked,omitempty"`
	Last    booking.Order    `json:"last"` // what was last asked of the store
	Touched map[string]bool  `json:"touched"`
	All     bool             `json:"all"`
	Amend   *amend.Amendment `json:"amend,omitempty"`
	Parked  *Draft           `json:"parked,omitempty"` // the form put aside while a booking is changed
	Site    string           `json:"site"`             // where the opening chosen is
	At      time.Time        `json:"at"`               // the last change
}

// Booked is the booking just made, as it is read out to the client.
type Booked struct {
	Order   booking.Order   `json:"order"`
	Receipt booking.Receipt `json:"receipt"`
	Site    site.Site       `json:"site"`
	Took    string          `json:"took"`
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
