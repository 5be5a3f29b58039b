package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// Book makes a booking, durable when it returns. A refusal is a fault: what validation or capacity says, or a command used
// for something else. Two processes after one place: one gets it, the other is told "booking.place-taken".
func (s *Store) Book(ctx context.Context, o booking.Order) (booking.Receipt, error) {
	if _, err := s.needKeys(); err != nil {
		return booking.Receipt{}, err
	}
	var receipt booking.Receipt
	err := s.change(ctx, func(tx *transaction) error {
		position, err := tx.bookOnce(ctx, o)
		if err != nil {
			return err
		}
		receipt, err = tx.receipt(ctx, o.Command, position)
		return err
	})
	return receipt, err
}

// BookMany makes bookings one after the other in a single transaction, for sample data; the first refusal that refused
// does not accept ends it with nothing done.
func (s *Store) BookMany(ctx context.Context, orders []booking.Order, refused func(booking.Order, error) error) error {
	if _, err := s.needKeys(); err != nil {
		return err
	}
	return s.change(ctx, func(tx *transaction) error {
		for _, o := range orders {
			if _, err := tx.bookOnce(ctx, o); err != nil {
				if err := refused(o, err); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (tx *transaction) bookOnce(ctx context.Context, o booking.Order) (position int64, err error) {
	o.Details = o.Details.Clean()
	tag, err := tx.contentTag(o)
	if err != nil {
		return 0, err
	}
	return tx.once(ctx, o.Command, tag, func() (int64, error) { return tx.makeBooking(ctx, o) })
}

// makeBooking refuses before it writes anything, so that a refused order leaves the transaction as it was.
func (tx *transaction) makeBooking(ctx context.Context, o booking.Order) (int64, error) {
	s, err := tx.store.plans.site(o.Site)
	if err != nil {
		return 0, err
	}
	facts := booking.Facts{
		Site: o.Site, Service: o.Service, Persons: len(o.Details.Persons), Kinds: kinds(o.Service, o.Details),
		Minutes: s.Minutes[o.Service], SideBySide: o.SideBySide, Language: o.Language, Source: o.Source,
		Notice: o.Notice, NoticeIn: o.NoticeIn,
	}
	if err := validate(facts, o.Details, s.Site, 0).Err(); err != nil {
		return 0, err
	}
	if facts.Places, err = tx.choose(ctx, s, party(facts), o.When, nil); err != nil {
		return 0, err
	}
	if err := tx.warn(ctx, s, facts, &o.Details, 0); err != nil {
		return 0, err
	}
	if err := tx.number(ctx, &facts, &o.Details); err != nil {
		return 0, err
	}
	subject, err := uuid.NewV7()
	if err != nil {
		return 0, err
	}
	return tx.record(ctx, draftEntry{
		subject: subject, kind: journal.Booked,
		facts: journal.Facts{Command: o.Command, Booking: &facts}, personal: o.Details,
	}, o.Details)
}

// record writes an entry about a booking, brings the projections in step and remembers the application numbers.
func (tx *transaction) record(ctx context.Context, d draftEntry, details booking.Details) (int64, error) {
	e, position, err := tx.write(ctx, d)
	if err != nil {
		return 0, err
	}
	if err := tx.project(ctx, d.subject, func(other journal.Entry) bool { return other.ID == e.ID }); err != nil {
		return 0, err
	}
	if d.kind == journal.Booked || d.kind == journal.Amended {
		if err := tx.remember(ctx, d.subject, details); err != nil {
			return 0, err
		}
	}
	return position, nil
}

func kinds(service site.Service, d booking.Details) []booking.Kind {
	if service != site.Passport {
		return nil
	}
	list := make([]booking.Kind, len(d.Persons))
	for i, p := range d.Persons {
		list[i] = p.Kind
	}
	return list
}

// warn keeps with the booking what was odd about it when it was made. But is the number of the booking itself, if it has one.
func (tx *transaction) warn(ctx context.Context, s knownSite, facts booking.Facts, d *booking.Details, but int64) error {
	on := facts.Day()
	d.Warnings = nil
	for _, finding := range validate(facts, *d, s.Site, on).Warnings {
		d.Warnings = append(d.Warnings, *finding.Fault)
	}
	for _, p := range d.Persons {
		duplicate, err := tx.duplicate(ctx, p.Application, but)
		if err != nil {
			return err
		}
		if duplicate {
			d.Warnings = append(d.Warnings, *fault.New("application.duplicate"))
			break
		}
	}
	return nil
}

// validate asks of who was booked at the desk what can be asked there.
func validate(facts booking.Facts, d booking.Details, at site.Site, on calendar.Date) booking.Findings {
	findings := booking.Validate(facts, d, at, on)
	if facts.Source == booking.AtDesk {
		return unnamed(findings)
	}
	return findings
}

// number draws a confirmation number that this file does not have yet.
func (tx *transaction) number(ctx context.Context, facts *booking.Facts, d *booking.Details) error {
	for {
		number, err := booking.NewConfirmation(rand.Reader)
		if err != nil {
			return fmt.Errorf("drawing a confirmation number: %w", err)
		}
		tag, err := tx.keys.Tag("confirmation", []byte(number))
		if err != nil {
			return err
		}
		var known int
		err = tx.QueryRowContext(ctx, `select 1 from booking where tag = ? limit 1`, tag).Scan(&known)
		if errors.Is(err, sql.ErrNoRows) {
			d.Confirmation, facts.Confirmation = number, hex.EncodeToString(tag)
			return nil
		}
		if err != nil {
			return words(err)
		}
	}
}

func tagBytes(text string) []byte {
	tag, err := hex.DecodeString(text)
	if err != nil {
		return []byte{}
	}
	return tag
}

// duplicate reports whether an application number stands in another active booking. Families share one number, so it is
// only ever a warning.
func (tx *transaction) duplicate(ctx context.Context, application string, but int64) (found bool, err error) {
	if application == "" {
		return false, nil
	}
	tag, err := tx.keys.Tag("application", []byte(application))
	if err != nil {
		return false, err
	}
	err = tx.QueryRowContext(ctx, `select exists (select 1 from application a join booking b on b.number = a.booking
		where a.tag = ? and b.status = 'booked' and b.number <> ?)`, tag, but).Scan(&found)
	return found, words(err)
}

// remember keeps the keyed hashes of a booking's application numbers.
func (tx *transaction) remember(ctx context.Context, subject uuid.UUID, d booking.Details) error {
	if _, err := tx.ExecContext(ctx, `delete from application where booking = (select number from booking where id = ?)`,
		subject[:]); err != nil {
		return words(err)
	}
	for _, p := range d.Persons {
		if p.Application == "" {
			continue
		}
		tag, err := tx.keys.Tag("application", []byte(p.Application))
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `insert into application (tag, booking)
			select ?, number from booking where id = ? on conflict do nothing`, tag, subject[:]); err != nil {
			return words(err)
		}
	}
	return nil
}
