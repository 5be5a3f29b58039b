// Package spool passes documents to the system's viewer and printer. They hold clients' details, so they lie in a folder
// only their owner can look into, and they go when the window locks (design.md §12).
package spool

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"daybook/model/fault"
)

// Spool is the folder and the programs. It is safe for concurrent use.
type Spool struct {
	folders  []string // the first that can be made private is used
	programs Programs
	printing time.Duration // the longest a printing program may take
	opening  time.Duration // how long a viewer is watched for a failure

	mu sync.Mutex // held while a file is written, so that Wipe misses none
}

// How long programs may take. A viewer that is still there after its time has opened: it runs until somebody closes it.
const (
	printingTime = 30 * time.Second
	openingTime  = 3 * time.Second
)

// New makes a spool for the data folder, in a folder of its own below the first of the parents that takes one: the user's
// runtime folder, then what is left where there is none. Nothing is created yet.
func New(data string, programs Programs, parents ...string) *Spool {
	sum := sha256.Sum256([]byte(data)) // two windows on two data folders must not wipe each other's files
	s := &Spool{programs: programs, printing: printingTime, opening: openingTime}
	for _, parent := range parents {
		if parent != "" {
			s.folders = append(s.folders, filepath.Join(parent, "daybook-"+hex.EncodeToString(sum[:4])))
		}
	}
	return s
}

// Put makes a file that only its owner can read, from what fill writes, and gives its path. Its name begins like the
// name given, which must hold nothing personal: viewers and printers' queues show it. The fault is "print.no-room" when
// no folder takes it; on any error nothing is left behind.
func (s *Spool) Put(name string, fill func(io.Writer) error) (path string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	folder, err := s.folder()
	if err != nil {
		return "", err
	}
	extension := filepath.Ext(name)
	file, err := os.CreateTemp(folder, plain(strings.TrimSuffix(name, extension))+"-*"+plain(extension)) // mode 0600
	if err != nil {
		return "", fault.New("print.no-room")
	}
	err = fill(file)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		return file.Name(), nil
	}
	_ = os.Remove(file.Name())
	if errors.As(err, new(*fs.PathError)) {
		return "", fault.New("print.no-room")
	}
	return "", fmt.Errorf("filling a file: %w", err)
}

// folder makes the folder, or takes one that is there if it is private.
func (s *Spool) folder() (string, error) {
	for _, folder := range s.folders {
		if os.MkdirAll(folder, 0o700) != nil {
			continue
		}
		// A folder that somebody else put there first cannot be changed by us, and a link might lead anywhere.
		if info, err := os.Lstat(folder); err != nil || !info.IsDir() || os.Chmod(folder, 0o700) != nil {
			continue
		}
		return folder, nil
	}
	return "", fault.New("print.no-room")
}

// Wipe deletes every file: at lock, at the end, and at the start what a crash has left. It waits for a Put under way.
func (s *Spool) Wipe() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var failed error
	for _, folder := range s.folders {
		if err := os.RemoveAll(folder); err != nil {
			failed = errors.Join(failed, fmt.Errorf("wiping files to open or print: %w", err))
		}
	}
	return failed
}

// longestName keeps names readable in a viewer's title.
const longestName = 80

// plain leaves of a name what every system takes.
func plain(name string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '.':
			return r
		}
		return '-'
	}, name)
	return kept[:min(len(kept), longestName)]
}
