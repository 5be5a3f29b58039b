package store

import (
	"context"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
)

// fill marks what is taken on the days from first to last of the site with a number, but not by the booking with another.
func fill(ctx context.Context, q querier, number int64, first, last calendar.Date, but int64, plans map[calendar.Date]*capacity.Plan) error {
	rows, err := q.QueryContext(ctx, `select date, counter, cell from taken where site = ? and date between ? and ?
		and booking <> ?`, number, int64(first), int64(last), but)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	var date calendar.Date
	var counter, cell int
	for rows.Next() {
		if err := rows.Scan(&date, &counter, &cell); err != nil {
			return words(err)
		}
		if plan := plans[date]; plan != nil {
			plan.TakeCell(counter, cell)
		}
	}
	if err := rows.Err(); err != nil {
		return words(err)
	}
	return shut(ctx, q, number, first, last, plans)
}

// shut closes the plans of days that staff have closed: nothing can be booked there any more.
func shut(ctx context.Context, q querier, number int64, first, last calendar.Date, plans map[calendar.Date]*capacity.Plan) error {
	rows, err := q.QueryContext(ctx, `select date from day where site = ? and date between ? and ? and closed = 1`,
		number, int64(first), int64(last))
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	var date calendar.Date
	for rows.Next() {
		if err := rows.Scan(&date); err != nil {
			return words(err)
		}
		if plan := plans[date]; plan != nil {
			plan.Closed = fault.New("day.closed", "Date", date)
		}
	}
	return words(rows.Err())
}
