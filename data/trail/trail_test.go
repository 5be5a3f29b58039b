package trail

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
)

// TestFile checks that nothing is made until something is written, for whom it is then, and that writers do not overwrite
// one another.
func TestFile(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "state")
	name := filepath.Join(folder, "daybook.log")
	for i := range 3 {
		if _, err := os.Stat(folder); (err == nil) != (i > 0) {
			t.Errorf("before line %d: %v", i, err)
		}
		if _, err := fmt.Fprintln(File(name), i); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(name)
	if string(text) != "0\n1\n2\n" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	for path, want := range map[string]os.FileMode{name: 0o600, folder: 0o700} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

func TestKeepCrashes(t *testing.T) {
	folder := t.TempDir()
	name := File(filepath.Join(folder, "crash.log"))
	t.Cleanup(func() {
		if err := debug.SetCrashOutput(nil, debug.CrashOptions{}); err != nil {
			t.Error(err)
		}
	})
	if err := name.KeepCrashes(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(string(name)); err != nil {
		t.Error(err)
	}
	if err := File(filepath.Join(string(name), "below", "crash.log")).KeepCrashes(); err == nil {
		t.Error("a file in no folder keeps crashes")
	}
}

func TestAttempts(t *testing.T) {
	file := Attempts{File(filepath.Join(t.TempDir(), "state", "attempts"))}
	expect := func(want int) {
		t.Helper()
		if count, last, err := file.Failures(); count != want || err != nil || last.IsZero() != (want == 0) {
			t.Errorf("%d failures, last %v, %v; want %d", count, last, err, want)
		}
	}
	expect(0)
	for want := 1; want <= 3; want++ {
		if err := file.Failed(); err != nil {
			t.Fatal(err)
		}
		expect(want)
	}
	for range 2 {
		if err := file.Passed(); err != nil {
			t.Fatal(err)
		}
		expect(0)
	}
	if err := os.WriteFile(filepath.Dir(string(file.File))+"/blocked", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	blocked := Attempts{File(filepath.Join(filepath.Dir(string(file.File)), "blocked", "attempts"))}
	if err := blocked.Failed(); err == nil {
		t.Error("a failure that could not be counted was passed over")
	}
	if _, _, err := blocked.Failures(); err == nil {
		t.Error("a count that could not be read was taken for none")
	}
}
