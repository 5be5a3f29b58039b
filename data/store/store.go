// Package store keeps the journal and what is derived from it in one SQLite file (design.md §8).
//
// There is one writer and a few read-only readers in each process; several processes may share the file on one machine.
// An entry, the projections it changes and the cells it takes commit in one transaction. Other processes' commits are
// noticed by PRAGMA data_version and caught up with from the journal's tail.
package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"sync"
	"time"

	"github.com/google/uuid"

	"daybook/data/index"
	"daybook/data/vault"
	"daybook/model/desk"
)

// FileName is the name of the database in the data folder.
const FileName = "daybook.db"

// Options are what a store needs from outside.
type Options struct {
	Now func() time.Time // the present; nil means the computer's clock
	VFS string           // the SQLite file layer; empty means the platform's own
	// Synchronous is SQLite's setting of that name; empty means FULL, the only one under which a power cut loses nothing.
	Synchronous string
}

// Store is an open data folder. It is safe for concurrent use.
type Store struct {
	folder  string
	options Options
	write   *sql.DB
	read    *sql.DB
	watch   *watcher
	damaged error // why nothing may be written; nil when all is well

	writing  sync.Mutex // one write transaction at a time in this process
	indexing sync.Mutex // one update of the search index at a time
	device   device
	plans    *occupancy

	keyring struct {
		sync.RWMutex
		keys  *vault.Keys
		index *index.Index
		upTo  int64    // the position up to which the index knows the journal
		day   desk.Day // the day of service that was last called from
	}
}

// device is this installation's place in the journal.
type device struct {
	id     uuid.UUID
	actor  uuid.UUID
	number int64
}

// Open opens the data folder's store, making it when there is none. A damaged file is opened for reading only, and
// Damaged says so; nothing is ever overwritten. It refuses a folder on a network drive ("store.network-drive"), a file
// that is not Daybook's ("store.not-daybook") and one of a later version ("store.later-version").
func Open(folder string, options Options) (*Store, error) {
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Synchronous == "" {
		options.Synchronous = "FULL"
	}
	if err := refuseNetworkDrive(folder); err != nil {
		return nil, err
	}
	s := &Store{folder: folder, options: options}
	ctx := context.Background()
	if err := s.openFile(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.plans = newOccupancy()
	s.damaged = s.check(ctx)
	if s.damaged != nil {
		return s, nil
	}
	if err := s.enrol(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Damaged says why the store is open for reading only, or nil.
func (s *Store) Damaged() error { return s.damaged }

// Path is the database file.
func (s *Store) Path() string { return filepath.Join(s.folder, FileName) }

// Close locks the store and lets go of the file.
func (s *Store) Close() error {
	s.Lock()
	var first error
	if s.watch != nil {
		first = s.watch.close()
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db == nil {
			continue
		}
		if err := db.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}
