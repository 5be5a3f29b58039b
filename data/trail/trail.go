// Package trail is what an installation notes beside its bookings, in files that its processes append to: its log, what it
// said when it broke down, and wrong passphrases. It holds no personal data.
package trail

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// File is a file, by its name, that exists once something was written to it. Each write is one append, so that
// several processes may share it.
type File string

// Open opens the file at its end, making it, and its folder, for its owner alone.
func (a File) Open() (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(string(a)), 0o700); err != nil {
		return nil, err
	}
	return os.OpenFile(string(a), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
}

// Write appends.
func (a File) Write(text []byte) (int, error) {
	file, err := a.Open()
	if err != nil {
		return 0, err
	}
	defer file.Close()
	return file.Write(text)
}

// KeepCrashes makes what the program says when it breaks down go to the file: local, and read by nobody else.
func (a File) KeepCrashes() error {
	file, err := a.Open()
	if err != nil {
		return fmt.Errorf("opening the crash file: %w", err)
	}
	defer file.Close() // the runtime keeps a handle of its own
	return debug.SetCrashOutput(file, debug.CrashOptions{})
}

// Attempts counts wrong passphrases by the length of a file; the time of the last is the file's own.
type Attempts struct{ File }

// Failures gives how many wrong passphrases were given in a row, and when the last was.
func (a Attempts) Failures() (count int, last time.Time, err error) {
	info, err := os.Stat(string(a.File))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, time.Time{}, nil
	}
	if err != nil {
		return 0, time.Time{}, err
	}
	return int(info.Size()), info.ModTime(), nil
}

// Failed counts one more.
func (a Attempts) Failed() error {
	_, err := a.Write([]byte("."))
	return err
}

// Passed forgets them all.
func (a Attempts) Passed() error {
	if err := os.Remove(string(a.File)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
