package answer

import (
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/ui/terminal/orders"
)

// Problem is a refusal or a warning.
type Problem struct {
	Code     string `json:"code"`
	Message  string `json:"message"`            // in the language of --lang
	Line     int    `json:"line,omitempty"`     // in the file that was read, from 1
	Column   int    `json:"column,omitempty"`   // in characters, from 1
	Bookings []Hit  `json:"bookings,omitempty"` // to choose from, when two carry one number
}

// Hit is one of several bookings with the same confirmation number.
type Hit struct {
	Booking uuid.UUID        `json:"booking"`
	Site    string           `json:"site"`
	Date    calendar.Date    `json:"date,omitzero"`
	Start   *calendar.Minute `json:"start,omitempty"`
}

// Failure answers any command that was not carried out.
type Failure struct {
	Error Problem `json:"error"`
}

// ambiguous is a number that more than one booking carries.
type ambiguous struct {
	*fault.Fault
	hits []Hit
}

// Unwrap gives the fault, so that it is put into words like any other.
func (a ambiguous) Unwrap() error { return a.Fault }

// Several is the refusal to choose one of the bookings that carry one number.
func Several(records []booking.Record) error {
	hits := shapeHits(records)
	shown := make([]string, len(hits))
	for i, hit := range hits {
		parts := []string{hit.Site, hit.Date.String()}
		if hit.Start != nil {
			parts = append(parts, hit.Start.String())
		}
		shown[i] = fmt.Sprintf("%s (--booking %s)", strings.TrimSpace(strings.Join(parts, " ")), hit.Booking)
	}
	return ambiguous{fault.New("confirmation.two", "Bookings", shown), hits}
}

// shapeHits lists bookings to choose from.
func shapeHits(records []booking.Record) []Hit {
	hits := make([]Hit, len(records))
	for i, r := range records {
		hits[i] = Hit{Booking: r.ID, Site: r.Facts.Site}
		if place, ok := r.Place(); ok {
			hits[i].Date, hits[i].Start = place.Date, &place.Start
		}
	}
	return hits
}

// Failed tells why a command was not carried out: among the answers to a program, beside them to a person.
func (a *Writer) Failed(err error) error {
	if a.JSON {
		return a.line(Failure{Error: a.explain(err)})
	}
	a.Warn(err)
	return nil
}

// Warn tells something that does not stop the command, beside its answer.
func (a *Writer) Warn(err error) { fmt.Fprintln(a.Err, a.sentence(err)) }

// warnings tells what the rules warn of.
func (a *Writer) warnings(list []fault.Fault) {
	for i := range list {
		a.Warn(&list[i])
	}
}

// sentence says what happened and what to do, and where in a file.
func (a *Writer) sentence(err error) string {
	text := a.Words.Fault(err)
	if at, ok := errors.AsType[orders.Located](err); ok && at.Args["Line"] == nil {
		return a.Words.T("cli.at-line", args{"Line": at.Line, "Column": at.Column, "Message": text})
	}
	return text
}

// explain puts an error into the shape programs read. A technical error has the code "internal".
func (a *Writer) explain(err error) Problem {
	p := Problem{Code: fault.Code(err), Message: a.Words.Fault(err)}
	if p.Code == "" {
		p.Code = "internal"
	}
	if at, ok := errors.AsType[orders.Located](err); ok {
		p.Line, p.Column = at.Line, at.Column
	}
	if two, ok := errors.AsType[ambiguous](err); ok {
		p.Bookings = two.hits
	}
	return p
}

func (a *Writer) shapeWarnings(warnings []fault.Fault) []Problem {
	list := make([]Problem, len(warnings))
	for i := range warnings {
		list[i] = a.explain(&warnings[i])
	}
	return list
}
