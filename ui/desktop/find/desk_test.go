package find_test

import (
	"context"
	"fmt"
	"slices"
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
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 9:12 in Toronto.
var monday = time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC)

func office(id, name string) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: name + " Service Canada Centre", FR: "Centre Service Canada de " + name},
		City: calendar.Text{EN: name, FR: name}, Zone: "America/Toronto",
		Languages: []string{"en", "fr"}, Step: 10, Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON"},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 480, To: 1020}})
	}
	for n := range 8 {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// books is a store that the test can hold back or make fail.
type books struct {
	*store.Store
	fail    error
	asked   []string
	instead []booking.Record // found whatever is asked, if there are any
}

func (b *books) FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error) {
	b.asked = append(b.asked, text)
	if b.fail != nil {
		return nil, b.fail
	}
	if b.instead != nil {
		return slices.Clone(b.instead[:min(limit, len(b.instead))]), nil
	}
	return b.Store.FindNear(ctx, text, siteID, from, limit)
}

// desk is the Find screen in a test window over a real store; nothing runs but when drained.
type desk struct {
	t      testing.TB
	queue  *uitest.Queue
	store  *books
	screen *find.Screen
	window fyne.Window
	env    *kit.Env
	words  *translations.Words
	site   site.Site
	ready  int
	shown  []uuid.UUID
	opened []string
	kept   map[string]string // settings
}

func newDesk(t testing.TB, language translations.Language) *desk {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return deskIn(t, catalogue.In(language))
}

func deskIn(t testing.TB, words *translations.Words) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d := &desk{t: t, queue: uitest.NewQueue(monday.AddDate(-1, 0, 0)), words: words, site: office("1137", "Sudbury"), ready: 100, kept: map[string]string{}}
	s, err := store.Open(t.TempDir(), store.Options{Now: d.queue.Now})
	d.must(err)
	t.Cleanup(func() { _ = s.Close() })
	d.must(s.SetUpSample())
	d.must(s.ImportSites(t.Context(), uuid.New(), []site.Site{d.site, office("2210", "Thunder Bay")}))
	d.store = &books{Store: s}
	d.window = test.NewTempWindow(t, kit.Column(0))
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(1216, 690))
	d.screen = find.New(d.store)
	return d
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// book makes an appointment for one or more, as the clock stands.
func (d *desk) book(siteID, date, given, family, phone string, more ...func(*booking.Order)) booking.Receipt {
	d.t.Helper()
	o := booking.Order{Command: uuid.New(), Site: siteID, Service: site.Biometrics, Language: "en", Notice: "2026-10-01"}
	on, err := calendar.ParseDate(date)
	d.must(err)
	o.When.Date = on
	o.Details.Contact = booking.Contact{Given: given, Family: family, Phone: phone}
	o.Details.Persons = []booking.Person{{Given: given, Family: family, Application: "V304512877"}}
	for _, change := range more {
		change(&o)
	}
	receipt, err := d.store.Book(d.t.Context(), o)
	d.must(err)
	return receipt
}

// year books the same people around Monday: a year ago, last week, today, tomorrow, in a month, and one cancelled.
func (d *desk) year() map[string]booking.Receipt {
	d.t.Helper()
	all := map[string]booking.Receipt{}
	all["old"] = d.book("1137", "2025-10-06", "Zoé", "Tremblay", "705-555-0101")
	d.queue.Advance(monday.AddDate(0, 0, -14).Sub(d.queue.Now()))
	all["last"] = d.book("1137", "2026-09-28", "Zoé", "Tremblay", "705-555-0101")
	all["month"] = d.book("2210", "2026-11-04", "Zoé", "Tremblay-Roy", "807-555-0188")
	all["tomorrow"] = d.book("1137", "2026-10-06", "Łukasz", "Tremblay", "705-555-0133", func(o *booking.Order) {
		o.Details.Contact.Email = "lukasz.wojcik@example.org"
		for range 2 {
			o.Details.Persons = append(o.Details.Persons, booking.Person{Given: "Ola", Family: "Wójcik", Application: "V304512899"})
		}
	})
	all["today"] = d.book("1137", "2026-10-05", "Ida", "Tremblay", "705-555-0144")
	all["cancelled"] = d.book("1137", "2026-10-07", "Wei", "Tremblay", "705-555-0155")
	_, err := d.store.Cancel(d.t.Context(), booking.Cancellation{Command: uuid.New(), Booking: all["cancelled"].Booking, Reason: "client"})
	d.must(err)
	d.queue.Advance(monday.Sub(d.queue.Now()))
	return all
}

// open shows the screen, as the window does when somebody goes to it, at something if it is given.
func (d *desk) open(at ...any) *desk {
	d.t.Helper()
	d.build()
	for _, args := range at {
		d.screen.OpenAt(args)
	}
	d.screen.Enter()
	d.queue.Drain()
	return d
}

// build does what the window does after a change of language or theme.
func (d *desk) build() {
	w := d.words
	if d.env == nil {
		d.env = &kit.Env{After: d.queue.After}
		d.env.Attach(d.window.Canvas())
	}
	d.env.Reset()
	d.env.OnKey, d.env.OnRune = d.screen.Key, d.screen.Rune
	d.env.Words = kit.Words{Close: w.T("word.close"), Cancel: w.T("word.cancel")}
	d.window.SetContent(kit.NewGround(kit.Canvas, d.screen.Build(screen.Context{
		Env: d.env, Words: w, Runner: d.queue.Runner(), Window: d.window, Site: d.site, Now: d.queue.Now,
		MoveTo:   func(to site.Site) { d.site = to; d.build() },
		Remember: func(name, value string) { d.kept[name] = value }, Recall: func(name string) string { return d.kept[name] },
		Searchable: func() int { return d.ready }, Show: func(id uuid.UUID) { d.shown = append(d.shown, id) },
		Open: func(name string, args any) { d.opened = append(d.opened, fmt.Sprint(name, " ", args)) },
	})))
	var items []*fyne.MenuItem
	for _, c := range d.screen.Commands() {
		item := fyne.NewMenuItem(w.T("command."+c.ID), func() {
			if c.Enabled == nil || c.Enabled() {
				c.Run()
			}
		})
		item.Shortcut = c.Shortcut
		items = append(items, item)
	}
	d.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("find", items...)))
}

func (d *desk) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(d.window, key, mods...)
	d.queue.Drain()
}

// tab presses Tab so many times.
func (d *desk) tab(n int) {
	for range n {
		d.press(fyne.KeyTab)
	}
}

func (d *desk) type_(text string) {
	uitest.Type(d.window, text)
	d.queue.Drain()
}

// retype replaces what is typed.
func (d *desk) retype(text string) {
	d.press(fyne.KeyA, fyne.KeyModifierControl)
	d.press(fyne.KeyBackspace)
	d.type_(text)
}

func (d *desk) says(want bool, texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if uitest.Says(d.window, text) != want {
			d.t.Errorf("says %q: %v", text, !want)
		}
	}
}

// rows are the times of the rows shown, by their names in the map of year.
func (d *desk) rows(all map[string]booking.Receipt) []string {
	d.t.Helper()
	var names []string
	for _, id := range d.screen.Shown() {
		for name, r := range all {
			if r.Booking == id {
				names = append(names, name)
			}
		}
	}
	return names
}
