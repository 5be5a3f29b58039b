package store

import (
	"context"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
)

// Grow adds persons to a party on the day. The place stays as it is: at a desk nobody is sent home for want of a cell. The
// faults are those of Step about the client and the day, "visit.over", "persons.none" and "persons.too-many".
func (s *Store) Grow(ctx context.Context, g desk.Growth) (desk.Receipt, error) {
	g.Persons = booking.Details{Persons: g.Persons}.Clean().Persons
	return s.atDesk(ctx, g.Command, g, func(tx *transaction) (int64, error) {
		v, err := tx.visiting(ctx, g.Booking)
		switch {
		case err != nil:
			return 0, err
		case len(g.Persons) == 0:
			return 0, fault.New("persons.none")
		case v.Visit.State.Over():
			return 0, fault.New("visit.over", "State", v.Visit.State)
		}
		return tx.grow(ctx, g, v)
	})
}

func (tx *transaction) grow(ctx context.Context, g desk.Growth, v visiting) (int64, error) {
	details, err := tx.personal(ctx, v.Personal)
	if err != nil {
		return 0, err
	}
	details.Reason = ""
	for len(details.Persons) < v.Facts.Persons { // whose names another device never had
		details.Persons = append(details.Persons, booking.Person{})
	}
	details.Persons = append(details.Persons[:v.Facts.Persons:v.Facts.Persons], g.Persons...)
	facts := v.Facts
	facts.Persons, facts.Kinds = len(details.Persons), kinds(facts.Service, details)
	if err := unnamed(booking.Validate(facts, details, v.site.Site, 0)).Err(); err != nil {
		return 0, err
	}
	var number int64
	if err := tx.QueryRowContext(ctx, `select number from booking where id = ?`, v.ID[:]).Scan(&number); err != nil {
		return 0, words(err)
	}
	if err := tx.warn(ctx, v.site, facts, &details, number); err != nil {
		return 0, err
	}
	return tx.record(ctx, draftEntry{
		subject: v.ID, kind: journal.Amended, personal: details,
		facts: journal.Facts{Command: g.Command, After: v.Head, Booking: &facts},
	}, details)
}
