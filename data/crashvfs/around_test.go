package crashvfs_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/mattn/go-sqlite3"

	"daybook/data/crashvfs"
)

// TestKnownBefore: what lay in the folder when the recording began is in every
// cut, also where the database was left with a WAL not yet taken in.
func TestKnownBefore(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	before := open(t, dir, "", walFull)
	exec(t, before, schema)
	var made promises
	for id := range 10 {
		if err := book(before, id); err != nil {
			t.Fatal(err)
		}
		made.add(id, 0)
	}
	rec := record(t, dir) // before is still open, its bookings are in the WAL
	if _, err := os.Stat(filepath.Join(dir, fileName+"-wal")); err != nil {
		t.Fatal(err)
	}
	session(t, rec, dir, walFull, 10, 40, 1, &made)
	if sum := cutOften(t, rec, cuts()/2, made.all); sum != (tally{}) {
		t.Errorf("cuts of a database from before: %+v", sum)
	}
}

// TestMadePastSQLite: a file that Go code made, as one does to choose who may
// read it, is taken in as it was when SQLite first opened it.
func TestMadePastSQLite(t *testing.T) {
	t.Parallel()
	elsewhere := t.TempDir()
	db := open(t, elsewhere, "", walFull)
	exec(t, db, schema)
	if err := book(db, 1); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for name, contents := range map[string][]byte{"empty": nil, "full": read(t, filepath.Join(elsewhere, fileName))} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			rec := record(t, dir)
			if err := os.WriteFile(filepath.Join(dir, fileName), contents, 0o600); err != nil {
				t.Fatal(err)
			}
			var made promises
			session(t, rec, dir, walFull, 2, 20, 1, &made)
			if contents != nil {
				made.add(1, rec.Position())
			}
			into := t.TempDir()
			if err := rec.Cut(rec.Position(), rand.New(rand.NewPCG(5, 5)), into); err != nil {
				t.Fatal(err)
			}
			if v := examine(t, into, "", rec.Position(), made.all); v != (verdict{}) {
				t.Errorf("a cut at the end: %+v", v)
			}
		})
	}
}

// TestCopyIsSafe: a copy made with VACUUM INTO is whole in any cut after it.
func TestCopyIsSafe(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	rec := record(t, dir)
	var made promises
	session(t, rec, dir, walFull, 0, 50, 1, &made)
	db := open(t, dir, crashvfs.VFSName, walFull)
	exec(t, db, `VACUUM INTO ?`, filepath.Join(dir, "copy.db"))
	for seed := range uint64(20) {
		into := t.TempDir()
		if err := rec.Cut(rec.Position(), rand.New(rand.NewPCG(seed, 2)), into); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(into, "copy.db"), filepath.Join(into, fileName)); err != nil {
			t.Fatal(err)
		}
		for _, suffix := range []string{"-wal", "-journal"} {
			if err := os.RemoveAll(filepath.Join(into, fileName+suffix)); err != nil {
				t.Fatal(err)
			}
		}
		if v := examine(t, into, "", rec.Position(), made.all); v != (verdict{}) {
			t.Errorf("seed %d: the copy is %+v", seed, v)
		}
	}
}

// TestStopWhileOpen: a database outlives the recording of its folder; it is no
// longer logged, and the full disk and the failing syncs are over.
func TestStopWhileOpen(t *testing.T) {
	t.Parallel()
	rec, db := recorded(t, walFull)
	rec.Full(0)
	rec.FailSyncs(100)
	var refused sqlite3.Error
	if err := book(db, 1); !errors.As(err, &refused) || refused.Code != sqlite3.ErrFull {
		t.Fatalf("a disk of no bytes is answered %v", err)
	}
	rec.Stop()
	position := rec.Position()
	if err := book(db, 1); err != nil {
		t.Errorf("after the recording ended: %v", err)
	}
	if rec.Position() != position {
		t.Error("logged after the recording ended")
	}
	if err := rec.Cut(position, rand.New(rand.NewPCG(1, 1)), t.TempDir()); err != nil {
		t.Errorf("a cut after the recording ended: %v", err)
	}
}
