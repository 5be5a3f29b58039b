package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/visit"
)

// Undo takes back the entry that was shown as the latest. It refuses with "undo.changed" when something happened since,
// "undo.nothing" when there is nothing to take back, "day.closed" when its day is closed, "counter.busy" when it would bring
// the client back to a counter that has another one, and with what capacity says when the place it would restore is gone.
func (s *Store) Undo(ctx context.Context, u booking.Undo) (booking.Receipt, error) {
	return s.alter(ctx, u.Command, u.Booking, u, func(tx *transaction, b journal.Booking) (int64, error) {
		switch {
		case b.Undoable == uuid.Nil:
			return 0, fault.New("undo.nothing")
		case u.Entry != uuid.Nil && u.Entry != b.Undoable:
			return 0, fault.New("undo.changed")
		}
		at, err := tx.store.plans.site(b.Facts.Site)
		if err != nil {
			return 0, err
		}
		if err := tx.dayOpen(ctx, at, b.Facts.Day()); err != nil {
			return 0, err
		}
		entries, err := entriesOf(ctx, tx, b.ID)
		if err != nil {
			return 0, err
		}
		if parent, child, split, err := tx.family(ctx, b, entries); err != nil {
			return 0, err
		} else if split != uuid.Nil {
			return tx.unsplit(ctx, u, parent, child, split)
		}
		if err := tx.undoable(ctx, at, b, entries); err != nil {
			return 0, err
		}
		return tx.takeBack(ctx, u.Command, b, b.Undoable)
	})
}

// undoable folds the other entries as if the undo had happened and asks whether what it restores still fits.
func (tx *transaction) undoable(ctx context.Context, s knownSite, b journal.Booking, entries []journal.Entry) error {
	kept := slices.DeleteFunc(slices.Clone(entries), func(e journal.Entry) bool { return e.ID == b.Undoable })
	restored, ok := journal.FoldBooking(kept)
	if !ok || !restored.Active() {
		return nil // without its making nothing is left that would have to fit
	}
	if restored.Visit.State.AtCounter() {
		if err := tx.counterFree(ctx, s, restored.Facts.Day(), restored.Visit.Counter, b.ID); err != nil {
			return err
		}
	}
	if isStep(entries, b.Undoable) || len(restored.Facts.Places) == 0 {
		return nil
	}
	if b.Held && slices.Equal(restored.Facts.Places, b.Facts.Places) {
		return nil
	}
	_, err := tx.choose(ctx, s, covered(restored.Facts), booking.When{Places: restored.Facts.Places}, holding(b))
	return err
}

func isStep(entries []journal.Entry, id uuid.UUID) bool {
	return slices.ContainsFunc(entries, func(e journal.Entry) bool { return e.ID == id && e.Kind.IsStep() })
}

// family tells whether the entry an undo would take back split a party, or made one by splitting: then both bookings are
// given, and the entry that split them.
func (tx *transaction) family(ctx context.Context, b journal.Booking, entries []journal.Entry) (parent, child journal.Booking, split uuid.UUID, err error) {
	i := slices.IndexFunc(entries, func(e journal.Entry) bool { return e.ID == b.Undoable })
	switch {
	case i >= 0 && entries[i].Kind == journal.Kind(visit.Split):
		child, _, err = tx.folded(ctx, intoOf(entries[i]))
		return b, child, b.Undoable, err
	case i >= 0 && entries[i].Kind == journal.Booked && b.Facts.From != uuid.Nil:
		parent, all, err := tx.folded(ctx, b.Facts.From)
		for _, e := range all {
			if e.Kind == journal.Kind(visit.Split) && intoOf(e) == b.ID {
				return parent, b, e.ID, err
			}
		}
		return parent, b, uuid.Nil, err
	}
	return b, b, uuid.Nil, nil
}

func (tx *transaction) folded(ctx context.Context, id uuid.UUID) (journal.Booking, []journal.Entry, error) {
	entries, err := entriesOf(ctx, tx, id)
	if err != nil {
		return journal.Booking{}, nil, err
	}
	state, _ := journal.FoldBooking(entries)
	return state, entries, nil
}
