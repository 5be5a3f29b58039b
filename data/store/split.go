package store

import (
	"context"
	"encoding/json"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/visit"
)

// split lets some of a party go on with a ticket of their own: one entry ends their part of the visit, another makes the
// new one, which has waited since the whole party came. Both are there or none.
func (tx *transaction) split(ctx context.Context, o desk.Order, v visiting) (int64, error) {
	step := visit.Step{Move: visit.Split, At: v.at, Persons: o.Persons}
	if _, err := v.Visit.Apply(step); err != nil {
		return 0, err
	}
	details, err := tx.personal(ctx, v.Personal)
	if err != nil {
		return 0, err
	}
	child, err := uuid.NewV7()
	if err != nil {
		return 0, err
	}
	facts, own := part(v, details, o.Persons)
	if err := tx.number(ctx, &facts, &own); err != nil {
		return 0, err
	}
	ticket, err := tx.ticket(ctx, v)
	if err != nil {
		return 0, err
	}
	position, err := tx.record(ctx, draftEntry{
		subject: v.ID, kind: journal.Kind(visit.Split), personal: spoken(o.Words),
		facts: journal.Facts{Command: o.Command, After: v.Head, Step: &step, Into: child},
	}, booking.Details{})
	if err != nil {
		return 0, err
	}
	_, err = tx.record(ctx, draftEntry{
		subject: child, kind: journal.Booked, personal: own,
		facts: journal.Facts{Command: o.Command, Booking: &facts, Step: &visit.Step{Ticket: ticket, Came: v.Visit.Arrived}},
	}, own)
	return position, err
}

// part copies for some persons of a party what a booking of their own needs. They hold no place.
func part(v visiting, details booking.Details, persons []int) (booking.Facts, booking.Details) {
	facts, own := v.Facts, details
	facts.Places, facts.SideBySide = nil, false
	facts.Date, facts.From, facts.Source, facts.Persons = v.date, v.ID, booking.AtDesk, len(persons)
	facts.Kinds, own.Persons, own.Reason, own.Warnings = nil, nil, "", nil
	for _, i := range persons {
		if i < len(v.Facts.Kinds) {
			facts.Kinds = append(facts.Kinds, v.Facts.Kinds[i])
		}
		if i < len(details.Persons) {
			own.Persons = append(own.Persons, details.Persons[i])
		}
	}
	return facts, own
}

func intoOf(e journal.Entry) uuid.UUID {
	var facts journal.Facts
	if json.Unmarshal(e.Facts, &facts) != nil {
		return uuid.Nil
	}
	return facts.Into
}

// unsplit takes back a split and the making of the party it made, unless that party did anything meanwhile. The answer is
// about the booking that was asked for.
func (tx *transaction) unsplit(ctx context.Context, u booking.Undo, parent, child journal.Booking, split uuid.UUID) (int64, error) {
	made, err := tx.making(ctx, child.ID)
	if err != nil {
		return 0, err
	}
	if parent.Undoable != split || child.Undoable != made {
		return 0, fault.New("undo.changed")
	}
	ofParent, err := tx.takeBack(ctx, u.Command, parent, split)
	if err != nil {
		return 0, err
	}
	ofChild, err := tx.takeBack(ctx, u.Command, child, made)
	if u.Booking == child.ID {
		return ofChild, err
	}
	return ofParent, err
}

// takeBack writes the undoing of an entry.
func (tx *transaction) takeBack(ctx context.Context, command uuid.UUID, b journal.Booking, entry uuid.UUID) (int64, error) {
	return tx.record(ctx, draftEntry{
		subject: b.ID, kind: journal.Undone, facts: journal.Facts{Command: command, After: b.Head, Undoes: entry},
	}, booking.Details{})
}

// making gives the entry that made a booking.
func (tx *transaction) making(ctx context.Context, id uuid.UUID) (uuid.UUID, error) {
	entries, err := entriesOf(ctx, tx, id)
	if err != nil {
		return uuid.Nil, err
	}
	for _, e := range entries {
		if e.Kind == journal.Booked {
			return e.ID, nil
		}
	}
	return uuid.Nil, fault.New("booking.unknown")
}
