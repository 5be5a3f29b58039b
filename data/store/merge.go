package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/journal"
)

// Merge takes in entries, from anywhere, in any order and as often as they come: those already known change nothing. All
// of them are taken in or none. An entry that contradicts its device's chain is the fault "chain.broken", one that stands
// here with other contents "chain.forked".
func (s *Store) Merge(ctx context.Context, entries []journal.Entry) error {
	return s.change(ctx, func(tx *transaction) error {
		fresh := map[uuid.UUID]bool{}
		var subjects, days []uuid.UUID
		seen := map[uuid.UUID]bool{}
		devices := map[uuid.UUID]int64{}
		for _, e := range entries {
			isNew, err := tx.admit(ctx, e, devices)
			if err != nil {
				return err
			}
			fresh[e.ID] = fresh[e.ID] || isNew
			switch {
			case !isNew:
			case e.Kind.OfDay():
				days = append(days, e.Subject)
			case seen[e.Subject]:
			case e.Kind == journal.Settings:
				if err := tx.projectSite(ctx, e.Subject); err != nil {
					return err
				}
			default:
				seen[e.Subject] = true
				subjects = append(subjects, e.Subject)
			}
		}
		for _, device := range devices {
			if err := tx.followChain(ctx, device); err != nil {
				return err
			}
		}
		return tx.projectAll(ctx, subjects, days, func(e journal.Entry) bool { return fresh[e.ID] })
	})
}

// admit inserts an entry that is not there yet.
func (tx *transaction) admit(ctx context.Context, e journal.Entry, devices map[uuid.UUID]int64) (bool, error) {
	number, ok := devices[e.Device]
	if !ok {
		var err error
		if number, err = deviceNumber(ctx, tx.Tx, e.Device); err != nil {
			return false, err
		}
		devices[e.Device] = number
	}
	known, err := scanEntry(tx.QueryRowContext(ctx, `select `+entryColumns+` from `+entryTables+`
		where e.device = ? and e.sequence = ?`, number, int64(e.Sequence)))
	switch {
	case err == nil && known.Hash() == e.Hash():
		return false, nil
	case err == nil:
		return false, fault.New("chain.forked", "Sequence", int(e.Sequence))
	case !errors.Is(err, sql.ErrNoRows):
		return false, err
	case e.Personal != nil && journal.HashPersonal(e.Personal) != e.PersonalHash:
		return false, fault.New("entry.damaged")
	}
	if tx.last, err = insertEntry(ctx, tx.Tx, number, e); err != nil {
		return false, err
	}
	tx.clock = max(tx.clock, e.Clock)
	_, err = tx.ExecContext(ctx, `update device set clock = max(clock, ?) where number = ?`, int64(e.Clock), number)
	return true, words(err)
}

// followChain moves a device's head over the entries that now continue it. What lies beyond a gap waits for the gap to be
// filled before it can be checked; the fold takes it in all the same.
func (tx *transaction) followChain(ctx context.Context, device int64) error {
	var sequence int64
	var hash []byte
	if err := tx.QueryRowContext(ctx, `select head, hash from device where number = ?`, device).Scan(&sequence, &hash); err != nil {
		return words(err)
	}
	head := journal.Head{Sequence: uint64(sequence), Hash: journal.Hash(hash)}
	for {
		e, err := scanEntry(tx.QueryRowContext(ctx, `select `+entryColumns+` from `+entryTables+`
			where e.device = ? and e.sequence = ?`, device, int64(head.Sequence+1)))
		if errors.Is(err, sql.ErrNoRows) {
			break
		}
		if err != nil {
			return err
		}
		if head, err = head.Follow(e); err != nil {
			return err
		}
	}
	if device == tx.store.device.number {
		tx.head = head
	}
	_, err := tx.ExecContext(ctx, `update device set head = ?, hash = ? where number = ?`, int64(head.Sequence), head.Hash[:], device)
	return words(err)
}

// projectAll brings the projections of bookings and site-days in step. Where a site has come, those that waited for it come
// along.
func (tx *transaction) projectAll(ctx context.Context, subjects, days []uuid.UUID, isNew func(journal.Entry) bool) error {
	if tx.sites {
		if err := tx.store.plans.reload(ctx, tx); err != nil {
			return err
		}
		waiting, err := tx.unprojected(ctx)
		if err != nil {
			return err
		}
		subjects = append(subjects, waiting...)
		slices.SortFunc(subjects, func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) })
		subjects = slices.Compact(subjects) // twice would count the new entries twice
		allDays, err := tx.daySubjects(ctx)
		if err != nil {
			return err
		}
		days = append(days, allDays...)
	}
	slices.SortFunc(days, func(a, b uuid.UUID) int { return bytes.Compare(a[:], b[:]) })
	for _, subject := range slices.Compact(days) {
		if err := tx.projectDay(ctx, subject); err != nil {
			return fmt.Errorf("projecting a day: %w", err)
		}
	}
	for _, subject := range subjects {
		if err := tx.project(ctx, subject, isNew); err != nil {
			return fmt.Errorf("projecting: %w", err)
		}
	}
	return nil
}

// unprojected lists the bookings that have entries but no row, because their site was not known.
func (tx *transaction) unprojected(ctx context.Context) ([]uuid.UUID, error) {
	return tx.subjects(ctx, `select distinct subject from entry where kind = ? and subject not in (select id from booking)`,
		journal.Booked)
}

// daySubjects lists the site-days that have entries: seldom many, and all of them wait or stay as they are.
func (tx *transaction) daySubjects(ctx context.Context) ([]uuid.UUID, error) {
	return tx.subjects(ctx, `select distinct subject from entry where kind in (?, ?, ?, ?)`,
		journal.Staffed, journal.Unstaffed, journal.Closed, journal.Reopened)
}

func (tx *transaction) subjects(ctx context.Context, query string, kinds ...journal.Kind) ([]uuid.UUID, error) {
	args := make([]any, len(kinds))
	for i, kind := range kinds {
		args[i] = string(kind)
	}
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var subjects []uuid.UUID
	for rows.Next() {
		var subject uuid.UUID
		if err := rows.Scan(&subject); err != nil {
			return nil, words(err)
		}
		subjects = append(subjects, subject)
	}
	return subjects, words(rows.Err())
}

// EntriesSince gives the entries that arrived here after a position, in order of arrival, with their sealed parts.
func (s *Store) EntriesSince(ctx context.Context, position int64) ([]journal.Entry, error) {
	rows, err := s.read.QueryContext(ctx, `select `+entryColumns+` from `+entryTables+` where e.position > ? order by e.position`, position)
	if err != nil {
		return nil, words(err)
	}
	return collect(rows)
}

// Waiting counts the active bookings that hold no place: somebody must settle them.
func (s *Store) Waiting(ctx context.Context) (count int, err error) {
	err = s.read.QueryRowContext(ctx, `select count(*) from booking where status = 'booked' and held = 0 and walk_in = 0`).Scan(&count)
	return count, words(err)
}
