package store

import (
	"context"
	"database/sql"
	"sync"
)

// watcher notices commits by anyone, this process included. PRAGMA data_version means something on one connection only,
// so it has one for good.
type watcher struct {
	sync.Mutex
	conn    *sql.Conn
	version int64
}

func newWatcher(ctx context.Context, db *sql.DB) (*watcher, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, words(err)
	}
	w := &watcher{conn: conn}
	_, err = w.changed(ctx)
	return w, err
}

// changed reports whether anything was committed since it was asked before.
func (w *watcher) changed(ctx context.Context) (bool, error) {
	w.Lock()
	defer w.Unlock()
	var version int64
	if err := w.conn.QueryRowContext(ctx, `pragma data_version`).Scan(&version); err != nil {
		return false, words(err)
	}
	changed := version != w.version
	w.version = version
	return changed, nil
}

func (w *watcher) close() error { return w.conn.Close() }

// Changed reports whether anyone committed anything since the last call. It is cheap enough to ask every second.
func (s *Store) Changed(ctx context.Context) (bool, error) { return s.watch.changed(ctx) }
