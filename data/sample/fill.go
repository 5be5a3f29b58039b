package sample

import (
	"context"

	"daybook/data/store"
	"daybook/model/booking"
)

// batch is how many bookings commit together.
const batch = 500

// Fill makes the plan's bookings in a store and tells how many there are. Orders whose place is taken already are passed
// over. Progress is told as bookings done and asked for; cancelling keeps what was made so far.
func Fill(ctx context.Context, s *store.Store, p Plan, progress func(done, total int)) (made int, err error) {
	var orders []booking.Order
	flush := func() error {
		refused := 0
		err := s.BookMany(ctx, orders, func(booking.Order, error) error {
			refused++
			return nil
		})
		if err != nil {
			return err
		}
		made += len(orders) - refused
		orders = orders[:0]
		progress(made, p.Bookings)
		return ctx.Err()
	}
	for o := range Orders(p) {
		if orders = append(orders, o); len(orders) == batch {
			if err := flush(); err != nil {
				return made, err
			}
		}
	}
	return made, flush()
}
