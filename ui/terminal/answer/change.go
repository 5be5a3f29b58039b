package answer

import (
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/visit"
)

// Receipt answers a command that was carried out.
type Receipt struct {
	Command      uuid.UUID `json:"command"`
	Confirmation string    `json:"confirmation"`
	Place        *Place    `json:"place"`
	Warnings     []Problem `json:"warnings"`
	Entry        uuid.UUID `json:"entry,omitzero"` // for undoing it; not given by book

	// After the undo of a step of the visit.
	Ticket string      `json:"ticket,omitempty"`
	State  visit.State `json:"state,omitempty"`
}

// Refusal answers an item of book that was refused. Item, from 1, stands in for a command id that could not be read.
type Refusal struct {
	Command *uuid.UUID `json:"command"`
	Item    int        `json:"item,omitempty"`
	Error   Problem    `json:"error"`
}

// Booked answers one item of book, always in JSON.
func (a *Writer) Booked(r booking.Receipt) error { return a.line(a.shapeReceipt(r, false)) }

// Refused answers an item of book that was not booked, always in JSON. Its number counts from 1.
func (a *Writer) Refused(command uuid.UUID, number int, why error) error {
	answer := Refusal{Command: &command, Error: a.explain(why)}
	if command == uuid.Nil {
		answer.Command, answer.Item = nil, number
	}
	return a.line(answer)
}

// Changed answers a change of a booking that was carried out, in the words of the message that is named.
func (a *Writer) Changed(receipt booking.Receipt, id string) error {
	if a.JSON {
		return a.line(a.shapeReceipt(receipt, true))
	}
	text := a.Words.T(id, args{
		"Number": booking.ShowConfirmation(receipt.Confirmation), "Where": a.where(receipt.Places),
	})
	if err := a.say(text); err != nil {
		return err
	}
	a.warnings(receipt.Warnings)
	return nil
}

// TakenBack tells what is left after an undo: where the booking stands then, or how its visit does.
func (a *Writer) TakenBack(receipt booking.Receipt, after booking.Record) error {
	if !tookStep(after) {
		return a.Changed(receipt, "cli.undone")
	}
	if a.JSON {
		shaped := a.shapeReceipt(receipt, true)
		shaped.Ticket, shaped.State = after.Visit.Ticket.String(), after.Visit.State
		return a.line(shaped)
	}
	return a.say(a.Words.T("cli.step-undone", args{"Client": label(after.Booking, after.Details), "State": after.Visit.State}))
}

// tookStep reports whether what was taken back last was a step of the visit rather than a change of the booking.
func tookStep(r booking.Record) bool {
	undone := slices.IndexFunc(r.History, func(e booking.Event) bool { return e.Undone && e.Step != nil })
	return undone >= 0 && !slices.ContainsFunc(r.History[undone+1:], func(e booking.Event) bool { return e.Undone })
}

func (a *Writer) shapeReceipt(r booking.Receipt, withEntry bool) Receipt {
	shaped := Receipt{
		Command: r.Command, Confirmation: booking.ShowConfirmation(r.Confirmation),
		Place: shapePlaces(r.Places), Warnings: a.shapeWarnings(r.Warnings),
	}
	if withEntry {
		shaped.Entry = r.Entry
	}
	return shaped
}
