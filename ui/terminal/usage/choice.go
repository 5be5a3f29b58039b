package usage

import (
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/visit"
	"daybook/ui/terminal/orders"
)

// Chosen says which booking a command is about. The number is on the client's slip; the booking's own id is needed only
// when two bookings carry one number, which devices that worked apart can bring about (design.md §12).
type Chosen struct {
	Confirmation string `arg:"" optional:""`
	Booking      string `placeholder:"UUID"`
}

// Parse checks the choice before the bookings are opened.
func (c Chosen) Parse() (number string, id uuid.UUID, err error) {
	if c.Booking != "" {
		if id, err = uuid.Parse(c.Booking); err != nil {
			return "", id, Refused("--booking", c.Booking)
		}
		return "", id, nil
	}
	if c.Confirmation == "" {
		return "", id, Missing("CONFIRMATION")
	}
	number, err = booking.ParseConfirmation(c.Confirmation)
	if err != nil {
		return "", id, Error{fault.New(fault.Code(err))}
	}
	return number, id, nil
}

// Once is the id that makes a writing command safe to repeat.
type Once struct {
	Command string `placeholder:"UUID"`
}

// ID gives the id, or a fresh one where none was given.
func (o Once) ID() (uuid.UUID, error) {
	if o.Command == "" {
		return uuid.NewV7()
	}
	id, err := orders.ParseCommand(o.Command)
	if err != nil {
		return id, Error{fault.New("command.invalid")}
	}
	return id, nil
}

// Client says which client of the day a command is about: by the number on the slip, by the ticket in their hand, or by the
// booking's own id. Never by name: command lines are seen by everybody on the computer.
type Client struct {
	Chosen
	Ticket string `placeholder:"P012"`
	Site   string `placeholder:"ID"`
}

// Check refuses a choice that cannot be meant before the bookings are opened.
func (c Client) Check() error {
	if c.Ticket == "" {
		_, _, err := c.Parse()
		return err
	}
	if _, err := visit.ParseTicket(c.Ticket); err != nil {
		return Error{fault.New(fault.Code(err))}
	}
	if c.Site == "" {
		return Missing("--site")
	}
	return nil
}

// Some says which persons of a party a step is about.
type Some struct {
	Persons string `placeholder:"1,3"`
}

// Numbers gives the persons by their number from 0; nobody named means what the step means by it.
func (s Some) Numbers() ([]int, error) {
	if s.Persons == "" {
		return nil, nil
	}
	var list []int
	for part := range strings.SplitSeq(s.Persons, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 || n > booking.MaxPersons || slices.Contains(list, n-1) {
			return nil, Refused("--persons", s.Persons)
		}
		list = append(list, n-1)
	}
	return list, nil
}
