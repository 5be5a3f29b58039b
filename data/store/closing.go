package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/visit"
)

// CloseDay ends a day, today or an earlier one: who never came is given up, who still waits has left. Nothing of it can be
// changed or undone from then on. The faults are "day.in-service" while somebody is called or served, "day.closed" when it
// is already, and "day.not-begun".
func (s *Store) CloseDay(ctx context.Context, c desk.Closing) (desk.Receipt, error) {
	return s.atDesk(ctx, c.Command, c, func(tx *transaction) (int64, error) {
		v, err := tx.today(c.Site)
		if err != nil {
			return 0, err
		}
		if c.Date > v.date {
			return 0, fault.New("day.not-begun", "Date", c.Date)
		}
		if err := tx.dayOpen(ctx, v.site, c.Date); err != nil {
			return 0, err
		}
		day, err := dayOf(ctx, tx, tx.keys, c.Site, c.Date)
		if err != nil {
			return 0, err
		}
		atCounters := 0
		for _, client := range day.Clients {
			if client.Visit.State.AtCounter() {
				atCounters++
			}
		}
		if atCounters > 0 {
			return 0, fault.New("day.in-service", "Count", atCounters)
		}
		swept, err := tx.sweep(ctx, c.Command, day.Clients)
		if err != nil {
			return 0, err
		}
		return tx.recordDay(ctx, v.site, journal.Closed, journal.DayFacts{Command: c.Command, Site: c.Site, Date: c.Date, Swept: swept})
	})
}

// sweep ends the visits that are not over, and lists the entries.
func (tx *transaction) sweep(ctx context.Context, command uuid.UUID, clients []desk.Client) ([]uuid.UUID, error) {
	var swept []uuid.UUID
	for _, c := range clients {
		step := visit.Step{Move: visit.GiveUp, Reason: visit.Swept}
		switch {
		case c.Visit.State.Over():
			continue
		case c.Visit.State.Here():
			step.Move = visit.Leave
		}
		b, _, err := tx.folded(ctx, c.ID)
		if err != nil {
			return nil, err
		}
		position, err := tx.makeStep(ctx, command, b, step, "")
		if err != nil {
			return nil, err
		}
		e, err := entryAt(ctx, tx, position)
		if err != nil {
			return nil, err
		}
		swept = append(swept, e.ID)
	}
	return swept, nil
}

// recordDay writes an entry about a site-day and brings its row in step.
func (tx *transaction) recordDay(ctx context.Context, s knownSite, kind journal.Kind, facts journal.DayFacts) (int64, error) {
	subject := journal.DaySubject(s.ID, facts.Date)
	_, position, err := tx.write(ctx, draftEntry{subject: subject, kind: kind, facts: facts})
	if err != nil {
		return 0, err
	}
	return position, tx.projectDay(ctx, subject)
}

// Reopen takes back the closing of today with all that it swept up. The faults are "day.not-closed", "day.past", and
// "undo.changed" when it was closed anew since it was shown.
func (s *Store) Reopen(ctx context.Context, r desk.Reopening) (desk.Receipt, error) {
	return s.atDesk(ctx, r.Command, r, func(tx *transaction) (int64, error) {
		v, err := tx.today(r.Site)
		if err != nil {
			return 0, err
		}
		d, err := dayRowOf(ctx, tx, v.site.number, r.Date)
		switch {
		case err != nil:
			return 0, err
		case d.Closing == uuid.Nil:
			return 0, fault.New("day.not-closed", "Date", r.Date)
		case r.Date != v.date:
			return 0, fault.New("day.past", "Date", r.Date)
		case r.Closing != d.Closing:
			return 0, fault.New("undo.changed")
		}
		for _, entry := range d.Swept {
			if err := tx.unsweep(ctx, r.Command, entry); err != nil {
				return 0, err
			}
		}
		return tx.recordDay(ctx, v.site, journal.Reopened,
			journal.DayFacts{Command: r.Command, Site: r.Site, Date: r.Date, Undoes: d.Closing})
	})
}

// unsweep takes back what a closing did to one client; what is not here was merged only in part, and has had no effect.
func (tx *transaction) unsweep(ctx context.Context, command, entry uuid.UUID) error {
	var subject uuid.UUID
	err := tx.QueryRowContext(ctx, `select subject from entry where id = ?`, entry[:]).Scan(&subject)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return words(err)
	}
	b, _, err := tx.folded(ctx, subject)
	if err != nil {
		return err
	}
	_, err = tx.takeBack(ctx, command, b, entry)
	return err
}

// Staff opens or shuts a counter for the rest of a day, whatever its hours say. The faults are "counter.unknown",
// "day.closed" and "day.past".
func (s *Store) Staff(ctx context.Context, o desk.Staffing) (desk.Receipt, error) {
	return s.atDesk(ctx, o.Command, o, func(tx *transaction) (int64, error) {
		v, err := tx.today(o.Site)
		if err != nil {
			return 0, err
		}
		if _, err := v.site.counter(o.Counter); err != nil {
			return 0, err
		}
		if o.Date < v.date {
			return 0, fault.New("day.past", "Date", o.Date)
		}
		if err := tx.dayOpen(ctx, v.site, o.Date); err != nil {
			return 0, err
		}
		kind := journal.Unstaffed
		if o.Open {
			kind = journal.Staffed
		}
		return tx.recordDay(ctx, v.site, kind, journal.DayFacts{Command: o.Command, Site: o.Site, Date: o.Date, Counter: o.Counter})
	})
}

// Unclosed finds the latest day before a date on which visits are not over, and how many; no date when there is none.
func (s *Store) Unclosed(ctx context.Context, siteID string, before calendar.Date) (date calendar.Date, count int, err error) {
	known, err := siteOf(ctx, s.read, siteID)
	if err != nil {
		return 0, 0, err
	}
	const left = ` from booking b left join visit v on v.booking = b.number left join day d on d.site = b.site and d.date = b.date
		where b.site = ? and b.status = 'booked' and ifnull(v.state, 'expected') not in ('finished', 'no-show', 'left')
		and ifnull(d.closed, 0) = 0 and b.date `
	err = s.read.QueryRowContext(ctx, `select b.date`+left+`> 0 and b.date < ? order by b.date desc limit 1`,
		known.number, int64(before)).Scan(&date)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, nil
	}
	if err != nil {
		return 0, 0, words(err)
	}
	err = s.read.QueryRowContext(ctx, `select count(*)`+left+`= ?`, known.number, int64(date)).Scan(&count)
	return date, count, words(err)
}
