package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/ui/terminal/orders"
	"daybook/ui/terminal/usage"
)

type amendCommand struct {
	usage.Chosen
	File string `arg:"" optional:""`
	usage.Once
}

// Run changes a booking's details by what a file gives; what it does not give stays.
func (c *amendCommand) Run(j *job) error {
	if c.Booking != "" && c.File == "" { // the only argument is the file then
		c.File, c.Confirmation = c.Confirmation, ""
	}
	if c.File == "" {
		return usage.Missing("FILE")
	}
	data, err := j.input(c.File)
	if err != nil {
		return err
	}
	if _, _, err := orders.Amend(data, booking.Details{}); err != nil {
		return err
	}
	store, record, command, err := j.toChange(c.Chosen, c.Once)
	if err != nil {
		return err
	}
	if record.Sealed {
		return fault.New("booking.withheld")
	}
	details, language, err := orders.Amend(data, record.Details)
	if err != nil {
		return err
	}
	receipt, err := store.Amend(j.ctx, booking.Amendment{
		Command: command, Booking: record.ID, Language: language, Details: details,
	})
	if err != nil {
		return err
	}
	return j.answer.Changed(receipt, "cli.amended")
}

type moveCommand struct {
	usage.Chosen
	Start  string `arg:"" optional:""`
	To     string `placeholder:"DATE"`
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	usage.Once
}

// Run gives a booking another place: a start on a date, or the first opening from a date on.
func (c *moveCommand) Run(j *job) error {
	when, err := c.when()
	if err != nil {
		return err
	}
	if c.Reason != "" {
		if err := checkReason(c.Reason); err != nil {
			return err
		}
	}
	store, record, command, err := j.toChange(c.Chosen, c.Once)
	if err != nil {
		return err
	}
	receipt, err := store.Move(j.ctx, booking.Move{
		Command: command, Booking: record.ID, When: when, Reason: c.Reason, Words: c.Words,
	})
	if err != nil {
		return err
	}
	return j.answer.Changed(receipt, "cli.moved")
}

// when reads date and start. "--to DATE START NUMBER" is understood as well as "NUMBER --to DATE START".
func (c *moveCommand) when() (when booking.When, err error) {
	if c.To == "" {
		return when, usage.Missing("--to")
	}
	if when.Date, err = calendar.ParseDate(c.To); err != nil {
		return when, usage.Refused("--to", c.To)
	}
	if _, err := calendar.ParseMinute(c.Confirmation); err == nil {
		c.Start, c.Confirmation = c.Confirmation, c.Start
	}
	if c.Start != "" {
		start, err := calendar.ParseMinute(c.Start)
		if err != nil {
			return when, usage.Refused("START", c.Start)
		}
		when.Start = &start
	}
	return when, nil
}

type cancelCommand struct {
	usage.Chosen
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	usage.Once
}

// Run cancels a booking.
func (c *cancelCommand) Run(j *job) error {
	if c.Reason == "" {
		return usage.Missing("--reason")
	}
	if err := checkReason(c.Reason); err != nil {
		return err
	}
	store, record, command, err := j.toChange(c.Chosen, c.Once)
	if err != nil {
		return err
	}
	receipt, err := store.Cancel(j.ctx, booking.Cancellation{
		Command: command, Booking: record.ID, Reason: c.Reason, Words: c.Words,
	})
	if err != nil {
		return err
	}
	return j.answer.Changed(receipt, "cli.cancelled")
}

func checkReason(code string) error {
	return usage.CheckReason(booking.Reasons(), code)
}

// toChange gives what every change needs. What can be refused without the passphrase is refused before it is asked for.
func (j *job) toChange(c usage.Chosen, o usage.Once) (store Store, r booking.Record, command uuid.UUID, err error) {
	if command, err = o.ID(); err != nil {
		return nil, r, command, err
	}
	if _, _, err = c.Parse(); err != nil {
		return nil, r, command, err
	}
	if store, err = j.unlocked(); err != nil {
		return nil, r, command, err
	}
	r, err = j.chosen(store, c)
	return store, r, command, err
}
