package store

import (
	"context"

	"github.com/google/uuid"

	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/journal"
)

// receipt words the answer to a command from the entry it wrote, so that asking again gives the first answer again.
func (tx *transaction) receipt(ctx context.Context, command uuid.UUID, position int64) (booking.Receipt, error) {
	e, err := entryAt(ctx, tx, position)
	if err != nil {
		return booking.Receipt{}, err
	}
	entries, err := entriesOf(ctx, tx, e.Subject)
	if err != nil {
		return booking.Receipt{}, err
	}
	known := upTo(entries, e)
	state, _ := journal.FoldBooking(known)
	receipt := booking.Receipt{Command: command, Booking: e.Subject, Entry: e.ID, Places: state.Facts.Places}
	for _, other := range known {
		if other.ID != state.Personal {
			continue
		}
		details, sealed, err := openDetails(tx.keys, other)
		if err != nil || sealed {
			return receipt, err
		}
		receipt.Confirmation = details.Confirmation
		if other.ID == e.ID {
			receipt.Warnings = details.Warnings
		}
	}
	return receipt, nil
}

// openDetails opens an entry's personal part; sealed reports that it is withheld or erased.
func openDetails(keys *vault.Keys, e journal.Entry) (d booking.Details, sealed bool, err error) {
	if e.Personal == nil {
		return d, true, nil
	}
	d, err = openSealed(keys, e.ID[:], e.Personal)
	return d, false, err
}
