package store

import (
	"context"
	"slices"

	"daybook/data/index"
	"daybook/model/booking"
)

// Find gives the bookings that match every word of a text, newest first, at most limit: names, telephone digits,
// application numbers, a confirmation number. Their history is left out. The first call after unlocking builds the index.
func (s *Store) Find(ctx context.Context, text string, limit int) ([]booking.Record, error) {
	if number, err := booking.ParseConfirmation(text); err == nil {
		if found, err := s.ByConfirmation(ctx, number); err == nil {
			return found, nil
		}
	}
	if err := s.Index(ctx, func(int, int) {}); err != nil {
		return nil, err
	}
	s.keyring.RLock()
	var numbers []uint32
	if s.keyring.index != nil {
		// A long word is looked up by its beginning only, so more are asked for than will be shown.
		numbers = s.keyring.index.Search(text, limit*4)
	}
	s.keyring.RUnlock()
	var found []booking.Record
	for batch := range slices.Chunk(numbers, max(limit, 1)) {
		list, err := s.byNumbers(ctx, batch)
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			if index.Matches(fields(r.Details), text) && len(found) < limit {
				found = append(found, r.Record)
			}
		}
		if len(found) == limit {
			break
		}
	}
	return found, nil
}
