package walkin_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/stage"
	"daybook/ui/desktop/walkin"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

var monday = calendar.NewDate(2026, 10, 5)

func office() site.Site {
	s := stage.Office("1137", "Sudbury", 2)
	s.Tiers = []string{"mail20"}
	return s
}

// room is a window with nothing but a button in it, over a store that answers what it is told to.
type room struct {
	*stage.Stage
	dialog *walkin.Dialog
	day    desk.Day

	openings []capacity.Opening
	none     error // why there are no openings
	refusal  error // of the next order
	warnings []fault.Fault
	asked    []capacity.Request
	orders   []desk.WalkIn
	done     []desk.Receipt
	undone   []desk.Receipt
	arrived  []string
}

func (r *room) Openings(_ context.Context, q capacity.Request) ([]capacity.Opening, error) {
	r.asked = append(r.asked, q)
	return r.openings, r.none
}

func (r *room) WalkIn(_ context.Context, w desk.WalkIn) (desk.Receipt, error) {
	if err := r.refusal; err != nil {
		r.refusal = nil
		r.orders = append(r.orders, w)
		return desk.Receipt{}, err
	}
	r.orders = append(r.orders, w)
	ticket := visit.Ticket{Service: w.Service, Number: 13}
	return desk.Receipt{Command: w.Command, Booking: uuid.New(), Entry: uuid.New(), Visit: visit.Visit{State: visit.Waiting, Ticket: ticket}, Warnings: r.warnings}, nil
}

func newRoom(t *testing.T, language translations.Language) *room {
	t.Helper()
	return roomIn(t, nil, language)
}

func roomIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language) *room {
	t.Helper()
	r := &room{Stage: stage.New(t, morning, catalogue, language), day: dayOf(office())}
	r.openings = []capacity.Opening{{Places: []site.Place{{Counter: 2, Date: monday, Start: 640, End: 660}}}}
	r.Context.Site = office()
	r.Pace = time.Second // each key comes when what the one before led to is there
	r.Window.Resize(fyne.NewSize(1024, 768))
	r.PutButton()
	return r
}

// dayOf is a Monday on which all counters of a site are open from half past eight to four.
func dayOf(at site.Site) desk.Day {
	d := desk.Day{Site: at, Date: monday, Position: 1}
	for _, c := range at.Counters {
		d.Counters = append(d.Counters, desk.Counter{Counter: c, Spans: []calendar.Span{{From: 510, To: 960}}})
	}
	return d
}

// busy has so many people wait as take every counter for a while.
func (r *room) busy(n int) {
	for i := range n {
		c := desk.Client{}
		c.ID, c.Status = uuid.New(), "booked"
		c.Facts.Site, c.Facts.Service, c.Facts.Persons, c.Facts.Minutes, c.Facts.Date = "1137", site.Passport, 1, 20, monday
		c.Visit = visit.Expect(1)
		c.Visit.State, c.Visit.Ticket, c.Visit.Arrived = visit.Waiting, visit.Ticket{Service: site.Passport, Number: i + 1}, morning.Add(-time.Minute)
		r.day.Clients = append(r.day.Clients, c)
	}
}

func (r *room) show() {
	r.dialog = walkin.Show(r.Context, walkin.Options{
		Store: r, Day: func() desk.Day { return r.day }, Done: func(d desk.Receipt) { r.done = append(r.done, d) },
		Undo: func(d desk.Receipt) { r.undone = append(r.undone, d) }, Arrive: func(n string) { r.arrived = append(r.arrived, n) },
	})
	r.Queue.Drain()
}

// only is the one order that was given.
func (r *room) only() desk.WalkIn {
	r.T.Helper()
	if len(r.orders) != 1 {
		r.T.Fatalf("%d orders: %+v", len(r.orders), r.orders)
	}
	return r.orders[0]
}
