package store

import (
	"database/sql"
	"strings"
	"testing"

	"daybook/model/fault"
)

func opened(t *testing.T, folder string) *Store {
	t.Helper()
	s, err := Open(folder, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func pragma(t *testing.T, db *sql.DB, name string) (value string) {
	t.Helper()
	if err := db.QueryRowContext(t.Context(), "pragma "+name).Scan(&value); err != nil {
		t.Fatalf("pragma %s: %v", name, err)
	}
	return value
}

// TestPragmasAreInForce asks the connections themselves: the driver would quietly set weaker ones.
func TestPragmasAreInForce(t *testing.T) {
	s := opened(t, t.TempDir())
	for name, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "trusted_schema": "0", "query_only": "0",
		"cell_size_check": "1", "temp_store": "2", "mmap_size": "0", "journal_size_limit": "16777216", "busy_timeout": "10000",
		"application_id": "1145133378", "user_version": "2",
	} {
		if got := pragma(t, s.write, name); got != want {
			t.Errorf("the writer’s %s is %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"journal_mode": "wal", "query_only": "1", "trusted_schema": "0", "cell_size_check": "1", "temp_store": "2", "mmap_size": "0", "busy_timeout": "10000",
	} {
		if got := pragma(t, s.read, name); got != want {
			t.Errorf("a reader’s %s is %s, want %s", name, got, want)
		}
	}
}

func TestEveryReaderIsHardened(t *testing.T) {
	s := opened(t, t.TempDir())
	for n := range readers { // held together, so that each is another connection
		conn, err := s.read.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		var only, trusted int
		if err := conn.QueryRowContext(t.Context(), `select query_only, trusted_schema from pragma_query_only, pragma_trusted_schema`).Scan(&only, &trusted); err != nil {
			t.Fatal(err)
		}
		if only != 1 || trusted != 0 {
			t.Errorf("reader %d: query_only %d, trusted_schema %d", n, only, trusted)
		}
	}
}

func TestReadersCannotWrite(t *testing.T) {
	s := opened(t, t.TempDir())
	for _, statement := range []string{
		`insert into setting (name, value) values ('x', 'y')`, `update setting set value = 'x'`, `delete from setting`,
		`create table more (x)`, `drop table entry`, `pragma user_version = 7`,
	} {
		if _, err := s.read.ExecContext(t.Context(), statement); fault.Code(words(err)) != "store.not-writable" {
			t.Errorf("%s: %v", statement, err)
		}
	}
	if value, err := s.Setting("x"); err != nil || value != "" {
		t.Errorf("a reader wrote %q, %v", value, err)
	}
}

// A deferred transaction would begin beside another and fail in its middle; an immediate one does not begin.
func TestSecondWriterDoesNotBegin(t *testing.T) {
	folder := t.TempDir()
	a, b := opened(t, folder), opened(t, folder)
	if _, err := b.write.ExecContext(t.Context(), `pragma busy_timeout = 0`); err != nil {
		t.Fatal(err)
	}
	first, err := a.write.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Rollback()
	if second, err := b.write.BeginTx(t.Context(), nil); fault.Code(words(err)) != "store.busy" {
		t.Errorf("a second writer began: %v, %v", second, err)
	}
	if err := b.SetSetting("x", "b"); fault.Code(err) != "store.busy" {
		t.Errorf("a second process wrote: %v", err)
	}
	if _, err := b.Setting("x"); err != nil {
		t.Errorf("reading beside a writer: %v", err)
	}
	if err := first.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := b.SetSetting("x", "b"); err != nil {
		t.Errorf("after the first was done: %v", err)
	}
}

// A name with characters that mean something in a file URI must lead to that very folder.
func TestOddFolderNames(t *testing.T) {
	for _, name := range []string{"Bureau d’accueil", "50 % off?", "a#b&c=d", "été;wal", "two  spaces"} {
		s := opened(t, t.TempDir()+"/"+name)
		if err := s.SetSetting("here", name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var file string
		if err := s.write.QueryRowContext(t.Context(), `select file from pragma_database_list where name = 'main'`).Scan(&file); err != nil ||
			!strings.HasSuffix(file, "/"+name+"/"+FileName) {
			t.Errorf("%s: opened %s, %v", name, file, err)
		}
	}
}

func TestConstraintsGuardTheFile(t *testing.T) {
	s := opened(t, t.TempDir())
	for what, statement := range map[string]string{
		"a cell of no booking":      `insert into taken values (1, 1, 1, 1, 99)`,
		"a booking of no site":      `insert into booking select 1, zeroblob(16), 9, 1, 'booked', '', 0, x'', 1, x'', x'', 1, x'', 1, x'', 0`,
		"an entry of no device":     `insert into entry select 1, zeroblob(16), 99, 1, 1, zeroblob(16), zeroblob(16), 'noted', '', x'', null, zeroblob(32), zeroblob(32)`,
		"a device of a short name":  `insert into device (id, hash) values (x'00', zeroblob(32))`,
		"text where a number is":    `insert into revision values (1, 'monday', 1)`,
		"a command without content": `insert into command values (zeroblob(16), null, 1)`,
	} {
		if _, err := s.write.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("the file takes %s", what)
		}
	}
}
