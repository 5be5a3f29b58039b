package store

import (
	"context"
	"errors"

	"github.com/mattn/go-sqlite3"

	"daybook/model/fault"
)

// words turns what SQLite says into a fault where a person can do something about it; other errors stay as they are.
func words(err error) error {
	problem, ok := errors.AsType[sqlite3.Error](err)
	if !ok {
		return err
	}
	switch problem.Code {
	case sqlite3.ErrFull:
		return fault.New("store.disk-full")
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fault.New("store.busy")
	case sqlite3.ErrIoErr:
		return fault.New("store.disk-error")
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return fault.New("store.damaged")
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return fault.New("store.not-writable")
	case sqlite3.ErrInterrupt:
		return context.Canceled
	}
	return err
}
