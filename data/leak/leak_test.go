package leak_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/data/leak"
)

// TestEveryFormIsFound plants a text in each of its forms at every place in a file where it could be missed.
func TestEveryFormIsFound(t *testing.T) {
	forms := leak.Forms("Łukwójx", "613-555-0142", "Nguyễn Thị Hoa")
	if len(forms) != 3*(4+5+4) {
		t.Errorf("%d forms", len(forms))
	}
	folder := t.TempDir()
	for _, form := range forms {
		for name, content := range map[string][]byte{
			"begin": append(bytes.Clone(form), "after"...), "end": append([]byte("before "), form...),
			"middle": append(append([]byte("\x00\xff"), form...), 0), "alone": form,
		} {
			path := filepath.Join(folder, "below", name)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			found, read, err := leak.Search(forms, folder)
			if err != nil || len(found) != 1 || !strings.HasPrefix(found[0], path) || read != len(content) {
				t.Errorf("%q at the %s: found %v in %d bytes, %v", form, name, found, read, err)
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestNothingIsFoundWhereNobodyIs(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "f"), []byte("Łukwó 613-555-014 Nguyễ n, and so on"), 0o600); err != nil {
		t.Fatal(err)
	}
	if found, _, err := leak.Search(leak.Forms("Łukwójx", "613-555-0142", "Nguyễn"), folder); err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
	if _, _, err := leak.Search(nil, filepath.Join(folder, "missing")); err == nil {
		t.Error("a missing folder was searched")
	}
	if forms := leak.Forms("Li", "555", ""); len(forms) != 0 {
		t.Errorf("too short to mean anything: %q", forms)
	}
}
