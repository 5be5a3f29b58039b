package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"daybook/data/store"
	"daybook/model/fault"
)

// query reads one value behind Daybook's back.
func query(t *testing.T, folder, statement string) (value string) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(folder, store.FileName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow(statement).Scan(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// TestOpensWhatWasBegun finds files as a program that was ended during its first start leaves them.
func TestOpensWhatWasBegun(t *testing.T) {
	for name, begin := range map[string]func(t *testing.T, folder string){
		"an empty folder": func(*testing.T, string) {},
		"an empty file": func(t *testing.T, folder string) {
			if err := os.WriteFile(filepath.Join(folder, store.FileName), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"a file with only its mark": func(t *testing.T, folder string) { tamper(t, folder, `pragma application_id = 0x44415942`) },
		"a WAL database without tables": func(t *testing.T, folder string) {
			tamper(t, folder, `pragma journal_mode = wal`, `pragma application_id = 0x44415942`)
		},
	} {
		folder := t.TempDir()
		begin(t, folder)
		s, err := store.Open(folder, store.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := s.SetSetting("language", "fr"); err != nil || s.Keyed() || s.Damaged() != nil {
			t.Errorf("%s: %v, keyed %v, damaged %v", name, err, s.Keyed(), s.Damaged())
		}
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if version := query(t, folder, `pragma user_version`); version != "2" {
			t.Errorf("%s: left at version %s", name, version)
		}
	}
}

// TestFirstOpeningAtOnce starts several processes on a new folder: one makes the file, and all are one device.
func TestFirstOpeningAtOnce(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "data")
	var all sync.WaitGroup
	var stores [4]*store.Store
	var errs [4]error
	for i := range stores {
		all.Go(func() { stores[i], errs[i] = store.Open(folder, store.Options{}) })
	}
	all.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		t.Fatal(err)
	}
	for _, s := range stores {
		if err := s.SetSetting("opened", "yes"); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if devices := query(t, folder, `select count(*) || '/' || (select count(*) from setting where name in ('device', 'actor')) from device`); devices != "1/2" {
		t.Errorf("devices and names: %s", devices)
	}
}

func TestOpenSaysWhatIsInTheWay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("a letter"), 0o600); err != nil {
		t.Fatal(err)
	}
	taken := t.TempDir()
	if err := os.Mkdir(filepath.Join(taken, store.FileName), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, folder := range map[string]string{"a file": file, "below a file": filepath.Join(file, "data"), "a folder of the file’s name": taken} {
		if s, err := store.Open(folder, store.Options{}); err == nil {
			t.Errorf("%s was opened", name)
			s.Close()
		}
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "a letter" {
		t.Errorf("the file was changed: %q, %v", text, err)
	}
	if release, err := store.ClaimWindow(file); err == nil {
		t.Error("a file was claimed as a folder", release())
	}
}

func TestOpenMakesAPrivateFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	s := open(t, folder)
	if s.Path() != filepath.Join(folder, store.FileName) {
		t.Errorf("path %s", s.Path())
	}
	for path, want := range map[string]os.FileMode{folder: 0o700, filepath.Dir(folder): 0o700, s.Path(): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: mode %v, %v", filepath.Base(path), info.Mode(), err)
		}
	}
}

func TestCheckFile(t *testing.T) {
	s := open(t, t.TempDir())
	if err := s.CheckFile(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := s.CheckFile(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if err := s.SetSetting("x", "y"); err != nil || s.Damaged() != nil {
		t.Errorf("a check that was stopped closed the file: %v, %v", err, s.Damaged())
	}
}

func TestCheckFileStopsWriting(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tamper(t, folder, `create table junk (x unique)`, `insert into junk values (1), (2), (3)`, `pragma writable_schema = on;
		update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'draft') where name = 'sqlite_autoindex_junk_1'`)
	s = open(t, folder)
	if s.Damaged() != nil {
		t.Fatalf("the quick look does not read so far: %v", s.Damaged())
	}
	wantCode(t, s.CheckFile(t.Context()), "store.damaged")
	wantCode(t, s.Damaged(), "store.damaged")
	wantCode(t, s.SetSetting("x", "y"), "store.damaged")
	if value, err := s.Setting("device"); fault.Code(err) != "" || value == "" {
		t.Errorf("reading on: %q, %v", value, err)
	}
}
