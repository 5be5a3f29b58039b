package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/journal"
)

// Names of the settings that identify this installation.
const (
	settingDevice = "device"
	settingActor  = "actor"
)

// enrol gives a new installation its device and its one unnamed member of staff, or finds them again.
func (s *Store) enrol(ctx context.Context) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return words(err)
	}
	defer tx.Rollback()
	if s.device.id, err = identity(ctx, tx, settingDevice); err != nil {
		return err
	}
	if s.device.actor, err = identity(ctx, tx, settingActor); err != nil {
		return err
	}
	if s.device.number, err = deviceNumber(ctx, tx, s.device.id); err != nil {
		return err
	}
	return words(tx.Commit())
}

func identity(ctx context.Context, tx *sql.Tx, name string) (uuid.UUID, error) {
	var text string
	err := tx.QueryRowContext(ctx, `select value from setting where name = ?`, name).Scan(&text)
	if err == nil {
		return uuid.Parse(text)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return uuid.Nil, words(err)
	}
	id, err := uuid.NewRandomFromReader(rand.Reader)
	if err != nil {
		return uuid.Nil, err
	}
	_, err = tx.ExecContext(ctx, `insert into setting (name, value) values (?, ?)`, name, id.String())
	return id, words(err)
}

// deviceNumber gives a device's number in this file, adding the device when it is new.
func deviceNumber(ctx context.Context, tx *sql.Tx, id uuid.UUID) (int64, error) {
	var number int64
	err := tx.QueryRowContext(ctx, `insert into device (id, hash) values (?, zeroblob(32))
		on conflict (id) do update set id = id returning number`, id[:]).Scan(&number)
	if err != nil {
		return 0, fmt.Errorf("enrolling a device: %w", words(err))
	}
	return number, nil
}

// check is the quick look at the start: every device's chain must end where the journal says (design.md §12). The full
// check of the file takes longer and runs in the background, see CheckFile.
func (s *Store) check(ctx context.Context) error {
	rows, err := s.read.QueryContext(ctx, `select d.number, d.head, d.hash, e.position from device d
		left join entry e on e.device = d.number and e.sequence = d.head`)
	if err != nil {
		return damage(err)
	}
	type tip struct {
		head     journal.Head
		position int64
	}
	var tips []tip
	for rows.Next() {
		var number, sequence int64
		var hash []byte
		var position sql.NullInt64
		if err := rows.Scan(&number, &sequence, &hash, &position); err != nil {
			rows.Close()
			return damage(err)
		}
		if sequence > 0 {
			tips = append(tips, tip{journal.Head{Sequence: uint64(sequence), Hash: journal.Hash(hash)}, position.Int64})
		}
	}
	if err := rows.Err(); err != nil {
		return damage(err)
	}
	for _, t := range tips {
		e, err := entryAt(ctx, s.read, t.position)
		if err != nil || e.Hash() != t.head.Hash {
			return fault.New("store.damaged")
		}
	}
	return nil
}

// damage keeps passing troubles apart from a damaged file.
func damage(err error) error {
	if err = words(err); fault.Code(err) != "" {
		return err
	}
	return fault.New("store.damaged")
}

// CheckFile has SQLite read the whole file. It takes seconds for a large one: run it in the background. A fault
// "store.damaged" also stops everything that writes from then on.
func (s *Store) CheckFile(ctx context.Context) error {
	var verdict string
	err := s.read.QueryRowContext(ctx, `pragma quick_check(1)`).Scan(&verdict)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil && verdict == "ok" {
		return nil
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	s.damaged = fault.New("store.damaged")
	return s.damaged
}
