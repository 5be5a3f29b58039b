package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/google/uuid"
)

// SaveDraft keeps a form that is not confirmed yet, sealed, under a name of its own. It is not part of the journal.
func (s *Store) SaveDraft(ctx context.Context, name string, plain []byte) error {
	return s.change(ctx, func(tx *transaction) error {
		id := uuid.New()
		keys, err := s.needKeys()
		if err != nil {
			return err
		}
		sealed, err := keys.Seal(plain, id[:])
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `insert into draft (name, id, sealed) values (?, ?, ?)
			on conflict (name) do update set id = excluded.id, sealed = excluded.sealed`, name, id[:], sealed)
		return words(err)
	})
}

// Draft gives back a draft, or nil when there is none of that name.
func (s *Store) Draft(ctx context.Context, name string) ([]byte, error) {
	keys, err := s.needKeys()
	if err != nil {
		return nil, err
	}
	var id, sealed []byte
	err = s.read.QueryRowContext(ctx, `select id, sealed from draft where name = ?`, name).Scan(&id, &sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, words(err)
	}
	return keys.Open(sealed, id)
}

// DropDraft forgets a draft. It needs no keys, so that an idle program that has locked can still wipe it.
func (s *Store) DropDraft(ctx context.Context, name string) error {
	return s.change(ctx, func(tx *transaction) error {
		_, err := tx.ExecContext(ctx, `delete from draft where name = ?`, name)
		return words(err)
	})
}
