package bench

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"time"
)

// bare commits single rows with the durability of a store and nothing else: what a command cannot do without.
type bare struct {
	*sql.DB

	times []time.Duration
}

func (b *bench) bareCommits(ctx context.Context) (*bare, error) {
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(b.folder, "bare.db")+"?_journal=WAL&_sync=FULL&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, `create table if not exists row (id integer primary key, content blob)`); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &bare{DB: db}, nil
}

func (b *bare) commit(ctx context.Context) error {
	begin := time.Now()
	_, err := b.ExecContext(ctx, `insert into row (content) values (?)`, make([]byte, 600))
	b.times = append(b.times, time.Since(begin))
	return err
}
