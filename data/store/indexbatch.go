package store

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"

	"daybook/data/index"
	"daybook/data/vault"
	"daybook/model/booking"
)

// indexBatch is a stretch of bookings on its way into the index: read first, then opened by whoever is free.
type indexBatch struct {
	rows   []indexRow
	opened chan struct{} // closed when every row has its fields
}

type indexRow struct {
	number     uint32
	id, sealed []byte
	fields     index.Fields
}

const batchSize = 1024

// indexBatches reads all bookings and gives them, in order, as batches that are being opened by as many goroutines as
// there are cores. The first trouble stops everything; it is the context's cause.
func (s *Store) indexBatches(ctx context.Context, stop context.CancelCauseFunc, keys *vault.Keys) <-chan *indexBatch {
	cores := runtime.GOMAXPROCS(0)
	ordered, work := make(chan *indexBatch, 2*cores), make(chan *indexBatch, 2*cores)
	for range cores {
		go func() {
			for batch := range work {
				if err := batch.open(keys); err != nil {
					stop(err)
				}
				close(batch.opened)
			}
		}()
	}
	go func() {
		defer close(ordered)
		defer close(work)
		// A batch that is waited for is always one that is being opened, so work comes first.
		send := func(batch *indexBatch) {
			for _, to := range []chan<- *indexBatch{work, ordered} {
				select {
				case to <- batch:
				case <-ctx.Done(): // nobody takes batches any more
					return
				}
			}
		}
		if err := s.readBatches(ctx, send); err != nil {
			stop(err)
		}
	}()
	return ordered
}

func (s *Store) readBatches(ctx context.Context, send func(*indexBatch)) error {
	rows, err := s.read.QueryContext(ctx, `select b.number, e.id, e.personal from `+recordTables+`
		where e.personal is not null order by b.number`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	batch := &indexBatch{opened: make(chan struct{})}
	for rows.Next() {
		var row indexRow
		if err := rows.Scan(&row.number, &row.id, &row.sealed); err != nil {
			return words(err)
		}
		if batch.rows = append(batch.rows, row); len(batch.rows) == batchSize {
			send(batch)
			batch = &indexBatch{opened: make(chan struct{}), rows: make([]indexRow, 0, batchSize)}
		}
	}
	send(batch)
	return words(rows.Err())
}

func (b *indexBatch) open(keys *vault.Keys) error {
	for i, row := range b.rows {
		details, err := openSealed(keys, row.id, row.sealed)
		if err != nil {
			return err
		}
		b.rows[i] = indexRow{number: row.number, fields: fields(details)}
	}
	return nil
}

func openSealed(keys *vault.Keys, id, sealed []byte) (d booking.Details, err error) {
	plain, err := keys.Open(sealed, id)
	if err != nil {
		return d, err
	}
	defer clear(plain)
	if err := json.Unmarshal(plain, &d); err != nil {
		return d, fmt.Errorf("reading a personal part: %w", err)
	}
	return d, nil
}
