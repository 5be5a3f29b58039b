package crashvfs_test

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-sqlite3"

	"daybook/data/crashvfs"
)

const walFull = "_journal=WAL&_sync=FULL"

// work does the same to any database: rows come, change and go, one transaction
// is taken back, space is given back.
func work(t *testing.T, db *sql.DB) {
	t.Helper()
	exec(t, db, schema)
	exec(t, db, `PRAGMA wal_autocheckpoint=5`)
	for id := range 80 {
		if err := book(db, id); err != nil {
			t.Fatal(err)
		}
		switch id % 10 {
		case 3:
			exec(t, db, `DELETE FROM booking WHERE id = ?`, id-2)
		case 6:
			exec(t, db, `UPDATE booking SET payload = ? WHERE id = ?`, payload(id+1000), id-1)
		}
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`DELETE FROM booking`); err != nil {
		t.Fatal(err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	exec(t, db, `VACUUM`)
	exec(t, db, `PRAGMA wal_checkpoint(TRUNCATE)`)
}

// TestSameAsWithout: through the shim and past it, the same work gives the same
// file, byte for byte, and the log alone can build that file again.
func TestSameAsWithout(t *testing.T) {
	t.Parallel()
	for _, settings := range []string{walFull, "_journal=DELETE&_sync=FULL", "_journal=TRUNCATE&_sync=FULL"} {
		t.Run(settings, func(t *testing.T) {
			t.Parallel()
			var files [2][]byte
			for i, vfs := range []string{"", crashvfs.VFSName} {
				dir := t.TempDir()
				rec := record(t, dir)
				db := open(t, dir, vfs, settings)
				db.SetMaxOpenConns(1)
				work(t, db)
				if err := db.Close(); err != nil {
					t.Fatal(err)
				}
				files[i] = read(t, filepath.Join(dir, fileName))
				if vfs == "" {
					if rec.Position() != 0 {
						t.Errorf("%d changes logged without the shim", rec.Position())
					}
					continue
				}
				into := t.TempDir()
				if err := rec.Cut(rec.Position(), rand.New(rand.NewPCG(1, 1)), into); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(files[i], read(t, filepath.Join(into, fileName))); diff != "" {
					t.Error("the log builds another file than was written")
				}
			}
			if !cmp.Equal(files[0], files[1]) {
				t.Errorf("%d bytes without the shim, %d with it, not the same", len(files[0]), len(files[1]))
			}
		})
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestReadersBesideWriters: writers move units between two accounts while readers
// sum them up. A reader never sees half a move; at the end nothing is missing. One
// of the pools goes past the shim: locks and shared memory are the platform's own.
func TestReadersBesideWriters(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	record(t, dir)
	through := open(t, dir, crashvfs.VFSName, walFull)
	past := open(t, dir, "", walFull)
	exec(t, through, `CREATE TABLE account (id INTEGER PRIMARY KEY, units INTEGER NOT NULL, moves INTEGER NOT NULL) STRICT`)
	exec(t, through, `INSERT INTO account VALUES (1, 500, 0), (2, 500, 0)`)
	if mode := text(t, through, `PRAGMA journal_mode`); mode != "wal" {
		t.Fatalf("journal mode %q", mode)
	}
	if _, err := os.Stat(filepath.Join(dir, fileName+"-shm")); err != nil {
		t.Errorf("no shared memory: %v", err)
	}
	const moves = 40
	var wg sync.WaitGroup
	done := make(chan struct{})
	for _, db := range []*sql.DB{through, through, past} {
		wg.Go(func() {
			for range moves {
				if err := move(db); err != nil {
					t.Error(err)
				}
			}
		})
	}
	var readers sync.WaitGroup
	for _, db := range []*sql.DB{through, past} {
		readers.Go(func() {
			for finished := false; !finished; {
				select {
				case <-done:
					finished = true // one look after the last move
				default:
				}
				var sum int
				if err := db.QueryRow(`SELECT sum(units) FROM account`).Scan(&sum); err != nil || sum != 1000 {
					t.Errorf("a reader sees %d units, error %v", sum, err)
				}
			}
		})
	}
	wg.Wait()
	close(done)
	readers.Wait()
	if got, want := text(t, past, `SELECT moves FROM account WHERE id = 1`), fmt.Sprint(3*moves); got != want {
		t.Errorf("%s moves, want %s", got, want)
	}
}

// move reads, then writes what it read: wrong unless writers exclude each other.
func move(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var units, moves int
	if err := tx.QueryRow(`SELECT units, moves FROM account WHERE id = 1`).Scan(&units, &moves); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE account SET units = ?, moves = ? WHERE id = 1`, units-1, moves+1); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE account SET units = units + 1 WHERE id = 2`); err != nil {
		return err
	}
	return tx.Commit()
}

// TestLocksHold: while one connection writes, another is told so, whichever of
// them goes through the shim.
func TestLocksHold(t *testing.T) {
	t.Parallel()
	for _, vfs := range [][2]string{{crashvfs.VFSName, crashvfs.VFSName}, {crashvfs.VFSName, ""}, {"", crashvfs.VFSName}} {
		for _, journal := range []string{walFull, "_journal=DELETE&_sync=FULL"} {
			t.Run(fmt.Sprintf("%q then %q, %s", vfs[0], vfs[1], journal), func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				record(t, dir)
				first, second := open(t, dir, vfs[0], journal), open(t, dir, vfs[1], journal)
				second.SetMaxOpenConns(1)
				exec(t, first, schema)
				exec(t, second, `PRAGMA busy_timeout=0`)
				tx, err := first.Begin()
				if err != nil {
					t.Fatal(err)
				}
				var refused sqlite3.Error
				if _, err := second.Begin(); !errors.As(err, &refused) || refused.Code != sqlite3.ErrBusy {
					t.Errorf("the second writer is answered %v", err)
				}
				if err := tx.Commit(); err != nil {
					t.Fatal(err)
				}
				if err := book(second, 1); err != nil {
					t.Errorf("after the first has finished: %v", err)
				}
			})
		}
	}
}
