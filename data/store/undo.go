package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/journal"
)

// Undo takes back the entry that was shown as the latest. It refuses with "undo.changed" when something happened since,
// "undo.nothing" when there is nothing to take back, and with what capacity says when the place it would restore is gone.
func (s *Store) Undo(ctx context.Context, u booking.Undo) (booking.Receipt, error) {
	return s.alter(ctx, u.Command, u.Booking, u, func(tx *transaction, b journal.Booking) (int64, error) {
		switch {
		case b.Undoable == uuid.Nil:
			return 0, fault.New("undo.nothing")
		case u.Entry != uuid.Nil && u.Entry != b.Undoable:
			return 0, fault.New("undo.changed")
		}
		facts := journal.Facts{Command: u.Command, After: b.Head, Undoes: b.Undoable}
		if err := tx.undoable(ctx, b, facts); err != nil {
			return 0, err
		}
		return tx.record(ctx, draftEntry{subject: b.ID, kind: journal.Undone, facts: facts}, booking.Details{})
	})
}

// undoable folds the other entries as if the undo had happened and asks whether what it restores still fits.
func (tx *transaction) undoable(ctx context.Context, b journal.Booking, facts journal.Facts) error {
	entries, err := entriesOf(ctx, tx, b.ID)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(entries, func(e journal.Entry) bool { return e.ID == facts.Undoes })
	restored, ok := journal.FoldBooking(kept)
	if !ok || !restored.Active() {
		return nil // without its making nothing is left that would have to fit
	}
	if b.Held && slices.Equal(restored.Facts.Places, b.Facts.Places) {
		return nil
	}
	s, err := tx.store.plans.site(restored.Facts.Site)
	if err != nil {
		return err
	}
	_, err = tx.choose(ctx, s, party(restored.Facts), booking.When{Places: restored.Facts.Places}, holding(b))
	return err
}
