package store

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/journal"
	"daybook/model/site"
)

// Sites lists the sites in the order of their English names.
func (s *Store) Sites() ([]site.Site, error) {
	if _, err := s.plans.catchUp(context.Background(), s.read); err != nil {
		return nil, err
	}
	s.plans.Lock()
	defer s.plans.Unlock()
	sites := make([]site.Site, 0, len(s.plans.sites))
	for _, known := range s.plans.sites {
		sites = append(sites, known.Site)
	}
	slices.SortFunc(sites, func(a, b site.Site) int { return strings.Compare(a.Name.EN+a.ID, b.Name.EN+b.ID) })
	return sites, nil
}

// Site gives one site. The fault is "site.unknown".
func (s *Store) Site(id string) (site.Site, error) {
	if _, err := s.plans.catchUp(context.Background(), s.read); err != nil {
		return site.Site{}, err
	}
	known, err := s.plans.site(id)
	return known.Site, err
}

// ImportSites writes the settings of sites, all or none. A site whose settings stay the same gets no entry. It refuses with
// "site.bookings-displaced" when active bookings ahead would no longer fit (design.md §12).
func (s *Store) ImportSites(ctx context.Context, command uuid.UUID, sites []site.Site) error {
	content, err := json.Marshal(sites)
	if err != nil {
		return fmt.Errorf("encoding sites: %w", err)
	}
	tag := sha256.Sum256(content)
	return s.change(ctx, func(tx *transaction) error {
		if command == uuid.Nil {
			return fault.New("command.missing")
		}
		for _, one := range sites {
			if err := one.Validate(); err != nil {
				return err
			}
			each := uuid.NewSHA1(command, []byte(one.ID)) // one command writes many entries
			if _, err := tx.once(ctx, each, tag[:16], func() (int64, error) { return tx.saveSite(ctx, each, one) }); err != nil {
				return err
			}
		}
		tx.sites = true
		return nil
	})
}

// SetQueue changes a site's rules for who is called next; no booking is judged anew. The faults are "site.unknown" and
// "queue.out-of-bounds".
func (s *Store) SetQueue(ctx context.Context, command uuid.UUID, siteID string, q site.Queue) error {
	if err := q.Validate(); err != nil {
		return err
	}
	tag := sha256.Sum256([]byte(fmt.Sprintf("queue %s %+v", siteID, q)))
	return s.change(ctx, func(tx *transaction) error {
		_, err := tx.once(ctx, command, tag[:16], func() (int64, error) {
			known, err := tx.store.plans.site(siteID)
			if err != nil {
				return 0, err
			}
			changed := known.Site
			changed.Queue = &q
			if sameSite(known.Site, changed) {
				return tx.lastEntry(ctx, journal.SiteSubject(siteID))
			}
			return tx.writeSite(ctx, command, changed)
		})
		return err
	})
}

func (tx *transaction) saveSite(ctx context.Context, command uuid.UUID, one site.Site) (int64, error) {
	known, err := tx.store.plans.site(one.ID)
	if one.Queue == nil {
		one.Queue = known.Queue // an imported list says nothing about it
	}
	if err == nil && sameSite(known.Site, one) {
		return tx.lastEntry(ctx, journal.SiteSubject(one.ID))
	}
	if err == nil {
		if err := tx.refuseDisplacing(ctx, known, one); err != nil {
			return 0, err
		}
	}
	return tx.writeSite(ctx, command, one)
}

// writeSite writes a site's settings, found possible.
func (tx *transaction) writeSite(ctx context.Context, command uuid.UUID, one site.Site) (int64, error) {
	subject := journal.SiteSubject(one.ID)
	_, position, err := tx.write(ctx, draftEntry{
		subject: subject, kind: journal.Settings,
		facts: journal.SiteFacts{Command: command, Site: &one},
	})
	if err != nil {
		return 0, err
	}
	return position, tx.projectSite(ctx, subject)
}

func (tx *transaction) lastEntry(ctx context.Context, subject uuid.UUID) (position int64, err error) {
	err = tx.QueryRowContext(ctx, `select max(position) from entry where subject = ?`, subject[:]).Scan(&position)
	return position, words(err)
}

func sameSite(a, b site.Site) bool {
	one, errOne := json.Marshal(a)
	two, errTwo := json.Marshal(b)
	return errOne == nil && errTwo == nil && string(one) == string(two)
}

// projectSite brings a site's row in step with its entries.
func (tx *transaction) projectSite(ctx context.Context, subject uuid.UUID) error {
	entries, err := entriesOf(ctx, tx, subject)
	if err != nil {
		return err
	}
	s, ok := journal.FoldSite(entries)
	if !ok {
		return nil
	}
	body, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("encoding a site: %w", err)
	}
	_, err = tx.ExecContext(ctx, `insert into site (id, subject, body) values (?, ?, ?)
		on conflict (id) do update set body = excluded.body`, s.ID, subject[:], body)
	tx.sites = true
	return words(err)
}

// refuseDisplacing plays the active bookings from today on into the new settings and counts those that do not fit.
func (tx *transaction) refuseDisplacing(ctx context.Context, known knownSite, changed site.Site) error {
	today, _, err := changed.Now(tx.store.options.Now())
	if err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, `select date, facts from booking where site = ? and date >= ? and status = 'booked' and walk_in = 0`,
		known.number, int64(today))
	if err != nil {
		return words(err)
	}
	defer rows.Close()
	displaced := 0
	plans := map[calendar.Date]*capacity.Plan{}
	for rows.Next() {
		var date calendar.Date
		var text []byte
		var facts booking.Facts
		if err := rows.Scan(&date, &text); err != nil {
			return words(err)
		}
		if err := json.Unmarshal(text, &facts); err != nil {
			return fmt.Errorf("reading a booking: %w", err)
		}
		if plans[date] == nil {
			plans[date] = capacity.NewPlan(changed, date)
		}
		if changed.Step != known.Step || plans[date].Fits(covered(facts), facts.Places, capacity.Now{}) != nil {
			displaced++
		}
		for _, place := range facts.Places {
			plans[date].Take(place)
		}
	}
	if err := rows.Err(); err != nil {
		return words(err)
	}
	if displaced > 0 {
		return fault.New("site.bookings-displaced", "Site", changed.Name, "Count", displaced)
	}
	return nil
}

// covered is the party that a booking's places were made for: one that grew on the day has more persons.
func covered(f booking.Facts) capacity.Party {
	p := party(f)
	switch {
	case f.SideBySide:
		p.Persons = min(p.Persons, len(f.Places))
	case len(f.Places) > 0 && f.Minutes > 0:
		p.Persons = min(p.Persons, int(f.Places[0].End-f.Places[0].Start)/f.Minutes)
	}
	return p
}

func party(f booking.Facts) capacity.Party {
	return capacity.Party{Service: f.Service, Persons: f.Persons, SideBySide: f.SideBySide, Minutes: f.Minutes}
}
