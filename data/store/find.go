package store

import (
	"cmp"
	"context"
	"slices"

	"daybook/data/index"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/visit"
)

// near is how many days from a date on count as near: who is at the desk or on the phone most likely asks about those.
const near = 14

// Find gives the bookings that match every word of a text, newest first, at most limit: names, telephone digits,
// application numbers, a confirmation number. Their history is left out. The first call after unlocking builds the index.
func (s *Store) Find(ctx context.Context, text string, limit int) ([]booking.Record, error) {
	return s.FindNear(ctx, text, "", 0, limit)
}

// FindNear is Find with those at a site on a date and in the fortnight after it first, the soonest foremost: of a common
// name they must not be lost among the newest of all sites. A ticket finds who was given it at the site on the date.
func (s *Store) FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error) {
	if number, err := booking.ParseConfirmation(text); err == nil {
		if found, err := s.ByConfirmation(ctx, number); err == nil {
			return found, nil
		}
	}
	if found, err := s.byTicket(ctx, text, siteID, from); err != nil || len(found) > 0 {
		return found, err
	}
	if err := s.Index(ctx, func(int, int) {}); err != nil {
		return nil, err
	}
	first, err := s.nearNumbers(ctx, siteID, from)
	if err != nil {
		return nil, err
	}
	var found []booking.Record
	for batch := range slices.Chunk(s.searched(text, first, limit), max(limit, 1)) {
		list, err := s.byNumbers(ctx, batch)
		if err != nil {
			return nil, err
		}
		place := map[int64]int{}
		for i, number := range batch {
			place[int64(number)] = i
		}
		slices.SortFunc(list, func(a, b record) int { return cmp.Compare(place[a.number], place[b.number]) })
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

// byTicket gives the bookings to which a ticket was given at a site on a date.
func (s *Store) byTicket(ctx context.Context, text, siteID string, date calendar.Date) ([]booking.Record, error) {
	ticket, err := visit.ParseTicket(text)
	if err != nil || siteID == "" {
		return nil, nil
	}
	list, err := s.records(ctx, `b.number in (select booking from ticket where site = (select number from site where id = ?)
		and date = ? and service = ? and number = ?)`, siteID, int64(date), string(ticket.Service), ticket.Number)
	return plain(list), err
}

// searched gives the numbers of those that may match: of the first ones those that do, then all others. A long word is
// looked up by its beginning only, so more are given than will be shown.
func (s *Store) searched(text string, first []uint32, limit int) []uint32 {
	s.keyring.RLock()
	defer s.keyring.RUnlock()
	if s.keyring.index == nil {
		return nil
	}
	numbers := s.keyring.index.SearchAmong(text, first)
	there := map[uint32]bool{}
	for _, number := range numbers {
		there[number] = true
	}
	for _, number := range s.keyring.index.Search(text, limit*4) {
		if !there[number] {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// nearNumbers are the bookings of a site on a date and the days after it, the soonest first.
func (s *Store) nearNumbers(ctx context.Context, siteID string, from calendar.Date) ([]uint32, error) {
	if siteID == "" {
		return nil, nil
	}
	rows, err := s.read.QueryContext(ctx, `select number from booking where site = (select number from site where id = ?)
		and date between ? and ? order by date, number`, siteID, int(from), int(from)+near)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var numbers []uint32
	for rows.Next() {
		var number uint32
		if err := rows.Scan(&number); err != nil {
			return nil, words(err)
		}
		numbers = append(numbers, number)
	}
	return numbers, words(rows.Err())
}
