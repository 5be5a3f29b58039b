package store

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// chunk is how many days are read at once when occupancy is loaded: most searches end within the first.
const chunk = 14

// maxPlans bounds the memory of occupancy; past it everything is forgotten and loaded again on demand.
const maxPlans = 40_000

// occupancy keeps the plans of the site-days in view, with what is taken, in memory. Its mutex also guards the plans
// themselves. The journal's tail keeps it in step with other processes.
type occupancy struct {
	sync.Mutex
	position int64 // up to which the journal is known
	sites    map[string]knownSite
	plans    map[journal.SiteDay]*capacity.Plan
}

type knownSite struct {
	site.Site
	number int64
}

func newOccupancy() *occupancy {
	return &occupancy{plans: map[journal.SiteDay]*capacity.Plan{}}
}

// catchUp forgets what entries since the last look have made stale, and gives the position it is now in step with.
func (o *occupancy) catchUp(ctx context.Context, q querier) (int64, error) {
	o.Lock()
	defer o.Unlock()
	var last int64
	if err := q.QueryRowContext(ctx, `select ifnull(max(position), 0) from entry`).Scan(&last); err != nil {
		return 0, words(err)
	}
	if o.sites != nil && last == o.position {
		return last, nil
	}
	if err := o.forgetSince(ctx, q); err != nil {
		return 0, err
	}
	o.position = last
	return last, nil
}

// forgetSince drops every site-day that a subject with new entries ever touched.
func (o *occupancy) forgetSince(ctx context.Context, q querier) error {
	if o.sites == nil {
		clear(o.plans)
		return o.loadSites(ctx, q)
	}
	subjects, sites, err := changedSince(ctx, q, o.position)
	if err != nil {
		return err
	}
	if sites {
		clear(o.plans)
		return o.loadSites(ctx, q)
	}
	for _, subject := range subjects {
		entries, err := entriesOf(ctx, q, subject)
		if err != nil {
			return err
		}
		state, _ := journal.FoldBooking(entries)
		for day := range state.Touched {
			delete(o.plans, day)
		}
		if d, ok := foldDay(entries); ok {
			delete(o.plans, d.SiteDay)
		}
	}
	return nil
}

// changedSince lists the bookings with entries after a position, and tells whether any site has one.
func changedSince(ctx context.Context, q querier, position int64) (subjects []uuid.UUID, sites bool, err error) {
	rows, err := q.QueryContext(ctx, `select distinct subject, kind = ? from entry where position > ?`, string(journal.Settings), position)
	if err != nil {
		return nil, false, words(err)
	}
	defer rows.Close()
	for rows.Next() {
		var subject uuid.UUID
		var isSite bool
		if err := rows.Scan(&subject, &isSite); err != nil {
			return nil, false, words(err)
		}
		if isSite {
			sites = true
		} else {
			subjects = append(subjects, subject)
		}
	}
	return subjects, sites, words(rows.Err())
}

func (o *occupancy) loadSites(ctx context.Context, q querier) error {
	rows, err := q.QueryContext(ctx, `select number, body from site`)
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	o.sites = map[string]knownSite{}
	for rows.Next() {
		var known knownSite
		var body []byte
		if err := rows.Scan(&known.number, &body); err != nil {
			return words(err)
		}
		if err := json.Unmarshal(body, &known.Site); err != nil {
			return fmt.Errorf("reading a site: %w", err)
		}
		o.sites[known.ID] = known
	}
	return words(rows.Err())
}

func (o *occupancy) site(id string) (knownSite, error) {
	o.Lock()
	defer o.Unlock()
	return o.siteHeld(id)
}

func (o *occupancy) siteHeld(id string) (knownSite, error) {
	known, ok := o.sites[id]
	if !ok {
		return known, fault.New("site.unknown", "Site", id)
	}
	return known, nil
}

// plan gives a site-day's plan; the caller holds the mutex as long as it uses it. Days ahead are loaded along with it.
func (o *occupancy) plan(ctx context.Context, q querier, s knownSite, date calendar.Date, ahead int) (*capacity.Plan, error) {
	day := journal.SiteDay{Site: s.ID, Date: date}
	if plan := o.plans[day]; plan != nil {
		return plan, nil
	}
	if len(o.plans) > maxPlans {
		clear(o.plans)
	}
	loaded := map[calendar.Date]*capacity.Plan{}
	last := date
	for ; last <= date.Add(ahead); last++ {
		if at := (journal.SiteDay{Site: s.ID, Date: last}); o.plans[at] == nil {
			loaded[last] = capacity.NewPlan(s.Site, last)
			o.plans[at] = loaded[last]
		}
	}
	if err := fill(ctx, q, s.number, date, last-1, 0, loaded); err != nil {
		for at := range loaded {
			delete(o.plans, journal.SiteDay{Site: s.ID, Date: at})
		}
		return nil, err
	}
	return o.plans[day], nil
}

// settle ends a transaction: what it changed in memory stays when it was committed and is forgotten when not. A plan that
// a reader loaded meanwhile from before the commit is forgotten too.
func (o *occupancy) settle(tx *transaction, committed bool) {
	o.Lock()
	defer o.Unlock()
	for day, plan := range tx.plans {
		if !committed || plan == nil || o.plans[day] != plan {
			delete(o.plans, day)
		}
	}
	if committed {
		o.position = tx.last
	}
	if tx.sites {
		o.sites = nil // read again at the next look
		clear(o.plans)
	}
}

// change notes in memory that a booking gave back and took places.
func (o *occupancy) change(tx *transaction, siteID string, gone, come []site.Place) {
	o.Lock()
	defer o.Unlock()
	note := func(places []site.Place, change func(*capacity.Plan, site.Place)) {
		for _, place := range places {
			day := journal.SiteDay{Site: siteID, Date: place.Date}
			plan := o.plans[day]
			if plan != nil {
				change(plan, place)
			}
			tx.plans[day] = plan
		}
	}
	note(gone, (*capacity.Plan).Free)
	note(come, (*capacity.Plan).Take)
}

// reload reads the sites anew within a transaction that changed them, and forgets every plan.
func (o *occupancy) reload(ctx context.Context, q querier) error {
	o.Lock()
	defer o.Unlock()
	clear(o.plans)
	return o.loadSites(ctx, q)
}
