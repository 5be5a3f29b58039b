package savefile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"daybook/model/fault"
	"daybook/ui/desktop/savefile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func names(t *testing.T, folder string) int {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "list.pdf")
	holds := func(want string) {
		t.Helper()
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("the file holds %q, want %q (%v)", got, want, err)
		}
		if n := names(t, folder); n != 1 {
			t.Errorf("%d files in the folder", n)
		}
	}
	if err := savefile.Write(path, false, text("one")); err != nil {
		t.Fatal(err)
	}
	holds("one")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := savefile.Write(path, false, text("two")); !errors.Is(err, savefile.ErrExists) {
		t.Errorf("written over: %v", err)
	}
	holds("one")
	if err := savefile.Write(path, true, text("two")); err != nil {
		t.Error(err)
	}
	holds("two")
	broken := errors.New("no ink")
	half := func(w io.Writer) error { return errors.Join(text("half")(w), broken) }
	if err := savefile.Write(path, true, half); !errors.Is(err, broken) {
		t.Errorf("a failed filling is %v", err)
	}
	holds("two")
}

func TestWriteSeesAFileMadeMeanwhile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "list.pdf")
	err := savefile.Write(path, false, func(io.Writer) error { return os.WriteFile(path, []byte("theirs"), 0o600) })
	if got, _ := os.ReadFile(path); !errors.Is(err, savefile.ErrExists) || string(got) != "theirs" {
		t.Errorf("%v, %q", err, got)
	}
}

func TestWriteWhereNothingCanBeWritten(t *testing.T) {
	folder := t.TempDir()
	for name, path := range map[string]string{
		"a folder": folder, "no name": "",
		"a file as folder": filepath.Join(folder, "file", "list.pdf"),
	} {
		if name == "a file as folder" {
			if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := savefile.Write(path, true, text("x")); fault.Code(err) != "file.unwritable" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWriteSaysThatTheFolderIsNotThere(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "gone")
	err := savefile.Write(filepath.Join(folder, "list.pdf"), false, text("x"))
	f, ok := errors.AsType[*fault.Fault](err)
	if !ok || f.Code != "file.no-folder" || f.Args["Folder"] != folder {
		t.Errorf("%v", err)
	}
}
