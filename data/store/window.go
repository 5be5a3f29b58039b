package store

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"daybook/model/fault"
)

// windowLock is the file that a window holds locked as long as it is open. The lock goes with the process, however it ends.
const windowLock = "window.lock"

// ClaimWindow makes this process the one window of a data folder; commands may run beside it. The fault is
// "window.already-open" when there is another.
func ClaimWindow(folder string) (release func() error, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("making the data folder: %w", err)
	}
	lock := flock.New(filepath.Join(folder, windowLock), flock.SetPermissions(0o600))
	claimed, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("claiming the window: %w", err)
	}
	if !claimed {
		return nil, fault.New("window.already-open")
	}
	return lock.Unlock, nil
}
