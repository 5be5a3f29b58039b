package crashvfs

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// nothing is a file that holds nothing yet: contents do not matter here.
func nothing() ([]byte, error) { return nil, nil }

// syncNow is a sync that nothing comes in between.
func (r *Recording) syncNow(f *file) { r.sync(f, r.syncing(f)) }

// TestNames: which files a cut may find, by what was made, removed and synced.
func TestNames(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		log  func(r *Recording)
		want map[string]bool // the states that must come, each the files found
	}{
		{"as it was", func(*Recording) {}, map[string]bool{"old ": true}},
		{"made", func(r *Recording) {
			r.open("new", false, nothing)
		}, map[string]bool{"old ": true, "new old ": true}},
		{"made and synced", func(r *Recording) {
			r.syncNow(r.open("new", false, nothing))
		}, map[string]bool{"new old ": true}},
		{"made, its sync failed", func(r *Recording) {
			r.fails = 1
			r.syncing(r.open("new", false, nothing))
		}, map[string]bool{"old ": true, "new old ": true}},
		{"removed", func(r *Recording) {
			r.remove("old", false)
		}, map[string]bool{"old ": true, "": true}},
		{"removed for sure", func(r *Recording) {
			r.remove("old", true)
		}, map[string]bool{"": true}},
		{"removed, then a new WAL synced", func(r *Recording) {
			r.remove("old", false)
			r.syncNow(r.open("wal", true, nothing))
		}, map[string]bool{"wal ": true}},
		{"removed while a new WAL is being synced", func(r *Recording) {
			wal := r.open("wal", true, nothing)
			ticket := r.syncing(wal)
			r.remove("old", false)
			r.sync(wal, ticket)
		}, map[string]bool{"wal ": true, "old wal ": true}},
		{"removed, then a known WAL synced again", func(r *Recording) {
			wal := r.open("wal", true, nothing)
			r.syncNow(wal)
			r.remove("old", false)
			r.syncNow(wal)
		}, map[string]bool{"wal ": true, "old wal ": true}},
		{"removed, then a WAL of another folder synced", func(r *Recording) {
			r.remove("old", false)
			r.syncNow(r.open("sub/wal", true, nothing))
		}, map[string]bool{"sub/wal ": true, "old sub/wal ": true}},
		{"removed and made again", func(r *Recording) {
			r.remove("old", false)
			r.open("old", false, nothing)
		}, map[string]bool{"old ": true, "": true}},
		{"removed, made again and synced", func(r *Recording) {
			r.remove("old", false)
			r.syncNow(r.open("old", false, nothing))
		}, map[string]bool{"old ": true}},
		{"removed what is not known", func(r *Recording) {
			r.remove("other", true)
		}, map[string]bool{"old ": true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := &file{name: "old"}
			r := &Recording{limit: -1, first: map[string]*file{"old": f}, names: map[string]*file{"old": f}}
			tt.log(r)
			got := map[string]bool{}
			for seed := range uint64(60) {
				var state string
				for _, f := range r.survey(len(r.events)).choose(rand.New(rand.NewPCG(seed, 0))) {
					state += f.name + " "
				}
				got[state] = true
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("states (-want +got):\n%s", diff)
			}
		})
	}
}

// TestStart: the folder is read as it lies, but for shared memory, and belongs to
// one recording at a time.
func TestStart(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"app.db", "app.db-wal", "app.db-shm"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	r, err := Start(link)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := r.Size(), int64(len("app.db")+len("app.db-wal")); got != want {
		t.Errorf("%d bytes, want %d", got, want)
	}
	if _, err := Start(dir); !errors.Is(err, ErrRecorded) {
		t.Errorf("recording twice: %v", err)
	}
	chance := rand.New(rand.NewPCG(0, 0))
	for _, at := range []int{-1, 1} {
		if err := r.Cut(at, chance, t.TempDir()); !errors.Is(err, ErrPosition) {
			t.Errorf("cut at %d: %v", at, err)
		}
	}
	into := filepath.Join(t.TempDir(), "deep", "cut")
	if err := r.Cut(0, chance, into); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(into)
	if err != nil || len(entries) != 2 {
		t.Errorf("%d files in the cut, error %v", len(entries), err)
	}
	r.change(false, func() { t.Error("a failed write was logged") })
	if err := r.Cut(0, chance, into); !errors.Is(err, ErrBroken) {
		t.Errorf("cut after the disk failed: %v", err)
	}
	r.Stop()
	if r, err = Start(dir); err != nil {
		t.Fatalf("recording again after Stop: %v", err)
	}
	r.Stop()
	if _, err := Start(filepath.Join(dir, "nowhere")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("recording no folder: %v", err)
	}
}

// TestFind: a path belongs to the recorded folder above it, not to one whose name
// merely begins the same.
func TestFind(t *testing.T) {
	t.Parallel()
	g := registry{handles: map[int64]handle{}}
	a, b := &Recording{dir: "/data/a"}, &Recording{dir: "/data/b"}
	if !g.add(a) || !g.add(b) {
		t.Fatal("two folders side by side refused")
	}
	for _, dir := range []string{"/data", "/data/a", "/data/a/below"} {
		if g.add(&Recording{dir: dir}) {
			t.Errorf("%s was taken in beside /data/a", dir)
		}
	}
	tests := []struct {
		path string
		want *Recording
		name string
	}{
		{"/data/a/app.db", a, "app.db"},
		{"/data/a/below/app.db", a, "below/app.db"},
		{"/data/b/app.db-wal", b, "app.db-wal"},
		{"/data/ab/app.db", nil, ""},
		{"/data/a", nil, ""},
		{"/elsewhere/app.db", nil, ""},
	}
	for _, tt := range tests {
		if r, name := g.find(tt.path); r != tt.want || name != tt.name {
			t.Errorf("%s belongs to %v as %q, want %q", tt.path, r, name, tt.name)
		}
	}
	g.remove(a)
	if r, _ := g.find("/data/a/app.db"); r != nil {
		t.Error("a folder is still known after its recording ended")
	}
}
