package store

import (
	"context"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/journal"
)

// history tells what happened to a booking, entry by entry in the order of the fold.
func (s *Store) history(ctx context.Context, id uuid.UUID) ([]booking.Event, error) {
	keys, err := s.needKeys()
	if err != nil {
		return nil, err
	}
	entries, err := entriesOf(ctx, s.read, id)
	if err != nil {
		return nil, err
	}
	steps := journal.History(entries)
	events := make([]booking.Event, len(steps))
	opened := map[uuid.UUID]booking.Details{} // the personal parts at hand, by entry
	for i, step := range steps {
		if details, sealed, err := openDetails(keys, step.Entry); err == nil && !sealed {
			opened[step.Entry.ID] = details
		}
		events[i] = booking.Event{
			Entry: step.Entry.ID, At: step.Entry.Clock.Time(), Kind: string(step.Entry.Kind),
			Reason: step.Entry.Reason, Words: opened[step.Entry.ID].Reason, Places: step.After.Facts.Places, Undone: step.Undone,
			Step: stepOf(step.Entry),
		}
		if i > 0 && step.Entry.Kind == journal.Amended {
			events[i].Changed = changed(steps[i-1].After, step.After, opened)
		}
	}
	return events, nil
}

// changed tells what distinguishes two states of a booking, if the personal parts of both are at hand. What an earlier
// undo had taken back is in neither.
func changed(before, after journal.Booking, opened map[uuid.UUID]booking.Details) []string {
	was, had := opened[before.Personal]
	is, has := opened[after.Personal]
	if !has || !had {
		return nil
	}
	return booking.Differences(booking.Content{Language: before.Facts.Language, Details: was},
		booking.Content{Language: after.Facts.Language, Details: is})
}
