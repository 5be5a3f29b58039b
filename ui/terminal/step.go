package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/visit"
	"daybook/ui/terminal/usage"
)

// step carries out one step of a client's visit. What can be refused without the passphrase is refused before it is asked for.
func (j *job) step(c usage.Client, s usage.Some, o usage.Once, order desk.Order) (err error) {
	if order.Persons, err = s.Numbers(); err != nil {
		return err
	}
	if order.Command, err = o.ID(); err != nil {
		return err
	}
	if err := c.Check(); err != nil {
		return err
	}
	store, err := j.unlocked()
	if err != nil {
		return err
	}
	if order.Booking, err = j.client(store, c); err != nil {
		return err
	}
	receipt, err := store.Step(j.ctx, order)
	if err != nil {
		return err
	}
	return j.stepped(store, receipt, order.Move)
}

// stepped answers a step that was carried out.
func (j *job) stepped(store Store, r desk.Receipt, move visit.Move) error {
	record, err := store.Show(j.ctx, r.Booking)
	if err != nil {
		return err
	}
	var child booking.Record
	if r.Split != uuid.Nil {
		if child, err = store.Show(j.ctx, r.Split); err != nil {
			return err
		}
	}
	return j.answer.Step(r, record, child, move)
}
