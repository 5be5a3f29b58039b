package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/journal"
)

// counted is how many rows of the day of service the journal asks for.
type counted struct{ visits, tickets, days int }

// visit compares the row of a booking's visit and its tickets.
func (v *verifier) visit(ctx context.Context, site int64, entries []journal.Entry, b journal.Booking) error {
	if !stepped(entries, b) {
		return nil
	}
	v.counted.visits++
	want := visitRow{site, int64(b.Facts.Day()), string(b.Visit.State), b.Visit.Counter, encodeVisit(b.Visit)}
	var got visitRow
	var number int64
	err := v.tx.QueryRowContext(ctx, `select v.booking, v.site, v.date, v.state, v.counter, v.body from visit v
		join booking b on b.number = v.booking where b.id = ?`, b.ID[:]).Scan(&number, &got.site, &got.date, &got.state, &got.counter, &got.body)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return words(err)
	}
	tickets, err := v.tickets(ctx, number)
	if err != nil {
		return err
	}
	if !want.equal(got) || !slices.Equal(tickets, v.ticketsWanted(site, entries)) {
		v.problem("verify.visit-differs", "Booking", b.ID.String())
	}
	v.digest.add("visit", b.ID.String(), want.body)
	return nil
}

// visitRow is what is compared of a visit's row.
type visitRow struct {
	site, date int64
	state      string
	counter    int
	body       []byte
}

func (r visitRow) equal(o visitRow) bool {
	return r.site == o.site && r.date == o.date && r.state == o.state && r.counter == o.counter && bytes.Equal(r.body, o.body)
}

// ticketRow is a row of a booking's tickets.
type ticketRow struct {
	site, date int64
	service    string
	number     int
}

func (v *verifier) ticketsWanted(site int64, entries []journal.Entry) []ticketRow {
	var list []ticketRow
	for _, g := range ticketsOf(entries) {
		list = append(list, ticketRow{site, int64(g.date), string(g.ticket.Service), g.ticket.Number})
	}
	slices.SortFunc(list, func(a, b ticketRow) int {
		return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(a.service, b.service), cmp.Compare(a.number, b.number))
	})
	list = slices.Compact(list)
	v.counted.tickets += len(list)
	return list
}

func (v *verifier) tickets(ctx context.Context, number int64) ([]ticketRow, error) {
	rows, err := v.tx.QueryContext(ctx, `select site, date, service, number from ticket where booking = ? order by date, service, number`, number)
	if err != nil {
		return nil, words(err)
	}
	defer rows.Close()
	var list []ticketRow
	for rows.Next() {
		var row ticketRow
		if err := rows.Scan(&row.site, &row.date, &row.service, &row.number); err != nil {
			return nil, words(err)
		}
		list = append(list, row)
	}
	return list, words(rows.Err())
}

// day compares the row of a site-day, if that is what the entries are about.
func (v *verifier) day(ctx context.Context, entries []journal.Entry) error {
	d, ok := foldDay(entries)
	number, known := v.sites[d.Site]
	if !ok || !known {
		return nil
	}
	v.counted.days++
	want := mustEncode(d)
	var closed bool
	var got []byte
	err := v.tx.QueryRowContext(ctx, `select closed, body from day where site = ? and date = ?`, number, int64(d.Date)).Scan(&closed, &got)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return words(err)
	}
	if closed != (d.Closing != uuid.Nil) || !bytes.Equal(want, got) {
		v.problem("verify.day-differs", "Site", d.Site, "Date", calendar.Date(d.Date))
	}
	v.digest.add("day", fmt.Sprint(d.Site, " ", d.Date), want)
	return nil
}

// rows compares how many rows there are with how many the journal asks for: none may be there for nothing.
func (v *verifier) rows(ctx context.Context) error {
	var found counted
	err := v.tx.QueryRowContext(ctx, `select (select count(*) from visit), (select count(*) from ticket), (select count(*) from day)`).
		Scan(&found.visits, &found.tickets, &found.days)
	if err == nil && found != v.counted {
		v.problem("verify.visits-differ", "Journal", v.counted.visits+v.counted.tickets+v.counted.days,
			"Table", found.visits+found.tickets+found.days)
	}
	return words(err)
}
