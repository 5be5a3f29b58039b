package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/visit"
)

// maxTicket is the highest number a ticket can be typed with, see visit.ParseTicket.
const maxTicket = 999_999

// stepped reports whether a booking ever had a step of a visit: then it has a row for it.
func stepped(entries []journal.Entry, b journal.Booking) bool {
	if b.Visit.State != visit.Expected || b.Visit.Ticket != (visit.Ticket{}) {
		return true
	}
	for _, e := range entries {
		if e.Kind.IsStep() {
			return true
		}
	}
	return false
}

// stepOf gives the step an entry records, or nil: that of a visit, or the arrival of who was booked on the spot.
func stepOf(e journal.Entry) *visit.Step {
	var facts journal.Facts
	if !e.Kind.IsStep() && e.Kind != journal.Booked || json.Unmarshal(e.Facts, &facts) != nil {
		return nil
	}
	if facts.Step == nil {
		if e.Kind == journal.Booked {
			return nil
		}
		facts.Step = &visit.Step{}
	}
	facts.Step.Move, facts.Step.Reason, facts.Step.At = visit.Move(e.Kind), e.Reason, e.Clock.Time()
	if e.Kind == journal.Booked {
		facts.Step.Move = visit.Arrive
	}
	return facts.Step
}

// upTo gives the entries that come no later than one of them.
func upTo(entries []journal.Entry, last journal.Entry) []journal.Entry {
	earlier := entries[:0:0]
	for _, e := range entries {
		if journal.Compare(e, last) <= 0 {
			earlier = append(earlier, e)
		}
	}
	return earlier
}

// given is a ticket with the date it was given for.
type given struct {
	date   calendar.Date
	ticket visit.Ticket
}

// ticketsOf lists the tickets that a booking's entries gave, whatever became of the arrivals.
func ticketsOf(entries []journal.Entry) []given {
	var list []given
	for _, e := range entries {
		if e.Kind != journal.Booked && e.Kind != journal.Kind(visit.Arrive) {
			continue
		}
		step := stepOf(e)
		if step == nil || step.Ticket.Number < 1 || step.Ticket.Number > maxTicket {
			continue
		}
		if then, ok := journal.FoldBooking(upTo(entries, e)); ok {
			list = append(list, given{then.Facts.Day(), step.Ticket})
		}
	}
	return list
}

// saveVisit writes the row of a booking's visit and its tickets. Had tells that there may be rows already.
func (tx *transaction) saveVisit(ctx context.Context, s knownSite, number int64, had bool, b journal.Booking, entries []journal.Entry) error {
	if had {
		if _, err := tx.ExecContext(ctx, `delete from ticket where booking = ?`, number); err != nil {
			return words(err)
		}
	}
	if !stepped(entries, b) {
		return tx.dropVisit(ctx, number, had)
	}
	_, err := tx.ExecContext(ctx, `insert into visit (booking, site, date, state, counter, body) values (?, ?, ?, ?, ?, ?)
		on conflict (booking) do update set date = excluded.date, state = excluded.state, counter = excluded.counter,
			body = excluded.body`,
		number, s.number, int64(b.Facts.Day()), string(b.Visit.State), b.Visit.Counter, encodeVisit(b.Visit))
	if err != nil {
		return fmt.Errorf("writing a visit: %w", words(err))
	}
	for _, g := range ticketsOf(entries) {
		if _, err := tx.ExecContext(ctx, `insert into ticket (site, date, service, number, booking) values (?, ?, ?, ?, ?)
			on conflict do nothing`, s.number, int64(g.date), string(g.ticket.Service), g.ticket.Number, number); err != nil {
			return words(err)
		}
	}
	return nil
}

// dropVisit takes away the row of an arrival that turns out not to have made the booking: another device did before.
func (tx *transaction) dropVisit(ctx context.Context, number int64, had bool) error {
	if !had {
		return nil
	}
	_, err := tx.ExecContext(ctx, `delete from visit where booking = ?`, number)
	return words(err)
}

// ticket draws the next number of a service on a site-day.
func (tx *transaction) ticket(ctx context.Context, v visiting) (visit.Ticket, error) {
	t := visit.Ticket{Service: v.Facts.Service}
	err := tx.QueryRowContext(ctx, `select ifnull(max(number), 0) + 1 from ticket where site = ? and date = ? and service = ?`,
		v.site.number, int64(v.date), string(t.Service)).Scan(&t.Number)
	return t, words(err)
}

// encodeVisit writes a visit as JSON, whose instants end with the year 9999: what a device with a mad clock wrote must
// not stop anything.
func encodeVisit(v visit.Visit) []byte {
	last := time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC)
	for _, at := range []*time.Time{&v.Arrived, &v.Since, &v.Called, &v.Started, &v.Ended} {
		if at.After(last) {
			*at = last
		}
	}
	return mustEncode(v)
}

// decodeVisit reads the row of a visit; without one, the party has not come yet.
func decodeVisit(body []byte, persons int) (visit.Visit, error) {
	if body == nil {
		return visit.Expect(max(0, persons)), nil
	}
	var v visit.Visit
	if err := json.Unmarshal(body, &v); err != nil {
		return v, fmt.Errorf("reading a visit: %w", err)
	}
	return v, nil
}

// projectDay brings the row of a site-day in step with its entries. One at a site that is not known yet waits for it.
func (tx *transaction) projectDay(ctx context.Context, subject uuid.UUID) error {
	entries, err := entriesOf(ctx, tx, subject)
	if err != nil {
		return err
	}
	d, ok := foldDay(entries)
	if !ok {
		return nil
	}
	s, err := tx.store.plans.site(d.Site)
	if fault.Code(err) == "site.unknown" {
		return nil
	}
	_, err = tx.ExecContext(ctx, `insert into day (site, date, closed, body) values (?, ?, ?, ?)
		on conflict (site, date) do update set closed = excluded.closed, body = excluded.body`,
		s.number, int64(d.Date), d.Closing != uuid.Nil, mustEncode(d))
	tx.plans[d.SiteDay] = nil // a closed day has no openings
	return words(err)
}

// foldDay folds the entries of a subject as those of the site-day it stands for.
func foldDay(entries []journal.Entry) (journal.Day, bool) {
	d, ok := journal.FoldDay(entries)
	return d, ok && entries[0].Subject == journal.DaySubject(d.Site, d.Date)
}

// dayRowOf reads what is known of a site-day apart from who comes.
func dayRowOf(ctx context.Context, q querier, number int64, date calendar.Date) (d journal.Day, err error) {
	var body []byte
	err = q.QueryRowContext(ctx, `select body from day where site = ? and date = ?`, number, int64(date)).Scan(&body)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return d, nil
	case err != nil:
		return d, words(err)
	}
	if err := json.Unmarshal(body, &d); err != nil {
		return d, fmt.Errorf("reading a day: %w", err)
	}
	return d, nil
}

// dayOpen refuses what is done on a day that was closed, with "day.closed".
func (tx *transaction) dayOpen(ctx context.Context, s knownSite, date calendar.Date) error {
	d, err := dayRowOf(ctx, tx, s.number, date)
	if err == nil && d.Closing != uuid.Nil {
		err = fault.New("day.closed", "Date", date)
	}
	return err
}
