package crashvfs

/*
#cgo CFLAGS: -std=gnu99
#cgo darwin LDFLAGS: -Wl,-undefined,dynamic_lookup
#include "shim.h"
*/
import "C"

import (
	"fmt"
	"os"
	"unsafe"

	_ "github.com/mattn/go-sqlite3" // the SQLite that the shim registers with
)

// Result codes and flags of SQLite that the hooks look at.
const (
	codeOK          = 0
	codeNoFile      = 10 | 23<<8 // SQLITE_IOERR_DELETE_NOENT: there was nothing to delete
	flagMainJournal = 0x00000800
	flagJournal     = 0x00004000 // the journal of several databases
	flagWAL         = 0x00080000
)

// register makes the VFS known to SQLite; again is harmless.
func register() error {
	recordings.mu.Lock()
	defer recordings.mu.Unlock()
	if code := C.daybook_crash_register(); code != codeOK {
		return fmt.Errorf("registering the VFS %s: SQLite answers %d", VFSName, int(code))
	}
	return nil
}

//export crashOpened
func crashOpened(path *C.char, flags int32) int64 {
	full := C.GoString(path)
	r, name := recordings.find(full)
	if r == nil {
		return 0
	}
	journal := flags&(flagMainJournal|flagJournal|flagWAL) != 0
	f := r.open(name, journal, func() ([]byte, error) { return os.ReadFile(full) })
	return recordings.opened(handle{r, f})
}

//export crashClosed
func crashClosed(number int64) {
	recordings.closed(number)
}

//export crashRoom
func crashRoom(number int64, n int32, offset int64) int32 {
	h := recordings.handle(number)
	return int32(h.room(h.file, int64(n), offset))
}

//export crashWrote
func crashWrote(number int64, data unsafe.Pointer, n int32, offset int64, code int32) {
	h := recordings.handle(number)
	h.change(code == codeOK, func() { h.write(h.file, C.GoBytes(data, C.int(n)), offset) })
}

//export crashTruncated
func crashTruncated(number, size int64, code int32) {
	h := recordings.handle(number)
	h.change(code == codeOK, func() { h.truncate(h.file, size) })
}

//export crashSyncing
func crashSyncing(number int64) int64 {
	h := recordings.handle(number)
	return int64(h.syncing(h.file))
}

//export crashSynced
func crashSynced(number, covers int64, code int32) {
	h := recordings.handle(number)
	h.change(code == codeOK, func() { h.sync(h.file, int(covers)) })
}

//export crashDeleted
func crashDeleted(path *C.char, folder, code int32) {
	r, name := recordings.find(C.GoString(path))
	if r == nil || code == codeNoFile {
		return
	}
	r.change(code == codeOK, func() { r.remove(name, folder != 0) })
}
