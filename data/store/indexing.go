package store

import (
	"context"
	"encoding/json"

	"daybook/data/index"
	"daybook/data/vault"
	"daybook/model/booking"
)

// tail is how many bookings may have changed for the index to take them in one by one; past it, it is built anew.
const tail = 5_000

// Index brings the search index in step with the journal: from nothing after unlocking, which takes seconds for a million
// bookings, or by what changed since. Progress is told as bookings done and in all.
func (s *Store) Index(ctx context.Context, progress func(done, total int)) error {
	keys, err := s.needKeys()
	if err != nil {
		return err
	}
	s.indexing.Lock()
	defer s.indexing.Unlock()
	s.keyring.RLock()
	ix, upTo := s.keyring.index, s.keyring.upTo
	s.keyring.RUnlock()
	if ix == nil {
		return nil // locked meanwhile
	}
	var last int64
	if err := s.read.QueryRowContext(ctx, `select ifnull(max(position), 0) from entry`).Scan(&last); err != nil {
		return words(err)
	}
	switch {
	case last == upTo:
		return nil
	case upTo == 0 || last-upTo > tail:
		err = s.buildIndex(ctx, ix, keys, progress)
	default:
		err = s.extendIndex(ctx, ix, upTo)
	}
	if err != nil {
		return err
	}
	s.keyring.Lock()
	defer s.keyring.Unlock()
	if s.keyring.index == ix {
		s.keyring.upTo = last
	}
	return nil
}

// buildIndex fills an empty index. Reading, opening and taking apart go on side by side, since at a million bookings each
// takes seconds.
func (s *Store) buildIndex(ctx context.Context, ix *index.Index, keys *vault.Keys, progress func(int, int)) error {
	var total int
	if err := s.read.QueryRowContext(ctx, `select count(*) from booking`).Scan(&total); err != nil {
		return words(err)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var batch *indexBatch
	done := 0
	batches := s.indexBatches(ctx, stop, keys)
	ix.Build(total, func() (uint32, index.Fields, bool) {
		for batch == nil || len(batch.rows) == 0 {
			var more bool
			if batch, more = <-batches; !more {
				return 0, index.Fields{}, false
			}
			<-batch.opened
			done += len(batch.rows)
			progress(done, total)
		}
		row := batch.rows[0]
		batch.rows = batch.rows[1:]
		return row.number, row.fields, true
	})
	return words(context.Cause(ctx))
}

func (s *Store) extendIndex(ctx context.Context, ix *index.Index, upTo int64) error {
	list, err := s.records(ctx, `b.id in (select subject from entry where position > ?)`, upTo)
	if err != nil {
		return err
	}
	for _, r := range list {
		if r.Sealed {
			ix.Remove(uint32(r.number))
		} else {
			ix.Put(uint32(r.number), fields(r.Details))
		}
	}
	return nil
}

// byNumbers reads bookings by their row numbers, newest first.
func (s *Store) byNumbers(ctx context.Context, numbers []uint32) ([]record, error) {
	list, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	return s.records(ctx, `b.number in (select value from json_each(?)) order by b.number desc`, string(list))
}

// fields are what a booking is found by.
func fields(d booking.Details) index.Fields {
	f := index.Fields{Words: []string{d.Contact.Given, d.Contact.Family}}
	if d.Contact.Phone != "" {
		f.Phones = []string{d.Contact.Phone}
	}
	if d.Contact.Email != "" {
		f.Emails = []string{d.Contact.Email}
	}
	for _, p := range d.Persons {
		f.Words = append(f.Words, p.Given, p.Family)
		if p.Application != "" {
			f.Numbers = append(f.Numbers, p.Application)
		}
	}
	return f
}
