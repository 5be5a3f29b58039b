package store_test

import (
	"path/filepath"
	"testing"

	"daybook/data/store"
)

func TestOneWindowPerFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	release, err := store.ClaimWindow(folder)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.ClaimWindow(folder)
	wantCode(t, err, "window.already-open")
	elsewhere, err := store.ClaimWindow(t.TempDir())
	if err != nil {
		t.Errorf("another folder: %v", err)
	}
	if err := elsewhere(); err != nil {
		t.Error(err)
	}
	s := open(t, folder) // a command beside the window
	if _, err := s.Sites(); err != nil {
		t.Error(err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	again, err := store.ClaimWindow(folder)
	if err != nil {
		t.Fatalf("after the window closed: %v", err)
	}
	if err := again(); err != nil {
		t.Error(err)
	}
}
