// Package booking is an appointment: who comes for what, how they are reached, what they need, and what is odd about it.
package booking

import (
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
)

// Kind is the sort of passport application a person brings (domain.md §2.1, §2.2).
type Kind string

// The kinds a desk tells apart, because what to bring or where to go differs.
const (
	Adult          Kind = "adult"
	AdultRenewal   Kind = "adult-renewal"
	Child          Kind = "child"
	ChildOneParent Kind = "child-one-parent" // passport offices only
	TravelDocument Kind = "travel-document"  // certificate of identity, refugee travel document
)

// Kinds lists the kinds in the order they are offered.
func Kinds() []Kind { return []Kind{Adult, AdultRenewal, Child, ChildOneParent, TravelDocument} }

// Band is how soon a passport client travels, in business days (domain.md §3.3).
type Band string

// The bands in which a desk asks for the travel date.
const (
	NoTravel Band = "none"
	Within2  Band = "within-2"
	From3To5 Band = "3-to-5"
	From6    Band = "6-to-45"
	Over45   Band = "over-45"
)

// Bands lists the bands in the order they are offered.
func Bands() []Band { return []Band{NoTravel, Over45, From6, From3To5, Within2} }

// Status is where a booking stands.
type Status string

// The states of a booking before the day of service.
const (
	Booked    Status = "booked"
	Cancelled Status = "cancelled"
	Withdrawn Status = "withdrawn" // its making was undone
)

// Contact is the lead contact of a party, who need not be one of the persons.
type Contact struct {
	Given  string `json:"given,omitempty"`
	Family string `json:"family,omitempty"`
	Phone  string `json:"phone,omitempty"`
	Email  string `json:"email,omitempty"`
}

// Person is one member of the party. A one-name person leaves either name empty or repeats it (domain.md §8).
type Person struct {
	Given       string        `json:"given,omitempty"`
	Family      string        `json:"family,omitempty"`
	Kind        Kind          `json:"kind,omitempty"`        // passport
	Application string        `json:"application,omitempty"` // biometrics; several persons may share one
	LetterDate  calendar.Date `json:"letter_date,omitzero"`  // biometrics; the date on the instruction letter
}

// Details is the personal part of a booking. It is always sealed (design.md §5).
type Details struct {
	Confirmation string        `json:"confirmation,omitempty"` // eight symbols, without the hyphen
	Contact      Contact       `json:"contact"`
	Persons      []Person      `json:"persons"`
	Needs        []string      `json:"needs,omitempty"`  // codes of Needs, or "interpreter:LANGUAGE", or free words
	Notes        string        `json:"notes,omitempty"`  // for the desk
	Travel       Band          `json:"travel,omitempty"` // passport
	Reason       string        `json:"reason,omitempty"` // why it was moved, cancelled or overridden, in words
	Warnings     []fault.Fault `json:"warnings,omitempty"`
}

// Facts is the part of a booking that is not personal and survives a purge (design.md §5).
type Facts struct {
	Site         string       `json:"site"`
	Service      site.Service `json:"service"`
	Places       []site.Place `json:"places"`          // all on one date
	Minutes      int          `json:"minutes"`         // a person's time, copied when the booking was made
	Persons      int          `json:"persons"`         // how many come
	Kinds        []Kind       `json:"kinds,omitempty"` // passport, one a person
	SideBySide   bool         `json:"side_by_side,omitempty"`
	Language     string       `json:"language"`               // of service, "en" or "fr"
	Source       string       `json:"source,omitempty"`       // how the request came: see Sources
	Notice       string       `json:"notice,omitempty"`       // version of the privacy notice that was read
	NoticeIn     string       `json:"notice_in,omitempty"`    // the language it was read in
	Confirmation string       `json:"confirmation,omitempty"` // keyed hash of the number, hexadecimal

	Date calendar.Date `json:"date,omitzero"` // of somebody who came without an appointment and holds no place
	From uuid.UUID     `json:"from,omitzero"` // the booking whose party this one was split from
}

// Day is the date the client comes on: that of the places, or of the visit when there are none.
func (f Facts) Day() calendar.Date {
	if len(f.Places) > 0 {
		return f.Places[0].Date
	}
	return f.Date
}

// WalkIn reports whether the client came without an appointment and was given no place either.
func (f Facts) WalkIn() bool { return len(f.Places) == 0 && !f.Date.IsZero() }

// Booking is an appointment as the journal tells it.
type Booking struct {
	ID     uuid.UUID
	Status Status
	Reason string // code, when cancelled
	Facts  Facts
	Held   bool // whether it holds its places; a displaced booking stays active without
	Visit  visit.Visit
}

// Active reports whether the client is still expected.
func (b Booking) Active() bool { return b.Status == Booked }

// Place gives the first place, which names date, start and counter to the client; ok is false when there is none.
func (b Booking) Place() (p site.Place, ok bool) {
	if len(b.Facts.Places) == 0 {
		return site.Place{}, false
	}
	return b.Facts.Places[0], true
}

// Needs lists the needs a desk can do something about (domain.md §10.6); their words are "need.CODE" in the catalogues.
func Needs() []string { return []string{"wheelchair", "asl", "lsq", "interpreter", "assistance"} }

// AtDesk is the source of a booking made for somebody who stands there: such a client may stay without a name.
const AtDesk = "walk-in"

// Sources lists the ways a request reaches the desk; their words are "source.CODE".
func Sources() []string { return []string{"counter", "phone", "other"} }

// Reasons lists the codes for cancelling or moving a booking (domain.md §9); their words are "reason.CODE".
func Reasons() []string {
	return []string{"client", "medical", "family", "travel", "work", "site-closed", "duplicate", "mistake", "other"}
}
