package crashvfs

// file is one file on the disk; a file made anew under the same name is another.
type file struct {
	name     string // its path from the recorded folder
	base     []byte // contents at the beginning of the log
	size     int64  // now, in bytes
	journal  bool   // made during the recording as a journal or WAL
	syncedIn bool   // has been synced since it was made
}

// change says what an event did.
type change uint8

const (
	created   change = iota // name now means file
	written                 // data at offset
	truncated               // to offset bytes
	synced                  // what was logged before covers is safe
	unsynced                // a sync failed
	deleted                 // name means nothing
)

// event is one change, in the order in which they happened.
type event struct {
	change change
	file   *file  // but for deleted
	name   string // created, deleted
	data   []byte
	offset int64
	covers int  // synced, unsynced, deleted: the position in the log it speaks of
	folder bool // synced, deleted: the folder was synced as well
}

// open tells of an opened file. contents is what a file unknown until now
// already holds: somebody made it past SQLite.
func (r *Recording) open(name string, journal bool, contents func() ([]byte, error)) *file {
	r.mu.Lock()
	defer r.mu.Unlock()
	if f := r.names[name]; f != nil {
		return f
	}
	f := &file{name: name, journal: journal}
	r.names[name] = f
	r.events = append(r.events, event{change: created, file: f, name: name})
	data, err := contents()
	r.broken = r.broken || err != nil
	if len(data) > 0 {
		r.write(f, data, 0)
	}
	return f
}

// room is how many of n bytes at offset the disk has room for.
func (r *Recording) room(f *file, n, offset int64) int64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stopped || r.limit < 0 {
		return n
	}
	free := max(r.limit-r.size, 0)
	return min(n, max(f.size+free-offset, 0))
}

// change logs one change of f that the real disk has done, or failed to do.
func (r *Recording) change(ok bool, log func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.stopped:
	case ok:
		log()
	default:
		r.broken = true
	}
}

func (r *Recording) write(f *file, data []byte, offset int64) {
	r.events = append(r.events, event{change: written, file: f, data: data, offset: offset})
	r.resize(f, max(f.size, offset+int64(len(data))))
}

func (r *Recording) truncate(f *file, size int64) {
	r.events = append(r.events, event{change: truncated, file: f, offset: size})
	r.resize(f, size)
}

// resize keeps the sum of sizes; a file without a name still takes room until it
// is closed, but SQLite keeps none such.
func (r *Recording) resize(f *file, size int64) {
	r.size += size - f.size
	f.size = size
}

// syncing answers the position that a sync beginning now covers, or -1 if this
// sync is to fail.
func (r *Recording) syncing(f *file) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fails > 0 && !r.stopped {
		r.fails--
		r.events = append(r.events, event{change: unsynced, file: f, covers: len(r.events)})
		return -1
	}
	return len(r.events)
}

// sync logs a finished sync. The unix VFS syncs the folder together with a new
// journal or WAL, the first time.
func (r *Recording) sync(f *file, covers int) {
	e := event{change: synced, file: f, covers: covers, folder: f.journal && !f.syncedIn}
	f.syncedIn = true
	r.events = append(r.events, e)
}

func (r *Recording) remove(name string, folder bool) {
	f := r.names[name]
	if f == nil {
		return
	}
	delete(r.names, name)
	r.size -= f.size
	f.size = 0
	r.events = append(r.events, event{change: deleted, name: name, covers: len(r.events) + 1, folder: folder})
}
