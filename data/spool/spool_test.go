package spool_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"daybook/data/spool"
	"daybook/model/fault"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// files lists what lies below a folder, without the folders.
func files(t *testing.T, folder string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			list = append(list, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestFilesAreTheirOwnersAlone(t *testing.T) {
	parent := t.TempDir()
	s := spool.New("/data", spool.Programs{}, parent)
	if len(files(t, parent)) > 0 {
		t.Error("something is there before anything was put")
	}
	path, err := s.Put("roster-100-2026-10-05-en.pdf", text("list"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); string(got) != "list" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if mode(t, path) != 0o600 || mode(t, filepath.Dir(path)) != 0o700 {
		t.Errorf("modes %v in %v", mode(t, path), mode(t, filepath.Dir(path)))
	}
	name := filepath.Base(path)
	if !strings.HasPrefix(name, "roster-100-2026-10-05-en-") || !strings.HasSuffix(name, ".pdf") {
		t.Errorf("the viewer shows %q", name)
	}
}

func TestNoTwoFilesShareAName(t *testing.T) {
	s := spool.New("/data", spool.Programs{}, t.TempDir())
	var wait sync.WaitGroup
	var paths sync.Map
	for range 20 {
		wait.Go(func() {
			path, err := s.Put("slip.pdf", text("x"))
			if _, taken := paths.LoadOrStore(path, true); err != nil || taken {
				t.Errorf("%q taken %v, %v", path, taken, err)
			}
		})
	}
	wait.Wait()
}

func TestNamesAreMadePlain(t *testing.T) {
	parent := t.TempDir()
	s := spool.New("/data", spool.Programs{}, parent)
	for _, name := range []string{"../../up.pdf", "a/b*c é 漢\x00.pdf", strings.Repeat("x", 5000) + ".pdf", "", ".", "-rf", "x." + strings.Repeat("y", 5000)} {
		path, err := s.Put(name, text("x"))
		if err != nil {
			t.Errorf("%.20q: %v", name, err)
			continue
		}
		folder, base := filepath.Split(path)
		if !strings.HasPrefix(filepath.Base(folder), "daybook-") || filepath.Dir(filepath.Clean(folder)) != parent || len(base) > 200 {
			t.Errorf("%.20q lies at %q", name, path)
		}
		if strings.Trim(base, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.") != "" {
			t.Errorf("%.20q is called %q", name, base)
		}
	}
}

func TestWipeLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	s, other := spool.New("/data", spool.Programs{}, parent), spool.New("/other", spool.Programs{}, parent)
	kept, err := other.Put("theirs.pdf", text("x"))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := s.Put("mine.pdf", text("x")); err != nil {
			t.Fatal(err)
		}
	}
	// A crash leaves files; the next start, with the same data folder, finds them.
	if err := spool.New("/data", spool.Programs{}, parent).Wipe(); err != nil {
		t.Fatal(err)
	}
	if left := files(t, parent); len(left) != 1 || left[0] != kept {
		t.Errorf("left: %q", left)
	}
	if err := s.Wipe(); err != nil {
		t.Errorf("nothing to wipe: %v", err)
	}
	if _, err := s.Put("again.pdf", text("x")); err != nil {
		t.Errorf("after a wipe: %v", err)
	}
}

func TestWipeWaitsForAPut(t *testing.T) {
	parent := t.TempDir()
	s := spool.New("/data", spool.Programs{}, parent)
	writing, wiped := make(chan bool), make(chan error)
	go func() {
		_, _ = s.Put("slow.pdf", func(w io.Writer) error {
			writing <- true
			_, err := io.WriteString(w, "half")
			<-writing
			return err
		})
	}()
	<-writing
	go func() { wiped <- s.Wipe() }()
	writing <- true
	if err := <-wiped; err != nil {
		t.Fatal(err)
	}
	if left := files(t, parent); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

func TestNothingIsLeftOfABrokenFile(t *testing.T) {
	parent := t.TempDir()
	s := spool.New("/data", spool.Programs{}, parent)
	broken := errors.New("no ink")
	if _, err := s.Put("a.pdf", func(w io.Writer) error { return errors.Join(text("half")(w), broken) }); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
	full := &fs.PathError{Op: "write", Path: "/secret/Tremblay", Err: errors.New("no space")}
	_, err := s.Put("a.pdf", func(io.Writer) error { return full })
	if fault.Code(err) != "print.no-room" || strings.Contains(err.Error(), "Tremblay") {
		t.Errorf("%v", err)
	}
	if left := files(t, parent); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

func TestTheFirstParentThatCanBePrivate(t *testing.T) {
	missing, second := filepath.Join(t.TempDir(), "file"), t.TempDir()
	if err := os.WriteFile(missing, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := spool.New("/data", spool.Programs{}, "", missing, second)
	path, err := s.Put("a.pdf", text("x"))
	if err != nil || filepath.Dir(filepath.Dir(path)) != second {
		t.Errorf("%q, %v", path, err)
	}
	for _, parents := range [][]string{nil, {""}, {missing}} {
		s := spool.New("/data", spool.Programs{}, parents...)
		if _, err := s.Put("a.pdf", text("x")); fault.Code(err) != "print.no-room" {
			t.Errorf("%q: %v", parents, err)
		}
	}
}

func TestAFolderPreparedByOthers(t *testing.T) {
	parent, second, elsewhere := t.TempDir(), t.TempDir(), t.TempDir()
	path, err := spool.New("/data", spool.Programs{}, parent).Put("a.pdf", text("x"))
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(path)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	s := spool.New("/data", spool.Programs{}, parent, second)
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put("a.pdf", text("x")); err != nil || mode(t, folder) != 0o700 {
		t.Errorf("an open folder is used as it is: %v, %v", mode(t, folder), err)
	}
	if err := errors.Join(os.RemoveAll(folder), os.Symlink(elsewhere, folder)); err != nil {
		t.Fatal(err)
	}
	path, err = s.Put("a.pdf", text("x"))
	if err != nil || filepath.Dir(filepath.Dir(path)) != second || len(files(t, elsewhere)) > 0 {
		t.Errorf("a link was followed: %q, %v", path, err)
	}
	if err := s.Wipe(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(elsewhere); err != nil {
		t.Errorf("wiping followed a link: %v", err)
	}
}

func TestAWipeThatFailsIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := spool.New("/data", spool.Programs{}, file).Wipe(); err == nil {
		t.Error("no error")
	}
}
