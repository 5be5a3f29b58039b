package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"daybook/data/vault"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/journal"
)

// transaction is one write: it holds the file's only write lock, so what it reads stays true until it commits.
type transaction struct {
	*sql.Tx

	store *Store
	keys  *vault.Keys // nil when locked
	head  journal.Head
	clock journal.Clock
	last  int64                              // the latest position of the journal
	sites bool                               // whether it changes sites
	plans map[journal.SiteDay]*capacity.Plan // the plans in memory this transaction has changed
}

// change runs work in a write transaction and makes it durable. Sequence, clock and chain are allocated inside it.
func (s *Store) change(ctx context.Context, work func(*transaction) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.damaged != nil {
		return s.damaged
	}
	// A cancelled context in mid-transaction would race with SQLite's interrupt: cancelling is for reads.
	ctx = context.WithoutCancel(ctx)
	sqlTx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return words(err)
	}
	defer sqlTx.Rollback()
	tx := &transaction{Tx: sqlTx, store: s, keys: s.unlocked(), plans: map[journal.SiteDay]*capacity.Plan{}}
	if err := tx.load(ctx); err != nil {
		return err
	}
	if tx.last, err = s.plans.catchUp(ctx, tx); err != nil {
		return err
	}
	if err = work(tx); err == nil {
		err = words(tx.Commit())
	}
	s.plans.settle(tx, err == nil)
	return err
}

// load finds where this device's chain and the clock stand; another process may have moved them.
func (tx *transaction) load(ctx context.Context) error {
	var sequence, clock int64
	var hash []byte
	err := tx.QueryRowContext(ctx, `select head, hash, (select max(clock) from device) from device where number = ?`,
		tx.store.device.number).Scan(&sequence, &hash, &clock)
	if err != nil {
		return words(err)
	}
	tx.head = journal.Head{Sequence: uint64(sequence), Hash: journal.Hash(hash)}
	tx.clock = journal.Clock(clock)
	return nil
}

// draftEntry is what a command wants written; the transaction adds identity, clock and chain.
type draftEntry struct {
	subject  uuid.UUID
	kind     journal.Kind
	reason   string
	facts    any
	personal any // sealed; nil when there is none
}

// write appends an entry to this device's chain.
func (tx *transaction) write(ctx context.Context, d draftEntry) (journal.Entry, int64, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return journal.Entry{}, 0, err
	}
	tx.clock = tx.clock.Next(tx.store.options.Now())
	e := journal.Entry{
		ID: id, Device: tx.store.device.id, Sequence: tx.head.Sequence + 1, Clock: tx.clock, Actor: tx.store.device.actor,
		Subject: d.subject, Kind: d.kind, Reason: d.reason, Previous: tx.head.Hash,
	}
	if e.Facts, err = json.Marshal(d.facts); err != nil {
		return e, 0, fmt.Errorf("encoding facts: %w", err)
	}
	if d.personal != nil {
		if e.Personal, err = tx.seal(e.ID, d.personal); err != nil {
			return e, 0, err
		}
		e.PersonalHash = journal.HashPersonal(e.Personal)
	}
	position, err := insertEntry(ctx, tx.Tx, tx.store.device.number, e)
	if err != nil {
		return e, 0, err
	}
	tx.last = position
	tx.head = journal.Head{Sequence: e.Sequence, Hash: e.Hash()}
	_, err = tx.ExecContext(ctx, `update device set head = ?, hash = ?, clock = ? where number = ?`,
		int64(tx.head.Sequence), tx.head.Hash[:], int64(tx.clock), tx.store.device.number)
	return e, position, words(err)
}

// seal encodes and seals a personal part, bound to its entry.
func (tx *transaction) seal(entry uuid.UUID, personal any) ([]byte, error) {
	if tx.keys == nil {
		return nil, fault.New("vault.locked")
	}
	plain, err := json.Marshal(personal)
	if err != nil {
		return nil, fmt.Errorf("encoding a personal part: %w", err)
	}
	defer clear(plain)
	return tx.keys.Seal(plain, entry[:])
}

// once carries out a command that has an id; tag stands for its content. Asked again with the same content it gives the
// entry it wrote the first time; with other content it refuses with "command.reused". A refusal is not remembered
// (design.md §12).
func (tx *transaction) once(ctx context.Context, command uuid.UUID, tag []byte, work func() (int64, error)) (int64, error) {
	if command == uuid.Nil {
		return 0, fault.New("command.missing")
	}
	var known []byte
	var position int64
	err := tx.QueryRowContext(ctx, `select content, entry from command where id = ?`, command[:]).Scan(&known, &position)
	switch {
	case err == nil && string(known) == string(tag):
		return position, nil
	case err == nil:
		return 0, fault.New("command.reused")
	case !errors.Is(err, sql.ErrNoRows):
		return 0, words(err)
	}
	if position, err = work(); err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, `insert into command (id, content, entry) values (?, ?, ?)`, command[:], tag, position)
	return position, words(err)
}

// contentTag is a keyed hash: a plain one of a telephone number could be found by trying them all.
func (tx *transaction) contentTag(content any) ([]byte, error) {
	if tx.keys == nil {
		return nil, fault.New("vault.locked")
	}
	plain, err := json.Marshal(content)
	if err != nil {
		return nil, fmt.Errorf("encoding a command: %w", err)
	}
	defer clear(plain)
	return tx.keys.Tag("command", plain)
}
