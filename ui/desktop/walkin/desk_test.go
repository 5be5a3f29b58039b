package walkin_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/walkin"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// morning is Monday 2026-10-05, 10:24 in Toronto.
var morning = time.Date(2026, 10, 5, 14, 24, 0, 0, time.UTC)

var monday = calendar.NewDate(2026, 10, 5)

func office() site.Site {
	s := site.Site{
		ID: "1137", Kind: site.ServiceCentre, Name: calendar.Text{EN: "Sudbury", FR: "Sudbury"}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10}, Tiers: []string{"mail20"},
	}
	for n := range 2 {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// room is a window with nothing but a button in it, over a store that answers what it is told to.
type room struct {
	t      *testing.T
	queue  *uitest.Queue
	window fyne.Window
	ctx    screen.Context
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
	toasts   []kit.Toast
	commits  int
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
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return roomIn(t, catalogue.In(language))
}

func roomIn(t *testing.T, words *translations.Words) *room {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	r := &room{t: t, queue: uitest.NewQueue(morning), window: test.NewTempWindow(t, nil), day: dayOf(office())}
	r.openings = []capacity.Opening{{Places: []site.Place{{Counter: 2, Date: monday, Start: 640, End: 660}}}}
	env := &kit.Env{Words: kit.Words{Required: words.T("kit.required"), Close: words.T("word.close"), Cancel: words.T("word.cancel"), Error: words.T("kit.error"), Warning: words.T("kit.warning")}}
	env.Attach(r.window.Canvas())
	r.window.SetPadded(false)
	behind := kit.NewButton(env, kit.Outline, "", "", func() { t.Error("the button behind was pressed") })
	r.window.SetContent(kit.NewGround(kit.Canvas, kit.Column(kit.Gap, behind)))
	r.window.Resize(fyne.NewSize(1024, 768))
	r.window.Canvas().Focus(behind)
	r.ctx = screen.Context{
		Env: env, Words: words, Runner: r.queue.Runner(), Window: r.window, Site: office(), Now: r.queue.Now,
		Offer: func(toast kit.Toast) { r.toasts = append(r.toasts, toast) }, Committed: func() { r.commits++ },
	}
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
	r.dialog = walkin.Show(r.ctx, walkin.Options{
		Store: r, Day: func() desk.Day { return r.day }, Done: func(d desk.Receipt) { r.done = append(r.done, d) },
		Undo: func(d desk.Receipt) { r.undone = append(r.undone, d) }, Arrive: func(n string) { r.arrived = append(r.arrived, n) },
	})
	r.queue.Drain()
}

// press is a key of a person, who is slower than a scanner.
func (r *room) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	r.queue.Advance(time.Second)
	uitest.Press(r.window, key, mods...)
	r.queue.Drain()
}

func (r *room) write(text string) {
	for _, c := range text {
		r.queue.Advance(time.Second)
		uitest.Type(r.window, string(c))
		r.queue.Drain()
	}
}

// swipe is what a scanner types, with its Enter.
func (r *room) swipe(text string) {
	r.queue.Advance(time.Second)
	for _, c := range text + "\n" {
		r.queue.Advance(10 * time.Millisecond)
		uitest.Type(r.window, string(c))
		r.queue.Drain()
	}
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

// focused is the label of the button that has the focus, or "".
func (r *room) focused() string {
	if b, ok := r.window.Canvas().Focused().(*kit.Button); ok {
		return b.Label()
	}
	return ""
}

// only is the one order that was given.
func (r *room) only() desk.WalkIn {
	r.t.Helper()
	if len(r.orders) != 1 {
		r.t.Fatalf("%d orders: %+v", len(r.orders), r.orders)
	}
	return r.orders[0]
}
