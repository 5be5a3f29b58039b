package record_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

func office(id, name string) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: name + " Service Canada Centre", FR: "Centre Service Canada de " + name},
		City: calendar.Text{EN: name, FR: name}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 765}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range 2 {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// desk is a window with nothing but a button in it, over a real store; nothing runs but when drained.
type desk struct {
	t       *testing.T
	store   *store.Store
	records *record.Records
	queue   *uitest.Queue
	window  fyne.Window
	ctx     screen.Context
	behind  *kit.Button
	pressed int // how often the button behind was pressed
	toasts  []kit.Toast
	opened  []any
	slips   []booking.Record
	sites   []string // whose address is on them
	failed  error
	commits int
}

func newDesk(t *testing.T, language translations.Language) *desk {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return deskIn(t, catalogue.In(language))
}

func deskIn(t *testing.T, words *translations.Words) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d := &desk{t: t, queue: uitest.NewQueue(monday), window: test.NewTempWindow(t, nil)}
	opened, err := store.Open(t.TempDir(), store.Options{Now: d.queue.Now})
	d.must(err)
	t.Cleanup(func() { _ = opened.Close() })
	d.store = opened
	d.must(opened.SetUpSample())
	at := office("1137", "Sudbury")
	d.must(opened.ImportSites(t.Context(), uuid.New(), []site.Site{at, office("2210", "Thunder Bay")}))
	env := &kit.Env{Words: kit.Words{Required: words.T("kit.required"), Close: words.T("word.close"), Cancel: words.T("word.cancel"), Error: words.T("kit.error"), Warning: words.T("kit.warning")}}
	env.Attach(d.window.Canvas())
	d.window.SetPadded(false)
	d.behind = kit.NewButton(env, kit.Outline, "", "", func() { d.pressed++ })
	d.window.SetContent(kit.NewGround(kit.Canvas, kit.Column(kit.Gap, d.behind)))
	d.window.Resize(fyne.NewSize(1216, 690))
	d.window.Canvas().Focus(d.behind)
	d.ctx = screen.Context{
		Env: env, Words: words, Runner: d.queue.Runner(), Window: d.window, Site: at, Now: d.queue.Now,
		Offer: func(toast kit.Toast) { d.toasts = append(d.toasts, toast) }, Fail: func(err error) { d.failed = err },
		Open: func(_ string, args any) { d.opened = append(d.opened, args) }, Committed: func() { d.commits++ },
	}
	d.records = record.New(record.Options{Store: opened, Slip: func(ctx screen.Context, r booking.Record) {
		d.slips, d.sites = append(d.slips, r), append(d.sites, ctx.Site.ID)
	}})
	return d
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// book books a family at the site at hand for a start on Monday; 0 is the first opening.
func (d *desk) book(siteID string, start calendar.Minute, people ...string) booking.Receipt {
	d.t.Helper()
	o := booking.Order{Command: uuid.New(), Site: siteID, Service: site.Passport, Language: "fr", Source: "phone", Notice: "2026-10-01", NoticeIn: "fr"}
	o.When.Date = calendar.NewDate(2026, 10, 5)
	if start > 0 {
		o.When.Start = &start
	}
	for _, name := range people {
		given, family, _ := strings.Cut(name, " ")
		o.Details.Persons = append(o.Details.Persons, booking.Person{Given: given, Family: family, Kind: booking.Adult})
	}
	o.Details.Contact = booking.Contact{Given: o.Details.Persons[0].Given, Family: o.Details.Persons[0].Family, Phone: "705-555-0142", Email: "zoe@example.ca"}
	o.Details.Needs, o.Details.Notes, o.Details.Travel = []string{"wheelchair", "interpreter:Inuktitut"}, "Ring twice", booking.From6
	receipt, err := d.store.Book(d.t.Context(), o)
	d.must(err)
	d.queue.Advance(time.Minute)
	return receipt
}

func (d *desk) record(id uuid.UUID) booking.Record {
	d.t.Helper()
	r, err := d.store.Show(d.t.Context(), id)
	d.must(err)
	return r
}

func (d *desk) show(id uuid.UUID) {
	d.records.Show(d.ctx, id)
	d.queue.Drain()
}

// do calls one of the methods of the records and lets it settle.
func (d *desk) do(what func(screen.Context, uuid.UUID), id uuid.UUID) {
	what(d.ctx, id)
	d.queue.Drain()
}

func (d *desk) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(d.window, key, mods...)
	d.queue.Drain()
}

func (d *desk) write(text string) {
	uitest.Type(d.window, text)
	d.queue.Drain()
}

func (d *desk) says(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !uitest.Says(d.window, text) {
			d.t.Errorf("the window does not say %q", text)
		}
	}
}

func (d *desk) saysNot(text string) {
	d.t.Helper()
	if uitest.Says(d.window, text) {
		d.t.Errorf("the window says %q", text)
	}
}

func (d *desk) modal() bool { return kit.ModalOpen(d.window.Canvas()) }

// focused is the label of the button that has the focus, or "".
func (d *desk) focused() string {
	if b, ok := d.window.Canvas().Focused().(*kit.Button); ok {
		return b.Label()
	}
	return ""
}

func (d *desk) picture(name string) { d.must(uitest.Picture(d.window, name)) }

// toReasons goes on by Tab to the reasons.
func (d *desk) toReasons() {
	d.t.Helper()
	d.tab(func(o fyne.Focusable) bool {
		g, ok := o.(*kit.RadioGroup)
		return ok && g.MinSize().Height > 2*kit.Unit(30) // nine reasons take more lines than three parts of the day
	})
}

// toOpenings goes back by Tab to the openings.
func (d *desk) toOpenings() {
	d.t.Helper()
	d.tab(func(o fyne.Focusable) bool { return strings.HasSuffix(fmt.Sprintf("%T", o), ".grid") }, fyne.KeyModifierShift)
}

func (d *desk) tab(there func(fyne.Focusable) bool, mods ...fyne.KeyModifier) {
	d.t.Helper()
	for range 20 {
		if d.press(fyne.KeyTab, mods...); there(d.window.Canvas().Focused()) {
			return
		}
	}
	d.t.Fatal("it cannot be reached by Tab")
}
