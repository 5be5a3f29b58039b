package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// Amend changes a booking's details. A party that grew must fit where it is; else the fault says why and it must be moved.
// Once it is on the site it may grow without, and no longer shrink: "visit.under-way".
func (s *Store) Amend(ctx context.Context, a booking.Amendment) (booking.Receipt, error) {
	a.Details = a.Details.Clean()
	return s.alter(ctx, a.Command, a.Booking, a, func(tx *transaction, b journal.Booking) (int64, error) {
		return tx.amend(ctx, a, b)
	})
}

// Move gives a booking another place. Its own present one counts as free. Who has come, or whose visit is over, is not moved:
// "visit.under-way".
func (s *Store) Move(ctx context.Context, m booking.Move) (booking.Receipt, error) {
	return s.alter(ctx, m.Command, m.Booking, m, func(tx *transaction, b journal.Booking) (int64, error) {
		if err := active(b); err != nil {
			return 0, err
		}
		if b.Visit.State != visit.Expected {
			return 0, underWay(b)
		}
		at, err := tx.store.plans.site(b.Facts.Site)
		if err != nil {
			return 0, err
		}
		places, err := tx.choose(ctx, at, party(b.Facts), m.When, holding(b))
		if err != nil {
			return 0, err
		}
		if slices.Equal(places, b.Facts.Places) && b.Held {
			return 0, fault.New("booking.same-place")
		}
		return tx.record(ctx, draftEntry{
			subject: b.ID, kind: journal.Moved, reason: m.Reason, personal: spoken(m.Words),
			facts: journal.Facts{Command: m.Command, After: b.Head, Places: places},
		}, booking.Details{})
	})
}

// Cancel ends a booking and gives its place back. The reason is a code, with words if need be. Who has come, or whose visit
// is over, is not cancelled: "visit.under-way".
func (s *Store) Cancel(ctx context.Context, c booking.Cancellation) (booking.Receipt, error) {
	return s.alter(ctx, c.Command, c.Booking, c, func(tx *transaction, b journal.Booking) (int64, error) {
		if err := active(b); err != nil {
			return 0, err
		}
		if b.Visit.State != visit.Expected {
			return 0, underWay(b)
		}
		if !slices.Contains(booking.Reasons(), c.Reason) {
			return 0, fault.New("reason.unknown")
		}
		return tx.record(ctx, draftEntry{
			subject: b.ID, kind: journal.Cancelled, reason: c.Reason, personal: spoken(c.Words),
			facts: journal.Facts{Command: c.Command, After: b.Head},
		}, booking.Details{})
	})
}

// spoken is the sealed part of an entry that has nothing personal but free words; nil when there are none.
func spoken(words string) any {
	words = booking.Details{Reason: words}.Clean().Reason
	if words == "" {
		return nil
	}
	return booking.Details{Reason: words}
}

func active(b journal.Booking) error {
	if b.Active() {
		return nil
	}
	return fault.New("booking.not-active")
}

// underWay refuses what can only be done before the client has come.
func underWay(b journal.Booking) error { return fault.New("visit.under-way", "State", b.Visit.State) }

// alter runs a command about a booking once, on its present state.
func (s *Store) alter(ctx context.Context, command, id uuid.UUID, content any, work func(*transaction, journal.Booking) (int64, error)) (booking.Receipt, error) {
	if _, err := s.needKeys(); err != nil {
		return booking.Receipt{}, err
	}
	var receipt booking.Receipt
	err := s.change(ctx, func(tx *transaction) error {
		tag, err := tx.contentTag(content)
		if err != nil {
			return err
		}
		position, err := tx.once(ctx, command, tag, func() (int64, error) {
			entries, err := entriesOf(ctx, tx, id)
			if err != nil {
				return 0, err
			}
			state, ok := journal.FoldBooking(entries)
			if !ok {
				return 0, fault.New("booking.unknown")
			}
			if state.Held, err = tx.held(ctx, id); err != nil {
				return 0, err
			}
			return work(tx, state)
		})
		if err != nil {
			return err
		}
		receipt, err = tx.receipt(ctx, command, position)
		return err
	})
	return receipt, err
}

func (tx *transaction) held(ctx context.Context, id uuid.UUID) (held bool, err error) {
	err = tx.QueryRowContext(ctx, `select held from booking where id = ?`, id[:]).Scan(&held)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return held, words(err)
}

func (tx *transaction) amend(ctx context.Context, a booking.Amendment, b journal.Booking) (int64, error) {
	if err := active(b); err != nil {
		return 0, err
	}
	s, err := tx.store.plans.site(b.Facts.Site)
	if err != nil {
		return 0, err
	}
	facts := b.Facts
	facts.Persons, facts.Kinds = len(a.Details.Persons), kinds(facts.Service, a.Details)
	if a.Language != "" {
		facts.Language = a.Language
	}
	if err := validate(facts, a.Details, s.Site, 0).Err(); err != nil {
		return 0, err
	}
	switch grows := facts.Persons > b.Facts.Persons; {
	case facts.Persons == b.Facts.Persons:
	case b.Visit.State != visit.Expected && (!grows || !b.Visit.State.Here()):
		return 0, underWay(b)
	case b.Visit.State == visit.Expected && len(b.Facts.Places) > 0:
		start := b.Facts.Places[0].Start
		when := booking.When{Date: b.Facts.Places[0].Date, Start: &start}
		if !facts.SideBySide { // a party in a row stays at its counter
			when.Places = slices.Clone(b.Facts.Places)
			when.Places[0].End = start + calendar.Minute(facts.Minutes*facts.Persons)
		}
		if facts.Places, err = tx.choose(ctx, s, party(facts), when, holding(b)); err != nil {
			return 0, err
		}
	}
	return tx.amended(ctx, a, b, s, facts)
}

func (tx *transaction) amended(ctx context.Context, a booking.Amendment, b journal.Booking, s knownSite, facts booking.Facts) (int64, error) {
	var number int64
	if err := tx.QueryRowContext(ctx, `select number from booking where id = ?`, b.ID[:]).Scan(&number); err != nil {
		return 0, words(err)
	}
	present, err := tx.personal(ctx, b.Personal)
	if err != nil {
		return 0, err
	}
	a.Details.Confirmation = present.Confirmation // a number is never changed
	if err := tx.warn(ctx, s, facts, &a.Details, number); err != nil {
		return 0, err
	}
	return tx.record(ctx, draftEntry{
		subject: b.ID, kind: journal.Amended, personal: a.Details,
		facts: journal.Facts{Command: a.Command, After: b.Head, Booking: &facts},
	}, a.Details)
}

// personal opens the personal part of an entry.
func (tx *transaction) personal(ctx context.Context, id uuid.UUID) (booking.Details, error) {
	e, err := scanEntry(tx.QueryRowContext(ctx, `select `+entryColumns+` from `+entryTables+` where e.id = ?`, id[:]))
	if err != nil {
		return booking.Details{}, err
	}
	details, sealed, err := openDetails(tx.keys, e)
	if err == nil && sealed {
		err = fault.New("booking.withheld")
	}
	return details, err
}

// holding gives the places a booking would leave.
func holding(b journal.Booking) []site.Place {
	if !b.Held {
		return nil
	}
	return b.Facts.Places
}
