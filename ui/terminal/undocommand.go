package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/ui/terminal/usage"
)

type undoCommand struct {
	usage.Client
	Entry string `placeholder:"UUID"`
	usage.Once
}

// Run takes back an entry of a booking, or the latest that can be. With a site alone it is the latest step at its desk today.
func (c *undoCommand) Run(j *job) error {
	entry, err := usage.ParseEntry(c.Entry)
	if err != nil {
		return err
	}
	atDesk := c.Site != "" && c.Ticket == "" && c.Confirmation == "" && c.Booking == ""
	command, err := c.ID()
	if err != nil {
		return err
	}
	if !atDesk {
		if err := c.Check(); err != nil {
			return err
		}
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	undo := booking.Undo{Command: command, Entry: entry}
	if atDesk {
		undo, err = j.latest(store, c.Site, undo)
	} else {
		undo.Booking, err = j.client(store, c.Client)
	}
	if err != nil {
		return err
	}
	return j.takeBack(store, undo)
}

// latest names the latest step at a desk today, so that it is that one which is taken back and no later one.
func (j *job) latest(store Store, siteID string, undo booking.Undo) (booking.Undo, error) {
	day, err := j.day(store, siteID, "")
	if err != nil {
		return undo, err
	}
	if day.Closed() {
		return undo, fault.New("day.closed", "Date", day.Date)
	}
	last, ok := day.Last()
	if !ok {
		return undo, fault.New("undo.nothing")
	}
	undo.Booking = last.ID
	if undo.Entry == uuid.Nil {
		undo.Entry = last.Undoable
	}
	return undo, nil
}

// takeBack undoes and tells what is left: where a booking stands then, or how a visit does.
func (j *job) takeBack(store Store, undo booking.Undo) error {
	receipt, err := store.Undo(j.ctx, undo)
	if err != nil {
		return err
	}
	after, err := store.Show(j.ctx, receipt.Booking)
	if err != nil {
		return err
	}
	return j.answer.TakenBack(receipt, after)
}
