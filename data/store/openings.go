package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
)

// Openings finds the first free places for a request; see capacity.Search for what the faults say. It needs no keys.
func (s *Store) Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error) {
	var openings []capacity.Opening
	err := s.planning(ctx, r, func(known knownSite, now capacity.Now, plans capacity.Plans) (err error) {
		openings, err = capacity.Search(known.Site, r, now, plans)
		return err
	})
	return openings, err
}

// FreeCounts tells for each of a request's days how many more such parties fit into each of the spans.
func (s *Store) FreeCounts(ctx context.Context, r capacity.Request, spans []calendar.Span) ([]capacity.DayCounts, error) {
	var days []capacity.DayCounts
	err := s.planning(ctx, r, func(_ knownSite, now capacity.Now, plans capacity.Plans) error {
		for date := r.From; date < r.From.Add(r.Days); date++ {
			plan, err := plans(date)
			if err != nil {
				return err
			}
			counts := capacity.DayCounts{Date: date, Closed: plan.Closed, Counts: make([]int, len(spans))}
			for i, span := range spans {
				counts.Counts[i] = plan.FreeCount(r.Party, span, now)
			}
			days = append(days, counts)
		}
		return nil
	})
	return days, err
}

// planning lends work the plans of a request's site, which nobody changes as long as it runs.
func (s *Store) planning(ctx context.Context, r capacity.Request, work func(knownSite, capacity.Now, capacity.Plans) error) error {
	if _, err := s.plans.catchUp(ctx, s.read); err != nil {
		return err
	}
	s.plans.Lock()
	defer s.plans.Unlock()
	known, err := s.plans.siteHeld(r.Site)
	if err != nil {
		return err
	}
	date, minute, err := known.Now(s.options.Now())
	if err != nil {
		return err
	}
	without, err := s.planWithout(ctx, known, r.Except)
	if err != nil {
		return err
	}
	return work(known, capacity.Now{Date: date, Time: minute}, func(date calendar.Date) (*capacity.Plan, error) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if without != nil && without.Date == date {
			return without, nil
		}
		return s.plans.plan(ctx, s.read, known, date, chunk)
	})
}

// planWithout gives the plan of the day on which a booking holds places at a site, with those free; nil when it holds none
// there. It is read anew for whoever asks: the plans kept for all are not touched, and what others took counts even if the
// booking was moved a moment ago.
func (s *Store) planWithout(ctx context.Context, known knownSite, id uuid.UUID) (*capacity.Plan, error) {
	if id == uuid.Nil {
		return nil, nil
	}
	var number int64
	var date calendar.Date
	err := s.read.QueryRowContext(ctx, `select number, date from booking where id = ? and site = ? and held`,
		id[:], known.number).Scan(&number, &date)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, words(err)
	}
	plan := capacity.NewPlan(known.Site, date)
	return plan, fill(ctx, s.read, known.number, date, date, number, map[calendar.Date]*capacity.Plan{date: plan})
}
