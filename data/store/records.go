package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/roster"
)

const recordColumns = `b.number, b.id, b.status, b.reason, b.held, b.facts, b.undoable, e.id, e.personal, v.body`

const recordTables = `booking b join entry e on e.position = b.personal left join visit v on v.booking = b.number`

// record is a booking's row with its opened personal part.
type record struct {
	booking.Record
	number int64
}

func scanRecord(row scanner, keys *vault.Keys, more ...any) (r record, err error) {
	var facts, visit []byte
	var entry journal.Entry
	into := append([]any{
		&r.number, &r.ID, &r.Status, &r.Reason, &r.Held, &facts, &r.Undoable, &entry.ID, &entry.Personal, &visit,
	}, more...)
	if err := row.Scan(into...); err != nil {
		return r, words(err)
	}
	if err := json.Unmarshal(facts, &r.Facts); err != nil {
		return r, fmt.Errorf("reading a booking: %w", err)
	}
	if r.Visit, err = decodeVisit(visit, r.Facts.Persons); err != nil {
		return r, err
	}
	r.Details, r.Sealed, err = openDetails(keys, entry)
	return r, err
}

// records reads bookings by a condition on b, the booking's row.
func (s *Store) records(ctx context.Context, condition string, args ...any) ([]record, error) {
	keys, err := s.needKeys()
	if err != nil {
		return nil, err
	}
	rows, err := s.read.QueryContext(ctx, `select `+recordColumns+` from `+recordTables+` where `+condition, args...)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var list []record
	for rows.Next() {
		r, err := scanRecord(rows, keys)
		if err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, words(rows.Err())
}

// Roster gives a site's list of a date, cancelled bookings included, without those who came without an appointment and took
// no place.
func (s *Store) Roster(ctx context.Context, siteID string, date calendar.Date) (roster.Day, error) {
	if _, err := s.plans.catchUp(ctx, s.read); err != nil {
		return roster.Day{}, err
	}
	known, err := s.plans.site(siteID)
	if err != nil {
		return roster.Day{}, err
	}
	day := roster.Day{Site: known.Site, Date: date, Closed: known.Schedule.Day(date).Closed}
	list, err := s.records(ctx, `b.site = ? and b.date = ? and b.walk_in = 0`, known.number, int64(date))
	if err != nil {
		return day, err
	}
	for _, r := range list {
		day.Rows = append(day.Rows, roster.Row{Booking: r.Booking, Details: r.Details, Sealed: r.Sealed})
	}
	roster.Sort(day.Rows)
	err = s.read.QueryRowContext(ctx, `select ifnull(sum(entries), 0) from revision where site = ? and date = ?`,
		known.number, int64(date)).Scan(&day.Revision)
	return day, words(err)
}

// ByConfirmation gives the bookings a confirmation number may mean: one, or two when devices drew the same. The number
// is as booking.ParseConfirmation gives it. None is the fault "booking.unknown".
func (s *Store) ByConfirmation(ctx context.Context, number string) ([]booking.Record, error) {
	keys, err := s.needKeys()
	if err != nil {
		return nil, err
	}
	tag, err := keys.Tag("confirmation", []byte(number))
	if err != nil {
		return nil, err
	}
	list, err := s.records(ctx, `b.tag = ? order by b.number desc`, tag)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fault.New("booking.unknown")
	}
	return plain(list), nil
}

func plain(list []record) []booking.Record {
	records := make([]booking.Record, len(list))
	for i, r := range list {
		records[i] = r.Record
	}
	return records
}

// Show gives one booking with its history. The fault is "booking.unknown".
func (s *Store) Show(ctx context.Context, id uuid.UUID) (booking.Record, error) {
	list, err := s.records(ctx, `b.id = ?`, id[:])
	if err != nil {
		return booking.Record{}, err
	}
	if len(list) == 0 {
		return booking.Record{}, fault.New("booking.unknown")
	}
	found := list[0].Record
	found.History, err = s.history(ctx, id)
	return found, err
}
