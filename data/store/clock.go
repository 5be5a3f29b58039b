package store

import (
	"context"
	"time"

	"daybook/model/journal"
)

// Clock is the latest instant that the journal knows, of any device; zero when it is empty. A computer's clock that is
// behind it has been set back, or was ahead when somebody wrote.
func (s *Store) Clock(ctx context.Context) (time.Time, error) {
	var clock int64
	if err := s.read.QueryRowContext(ctx, `select ifnull(max(clock), 0) from device`).Scan(&clock); err != nil || clock == 0 {
		return time.Time{}, words(err)
	}
	return journal.Clock(clock).Time(), nil
}
