// Package crashvfs is for tests only: it shows what a power cut, a full disk or
// a failing sync would do to a database of the real driver.
//
// It registers with SQLite a VFS, [VFSName], over the platform's own. Everything
// goes on to the real one (shared memory and locks too, so WAL and several
// connections work as ever); in a recorded folder each change to a file is also
// appended to a log. Out of the log [Recording.Cut] builds the files as a power
// cut at any position could have left them:
//
//   - what was written before the last sync of its file is there;
//   - each later write is there, or lost, or torn at sectors of 512 bytes, by
//     chance and without regard to order; bytes beside it are untouched, as
//     SQLite expects of a disk;
//   - a later shortening of a file likewise happened or did not;
//   - a new file's name is sure after its first sync, a removal after a sync of
//     its folder (the first sync of a new journal or WAL is one); until then
//     either state may be found;
//   - the WAL index (-shm) is memory and is lost.
//
// Only changes made through SQLite are seen: files that Go code writes, renames
// or removes in the folder are not. The promises to prove are those of design.md
// section 8 and data-layer.md section 6.
package crashvfs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// VFSName is the VFS to ask for in a data source name:
// "file:PATH?vfs=daybook-crash&_journal=WAL…". The same name stands in shim.c.
const VFSName = "daybook-crash"

// Errors that a test may tell apart.
var (
	ErrRecorded = errors.New("crashvfs: the folder is already being recorded")
	ErrBroken   = errors.New("crashvfs: the real disk failed, the log does not tell what it holds")
	ErrPosition = errors.New("crashvfs: no such position in the log")
)

// Recording is the log of what SQLite did to the files of one folder and those
// below it. All methods may be called from several goroutines.
type Recording struct {
	dir string // absolute, without links

	mu      sync.Mutex
	events  []event
	names   map[string]*file // the files of this moment, by path from dir
	stopped bool
	broken  bool             // a real write failed: see ErrBroken
	size    int64            // bytes in the files of this moment
	limit   int64            // for size; below 0: none
	fails   int              // syncs still to be failed
	first   map[string]*file // names at the beginning of the log
}

// Start begins to record the folder, which must exist. Files already in it count
// as safe on the disk; databases in it must be opened after Start.
func Start(dir string) (*Recording, error) {
	if err := register(); err != nil {
		return nil, err
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("finding the folder to record: %w", err)
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, fmt.Errorf("finding the folder to record: %w", err)
	}
	r := &Recording{dir: dir, names: map[string]*file{}, first: map[string]*file{}, limit: -1}
	if err := r.readFolder(); err != nil {
		return nil, fmt.Errorf("reading the folder to record: %w", err)
	}
	if !recordings.add(r) {
		return nil, ErrRecorded
	}
	return r, nil
}

// readFolder takes what lies in the folder as the safe beginning of the log.
func (r *Recording) readFolder() error {
	return filepath.WalkDir(r.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || strings.HasSuffix(path, "-shm") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f := &file{name: path[len(r.dir)+1:], size: int64(len(data)), base: data}
		r.first[f.name], r.names[f.name] = f, f
		r.size += f.size
		return nil
	})
}

// Stop ends the recording: later changes are not logged, limits and failures no
// longer asked for. The log stays, and with it Cut.
func (r *Recording) Stop() {
	recordings.remove(r)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stopped = true
}

// Position is the number of changes logged so far. Taken right after a commit
// was acknowledged, it says that any cut at this position or later must keep it.
func (r *Recording) Position() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.events)
}

// Size is the bytes in the recorded files of this moment, for use with Full.
func (r *Recording) Size() int64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.size
}

// Full sets the room of the disk in bytes, for all files of the folder together:
// a write that would need more is done as far as it fits and answers that the
// disk is full (SQLITE_FULL). Below 0 there is room without end.
func (r *Recording) Full(limit int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.limit = limit
}

// FailSyncs lets the next n syncs of files fail (SQLITE_IOERR_FSYNC). What such
// a sync should have made safe stays unsure for ever, even after a later sync
// that succeeds, as on systems that drop the pages they could not write.
func (r *Recording) FailSyncs(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.fails = n
}
