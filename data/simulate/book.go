package simulate

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/site"
	"daybook/model/visit"
)

const (
	bookedAhead = 6  // days before the day
	booked      = 85 // of a hundred minutes of the counters' time
	unbooked    = 14 // of a hundred minutes that walk-ins ask for
)

// guest is a client as the people of the simulated desk see them.
type guest struct {
	id       uuid.UUID
	service  site.Service
	start    time.Time // of the appointment; zero when there is none
	persons  int
	minutes  int // planned for one person
	visit    visit.Visit
	estimate estimate
	missed   int  // calls they did not come to
	aside    bool // was put aside once
}

// prepare makes the folder ready and takes the bookings made beforehand.
func (w *world) prepare(plan *capacity.Plan) error {
	if err := w.store.SetUpSample(); err != nil {
		return err
	}
	if err := w.store.ImportSites(w.ctx, uuid.New(), []site.Site{w.Site}); err != nil {
		return err
	}
	for _, o := range w.orders(plan) {
		receipt, err := w.store.Book(w.ctx, o)
		if err != nil {
			return err
		}
		w.meet(&guest{
			id: receipt.Booking, service: o.Service, start: w.at(receipt.Places[0].Start), persons: len(o.Details.Persons),
			minutes: w.Site.Minutes[o.Service], visit: visit.Expect(len(o.Details.Persons)),
		})
	}
	w.now = w.at(0)
	var err error
	if w.day, err = w.store.Day(w.ctx, w.Site.ID, w.Date); err != nil {
		return err
	}
	w.staff()
	w.plan()
	return nil
}

func (w *world) meet(g *guest) {
	w.guests[g.id] = g
	w.inOrder = append(w.inOrder, g)
}

// orders invents bookings for most of the counters' time, spread over the day. A sample ends with the first party it has no
// place for; then another goes on.
func (w *world) orders(plan *capacity.Plan) []booking.Order {
	const plenty, samples = 100_000, 10 // more than a day has room for
	wanted := w.minutes(plan) * booked / 100
	var orders []booking.Order
	for n := range uint64(samples) {
		clients := sample.Plan{Sites: []site.Site{w.Site}, Bookings: plenty, Seed: w.Seed + n<<32, From: w.Date, Days: 1}
		for o := range sample.Orders(clients) {
			if wanted <= 0 {
				return orders
			}
			w.vary(&o)
			if minutes := w.placed(&o, plan); minutes > 0 {
				wanted -= minutes
				orders = append(orders, o)
			}
		}
	}
	return orders
}

// placed gives an order a free place by chance, and tells how many minutes it takes; none when there is no place.
func (w *world) placed(o *booking.Order, plan *capacity.Plan) (minutes int) {
	party := capacity.Party{Service: o.Service, Persons: len(o.Details.Persons)}
	openings := plan.Openings(party, calendar.Span{}, capacity.Now{}, 0)
	if len(openings) == 0 {
		return 0
	}
	o.When.Places = openings[w.chance.IntN(len(openings))].Places
	for _, p := range o.When.Places {
		plan.Take(p)
		minutes += int(p.End - p.Start)
	}
	return minutes
}

// minutes is how long the counters are open together.
func (w *world) minutes(plan *capacity.Plan) int {
	one := capacity.Party{Persons: 1, Minutes: w.Site.Step}
	total := 0
	for _, c := range w.Site.Counters {
		if len(c.Services) == 0 {
			continue
		}
		alone := w.Site
		alone.Counters = []site.Counter{c}
		one.Service = c.Services[0]
		total += capacity.NewPlan(alone, w.Date).FreeCount(one, calendar.Span{}, capacity.Now{}) * w.Site.Step
	}
	return total
}

// vary adds what the sample does not have: families of five, and people who travel soon.
func (w *world) vary(o *booking.Order) {
	d := &o.Details
	if len(d.Persons) == 4 && w.one(2) {
		fifth := d.Persons[3]
		fifth.Given = "Aimée"
		d.Persons = append(slices.Clone(d.Persons), fifth)
	}
	if o.Service == site.Passport && w.one(20) {
		d.Travel = booking.Within2
	}
}
