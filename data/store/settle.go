package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/journal"
)

// claimRow is an active booking's claim with the row it stands in.
type claimRow struct {
	journal.Claim
	number int64
	held   bool
}

// settleDay decides anew who holds the places of a site-day, after claims met.
func (tx *transaction) settleDay(ctx context.Context, day journal.SiteDay) error {
	s, err := tx.store.plans.site(day.Site)
	if err != nil {
		return err
	}
	rows, err := claimsOf(ctx, tx, s, day)
	if err != nil {
		return err
	}
	claims := make([]journal.Claim, len(rows))
	for i, row := range rows {
		claims[i] = row.Claim
	}
	holds := journal.Settle(claims)
	for _, row := range rows {
		if row.held && !holds[row.Booking] {
			if err := tx.displace(ctx, row.number); err != nil {
				return err
			}
		}
	}
	for _, row := range rows {
		if !row.held && holds[row.Booking] {
			if err := tx.take(ctx, s, row.number, row.Places); err != nil {
				return err
			}
		}
	}
	tx.plans[day] = nil
	return nil
}

func (tx *transaction) displace(ctx context.Context, number int64) error {
	if _, err := tx.ExecContext(ctx, `delete from taken where booking = ?`, number); err != nil {
		return words(err)
	}
	_, err := tx.ExecContext(ctx, `update booking set held = 0 where number = ?`, number)
	return words(err)
}

func claimsOf(ctx context.Context, q querier, s knownSite, day journal.SiteDay) ([]claimRow, error) {
	rows, err := q.QueryContext(ctx, `select number, id, facts, clock, device, sequence, held from booking
		where site = ? and date = ? and status = 'booked' and walk_in = 0 order by id`, s.number, int64(day.Date))
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var list []claimRow
	for rows.Next() {
		var row claimRow
		var id, device uuid.UUID
		var facts []byte
		var clock, sequence int64
		if err := rows.Scan(&row.number, &id, &facts, &clock, &device, &sequence, &row.held); err != nil {
			return nil, words(err)
		}
		var known booking.Facts
		if err := json.Unmarshal(facts, &known); err != nil {
			return nil, fmt.Errorf("reading a booking: %w", err)
		}
		row.Claim = journal.Claim{
			Booking: id, Site: s.ID, Places: known.Places,
			Clock: journal.Clock(clock), Device: device, Sequence: uint64(sequence),
		}
		list = append(list, row)
	}
	return list, words(rows.Err())
}
