// Package simulate plays a whole day of service through the store, by the commands a desk uses: people who come early, late
// or not at all, families of whom some stay at home, walk-ins, calls nobody answers, lunch breaks, mistakes taken back. The
// same seed plays the same day.
package simulate

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
)

// Order says which day to play.
type Order struct {
	Parent   string // the folder in which the day's own is made, and removed at the end
	Keep     string // a folder of its own that stays, in place of the one that is removed; empty for none
	Site     site.Site
	Date     calendar.Date
	Seed     uint64
	Counters int                      // how many the site has that day; 0 leaves its own
	Progress func(done, total int)    // minutes of the day; may be nil
	Ended    func(*store.Store) error // looks at the store before it is closed; may be nil
}

// MostCounters is how many counters a simulated day may have.
const MostCounters = 99

// Run plays the day. A day on which the site is not open, or offers nothing, is refused with the reason.
func Run(ctx context.Context, o Order) (result Result, err error) {
	o.Site = equipped(o.Site, o.Counters)
	plan := capacity.NewPlan(o.Site, o.Date)
	switch {
	case plan.Closed != nil:
		return Result{}, plan.Closed
	case !o.Site.Offers(site.Passport) && !o.Site.Offers(site.Biometrics):
		return Result{}, fault.New("site.service-not-offered", "Site", o.Site.Name)
	}
	folder, remove, err := o.folder()
	if err != nil {
		return Result{}, err
	}
	defer func() { err = errors.Join(err, remove()) }()
	w, err := newWorld(ctx, o, folder)
	if err != nil {
		return Result{}, err
	}
	defer func() { err = errors.Join(err, w.store.Close()) }()
	if err := w.prepare(plan); err != nil {
		return Result{}, err
	}
	if err := w.play(); err != nil {
		return Result{}, err
	}
	return w.result()
}

// folder makes the day's own folder. One that is kept must not be there yet: it never comes among other data.
func (o Order) folder() (name string, remove func() error, err error) {
	if o.Keep != "" {
		if err := os.Mkdir(o.Keep, 0o700); err != nil {
			return "", nil, fault.New("file.unwritable", "File", o.Keep)
		}
		return o.Keep, func() error { return nil }, nil
	}
	if err := os.MkdirAll(o.Parent, 0o700); err != nil {
		return "", nil, fmt.Errorf("making a folder to simulate in: %w", err)
	}
	if name, err = os.MkdirTemp(o.Parent, "simulate-"); err != nil {
		return "", nil, fmt.Errorf("making a folder to simulate in: %w", err)
	}
	return name, func() error { return os.RemoveAll(name) }, nil
}

// equipped gives the site so many counters: its first ones, or more that give all its services. No service is lost.
func equipped(s site.Site, counters int) site.Site {
	if counters == 0 {
		return s
	}
	var offered []site.Service
	last := 0
	for _, service := range site.Services() {
		if s.Offers(service) {
			offered = append(offered, service)
		}
	}
	for _, c := range s.Counters {
		last = max(last, c.Number)
	}
	s.Counters = slices.Clone(s.Counters[:min(counters, len(s.Counters))])
	for len(s.Counters) < counters {
		last++
		s.Counters = append(s.Counters, site.Counter{Number: last, Services: offered})
	}
	for _, service := range offered {
		if !s.Offers(service) {
			s.Counters[0].Services = offered
		}
	}
	return s
}

// world is the day being played.
type world struct {
	Order

	ctx     context.Context
	store   *store.Store
	now     time.Time
	opens   time.Time // the first counter
	ends    time.Time // the last counter, by the hours
	last    bool      // nobody is called any more
	closed  bool
	chance  *rand.Rand
	events  agenda
	day     desk.Day
	guests  map[uuid.UUID]*guest
	inOrder []*guest // as they became known
	desks   []*counter
	tally   tally
}

func newWorld(ctx context.Context, o Order, folder string) (*world, error) {
	w := &world{
		Order: o, ctx: ctx, chance: rand.New(rand.NewPCG(o.Seed, 0xda1)), guests: map[uuid.UUID]*guest{},
	}
	location, err := o.Site.Location()
	if err != nil {
		return nil, err
	}
	midnight := o.Date.Time()
	w.now = time.Date(midnight.Year(), midnight.Month(), midnight.Day()-bookedAhead, 9, 0, 0, 0, location)
	w.store, err = store.Open(folder, store.Options{Now: func() time.Time { return w.now }})
	return w, err
}

// at gives an instant of the day at the site.
func (w *world) at(m calendar.Minute) time.Time {
	midnight := w.Date.Time()
	return time.Date(midnight.Year(), midnight.Month(), midnight.Day(), 0, int(m), 0, 0, w.now.Location())
}

// play runs the day, event by event, until it is closed.
func (w *world) play() error {
	total := int(w.ends.Sub(w.opens).Minutes())
	for !w.closed {
		next, ok := w.events.next()
		if !ok {
			return errors.New("the simulated day has no end")
		}
		if err := w.ctx.Err(); err != nil {
			return err
		}
		w.advance(next.at)
		if err := next.happens(); err != nil {
			return fmt.Errorf("simulating %s: %w", next.at.Format("15:04:05"), err)
		}
		if w.Progress != nil {
			w.Progress(min(max(0, int(w.now.Sub(w.opens).Minutes())), total), total)
		}
	}
	return nil
}

// in has something happen after a while.
func (w *world) in(wait time.Duration, happens func() error) { w.events.add(w.now.Add(wait), happens) }

// one is true once in so many times.
func (w *world) one(in int) bool { return w.chance.IntN(in) == 0 }

// between gives a length of time between two.
func (w *world) between(least, most time.Duration) time.Duration {
	return least + time.Duration(w.chance.Int64N(int64(most-least)/int64(time.Second)+1))*time.Second
}
