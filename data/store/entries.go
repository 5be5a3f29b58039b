package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/google/uuid"

	"daybook/model/journal"
)

// querier is what a database and a transaction have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

const entryColumns = `e.id, d.id, e.sequence, e.clock, e.actor, e.subject, e.kind, e.reason, e.facts, e.personal,
	e.personal_hash, e.previous`

const entryTables = `entry e join device d on d.number = e.device`

type scanner interface{ Scan(into ...any) error }

func scanEntry(row scanner, more ...any) (e journal.Entry, err error) {
	var sequence, clock int64
	var personalHash, previous []byte
	into := append([]any{
		&e.ID, &e.Device, &sequence, &clock, &e.Actor, &e.Subject, &e.Kind, &e.Reason, &e.Facts, &e.Personal,
		&personalHash, &previous,
	}, more...)
	if err := row.Scan(into...); err != nil {
		return e, words(err)
	}
	if len(e.Facts) == 0 {
		e.Facts = nil
	}
	e.Sequence, e.Clock = uint64(sequence), journal.Clock(clock)
	copy(e.PersonalHash[:], personalHash)
	copy(e.Previous[:], previous)
	return e, nil
}

// entryAt reads the entry at a position.
func entryAt(ctx context.Context, q querier, position int64) (journal.Entry, error) {
	return scanEntry(q.QueryRowContext(ctx, `select `+entryColumns+` from `+entryTables+` where e.position = ?`, position))
}

// entriesOf reads all entries of a subject, in order of arrival.
func entriesOf(ctx context.Context, q querier, subject uuid.UUID) ([]journal.Entry, error) {
	rows, err := q.QueryContext(ctx, `select `+entryColumns+` from `+entryTables+` where e.subject = ? order by e.position`, subject[:])
	if err != nil {
		return nil, fmt.Errorf("reading entries: %w", words(err))
	}
	return collect(rows)
}

func collect(rows *sql.Rows) ([]journal.Entry, error) {
	defer rows.Close()
	var entries []journal.Entry
	for rows.Next() {
		e, err := scanEntry(rows)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, words(rows.Err())
}

// insertEntry puts an entry into the journal and gives its position.
func insertEntry(ctx context.Context, tx *sql.Tx, device int64, e journal.Entry) (int64, error) {
	facts := e.Facts
	if facts == nil {
		facts = []byte{}
	}
	result, err := tx.ExecContext(ctx, `insert into entry (id, device, sequence, clock, actor, subject, kind, reason, facts,
		personal, personal_hash, previous) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID[:], device, int64(e.Sequence), int64(e.Clock), e.Actor[:], e.Subject[:], string(e.Kind), e.Reason, facts,
		e.Personal, e.PersonalHash[:], e.Previous[:])
	if err != nil {
		return 0, fmt.Errorf("writing an entry: %w", words(err))
	}
	return result.LastInsertId()
}
