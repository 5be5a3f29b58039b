package crashvfs_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"daybook/data/crashvfs"
)

// session is one run of a program that books: writers side by side, then a
// close, so that checkpoints, new WALs and removed WALs are all in the log.
func session(t *testing.T, rec *crashvfs.Recording, dir, settings string, from, to, writers int, made *promises) {
	t.Helper()
	db := open(t, dir, crashvfs.VFSName, settings)
	defer db.Close()
	db.SetMaxOpenConns(writers)
	exec(t, db, schema)
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			conn, err := db.Conn(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()
			if _, err := conn.ExecContext(t.Context(), `PRAGMA wal_autocheckpoint=12`); err != nil {
				t.Error(err)
			}
			for id := from + w; id < to; id += writers {
				_, err := conn.ExecContext(t.Context(), `INSERT INTO booking VALUES (?, 'place ' || ?, ?)`, id, id*7919%10007, payload(id))
				if err != nil {
					t.Error(err)
					return
				}
				made.add(id, rec.Position())
			}
		})
	}
	wg.Wait()
}

// tally sums up the verdicts of many cuts.
type tally struct{ damaged, cutsThatLost, lost int }

// cutOften cuts at positions taken by chance and examines each. Half of them are
// right after an acknowledgement, where a missing sync shows best. Each is opened
// past the shim, and every fifth as well through it: it must recover no worse.
func cutOften(t *testing.T, rec *crashvfs.Recording, n int, made []promise) tally {
	t.Helper()
	var sum tally
	dir := filepath.Join(t.TempDir(), "cut")
	for i := range n {
		chance := rand.New(rand.NewPCG(1, uint64(i)))
		at := chance.IntN(rec.Position() + 1)
		if i%2 == 0 {
			at = made[chance.IntN(len(made))].position
		}
		seed := chance.Uint64()
		v := cut(t, rec, at, seed, "", dir, made)
		if i%5 == 0 {
			if through := cut(t, rec, at, seed, crashvfs.VFSName, dir, made); through != v {
				t.Errorf("cut %d: %+v through the shim, %+v without", i, through, v)
			}
		}
		if v.damaged {
			sum.damaged++
		}
		if v.lost > 0 {
			sum.cutsThatLost++
		}
		sum.lost += v.lost
	}
	return sum
}

// cut makes one cut in a folder of its own and examines it.
func cut(t *testing.T, rec *crashvfs.Recording, at int, seed uint64, vfs, dir string, made []promise) verdict {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := rec.Cut(at, rand.New(rand.NewPCG(seed, 0)), dir); err != nil {
		t.Fatal(err)
	}
	return examine(t, dir, vfs, at, made)
}

// TestPowerCuts: what SQLite promises of each mode holds, and a weaker mode is
// found out, which shows that the cuts are hard enough to prove something.
func TestPowerCuts(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, settings string
		writers        int
		losesSome      bool
		damagesSome    bool
	}{
		{name: "wal, full", settings: "_journal=WAL&_sync=FULL", writers: 1},
		{name: "wal, full, three writers", settings: "_journal=WAL&_sync=FULL", writers: 3},
		{name: "wal, normal", settings: "_journal=WAL&_sync=NORMAL", writers: 1, losesSome: true},
		{name: "wal, the driver's own choice", settings: "_journal=WAL", writers: 1, losesSome: true},
		{name: "wal, off", settings: "_journal=WAL&_sync=OFF", writers: 1, losesSome: true, damagesSome: true},
		{name: "rollback journal, extra", settings: "_journal=DELETE&_sync=EXTRA", writers: 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			rec := record(t, dir)
			var made promises
			session(t, rec, dir, tt.settings, 0, 60, tt.writers, &made)
			session(t, rec, dir, tt.settings, 60, 120, tt.writers, &made)
			if len(made.all) != 120 {
				t.Fatalf("%d of 120 acknowledged", len(made.all))
			}
			sum := cutOften(t, rec, cuts(), made.all)
			t.Logf("%d cuts in %d changes: %+v", cuts(), rec.Position(), sum)
			if (sum.lost > 0) != tt.losesSome {
				t.Errorf("%d acknowledged rows lost in %d cuts, want some: %t", sum.lost, sum.cutsThatLost, tt.losesSome)
			}
			if (sum.damaged > 0) != tt.damagesSome {
				t.Errorf("%d cuts left damage, want some: %t", sum.damaged, tt.damagesSome)
			}
		})
	}
}

// TestCutRepeats: a seed found to fail can be run again.
func TestCutRepeats(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	rec := record(t, dir)
	var made promises
	session(t, rec, dir, "_journal=WAL&_sync=NORMAL", 0, 20, 1, &made)
	states := map[string]bool{}
	for seed := range uint64(10) {
		var first string
		for range 2 {
			into := t.TempDir()
			if err := rec.Cut(rec.Position()/2, rand.New(rand.NewPCG(seed, 0)), into); err != nil {
				t.Fatal(err)
			}
			got := folder(t, into)
			if first != "" && got != first {
				t.Fatalf("seed %d gives two states", seed)
			}
			first = got
		}
		states[first] = true
	}
	if len(states) < 2 {
		t.Errorf("10 seeds give %d state", len(states))
	}
}

// folder is the names and contents of the files in a folder.
func folder(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all string
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all += e.Name() + "\x00" + string(data)
	}
	return all
}
