package answer

import (
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// Person is one of a party.
type Person struct {
	Given       string        `json:"given"`
	Family      string        `json:"family"`
	Kind        booking.Kind  `json:"kind,omitempty"`
	Application string        `json:"application,omitempty"`
	LetterDate  calendar.Date `json:"letter_date,omitzero"`
}

// Contact is the lead contact of a party.
type Contact struct {
	Given  string `json:"given"`
	Family string `json:"family"`
	Phone  string `json:"phone"`
	Email  string `json:"email"`
}

// Record is one booking, with its history in the answer of show.
type Record struct {
	Booking      uuid.UUID      `json:"booking"`
	Confirmation string         `json:"confirmation"`
	Status       booking.Status `json:"status"`
	Held         bool           `json:"held"` // false: active, but its place went to another
	Reason       string         `json:"reason,omitempty"`
	Site         string         `json:"site"`
	Service      site.Service   `json:"service"`
	Place        *Place         `json:"place"`
	Language     string         `json:"language"`
	Source       string         `json:"source,omitempty"`
	Notice       string         `json:"notice,omitempty"`
	Sealed       bool           `json:"sealed,omitempty"` // the personal part is not at hand
	Count        int            `json:"count"`            // how many persons come
	Contact      Contact        `json:"contact"`
	Persons      []Person       `json:"persons"`
	Needs        []string       `json:"needs"`
	Notes        string         `json:"notes"`
	Travel       booking.Band   `json:"travel,omitempty"`
	Warnings     []Problem      `json:"warnings"`
	Undoable     uuid.UUID      `json:"undoable,omitzero"`
	Ticket       string         `json:"ticket,omitempty"`
	State        visit.State    `json:"state,omitempty"`   // of the visit
	Results      []Result       `json:"results,omitempty"` // of the persons, once the client has come
	History      []Event        `json:"history,omitempty"`
}

// Event is one entry of a booking's history.
type Event struct {
	Entry   uuid.UUID `json:"entry"`
	At      time.Time `json:"at"` // UTC
	Kind    string    `json:"kind"`
	Changed []string  `json:"changed,omitempty"` // amended: the codes of booking.Changes, as far as it can be told
	Reason  string    `json:"reason,omitempty"`
	Words   string    `json:"words,omitempty"`
	Place   *Place    `json:"place,omitempty"`
	Undone  bool      `json:"undone"`

	// Of a step of the visit, as far as it has them. Persons are numbered from 1.
	Ticket  string `json:"ticket,omitempty"`
	Counter int    `json:"counter,omitempty"`
	Persons []int  `json:"persons,omitempty"`
}

// Bookings answers find.
type Bookings struct {
	Bookings []Record `json:"bookings"`
}

func (a *Writer) shapeRecord(r booking.Record) Record {
	shaped := Record{
		Booking: r.ID, Confirmation: booking.ShowConfirmation(r.Details.Confirmation),
		Status: r.Status, Held: r.Held, Reason: r.Reason,
		Site: r.Facts.Site, Service: r.Facts.Service, Place: shapePlaces(r.Facts.Places),
		Language: r.Facts.Language, Source: r.Facts.Source, Notice: r.Facts.Notice,
		Sealed: r.Sealed, Count: r.Facts.Persons, Contact: Contact(r.Details.Contact),
		Persons: shapePersons(r.Details.Persons), Needs: append([]string{}, r.Details.Needs...),
		Notes: r.Details.Notes, Travel: r.Details.Travel,
		Warnings: a.shapeWarnings(r.Details.Warnings), Undoable: r.Undoable,
	}
	if shaped.Ticket, shaped.State = r.Visit.Ticket.String(), r.Visit.State; r.Visit.State != visit.Expected {
		shaped.Results = shapeResults(r.Visit)
	}
	for _, e := range r.History {
		shaped.History = append(shaped.History, shapeEvent(e))
	}
	return shaped
}

func shapePersons(persons []booking.Person) []Person {
	list := make([]Person, len(persons))
	for i, p := range persons {
		list[i] = Person(p)
	}
	return list
}

func shapeEvent(e booking.Event) Event {
	shaped := Event{
		Entry: e.Entry, At: e.At.UTC(), Kind: e.Kind, Changed: e.Changed, Reason: e.Reason, Words: e.Words,
		Place: shapePlaces(e.Places), Undone: e.Undone,
	}
	if e.Step != nil {
		shaped.Ticket, shaped.Counter = e.Step.Ticket.String(), e.Step.Counter
		for _, i := range e.Step.Persons {
			shaped.Persons = append(shaped.Persons, i+1)
		}
	}
	return shaped
}
