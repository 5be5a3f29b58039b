package book_test

import (
	"context"
	"crypto/sha256"
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
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

// office is a Service Canada Centre with passport services, open on weekdays from 8:30 to 16:00 but for lunch.
func office(counters int) site.Site {
	s := site.Site{
		ID: "A", Kind: site.ServiceCentre, Name: calendar.Text{EN: "St. John’s Service Canada Centre", FR: "Centre Service Canada de St. John’s"},
		City: calendar.Text{EN: "St. John’s", FR: "St. John’s"}, Zone: "America/Toronto",
		Address:   site.Address{EN: []string{"100 Hebron Way"}, FR: []string{"100, rue Hebron"}, Postal: "A1A 0L9"},
		Languages: []string{"en", "fr"}, Step: 10, Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 765}}, Tiers: []string{"pickup10", "mail20"},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range counters {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// desk is the Book screen in a test window with a real store; nothing runs but when drained.
type desk struct {
	t      testing.TB
	store  *store.Store
	screen *book.Screen
	window fyne.Window
	env    *kit.Env
	runner *run.Runner
	site   site.Site
	now    time.Time
	queue  []func()
	faults []error
	slips  []booking.Record
	words  *translations.Words
	after  []*timer
	folder string
	toasts []string

	opened    []opened // other screens
	committed int
	settings  map[string]string

	pictures map[[sha256.Size]byte]string // by what they show
}

type opened struct {
	name string
	args any
}

type timer struct {
	left time.Duration
	do   func()
}

func catalogue(t testing.TB) *translations.Catalogue {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// newDesk opens the screen in a language, with the focus where work begins.
func newDesk(t testing.TB, language translations.Language) *desk {
	t.Helper()
	return deskWith(t, office(2), catalogue(t).In(language))
}

func deskWith(t testing.TB, at site.Site, words *translations.Words) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	d := &desk{t: t, site: at, now: monday, words: words, folder: t.TempDir(), settings: map[string]string{}}
	s, err := store.Open(d.folder, store.Options{Now: func() time.Time { return d.now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := s.ImportSites(t.Context(), uuid.New(), []site.Site{at}); err != nil {
		t.Fatal(err)
	}
	d.store = s
	d.window = test.NewTempWindow(t, kit.Column(0))
	d.window.SetPadded(false)
	d.window.Resize(fyne.NewSize(1216, 690))
	later := func(f func()) { d.queue = append(d.queue, f) }
	d.runner = run.New(later, later)
	d.with(s)
	return d
}

// with opens the screen anew on a store.
func (d *desk) with(s book.Store) {
	d.screen = book.New(s, book.Options{SaveSlip: func(_ screen.Context, r booking.Record) { d.slips = append(d.slips, r) }})
	d.build()
	d.screen.Enter()
	d.drain()
}

// build does what the window does after a change of language or theme.
func (d *desk) build() {
	w := d.words
	if d.env == nil {
		d.env = &kit.Env{After: d.later}
		d.env.Attach(d.window.Canvas())
	}
	d.env.Reset()
	d.env.OnKey, d.env.OnRune = d.screen.Key, d.screen.Rune
	d.env.Words = kit.Words{Required: "…", Close: w.T("word.close"), Cancel: w.T("word.cancel"), Error: "!", Warning: "?"}
	d.window.SetContent(kit.NewGround(kit.Canvas, d.screen.Build(screen.Context{
		Env: d.env, Words: w, Runner: d.runner, Window: d.window, Site: d.site, Now: func() time.Time { return d.now }, Expires: 30,
		Toast: func(_ kit.Tone, text string) { d.toasts = append(d.toasts, text) }, Fail: func(err error) { d.faults = append(d.faults, err) },
		Open:      func(name string, args any) { d.opened = append(d.opened, opened{name, args}) },
		Committed: func() { d.committed++ }, Rebuild: d.rebuild,
		Remember: func(name, value string) { d.settings[name] = value }, Recall: func(name string) string { return d.settings[name] },
	})))
	var items []*fyne.MenuItem
	for _, c := range d.screen.Commands() {
		items = append(items, &fyne.MenuItem{Label: w.T("command." + c.ID), Shortcut: c.Shortcut, Action: func() {
			if !kit.ModalOpen(d.window.Canvas()) && (c.Enabled == nil || c.Enabled()) {
				c.Run()
			}
		}})
	}
	d.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Book", items...)))
}

// rebuild does what the window does for screen.Context.Rebuild.
func (d *desk) rebuild() {
	d.build()
	d.screen.Enter()
}

// speak changes the language as the window does.
func (d *desk) speak(language translations.Language) {
	d.words = catalogue(d.t).In(language)
	d.build()
	d.screen.Enter()
	d.drain()
}

func (d *desk) later(after time.Duration, do func()) func() {
	mine := &timer{after, do}
	d.after = append(d.after, mine)
	return func() { d.after = slices.DeleteFunc(d.after, func(other *timer) bool { return other == mine }) }
}

// pass lets a second go by.
func (d *desk) pass() {
	d.now = d.now.Add(time.Second)
	due := d.after
	d.after = nil
	for _, t := range due {
		t.do()
	}
}

// drain does all work that waits, and what follows from it.
func (d *desk) drain() {
	for len(d.queue) > 0 {
		next := d.queue[0]
		d.queue = d.queue[1:]
		next()
	}
}

// relayout gives wrapped texts their room, as the real driver does each frame.
func (d *desk) relayout() {
	d.drain()
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
}

// press presses keys one after the other, and lets everything settle.
func (d *desk) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		uitest.Press(d.window, key)
		d.drain()
	}
}

func (d *desk) ctrl(key fyne.KeyName, more ...fyne.KeyModifier) {
	uitest.Press(d.window, key, append(more, fyne.KeyModifierControl)...)
	d.drain()
}

// typed types texts with a Tab between them.
func (d *desk) typed(texts ...string) {
	for i, text := range texts {
		if i > 0 {
			d.press(fyne.KeyTab)
		}
		uitest.Type(d.window, text)
		d.drain()
	}
}

// slowly types while no work in the background gets its turn.
func (d *desk) slowly(text string) { uitest.Type(d.window, text) }

// day is the roster of a day.
func (d *desk) day(date calendar.Date) []booking.Record {
	d.t.Helper()
	day, err := d.store.Roster(context.Background(), "A", date)
	if err != nil {
		d.t.Fatal(err)
	}
	var list []booking.Record
	for _, row := range day.Rows {
		list = append(list, booking.Record{Booking: row.Booking, Details: row.Details})
	}
	return list
}
