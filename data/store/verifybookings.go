package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/journal"
)

// bookings folds the entries subject by subject and compares each with its row.
func (v *verifier) bookings(ctx context.Context) error {
	rows, err := v.tx.QueryContext(ctx, `select `+entryColumns+` from `+entryTables+` where e.kind <> ? order by e.subject`,
		string(journal.Settings))
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	var entries []journal.Entry
	found, done := 0, 0
	flush := func() error {
		if len(entries) == 0 {
			return nil
		}
		known, err := v.booking(ctx, entries)
		if known {
			found++
		}
		if err == nil {
			err = v.day(ctx, entries)
		}
		entries = entries[:0]
		return err
	}
	for rows.Next() {
		e, err := scanEntry(rows)
		if err != nil {
			return err
		}
		if len(entries) > 0 && e.Subject != entries[0].Subject {
			if err := flush(); err != nil {
				return err
			}
		}
		entries = append(entries, e)
		if done++; done%10_000 == 0 {
			v.progress(v.total/2+done/2, v.total)
		}
	}
	if err := rows.Err(); err != nil {
		return words(err)
	}
	if err := flush(); err != nil {
		return err
	}
	if found != v.Bookings {
		v.problem("verify.bookings-differ", "Journal", found, "Table", v.Bookings)
	}
	return nil
}

// bookingRow is what is compared of a booking's row.
type bookingRow struct {
	site, date      int64
	status, reason  string
	facts           []byte
	personal        uuid.UUID
	head, undoable  uuid.UUID
	clock, sequence int64
	device          uuid.UUID
	tag             []byte
	flagged         int
	walkIn          bool
}

// booking reports whether the entries make a booking that has to have a row.
func (v *verifier) booking(ctx context.Context, entries []journal.Entry) (bool, error) {
	state, ok := journal.FoldBooking(entries)
	number, known := v.sites[state.Facts.Site]
	if !ok || !known {
		return false, nil
	}
	for day, count := range state.Touched {
		v.touched[day] += count
	}
	want := rowOf(number, state)
	var got bookingRow
	err := v.tx.QueryRowContext(ctx, `select b.site, b.date, b.status, b.reason, b.facts, e.id, b.head, b.undoable, b.clock, b.sequence,
		b.device, b.tag, b.flagged, b.walk_in from `+recordTables+` where b.id = ?`, state.ID[:]).Scan(&got.site, &got.date, &got.status,
		&got.reason, &got.facts, &got.personal, &got.head, &got.undoable, &got.clock, &got.sequence, &got.device, &got.tag, &got.flagged,
		&got.walkIn)
	if errors.Is(err, sql.ErrNoRows) {
		v.problem("verify.booking-differs", "Booking", state.ID.String())
		return true, nil
	}
	if err != nil {
		return true, words(err)
	}
	if !want.equal(got) {
		v.problem("verify.booking-differs", "Booking", state.ID.String())
	}
	v.digest.add("booking", state.ID.String(), []byte(state.Status), []byte(state.Reason), got.facts, state.Head[:])
	return true, v.visit(ctx, number, entries, state)
}

func rowOf(site int64, b journal.Booking) bookingRow {
	return bookingRow{
		site: site, date: int64(b.Facts.Day()), walkIn: b.Facts.WalkIn(), status: string(b.Status), reason: b.Reason, facts: mustEncode(b.Facts), personal: b.Personal, head: b.Head,
		undoable: b.Undoable, clock: int64(b.Claim.Clock), sequence: int64(b.Claim.Sequence), device: b.Claim.Device,
		tag: tagBytes(b.Facts.Confirmation), flagged: len(b.Contradictions),
	}
}

func (r bookingRow) equal(o bookingRow) bool {
	return r.site == o.site && r.date == o.date && r.status == o.status && r.reason == o.reason &&
		bytes.Equal(r.facts, o.facts) && r.personal == o.personal && r.head == o.head && r.undoable == o.undoable &&
		r.clock == o.clock && r.sequence == o.sequence && r.device == o.device && bytes.Equal(r.tag, o.tag) && r.flagged == o.flagged && r.walkIn == o.walkIn
}

// mustEncode writes what was read from JSON as JSON again, which cannot fail.
func mustEncode(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		return []byte(err.Error())
	}
	return text
}

// places settles every site-day anew and compares who holds with the rows and the cells.
func (v *verifier) places(ctx context.Context) error {
	days, err := v.siteDays(ctx)
	if err != nil {
		return err
	}
	cells := 0
	for _, day := range days {
		n, err := v.siteDay(ctx, day)
		if err != nil {
			return err
		}
		cells += n
	}
	var taken int
	if err := v.tx.QueryRowContext(ctx, `select count(*) from taken`).Scan(&taken); err != nil {
		return words(err)
	}
	if taken != cells {
		v.problem("verify.cells-differ", "Journal", cells, "Table", taken)
	}
	return nil
}

type dayRow struct {
	knownSite
	date int64
}

func (v *verifier) siteDays(ctx context.Context) ([]dayRow, error) {
	rows, err := v.tx.QueryContext(ctx, `select distinct b.site, s.body, b.date from booking b join site s on s.number = b.site order by s.id, b.date`)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var days []dayRow
	var body []byte
	for rows.Next() {
		var day dayRow
		if err := rows.Scan(&day.number, &body, &day.date); err != nil {
			return nil, words(err)
		}
		if n := len(days); n > 0 && days[n-1].number == day.number {
			day.Site = days[n-1].Site
		} else if err := json.Unmarshal(body, &day.Site); err != nil {
			return nil, fmt.Errorf("reading a site: %w", err)
		}
		days = append(days, day)
	}
	return days, words(rows.Err())
}

// siteDay compares one day and gives how many cells its holders take.
func (v *verifier) siteDay(ctx context.Context, day dayRow) (cells int, err error) {
	rows, err := claimsOf(ctx, v.tx, day.knownSite, journal.SiteDay{Site: day.ID, Date: calendar.Date(day.date)})
	if err != nil {
		return 0, err
	}
	claims := make([]journal.Claim, len(rows))
	for i, row := range rows {
		claims[i] = row.Claim
	}
	taken, err := v.taken(ctx, day)
	if err != nil {
		return 0, err
	}
	holds := journal.Settle(claims)
	for _, row := range rows {
		if row.held != holds[row.Booking] {
			v.problem("verify.place-differs", "Booking", row.Booking.String())
		}
		if !row.held {
			v.digest.add("waiting", row.Booking.String())
			continue
		}
		for _, place := range row.Places {
			for _, number := range capacity.Cells(place, day.Step) {
				cells++
				if taken[cell{place.Counter, number}] != row.number {
					v.problem("verify.place-differs", "Booking", row.Booking.String())
				}
			}
		}
	}
	return cells, nil
}

// cell is one grid cell of a counter on some site-day.
type cell struct{ counter, number int }

// taken reads which booking each cell of a site-day is taken by.
func (v *verifier) taken(ctx context.Context, day dayRow) (map[cell]int64, error) {
	rows, err := v.tx.QueryContext(ctx, `select counter, cell, booking from taken where site = ? and date = ?`, day.number, day.date)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	taken := map[cell]int64{}
	for rows.Next() {
		var c cell
		var booking int64
		if err := rows.Scan(&c.counter, &c.number, &booking); err != nil {
			return nil, words(err)
		}
		taken[c] = booking
	}
	return taken, words(rows.Err())
}
