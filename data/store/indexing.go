package store

import (
	"context"
	"encoding/json"
	"fmt"

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

func (s *Store) buildIndex(ctx context.Context, ix *index.Index, keys *vault.Keys, progress func(int, int)) error {
	var total int
	if err := s.read.QueryRowContext(ctx, `select count(*) from booking`).Scan(&total); err != nil {
		return words(err)
	}
	rows, err := s.read.QueryContext(ctx, `select b.number, e.id, e.personal from `+recordTables+` order by b.number`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	done := 0
	var failed error
	ix.Build(total, func() (uint32, index.Fields, bool) {
		for failed == nil && rows.Next() {
			if done++; done%4096 == 0 {
				progress(done, total)
			}
			var number uint32
			var id, sealed []byte
			if failed = rows.Scan(&number, &id, &sealed); failed != nil || sealed == nil {
				continue
			}
			var details booking.Details
			if details, failed = openSealed(keys, id, sealed); failed == nil {
				return number, fields(details), true
			}
		}
		return 0, index.Fields{}, false
	})
	if failed == nil {
		failed = rows.Err()
	}
	progress(done, total)
	return words(failed)
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
