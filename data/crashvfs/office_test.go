package crashvfs_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"daybook/data/crashvfs"
)

const fileName = "app.db"

// open opens the database of a folder: with the shim if vfs is its name, past it
// if vfs is empty.
func open(t *testing.T, dir, vfs, settings string) *sql.DB {
	t.Helper()
	dsn := "file:" + filepath.Join(dir, fileName) + "?_txlock=immediate&_busy_timeout=5000"
	if vfs != "" {
		dsn += "&vfs=" + vfs
	}
	if settings != "" {
		dsn += "&" + settings
	}
	db, err := sql.Open("sqlite3", dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func record(t *testing.T, dir string) *crashvfs.Recording {
	t.Helper()
	rec, err := crashvfs.Start(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(rec.Stop)
	return rec
}

// recorded opens a database for one writer in a folder that is recorded.
func recorded(t *testing.T, settings string) (*crashvfs.Recording, *sql.DB) {
	t.Helper()
	dir := t.TempDir()
	rec := record(t, dir)
	db := open(t, dir, crashvfs.VFSName, settings)
	db.SetMaxOpenConns(1)
	exec(t, db, schema)
	return rec, db
}

func exec(t *testing.T, db *sql.DB, query string, args ...any) {
	t.Helper()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// text is the one answer of a query.
func text(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	var s string
	if err := db.QueryRow(query).Scan(&s); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}

// payload is what row id must hold: of changing length, so that rows lie over
// sectors and pages, some on overflow pages.
func payload(id int) []byte {
	return bytes.Repeat([]byte{byte(id), byte(id >> 8), byte(id * 7)}, 20+id*37%600)
}

const schema = `CREATE TABLE IF NOT EXISTS booking (id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE, payload BLOB NOT NULL) STRICT`

func book(db *sql.DB, id int) error {
	_, err := db.Exec(`INSERT INTO booking VALUES (?, ?, ?)`, id, fmt.Sprint("place ", id*7919%10007), payload(id))
	return err
}

// promise: row id was acknowledged when the log had come to this position.
type promise struct{ id, position int }

// promises are those of all writers.
type promises struct {
	mu  sync.Mutex
	all []promise
}

func (p *promises) add(id, position int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, promise{id, position})
}

// verdict is what was found in one cut.
type verdict struct {
	damaged bool
	lost    int // acknowledged rows that are not there
}

// examine opens what a cut left as the next start would, with the VFS named.
func examine(t *testing.T, dir, vfs string, at int, made []promise) verdict {
	t.Helper()
	db := open(t, dir, vfs, walFull)
	defer db.Close()
	var check string
	if err := db.QueryRow(`PRAGMA integrity_check`).Scan(&check); err != nil || check != "ok" {
		return verdict{damaged: true}
	}
	there, err := rows(db)
	if err != nil {
		return verdict{damaged: true}
	}
	var v verdict
	for _, p := range made {
		if p.position > at {
			continue
		}
		switch got, ok := there[p.id]; {
		case !ok:
			v.lost++
		case !bytes.Equal(got, payload(p.id)):
			v.damaged = true
		}
	}
	return v
}

// rows reads the bookings; a database cut before its first one has no table.
func rows(db *sql.DB) (map[int][]byte, error) {
	there := map[int][]byte{}
	var tables int
	if err := db.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE name = 'booking'`).Scan(&tables); err != nil || tables == 0 {
		return there, err
	}
	found, err := db.Query(`SELECT id, payload FROM booking`)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var id int
		var data []byte
		if err := found.Scan(&id, &data); err != nil {
			return nil, err
		}
		there[id] = data
	}
	return there, found.Err()
}

// cuts is how many power cuts a test tries.
func cuts() int {
	if os.Getenv("DAYBOOK_PROVE") == "1" {
		return 1000
	}
	return 50
}
