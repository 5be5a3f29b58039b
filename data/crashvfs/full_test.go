package crashvfs_test

import (
	"errors"
	"testing"

	"github.com/mattn/go-sqlite3"

	"daybook/data/crashvfs"
)

// bookUntil books until the database refuses, and answers how it did. All that
// was acknowledged is kept in made.
func bookUntil(t *testing.T, rec *crashvfs.Recording, book func(id int) error, from, to int, made *promises) error {
	t.Helper()
	for id := from; id < to; id++ {
		if err := book(id); err != nil {
			return err
		}
		made.add(id, rec.Position())
	}
	return nil
}

// TestDiskFull: the booking that finds no room says so; nothing acknowledged is
// lost, neither in the open database nor by a cut before, then or later; with
// room again booking goes on.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	for _, settings := range []string{walFull, "_journal=DELETE&_sync=EXTRA"} {
		t.Run(settings, func(t *testing.T) {
			t.Parallel()
			rec, db := recorded(t, settings)
			exec(t, db, `PRAGMA wal_autocheckpoint=20`)
			var made promises
			limit := rec.Size() + 100_000
			rec.Full(limit)
			insert := func(id int) error { return book(db, id) }
			err := bookUntil(t, rec, insert, 0, 1000, &made)
			var refused sqlite3.Error
			if !errors.As(err, &refused) || refused.Code != sqlite3.ErrFull {
				t.Fatalf("a full disk is answered %v after %d bookings", err, len(made.all))
			}
			if rec.Size() > limit {
				t.Errorf("%d bytes on a disk of %d", rec.Size(), limit)
			}
			there, err := rows(db)
			if err != nil || len(there) != len(made.all) {
				t.Errorf("%d bookings there, %d acknowledged, error %v", len(there), len(made.all), err)
			}
			rec.Full(-1)
			before := len(made.all)
			if err := bookUntil(t, rec, insert, before, before+30, &made); err != nil {
				t.Errorf("with room again: %v", err)
			}
			if sum := cutOften(t, rec, cuts()/2, made.all); sum != (tally{}) {
				t.Errorf("cuts around a full disk: %+v", sum)
			}
		})
	}
}

// TestFailedSync: a commit whose sync fails is not acknowledged, and what the
// failure left unsure never harms what was acknowledged before or after.
func TestFailedSync(t *testing.T) {
	t.Parallel()
	rec, db := recorded(t, walFull)
	exec(t, db, `PRAGMA wal_autocheckpoint=15`)
	var made promises
	refusals := 0
	for id := range 120 {
		if id%7 == 5 {
			rec.FailSyncs(1)
		}
		err := book(db, id)
		var refused sqlite3.Error
		switch {
		case err == nil:
			made.add(id, rec.Position())
		case errors.As(err, &refused) && refused.ExtendedCode == sqlite3.ErrIoErrFsync:
			refusals++
		default:
			t.Fatal(err)
		}
	}
	if refusals < 10 {
		t.Errorf("%d commits refused, every seventh should be", refusals)
	}
	if sum := cutOften(t, rec, cuts(), made.all); sum != (tally{}) {
		t.Errorf("cuts around failed syncs: %+v", sum)
	}
}
