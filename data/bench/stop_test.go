package bench_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/data/bench"
	"daybook/model/roster"
)

// stopper cancels as soon as the report has a line that begins so.
type stopper struct {
	strings.Builder

	line string
	stop context.CancelFunc
}

func (s *stopper) Write(text []byte) (int, error) {
	if strings.HasPrefix(string(text), s.line) {
		s.stop()
	}
	return s.Builder.Write(text)
}

// TestStoppingLeavesNothingBehind stops before the start and in the middle: the folder is removed, what else is there stays.
func TestStoppingLeavesNothingBehind(t *testing.T) {
	for _, line := range []string{"", "fill", "memory"} {
		parent := filepath.Join(t.TempDir(), "measured")
		if err := os.MkdirAll(parent, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(parent, "kept"), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		if line == "" {
			stop()
		}
		out := &stopper{line: line, stop: stop}
		err := bench.Run(ctx, bench.Order{
			Parent: parent, Bookings: 600, Out: out,
			Print: func(io.Writer, roster.Day) error { return errors.New("printed after all") },
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at %q: %v", line, err)
		}
		if left, err := os.ReadDir(parent); err != nil || len(left) != 1 || left[0].Name() != "kept" {
			t.Errorf("stopped at %q: left %v, %v", line, left, err)
		}
		if strings.Contains(out.String(), "verify") {
			t.Errorf("stopped at %q, it went on:\n%s", line, out.String())
		}
	}
}

func TestNoFolderToMeasureIn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := bench.Run(t.Context(), bench.Order{Parent: filepath.Join(file, "below"), Out: &out}); err == nil || out.Len() > 0 {
		t.Errorf("measured nowhere: %v, %q", err, out.String())
	}
}
