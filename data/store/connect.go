package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/mattn/go-sqlite3"

	"daybook/model/fault"
)

const readers = 4

// connector opens connections with the pragmas that no data source name can carry.
type connector struct {
	name   string
	driver *sqlite3.SQLiteDriver
}

func newConnector(name string) connector {
	return connector{name, &sqlite3.SQLiteDriver{ConnectHook: harden}}
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.name) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// harden keeps a hostile or damaged file from running code or growing without bound.
func harden(conn *sqlite3.SQLiteConn) error {
	_, err := conn.Exec(`pragma trusted_schema = off; pragma cell_size_check = on; pragma temp_store = memory;
		pragma mmap_size = 0; pragma journal_size_limit = 16777216`, nil)
	return err
}

// source names the file for the driver. Its own default would be synchronous=NORMAL, under which a power cut loses
// confirmed bookings, and deferred transactions, which deadlock (data-layer.md §1).
func (s *Store) source(parameters url.Values) string {
	if s.options.VFS != "" {
		parameters.Set("vfs", s.options.VFS)
	}
	parameters.Set("_busy_timeout", "10000")
	parameters.Set("_stmt_cache_size", "64")
	file := url.URL{Scheme: "file", OmitHost: true, Path: s.Path(), RawQuery: parameters.Encode()}
	return file.String()
}

func (s *Store) openFile(ctx context.Context) error {
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return fmt.Errorf("making the data folder: %w", err)
	}
	if err := patiently(func() error { return s.refuseForeign(ctx) }); err != nil {
		return err
	}
	s.write = sql.OpenDB(newConnector(s.source(url.Values{
		"_journal": {"WAL"}, "_sync": {s.options.Synchronous}, "_txlock": {"immediate"}, "_foreign_keys": {"1"},
		"_secure_delete": {"1"}, "_cache_size": {"-32768"},
	})))
	s.write.SetMaxOpenConns(1)
	if err := patiently(func() error { return s.migrate(ctx) }); err != nil {
		return err
	}
	if err := os.Chmod(s.Path(), 0o600); err != nil {
		return fmt.Errorf("guarding the database: %w", err)
	}
	s.read = sql.OpenDB(newConnector(s.source(url.Values{"mode": {"ro"}, "_query_only": {"1"}})))
	s.read.SetMaxOpenConns(readers + 1) // one is the watcher's for good
	s.read.SetMaxIdleConns(readers + 1)
	var err error
	s.watch, err = newWatcher(ctx, s.read)
	return err
}

// patience is how long opening is tried anew while another process makes the file or migrates it.
const patience = 10 * time.Second

// patiently tries work until nobody is in its way. SQLite waits for others by itself, but not when it switches a new file to
// WAL.
func patiently(work func() error) error {
	for deadline := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		if err := work(); fault.Code(words(err)) != "store.busy" || time.Now().After(deadline) {
			return err
		}
	}
}

// refuseForeign looks at what is there without changing it: opening another program's file for writing would already turn
// it into a WAL database.
func (s *Store) refuseForeign(ctx context.Context) error {
	info, err := os.Stat(s.Path())
	if os.IsNotExist(err) || err == nil && info.Size() == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("opening the database: %w", err)
	}
	db := sql.OpenDB(newConnector(s.source(url.Values{"mode": {"ro"}, "_query_only": {"1"}})))
	defer db.Close()
	var version, id, objects int
	err = db.QueryRowContext(ctx, `select user_version, application_id, (select count(*) from sqlite_schema)
		from pragma_user_version, pragma_application_id`).Scan(&version, &id, &objects)
	problem, _ := errors.AsType[sqlite3.Error](err)
	switch {
	case problem.Code == sqlite3.ErrNotADB, err == nil && id != applicationID && (version != 0 || objects != 0):
		return fault.New("store.not-daybook")
	case err != nil:
		return damage(err)
	case version > schemaVersion:
		return fault.New("store.later-version")
	}
	return nil
}
