package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/model/visit"
)

// atDesk runs a command of the day of service once. Asked again, it gives the first answer again.
func (s *Store) atDesk(ctx context.Context, command uuid.UUID, content any, work func(*transaction) (int64, error)) (desk.Receipt, error) {
	if _, err := s.needKeys(); err != nil {
		return desk.Receipt{}, err
	}
	var receipt desk.Receipt
	err := s.change(ctx, func(tx *transaction) error {
		tag, err := tx.contentTag(content)
		if err != nil {
			return err
		}
		position, err := tx.once(ctx, command, tag, func() (int64, error) { return work(tx) })
		if err != nil {
			return err
		}
		receipt, err = tx.deskReceipt(ctx, command, position)
		return err
	})
	return receipt, err
}

// deskReceipt words the answer to a command from the entry it wrote.
func (tx *transaction) deskReceipt(ctx context.Context, command uuid.UUID, position int64) (desk.Receipt, error) {
	e, err := entryAt(ctx, tx, position)
	if err != nil {
		return desk.Receipt{}, err
	}
	receipt := desk.Receipt{Command: command, Entry: e.ID}
	if e.Kind.OfDay() {
		d, _ := journal.FoldDay([]journal.Entry{e})
		receipt.Swept = len(d.Swept)
		return receipt, nil
	}
	entries, err := entriesOf(ctx, tx, e.Subject)
	if err != nil {
		return receipt, err
	}
	state, _ := journal.FoldBooking(upTo(entries, e))
	receipt.Booking, receipt.Visit = e.Subject, state.Visit
	if e.Kind == journal.Kind(visit.Split) {
		receipt.Split = intoOf(e)
	}
	if state.Personal == e.ID {
		details, _, err := openDetails(tx.keys, e)
		if err != nil {
			return receipt, err
		}
		receipt.Warnings = details.Warnings
	}
	return receipt, nil
}

// visiting is a booking as a command of the day finds it.
type visiting struct {
	journal.Booking

	site    knownSite
	entries []journal.Entry
	at      time.Time // the present
	date    calendar.Date
	minute  calendar.Minute
}

// visiting finds the client of a command. Steps are for the day itself, as long as it is open: the faults are
// "booking.unknown", "booking.not-active", "visit.other-day" and "day.closed".
func (tx *transaction) visiting(ctx context.Context, id uuid.UUID) (visiting, error) {
	entries, err := entriesOf(ctx, tx, id)
	if err != nil {
		return visiting{}, err
	}
	state, ok := journal.FoldBooking(entries)
	if !ok {
		return visiting{}, fault.New("booking.unknown")
	}
	if err := active(state); err != nil {
		return visiting{}, err
	}
	v, err := tx.today(state.Facts.Site)
	if err != nil {
		return v, err
	}
	v.Booking, v.entries = state, entries
	if day := state.Facts.Day(); day != v.date {
		return v, fault.New("visit.other-day", "Date", day)
	}
	return v, tx.dayOpen(ctx, v.site, v.date)
}

// today reads the present at a site.
func (tx *transaction) today(siteID string) (v visiting, err error) {
	if v.site, err = tx.store.plans.site(siteID); err != nil {
		return v, err
	}
	v.at = tx.store.options.Now()
	v.date, v.minute, err = v.site.Now(v.at)
	return v, err
}

// counter gives a counter of a site, or the fault "counter.unknown".
func (s knownSite) counter(number int) (site.Counter, error) {
	for _, c := range s.Counters {
		if c.Number == number {
			return c, nil
		}
	}
	return site.Counter{}, fault.New("counter.unknown", "Counter", number)
}

// counterFree refuses a counter at which another client is called or served, with "counter.busy".
func (tx *transaction) counterFree(ctx context.Context, s knownSite, date calendar.Date, counter int, but uuid.UUID) error {
	var body []byte
	err := tx.QueryRowContext(ctx, `select v.body from visit v join booking b on b.number = v.booking
		where v.site = ? and v.date = ? and v.state in ('called', 'serving') and v.counter = ? and b.id <> ? limit 1`,
		s.number, int64(date), counter, but[:]).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return words(err)
	}
	other, err := decodeVisit(body, 0)
	if err != nil {
		return err
	}
	return fault.New("counter.busy", "Counter", counter, "Ticket", other.Ticket)
}

// makeStep writes a step that was found possible.
func (tx *transaction) makeStep(ctx context.Context, command uuid.UUID, b journal.Booking, step visit.Step, words string) (int64, error) {
	facts := journal.Facts{Command: command, After: b.Head}
	if step.Counter != 0 || len(step.Persons) > 0 || step.Ticket != (visit.Ticket{}) {
		facts.Step = &step
	}
	return tx.record(ctx, draftEntry{
		subject: b.ID, kind: journal.Kind(step.Move), reason: step.Reason, facts: facts, personal: spoken(words),
	}, booking.Details{})
}
