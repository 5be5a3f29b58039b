package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
)

type amendCommand struct {
	chosen
	File string `arg:"" optional:""`
	once
}

// Run changes a booking's details by what a file gives; what it does not give stays.
func (c *amendCommand) Run(j *job) error {
	if c.Booking != "" && c.File == "" { // the only argument is the file then
		c.File, c.Confirmation = c.Confirmation, ""
	}
	if c.File == "" {
		return missing("FILE")
	}
	data, err := j.input(c.File)
	if err != nil {
		return err
	}
	if _, _, err := readAmendment(data, booking.Details{}); err != nil {
		return err
	}
	store, record, command, err := j.toChange(c.chosen, c.once)
	if err != nil {
		return err
	}
	if record.Sealed {
		return fault.New("booking.withheld")
	}
	details, language, err := readAmendment(data, record.Details)
	if err != nil {
		return err
	}
	receipt, err := store.Amend(j.ctx, booking.Amendment{
		Command: command, Booking: record.ID, Language: language, Details: details,
	})
	return j.changed(receipt, err, "cli.amended")
}

type moveCommand struct {
	chosen
	Start  string `arg:"" optional:""`
	To     string `placeholder:"DATE"`
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	once
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
	store, record, command, err := j.toChange(c.chosen, c.once)
	if err != nil {
		return err
	}
	receipt, err := store.Move(j.ctx, booking.Move{
		Command: command, Booking: record.ID, When: when, Reason: c.Reason, Words: c.Words,
	})
	return j.changed(receipt, err, "cli.moved")
}

// when reads date and start. "--to DATE START NUMBER" is understood as well as "NUMBER --to DATE START".
func (c *moveCommand) when() (when booking.When, err error) {
	if c.To == "" {
		return when, missing("--to")
	}
	if when.Date, err = calendar.ParseDate(c.To); err != nil {
		return when, valueRefused("--to", c.To)
	}
	if _, err := calendar.ParseMinute(c.Confirmation); err == nil {
		c.Start, c.Confirmation = c.Confirmation, c.Start
	}
	if c.Start != "" {
		if when.Start, err = parseStart(c.Start); err != nil {
			return when, valueRefused("START", c.Start)
		}
	}
	return when, nil
}

type cancelCommand struct {
	chosen
	Reason string `placeholder:"CODE"`
	Words  string `placeholder:"TEXT"`
	once
}

// Run cancels a booking.
func (c *cancelCommand) Run(j *job) error {
	if c.Reason == "" {
		return missing("--reason")
	}
	if err := checkReason(c.Reason); err != nil {
		return err
	}
	store, record, command, err := j.toChange(c.chosen, c.once)
	if err != nil {
		return err
	}
	receipt, err := store.Cancel(j.ctx, booking.Cancellation{
		Command: command, Booking: record.ID, Reason: c.Reason, Words: c.Words,
	})
	return j.changed(receipt, err, "cli.cancelled")
}

func checkReason(code string) error {
	return checkOneOf(booking.Reasons(), code)
}

// toChange gives what every change needs. What can be refused without the passphrase is refused before it is asked for.
func (j *job) toChange(c chosen, o once) (store Store, r booking.Record, command uuid.UUID, err error) {
	if command, err = o.id(); err != nil {
		return nil, r, command, err
	}
	if _, _, err = c.parse(); err != nil {
		return nil, r, command, err
	}
	if store, err = j.unlocked(); err != nil {
		return nil, r, command, err
	}
	r, err = c.find(j, store)
	return store, r, command, err
}

// changed answers a change that was carried out.
func (j *job) changed(receipt booking.Receipt, err error, id string) error {
	if err != nil {
		return err
	}
	if j.json {
		return j.line(j.shapeReceipt(receipt, true))
	}
	text := j.words.T(id, args{
		"Number": booking.ShowConfirmation(receipt.Confirmation), "Where": j.where(receipt.Places),
	})
	if err := j.say(text); err != nil {
		return err
	}
	for i := range receipt.Warnings {
		j.warn(&receipt.Warnings[i])
	}
	return nil
}
