package terminal

import (
	"fmt"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
)

// chosen says which booking a command is about. The number is on the client's slip; the booking's own id is needed only
// when two bookings carry one number, which devices that worked apart can bring about (design.md §12).
type chosen struct {
	Confirmation string `arg:"" optional:""`
	Booking      string `placeholder:"UUID"`
}

// ambiguous is a number that more than one booking carries.
type ambiguous struct {
	*fault.Fault
	hits []hitJSON
}

// Unwrap gives the fault, so that it is put into words like any other.
func (a ambiguous) Unwrap() error { return a.Fault }

// parse checks the choice before the bookings are opened.
func (c chosen) parse() (number string, id uuid.UUID, err error) {
	if c.Booking != "" {
		if id, err = uuid.Parse(c.Booking); err != nil {
			return "", id, valueRefused("--booking", c.Booking)
		}
		return "", id, nil
	}
	if c.Confirmation == "" {
		return "", id, missing("CONFIRMATION")
	}
	number, err = booking.ParseConfirmation(c.Confirmation)
	if err != nil {
		return "", id, usageError{fault.New(fault.Code(err))}
	}
	return number, id, nil
}

// find gives the chosen booking, with its history.
func (c chosen) find(j *job, store Store) (booking.Record, error) {
	number, id, err := c.parse()
	if err != nil {
		return booking.Record{}, err
	}
	if number != "" {
		records, err := store.ByConfirmation(j.ctx, number)
		switch {
		case err != nil:
			return booking.Record{}, err
		case len(records) == 0:
			return booking.Record{}, fault.New("booking.unknown")
		case len(records) > 1:
			return booking.Record{}, tooMany(records)
		}
		id = records[0].ID
	}
	return store.Show(j.ctx, id)
}

func tooMany(records []booking.Record) error {
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

// once is the id that makes a writing command safe to repeat.
type once struct {
	Command string `placeholder:"UUID"`
}

func (o once) id() (uuid.UUID, error) {
	if o.Command == "" {
		return newID()
	}
	id, err := parseCommand(o.Command)
	if err != nil {
		return id, usageError{fault.New("command.invalid")}
	}
	return id, nil
}
