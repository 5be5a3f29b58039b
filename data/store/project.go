package store

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"

	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// project brings a booking's rows in step with its entries, of which isNew tells those that were not there before. A
// booking at a site that is not known yet waits for the site.
func (tx *transaction) project(ctx context.Context, subject uuid.UUID, isNew func(journal.Entry) bool) error {
	entries, err := entriesOf(ctx, tx, subject)
	if err != nil {
		return err
	}
	after, has := journal.FoldBooking(entries)
	if !has {
		return nil
	}
	s, err := tx.store.plans.site(after.Facts.Site)
	if fault.Code(err) == "site.unknown" {
		return nil
	}
	before, had, err := tx.before(ctx, subject, entries, isNew)
	if err != nil {
		return err
	}
	if err := tx.revise(ctx, s, before.Touched, after.Touched); err != nil {
		return err
	}
	number, err := tx.saveBooking(ctx, s, after)
	if err != nil {
		return err
	}
	if err := tx.saveVisit(ctx, s, number, had, after, entries); err != nil {
		return err
	}
	return tx.occupy(ctx, s, number, had, before, after)
}

// before folds what was known of a booking until now; a booking without a row was not projected at all.
func (tx *transaction) before(ctx context.Context, subject uuid.UUID, entries []journal.Entry, isNew func(journal.Entry) bool) (journal.Booking, bool, error) {
	var projected bool
	err := tx.QueryRowContext(ctx, `select exists (select 1 from booking where id = ?)`, subject[:]).Scan(&projected)
	if err != nil || !projected {
		return journal.Booking{}, false, words(err)
	}
	known := slices.DeleteFunc(slices.Clone(entries), isNew)
	state, had := journal.FoldBooking(known)
	return state, had, nil
}

// revise counts the entries that concern each site-day.
func (tx *transaction) revise(ctx context.Context, s knownSite, before, after map[journal.SiteDay]int) error {
	changes := maps.Clone(after)
	for day, count := range before {
		changes[day] -= count
	}
	for day, count := range changes {
		if count == 0 {
			continue
		}
		if _, err := tx.ExecContext(ctx, `insert into revision (site, date, entries) values (?, ?, ?)
			on conflict (site, date) do update set entries = entries + excluded.entries`,
			s.number, int64(day.Date), count); err != nil {
			return words(err)
		}
	}
	return nil
}

// saveBooking writes the booking's row, all but whether it holds its places.
func (tx *transaction) saveBooking(ctx context.Context, s knownSite, b journal.Booking) (int64, error) {
	facts, err := json.Marshal(b.Facts)
	if err != nil {
		return 0, fmt.Errorf("encoding facts: %w", err)
	}
	var number int64
	err = tx.QueryRowContext(ctx, `insert into booking (id, site, date, status, reason, held, facts, personal, head, undoable,
			clock, device, sequence, tag, flagged, walk_in)
		values (?, ?, ?, ?, ?, 0, ?, (select position from entry where id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
		on conflict (id) do update set site = excluded.site, date = excluded.date, status = excluded.status,
			reason = excluded.reason, facts = excluded.facts, personal = excluded.personal, head = excluded.head,
			undoable = excluded.undoable, clock = excluded.clock, device = excluded.device, sequence = excluded.sequence,
			tag = excluded.tag, flagged = excluded.flagged, walk_in = excluded.walk_in
		returning number`,
		b.ID[:], s.number, int64(b.Facts.Day()), string(b.Status), b.Reason, facts, b.Personal[:], b.Head[:], b.Undoable[:],
		int64(b.Claim.Clock), b.Claim.Device[:], int64(b.Claim.Sequence), tagBytes(b.Facts.Confirmation), len(b.Contradictions),
		b.Facts.WalkIn()).Scan(&number)
	if err != nil {
		return 0, fmt.Errorf("writing a booking: %w", words(err))
	}
	return number, nil
}

// occupy takes and gives back cells. When all claims of a day are compatible every one holds, whatever their order; only
// where somebody waits without a place is the day settled anew.
func (tx *transaction) occupy(ctx context.Context, s knownSite, number int64, had bool, before, after journal.Booking) error {
	if had && before.Active() && after.Active() && after.Claim.Same(before.Claim) {
		return nil
	}
	days := map[journal.SiteDay]bool{}
	if place, ok := before.Place(); had && ok {
		days[journal.SiteDay{Site: before.Facts.Site, Date: place.Date}] = true
		if err := tx.release(ctx, number, before); err != nil {
			return err
		}
	}
	if place, ok := after.Place(); ok && after.Active() {
		days[journal.SiteDay{Site: after.Facts.Site, Date: place.Date}] = true
		if err := tx.takeFree(ctx, s, number, after.Claim.Places); err != nil {
			return err
		}
	}
	for day := range days {
		if err := tx.settleWaiting(ctx, day); err != nil {
			return err
		}
	}
	return nil
}

// takeFree takes places unless another booking holds any of them.
func (tx *transaction) takeFree(ctx context.Context, s knownSite, number int64, places []site.Place) error {
	free, err := tx.free(ctx, s, places)
	if err != nil || !free {
		return err
	}
	return tx.take(ctx, s, number, places)
}

// settleWaiting settles a day on which somebody waits without a place.
func (tx *transaction) settleWaiting(ctx context.Context, day journal.SiteDay) error {
	waiting, err := tx.waiting(ctx, day)
	if err != nil || !waiting {
		return err
	}
	return tx.settleDay(ctx, day)
}

// release gives back what a booking held.
func (tx *transaction) release(ctx context.Context, number int64, before journal.Booking) error {
	result, err := tx.ExecContext(ctx, `delete from taken where booking = ?`, number)
	if err != nil {
		return words(err)
	}
	if cells, err := result.RowsAffected(); err != nil || cells == 0 {
		return err
	}
	if _, err := tx.ExecContext(ctx, `update booking set held = 0 where number = ?`, number); err != nil {
		return words(err)
	}
	tx.store.plans.change(tx, before.Facts.Site, before.Claim.Places, nil)
	return nil
}

// free reports whether there are places and no other booking holds any cell of them.
func (tx *transaction) free(ctx context.Context, s knownSite, places []site.Place) (bool, error) {
	for _, place := range places {
		cells := capacity.Cells(place, s.Step)
		if len(cells) == 0 {
			return false, nil
		}
		var met bool
		err := tx.QueryRowContext(ctx, `select exists (select 1 from taken
			where site = ? and date = ? and counter = ? and cell between ? and ?)`,
			s.number, int64(place.Date), place.Counter, cells[0], cells[len(cells)-1]).Scan(&met)
		if err != nil || met {
			return false, words(err)
		}
	}
	return len(places) > 0, nil
}

// take writes the cells of places; the primary key is the last line of defence against a double booking.
func (tx *transaction) take(ctx context.Context, s knownSite, number int64, places []site.Place) error {
	for _, place := range places {
		for _, cell := range capacity.Cells(place, s.Step) {
			if _, err := tx.ExecContext(ctx, `insert into taken (site, date, counter, cell, booking) values (?, ?, ?, ?, ?)`,
				s.number, int64(place.Date), place.Counter, cell, number); err != nil {
				return fmt.Errorf("taking a place: %w", words(err))
			}
		}
	}
	if _, err := tx.ExecContext(ctx, `update booking set held = 1 where number = ?`, number); err != nil {
		return words(err)
	}
	tx.store.plans.change(tx, s.ID, nil, places)
	return nil
}

// waiting reports whether an active booking of the day holds no place.
func (tx *transaction) waiting(ctx context.Context, day journal.SiteDay) (waiting bool, err error) {
	s, err := tx.store.plans.site(day.Site)
	if err != nil {
		return false, err
	}
	err = tx.QueryRowContext(ctx, `select exists (select 1 from booking
		where site = ? and date = ? and status = 'booked' and held = 0 and walk_in = 0)`, s.number, int64(day.Date)).Scan(&waiting)
	return waiting, words(err)
}
