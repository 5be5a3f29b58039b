package terminal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// AppendFile is a file, by its name, that exists once something was written to it. Each write is one append, so that
// several processes may share it.
type AppendFile string

// Open opens the file at its end, making it, and its folder, for its owner alone.
func (a AppendFile) Open() (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(string(a)), 0o700); err != nil {
		return nil, err
	}
	return os.OpenFile(string(a), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
}

// Write appends.
func (a AppendFile) Write(text []byte) (int, error) {
	file, err := a.Open()
	if err != nil {
		return 0, err
	}
	defer file.Close()
	return file.Write(text)
}

// KeepCrashes makes what the program says when it breaks down go to the file: local, and read by nobody else.
func (a AppendFile) KeepCrashes() error {
	file, err := a.Open()
	if err != nil {
		return fmt.Errorf("opening the crash file: %w", err)
	}
	defer file.Close() // the runtime keeps a handle of its own
	return debug.SetCrashOutput(file, debug.CrashOptions{})
}

// AttemptsFile counts wrong passphrases by the length of a file; the time of the last is the file's own.
type AttemptsFile struct{ AppendFile }

// Failures gives how many wrong passphrases were given in a row, and when the last was.
func (a AttemptsFile) Failures() (count int, last time.Time, err error) {
	info, err := os.Stat(string(a.AppendFile))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, time.Time{}, nil
	}
	if err != nil {
		return 0, time.Time{}, err
	}
	return int(info.Size()), info.ModTime(), nil
}

// Failed counts one more.
func (a AttemptsFile) Failed() error {
	_, err := a.Write([]byte("."))
	return err
}

// Passed forgets them all.
func (a AttemptsFile) Passed() error {
	if err := os.Remove(string(a.AppendFile)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
