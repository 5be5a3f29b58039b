package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// Day gives a site's day of service: everybody who is expected or came, the counters, and whether it was closed.
func (s *Store) Day(ctx context.Context, siteID string, date calendar.Date) (d desk.Day, err error) {
	err = s.snapshot(ctx, func(tx *sql.Tx, keys *vault.Keys) error {
		d, err = dayOf(ctx, tx, keys, siteID, date)
		return err
	})
	return d, err
}

// DayAfter brings a day in step with what was committed since, and tells whether anything of it changed. Only clients
// with new entries are read.
func (s *Store) DayAfter(ctx context.Context, d desk.Day) (after desk.Day, changed bool, err error) {
	err = s.snapshot(ctx, func(tx *sql.Tx, keys *vault.Keys) error {
		after, changed, err = dayAfter(ctx, tx, keys, d)
		return err
	})
	return after, changed, err
}

// snapshot reads in one transaction, so that what is read is of one moment.
func (s *Store) snapshot(ctx context.Context, read func(*sql.Tx, *vault.Keys) error) error {
	keys, err := s.needKeys()
	if err != nil {
		return err
	}
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return words(err)
	}
	defer tx.Rollback()
	return read(tx, keys)
}

// onDesk is the condition for being on the list of the day: expected, or having come.
const onDesk = `b.site = ? and b.date = ? and (b.status = 'booked' or v.state <> 'expected')`

func dayOf(ctx context.Context, q querier, keys *vault.Keys, siteID string, date calendar.Date) (desk.Day, error) {
	d := desk.Day{Date: date}
	known, err := siteOf(ctx, q, siteID)
	if err != nil {
		return d, err
	}
	d.Site, d.Shut = known.Site, known.Schedule.Day(date).Closed
	if d.Position, err = lastPosition(ctx, q); err != nil {
		return d, err
	}
	if d.Clients, err = clients(ctx, q, keys, onDesk, known.number, int64(date)); err != nil {
		return d, err
	}
	row, err := dayRowOf(ctx, q, known.number, date)
	d.Closing, d.Counters = row.Closing, countersOf(known.Site, date, row.Staffed)
	return d, err
}

func dayAfter(ctx context.Context, q querier, keys *vault.Keys, d desk.Day) (desk.Day, bool, error) {
	last, err := lastPosition(ctx, q)
	if err != nil || last == d.Position {
		return d, false, err
	}
	subjects, err := subjectsSince(ctx, q, d.Position)
	if err != nil {
		return d, false, err
	}
	if subjects[journal.SiteSubject(d.Site.ID)] {
		d, err = dayOf(ctx, q, keys, d.Site.ID, d.Date)
		return d, true, err
	}
	known, err := siteOf(ctx, q, d.Site.ID)
	if err != nil {
		return d, false, err
	}
	fresh, err := clients(ctx, q, keys, onDesk+` and b.id in (select subject from entry where position > ?)`,
		known.number, int64(d.Date), d.Position)
	if err != nil {
		return d, false, err
	}
	kept := make([]desk.Client, 0, len(d.Clients)+len(fresh))
	for _, c := range d.Clients {
		if !subjects[c.ID] {
			kept = append(kept, c)
		}
	}
	changed := len(fresh) > 0 || len(kept) < len(d.Clients)
	d.Clients, d.Position = append(kept, fresh...), last
	if subjects[journal.DaySubject(d.Site.ID, d.Date)] {
		row, err := dayRowOf(ctx, q, known.number, d.Date)
		if err != nil {
			return d, false, err
		}
		d.Closing, d.Counters, changed = row.Closing, countersOf(d.Site, d.Date, row.Staffed), true
	}
	return d, changed, nil
}

func lastPosition(ctx context.Context, q querier) (last int64, err error) {
	err = q.QueryRowContext(ctx, `select ifnull(max(position), 0) from entry`).Scan(&last)
	return last, words(err)
}

// subjectsSince gives what has entries after a position.
func subjectsSince(ctx context.Context, q querier, position int64) (map[uuid.UUID]bool, error) {
	rows, err := q.QueryContext(ctx, `select distinct subject from entry where position > ?`, position)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	subjects := map[uuid.UUID]bool{}
	for rows.Next() {
		var subject uuid.UUID
		if err := rows.Scan(&subject); err != nil {
			return nil, words(err)
		}
		subjects[subject] = true
	}
	return subjects, words(rows.Err())
}

// siteOf reads a site as the snapshot knows it.
func siteOf(ctx context.Context, q querier, id string) (known knownSite, err error) {
	var body []byte
	err = q.QueryRowContext(ctx, `select number, body from site where id = ?`, id).Scan(&known.number, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return known, fault.New("site.unknown", "Site", id)
	}
	if err != nil {
		return known, words(err)
	}
	if err := json.Unmarshal(body, &known.Site); err != nil {
		return known, fmt.Errorf("reading a site: %w", err)
	}
	return known, nil
}

// clients reads the lines of a day.
func clients(ctx context.Context, q querier, keys *vault.Keys, condition string, args ...any) ([]desk.Client, error) {
	rows, err := q.QueryContext(ctx, `select `+recordColumns+`, u.clock from `+recordTables+`
		left join entry u on u.id = b.undoable where `+condition, args...)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var list []desk.Client
	for rows.Next() {
		var clock sql.NullInt64
		r, err := scanRecord(rows, keys, &clock)
		if err != nil {
			return nil, err
		}
		list = append(list, client(r.Record, clock))
	}
	return list, words(rows.Err())
}

func client(r booking.Record, clock sql.NullInt64) desk.Client {
	c := desk.Client{Booking: r.Booking, Details: r.Details, Sealed: r.Sealed, Undoable: r.Undoable}
	if clock.Valid {
		c.Changed = journal.Clock(clock.Int64)
	}
	return c
}

// countersOf gives a site's counters with their hours on a date and what staff said about them.
func countersOf(s site.Site, date calendar.Date, staffed map[int]bool) []desk.Counter {
	plan := capacity.NewPlan(s, date)
	counters := make([]desk.Counter, len(s.Counters))
	for i, c := range s.Counters {
		counters[i] = desk.Counter{Counter: c, Spans: open(plan, c, s.Step)}
		if set, ok := staffed[c.Number]; ok {
			counters[i].Set = &set
		}
	}
	return counters
}

// open asks a plan, cell by cell, when a counter is staffed.
func open(plan *capacity.Plan, c site.Counter, step int) []calendar.Span {
	if len(c.Services) == 0 || step < 1 {
		return nil
	}
	party := capacity.Party{Service: c.Services[0], Persons: 1, Minutes: step}
	var spans []calendar.Span
	for from := calendar.Minute(0); from < calendar.DayEnd; from += calendar.Minute(step) {
		to := from + calendar.Minute(step)
		place := site.Place{Counter: c.Number, Date: plan.Date, Start: from, End: to}
		if plan.Fits(party, []site.Place{place}, capacity.Now{}) != nil {
			continue
		}
		if n := len(spans); n > 0 && spans[n-1].To == from {
			spans[n-1].To = to
		} else {
			spans = append(spans, calendar.Span{From: from, To: to})
		}
	}
	return spans
}
