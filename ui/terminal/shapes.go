package terminal

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// The shapes of the answers in JSON. Programs depend on them: fields may be added, never renamed or taken away.

// problemJSON is a refusal or a warning.
type problemJSON struct {
	Code     string    `json:"code"`
	Message  string    `json:"message"`            // in the language of --lang
	Line     int       `json:"line,omitempty"`     // in the file that was read, from 1
	Column   int       `json:"column,omitempty"`   // in characters, from 1
	Bookings []hitJSON `json:"bookings,omitempty"` // to choose from, when two carry one number
}

// hitJSON is one of several bookings with the same confirmation number.
type hitJSON struct {
	Booking uuid.UUID        `json:"booking"`
	Site    string           `json:"site"`
	Date    calendar.Date    `json:"date,omitzero"`
	Start   *calendar.Minute `json:"start,omitempty"`
}

type failureJSON struct {
	Error problemJSON `json:"error"`
}

// placeJSON is where and when a party comes. Counters is given when a party stands side by side.
type placeJSON struct {
	Date     calendar.Date   `json:"date"`
	Start    calendar.Minute `json:"start"`
	End      calendar.Minute `json:"end"`
	Counter  int             `json:"counter"`
	Counters []int           `json:"counters,omitempty"`
}

// receiptJSON answers a command that was carried out.
type receiptJSON struct {
	Command      uuid.UUID     `json:"command"`
	Confirmation string        `json:"confirmation"`
	Place        *placeJSON    `json:"place"`
	Warnings     []problemJSON `json:"warnings"`
	Entry        uuid.UUID     `json:"entry,omitzero"` // for undoing it; not given by book

	// After the undo of a step of the visit.
	Ticket string      `json:"ticket,omitempty"`
	State  visit.State `json:"state,omitempty"`
}

// refusalJSON answers an item of book that was refused. Item, from 1, stands in for a command id that could not be read.
type refusalJSON struct {
	Command *uuid.UUID  `json:"command"`
	Item    int         `json:"item,omitempty"`
	Error   problemJSON `json:"error"`
}

type openingsJSON struct {
	Openings []placeJSON  `json:"openings"`
	Why      *problemJSON `json:"why,omitempty"` // when there are none
}

type sitesJSON struct {
	Sites []siteJSON `json:"sites"`
}

type siteJSON struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"` // in the language of --lang
	City     string         `json:"city"`
	Province string         `json:"province"`
	Kind     site.Kind      `json:"kind"`
	Zone     string         `json:"zone"`
	Services []site.Service `json:"services"`
	Counters int            `json:"counters"`
	AsOf     calendar.Date  `json:"as_of"`
}

type importJSON struct {
	Imported int              `json:"imported"`
	Refused  []refusedRowJSON `json:"refused"`
	Notes    []noteJSON       `json:"notes"`
}

type refusedRowJSON struct {
	ID     string      `json:"id"`
	Name   string      `json:"name"`
	Row    string      `json:"row"`
	Line   int         `json:"line"`
	Office bool        `json:"office"` // the whole office is left out
	Error  problemJSON `json:"error"`
}

type noteJSON struct {
	Site    string `json:"site"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

type personJSON struct {
	Given       string        `json:"given"`
	Family      string        `json:"family"`
	Kind        booking.Kind  `json:"kind,omitempty"`
	Application string        `json:"application,omitempty"`
	LetterDate  calendar.Date `json:"letter_date,omitzero"`
}

type contactJSON struct {
	Given  string `json:"given"`
	Family string `json:"family"`
	Phone  string `json:"phone"`
	Email  string `json:"email"`
}

// recordJSON is one booking, with its history in the answer of show.
type recordJSON struct {
	Booking      uuid.UUID      `json:"booking"`
	Confirmation string         `json:"confirmation"`
	Status       booking.Status `json:"status"`
	Held         bool           `json:"held"` // false: active, but its place went to another
	Reason       string         `json:"reason,omitempty"`
	Site         string         `json:"site"`
	Service      site.Service   `json:"service"`
	Place        *placeJSON     `json:"place"`
	Language     string         `json:"language"`
	Source       string         `json:"source,omitempty"`
	Notice       string         `json:"notice,omitempty"`
	Sealed       bool           `json:"sealed,omitempty"` // the personal part is not at hand
	Count        int            `json:"count"`            // how many persons come
	Contact      contactJSON    `json:"contact"`
	Persons      []personJSON   `json:"persons"`
	Needs        []string       `json:"needs"`
	Notes        string         `json:"notes"`
	Travel       booking.Band   `json:"travel,omitempty"`
	Warnings     []problemJSON  `json:"warnings"`
	Undoable     uuid.UUID      `json:"undoable,omitzero"`
	Ticket       string         `json:"ticket,omitempty"`
	State        visit.State    `json:"state,omitempty"`   // of the visit
	Results      []resultJSON   `json:"results,omitempty"` // of the persons, once the client has come
	History      []eventJSON    `json:"history,omitempty"`
}

type eventJSON struct {
	Entry   uuid.UUID  `json:"entry"`
	At      time.Time  `json:"at"` // UTC
	Kind    string     `json:"kind"`
	Changed []string   `json:"changed,omitempty"` // amended: the codes of booking.Changes, as far as it can be told
	Reason  string     `json:"reason,omitempty"`
	Words   string     `json:"words,omitempty"`
	Place   *placeJSON `json:"place,omitempty"`
	Undone  bool       `json:"undone"`

	// Of a step of the visit, as far as it has them. Persons are numbered from 1.
	Ticket  string `json:"ticket,omitempty"`
	Counter int    `json:"counter,omitempty"`
	Persons []int  `json:"persons,omitempty"`
}

type bookingsJSON struct {
	Bookings []recordJSON `json:"bookings"`
}

type rosterJSON struct {
	Site     string        `json:"site"`
	Name     string        `json:"name"`
	Date     calendar.Date `json:"date"`
	Revision int           `json:"revision"`
	Closed   *problemJSON  `json:"closed,omitempty"`
	Expected int           `json:"expected"` // persons in active bookings
	Rows     []rowJSON     `json:"rows"`
	PDF      string        `json:"pdf,omitempty"`
	Warnings []problemJSON `json:"warnings,omitempty"`
}

// rowJSON is one booking of the roster; given, family, phone and email are the lead contact's.
type rowJSON struct {
	Start        calendar.Minute `json:"start"`
	End          calendar.Minute `json:"end"`
	Counter      int             `json:"counter"`
	Counters     []int           `json:"counters,omitempty"`
	Booking      uuid.UUID       `json:"booking"`
	Confirmation string          `json:"confirmation"`
	Status       booking.Status  `json:"status"`
	Held         bool            `json:"held"`
	Service      site.Service    `json:"service"`
	Language     string          `json:"language"`
	Sealed       bool            `json:"sealed,omitempty"`
	Count        int             `json:"count"`
	Given        string          `json:"given"`
	Family       string          `json:"family"`
	Phone        string          `json:"phone"`
	Email        string          `json:"email"`
	Persons      []personJSON    `json:"persons"`
	Needs        []string        `json:"needs"`
	Notes        string          `json:"notes"`
}

type pdfJSON struct {
	PDF      string        `json:"pdf"`
	Warnings []problemJSON `json:"warnings"`
}

type verificationJSON struct {
	Entries  int           `json:"entries"`
	Bookings int           `json:"bookings"`
	Digest   string        `json:"digest"`
	Problems []problemJSON `json:"problems"`
}

type digestJSON struct {
	Digest string `json:"digest"`
}

type recoveryJSON struct {
	Recovery string `json:"recovery"`
}

type sampleJSON struct {
	Sites    int `json:"sites"`
	Bookings int `json:"bookings"`
}
