package store_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"daybook/data/store"
	"daybook/model/visit"
)

// oldFile copies a folder into one whose file was made by the first version of the schema.
func oldFile(t *testing.T, from string) string {
	t.Helper()
	folder := t.TempDir()
	script, err := os.ReadFile(filepath.Join("migrations", "0001.sql"))
	if err != nil {
		t.Fatal(err)
	}
	tamper(t, folder, string(script)+`; pragma user_version = 1; pragma application_id = 0x44415942; pragma journal_mode = wal`)
	db, err := sql.Open("sqlite3", filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`attach ? as made`, filepath.Join(from, store.FileName)); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"device", "entry", "site", "booking", "taken", "revision", "application", "command", "draft", "setting"} {
		columns := strings.Join(columnsOf(t, db, table), ", ")
		if _, err := db.Exec(fmt.Sprintf(`insert into main.%s (%s) select %[2]s from made.%[1]s`, table, columns)); err != nil {
			t.Fatalf("%s: %v", table, err)
		}
	}
	key, err := os.ReadFile(filepath.Join(from, "sample.key"))
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "sample.key"), key, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func columnsOf(t *testing.T, db *sql.DB, table string) (columns []string) {
	t.Helper()
	rows, err := db.Query(`select name from pragma_table_info(?, 'main')`, table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		columns = append(columns, name)
	}
	return columns
}

// TestAFileOfTheFirstVersionIsMigrated opens what the first version wrote, by several processes at once: nothing is lost, and
// the day of service can begin.
func TestAFileOfTheFirstVersionIsMigrated(t *testing.T) {
	made := written(t)
	want, err := unlocked(t, made).Digest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	folder := oldFile(t, made)
	if query(t, folder, `pragma user_version`) != "1" || query(t, folder, `select count(*) from sqlite_schema where name = 'visit'`) != "0" {
		t.Fatal("this is no file of the first version")
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := store.Open(folder, store.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if version := query(t, folder, `pragma user_version`); version != "2" {
		t.Fatalf("left at version %s", version)
	}
	f := newFront(t, folder)
	if err := f.UnlockSample(); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Digest(t.Context()); err != nil || got != want {
		t.Errorf("the digest changed: %v", err)
	}
	d := f.day()
	if len(d.Clients) != 20 {
		t.Fatalf("%d clients", len(d.Clients))
	}
	for _, c := range d.Clients[:3] {
		if c.Visit.State != visit.Expected || len(c.Visit.Outcomes) != 1 {
			t.Errorf("%+v", c.Visit)
		}
		f.do(c.ID, visit.Arrive)
	}
	f.takeIn()
	f.mustCall(1)
	f.undo(f.day().Clients[0].ID)
	sound(t, f.Store)
}
