// Package savefile asks where to save a file and saves it: whole or not at all, and never over another file unasked.
package savefile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"daybook/model/fault"
)

// ErrExists says that there is a file of that name already.
var ErrExists = errors.New("the file exists")

// Write makes a file that only its owner may read, from what fill writes. With replace it takes the place of a file of
// that name, otherwise that is ErrExists. On any error nothing new is left behind. A folder that is not there is the fault
// "file.no-folder", a folder or disk that does not take the file "file.unwritable".
func Write(path string, replace bool, fill func(io.Writer) error) error {
	if _, err := os.Lstat(path); err == nil && !replace {
		return ErrExists
	}
	folder := filepath.Dir(path)
	draft, err := os.CreateTemp(folder, ".daybook-*") // for its owner only
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New("file.no-folder", "Folder", folder)
	}
	if err != nil {
		return unwritable(path)
	}
	defer func() { _ = os.Remove(draft.Name()) }() // gone already if all went well
	if err := fill(draft); err != nil {
		_ = draft.Close()
		if errors.As(err, new(*fs.PathError)) {
			return unwritable(path)
		}
		return fmt.Errorf("filling a file: %w", err)
	}
	if err := errors.Join(draft.Sync(), draft.Close()); err != nil {
		return unwritable(path)
	}
	if replace {
		err = os.Rename(draft.Name(), path)
	} else if err = os.Link(draft.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(draft.Name(), path) // a file system without links, as on sticks
	}
	switch {
	case errors.Is(err, fs.ErrExist) && !replace:
		return ErrExists
	case err != nil:
		return unwritable(path)
	}
	return nil
}

func unwritable(path string) error { return fault.New("file.unwritable", "File", filepath.Base(path)) }
