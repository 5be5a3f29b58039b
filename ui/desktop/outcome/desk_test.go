package outcome_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

var monday = calendar.NewDate(2026, 10, 5)

func office() site.Site {
	s := site.Site{ID: "1137", Name: calendar.Text{EN: "Sudbury", FR: "Sudbury"}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10}
	for n := range 3 {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// room is a window with nothing but a button in it; what the dialogs ask for is kept.
type room struct {
	t         *testing.T
	queue     *uitest.Queue
	window    fyne.Window
	ctx       screen.Context
	catalogue *translations.Catalogue
	behind    *kit.Button
	orders    []desk.Order
	growths   []desk.Growth
	shown     []uuid.UUID
}

func newRoom(t *testing.T, language translations.Language) *room {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return roomIn(t, catalogue, language)
}

func roomIn(t *testing.T, catalogue *translations.Catalogue, language translations.Language) *room {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	r := &room{t: t, queue: uitest.NewQueue(morning), window: test.NewTempWindow(t, nil), catalogue: catalogue}
	words := catalogue.In(language)
	env := &kit.Env{Words: kit.Words{Required: words.T("kit.required"), Close: words.T("word.close"), Cancel: words.T("word.cancel"), Error: words.T("kit.error"), Warning: words.T("kit.warning")}}
	env.Attach(r.window.Canvas())
	r.window.SetPadded(false)
	r.behind = kit.NewButton(env, kit.Outline, "", "", func() { t.Error("the button behind was pressed") })
	r.window.SetContent(kit.NewGround(kit.Canvas, kit.Column(kit.Gap, r.behind)))
	r.window.Resize(fyne.NewSize(1024, 768))
	r.window.Canvas().Focus(r.behind)
	r.ctx = screen.Context{
		Env: env, Words: words, Runner: r.queue.Runner(), Window: r.window, Site: office(), Now: r.queue.Now,
		Show: func(id uuid.UUID) { r.shown = append(r.shown, id) },
	}
	return r
}

func (r *room) deeds() outcome.Deeds {
	return outcome.Deeds{
		Catalogue: r.catalogue, Counter: 3, Order: func(o desk.Order) { r.orders = append(r.orders, o) },
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

func (r *room) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(r.window, key, mods...)
	r.queue.Drain()
}

func (r *room) write(text string) {
	uitest.Type(r.window, text)
	r.queue.Drain()
}

func (r *room) says(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if !uitest.Says(r.window, text) {
			r.t.Errorf("the window does not say %q", text)
		}
	}
}

func (r *room) saysNot(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if uitest.Says(r.window, text) {
			r.t.Errorf("the window says %q", text)
		}
	}
}

func (r *room) modal() bool { return kit.ModalOpen(r.window.Canvas()) }

// focused is the label of the button that has the focus, "list" for a list, or "".
func (r *room) focused() string {
	switch f := r.window.Canvas().Focused().(type) {
	case *kit.Button:
		return f.Label()
	case *kit.RowList:
		return "list"
	}
	return ""
}

// ordered checks the only order asked for since the last look.
func (r *room) ordered(c desk.Client, move visit.Move, counter int, reason string, persons ...int) desk.Order {
	r.t.Helper()
	if len(r.orders) != 1 {
		r.t.Fatalf("%d orders: %+v", len(r.orders), r.orders)
	}
	o := r.orders[0]
	r.orders = nil
	if o.Command == uuid.Nil || o.Booking != c.ID || o.Move != move || o.Counter != counter || o.Reason != reason || !slices.Equal(o.Persons, persons) {
		r.t.Errorf("asked for %+v", o)
	}
	return o
}
