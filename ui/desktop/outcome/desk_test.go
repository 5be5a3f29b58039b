package outcome_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/desktop/stage"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

var monday = calendar.NewDate(2026, 10, 5)

func office() site.Site { return stage.Office("1137", "Sudbury", 3) }

// room is a window with nothing but a button in it; what the dialogs ask for is kept.
type room struct {
	*stage.Stage
	orders  []desk.Order
	growths []desk.Growth
}

func newRoom(t *testing.T, language translations.Language) *room {
	t.Helper()
	return roomIn(t, nil, language)
}

func roomIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language) *room {
	t.Helper()
	r := &room{Stage: stage.New(t, morning, catalogue, language)}
	r.Context.Site = office()
	r.Window.Resize(fyne.NewSize(1024, 768))
	r.PutButton()
	return r
}

func (r *room) deeds() outcome.Deeds {
	return outcome.Deeds{
		Catalogue: r.Catalogue, Counter: 3, Order: func(o desk.Order) { r.orders = append(r.orders, o) },
		Grow: func(g desk.Growth) { r.growths = append(r.growths, g) },
	}
}

// client is a party that came half an hour ago for its appointment at 10:00, and has been in its state for seven minutes.
func client(service site.Service, state visit.State, people ...string) desk.Client {
	c := desk.Client{Booking: booking.Booking{ID: uuid.New(), Status: booking.Booked, Held: true}, Undoable: uuid.New()}
	c.Facts = booking.Facts{
		Site: "1137", Service: service, Persons: len(people), Language: "fr", Minutes: 20, Source: booking.AtDesk,
		Places: []site.Place{{Counter: 2, Date: monday, Start: 600, End: 620}},
	}
	c.Details = booking.Details{Needs: []string{"wheelchair"}, Notes: "Ring twice"}
	for _, name := range people {
		given, family, _ := strings.Cut(name, " ")
		c.Details.Persons = append(c.Details.Persons, booking.Person{Given: given, Family: family})
	}
	c.Visit = visit.Visit{State: state, Outcomes: make([]visit.Outcome, len(people)), Since: morning.Add(-7 * time.Minute)}
	if state != visit.Expected {
		c.Visit.Ticket, c.Visit.Arrived = visit.Ticket{Service: service, Number: 12}, morning.Add(-30*time.Minute)
	}
	if state.AtCounter() {
		c.Visit.Counter = 3
	}
	if state == visit.Serving {
		c.Visit.Started = c.Visit.Since
	}
	return c
}

func family(state visit.State) desk.Client {
	return client(site.Passport, state, "Zoé Tremblay", "Łukasz Wójcik", "Minh Nguyễn")
}

func now() desk.Now { return desk.Now{At: morning, Minute: 624} }

// ordered checks the only order asked for since the last look.
func (r *room) ordered(c desk.Client, move visit.Move, counter int, reason string, persons ...int) desk.Order {
	r.T.Helper()
	if len(r.orders) != 1 {
		r.T.Fatalf("%d orders: %+v", len(r.orders), r.orders)
	}
	o := r.orders[0]
	r.orders = nil
	if o.Command == uuid.Nil || o.Booking != c.ID || o.Move != move || o.Counter != counter || o.Reason != reason || !slices.Equal(o.Persons, persons) {
		r.T.Errorf("asked for %+v", o)
	}
	return o
}
