package spool

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/model/fault"
)

// programs puts scripts into an otherwise empty PATH and gives the folder in which they leave what they were given.
func programs(t *testing.T, scripts map[string]string) string {
	t.Helper()
	folder, out := t.TempDir(), t.TempDir()
	for name, body := range scripts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+body+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	t.Setenv("OUT", out)
	return out
}

const (
	noteDown = `for a in "$@"; do echo "$a" >> "$OUT/$(/usr/bin/basename "$0")"; done; /bin/cat "$a" > "$OUT/content"`
	hang     = `echo started > "$OUT/started"; exec /bin/sleep 60`
)

func put(t *testing.T, s *Spool) string {
	t.Helper()
	path, err := s.Put("list.pdf", func(w io.Writer) error { _, err := io.WriteString(w, "ink"); return err })
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func newSpool(t *testing.T) *Spool {
	t.Helper()
	return New("/data", System("linux"), t.TempDir())
}

func TestPrintHandsOverTheDocument(t *testing.T) {
	out := programs(t, map[string]string{"lp": noteDown})
	s := newSpool(t)
	path := put(t, s)
	onPaper, err := s.Print(t.Context(), path)
	if !onPaper || err != nil {
		t.Fatal(onPaper, err)
	}
	if got := read(t, filepath.Join(out, "lp")); got != "-c\n"+path+"\n" {
		t.Errorf("lp was given %q", got)
	}
	if got := read(t, filepath.Join(out, "content")); got != "ink" {
		t.Errorf("lp read %q", got)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the printed file is still there: %v", err)
	}
}

func TestOpenLeavesTheDocument(t *testing.T) {
	out := programs(t, map[string]string{"xdg-open": noteDown})
	s := newSpool(t)
	path := put(t, s)
	if err := s.Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(out, "xdg-open")); got != path+"\n" {
		t.Errorf("the viewer was given %q", got)
	}
	if read(t, path) != "ink" {
		t.Error("the viewer's file is gone")
	}
}

func TestWithoutAPrintingProgramTheViewerOpens(t *testing.T) {
	out := programs(t, map[string]string{"xdg-open": noteDown})
	s := newSpool(t)
	path := put(t, s)
	onPaper, err := s.Print(t.Context(), path)
	if onPaper || err != nil || read(t, filepath.Join(out, "xdg-open")) != path+"\n" || read(t, path) != "ink" {
		t.Errorf("%v, %v", onPaper, err)
	}
}

func TestTroubles(t *testing.T) {
	for name, c := range map[string]struct {
		scripts map[string]string
		open    string
		print   string
	}{
		"nothing there":    {nil, "print.no-viewer", "print.no-printer"},
		"both give up":     {map[string]string{"lp": "exit 1", "xdg-open": "exit 3"}, "print.no-viewer", "print.refused"},
		"no viewer for it": {map[string]string{"xdg-open": "exit 3"}, "print.no-viewer", "print.no-printer"},
		"no program":       {map[string]string{"lp": "\x00\xff", "xdg-open": "exit 0"}, "", "print.refused"},
	} {
		t.Run(name, func(t *testing.T) {
			programs(t, c.scripts)
			s := newSpool(t)
			path := put(t, s)
			if err := s.Open(t.Context(), path); fault.Code(err) != c.open || (err == nil) != (c.open == "") {
				t.Errorf("opening: %v", err)
			}
			onPaper, err := s.Print(t.Context(), path)
			if fault.Code(err) != c.print || onPaper {
				t.Errorf("printing: %v", err)
			}
			if read(t, path) != "ink" {
				t.Error("what was not printed is gone")
			}
		})
	}
}

func TestAPrinterThatNeverAnswersIsStopped(t *testing.T) {
	programs(t, map[string]string{"lp": hang})
	s := newSpool(t)
	s.printing = 50 * time.Millisecond
	onPaper, err := s.Print(t.Context(), put(t, s))
	if onPaper || fault.Code(err) != "print.late" {
		t.Errorf("%v, %v", onPaper, err)
	}
}

func TestAViewerThatStaysHasOpened(t *testing.T) {
	programs(t, map[string]string{"xdg-open": hang})
	s := newSpool(t)
	s.opening = 50 * time.Millisecond
	if err := s.Open(t.Context(), put(t, s)); err != nil {
		t.Error(err)
	}
}

func TestWhoGivesUpNeedNotWait(t *testing.T) {
	out := programs(t, map[string]string{"lp": hang, "xdg-open": hang})
	s := newSpool(t)
	s.printing, s.opening = time.Hour, time.Hour
	for name, act := range map[string]func(context.Context, string) error{
		"print": func(ctx context.Context, path string) error { _, err := s.Print(ctx, path); return err },
		"open":  s.Open,
	} {
		_ = os.Remove(filepath.Join(out, "started"))
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		path := put(t, s)
		go func() { ended <- act(ctx, path) }()
		for !there(filepath.Join(out, "started")) {
			time.Sleep(time.Millisecond)
		}
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestErrorsHoldNoPath(t *testing.T) {
	programs(t, map[string]string{"lp": "exit 7", "xdg-open": "exit 7"})
	s := newSpool(t)
	path := put(t, s)
	_, err := s.Print(t.Context(), path)
	for _, err := range []error{err, s.Open(t.Context(), path)} {
		if err == nil || strings.Contains(err.Error(), "list") || strings.Contains(err.Error(), filepath.Dir(path)) || !strings.Contains(err.Error(), "7") {
			t.Errorf("%v", err)
		}
	}
}

func TestSystem(t *testing.T) {
	for goos, want := range map[string]Programs{
		"linux":   {Viewer: []string{"xdg-open"}, Printer: []string{"lp", "-c"}},
		"freebsd": {Viewer: []string{"xdg-open"}, Printer: []string{"lp", "-c"}},
		"darwin":  {Viewer: []string{"open"}, Printer: []string{"lp", "-c"}},
		"windows": {Viewer: []string{"rundll32", "url.dll,FileProtocolHandler"}},
	} {
		if got := System(goos); !slices.Equal(got.Viewer, want.Viewer) || !slices.Equal(got.Printer, want.Printer) {
			t.Errorf("%s: %q", goos, got)
		}
	}
}
