package openings_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
	"daybook/ui/run"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

// october5 is that day.
var october5 = calendar.NewDate(2026, 10, 5)

// office is open on weekdays from 8:30 to 16:00 but for lunch.
func office(id string, counters int) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: "Office " + id, FR: "Bureau " + id},
		City: calendar.Text{EN: "St. John’s", FR: "St. John’s"}, Zone: "America/Toronto",
		Address:   site.Address{EN: []string{"100 Hebron Way"}, FR: []string{"100, rue Hebron"}, Postal: "A1A 0L9"},
		Languages: []string{"en", "fr"}, Step: 10, Minutes: map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 765}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range counters {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// bench is a picker in a test window with a real store; nothing runs but when drained.
type bench struct {
	t       testing.TB
	store   *store.Store
	other   *store.Store // another process on the same file
	folder  string
	picker  *openings.Picker
	choice  *openings.Choice
	window  fyne.Window
	scroll  *container.Scroll
	env     *kit.Env
	runner  *run.Runner
	site    site.Site
	now     time.Time
	queue   []func()
	faults  []error
	changes []string
	shown   int
	words   *translations.Words
}

func catalogue(t testing.TB) *translations.Catalogue {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// newBench opens a picker at the first of some sites, in English.
func newBench(t testing.TB, sites ...site.Site) *bench {
	t.Helper()
	if len(sites) == 0 {
		sites = []site.Site{office("A", 2)}
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	b := &bench{
		t: t, site: sites[0], now: monday, folder: t.TempDir(), choice: &openings.Choice{},
		words: catalogue(t).In(translations.English),
	}
	var err error
	if b.store, err = store.Open(b.folder, store.Options{Now: func() time.Time { return b.now }}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.store.Close() })
	if err := b.store.SetUpSample(); err != nil {
		t.Fatal(err)
	}
	if err := b.store.ImportSites(t.Context(), uuid.New(), sites); err != nil {
		t.Fatal(err)
	}
	b.window = test.NewTempWindow(t, kit.Column(0))
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(470, 690))
	later := func(f func()) { b.queue = append(b.queue, f) }
	b.runner = run.New(later, later)
	b.with(b.store, openings.Options{})
	return b
}

// with opens a picker on a store.
func (b *bench) with(s openings.Store, o openings.Options) {
	o.Changed = func(name string) { b.changes = append(b.changes, name) }
	o.Shown = func() { b.shown++ }
	b.picker = openings.New(s, b.choice, o)
	b.build()
}

// build does what the window does after a change of language, theme or site.
func (b *bench) build() {
	if b.env == nil {
		b.env = &kit.Env{}
		b.env.Attach(b.window.Canvas())
	}
	b.env.Reset()
	b.env.OnKey = func(*fyne.KeyEvent) bool { return false }
	b.env.OnRune = func(r rune) bool { return b.picker.Digit(r) }
	b.env.Words = kit.Words{Required: "…", Close: "×", Cancel: "c", Error: "!", Warning: "?"}
	object := b.picker.Build(screen.Context{
		Env: b.env, Words: b.words, Runner: b.runner, Window: b.window, Site: b.site, Now: func() time.Time { return b.now },
		Toast: func(kit.Tone, string) {}, Fail: func(err error) { b.faults = append(b.faults, err) },
	})
	b.scroll = kit.NewScroll(b.env, object)
	b.window.SetContent(kit.NewGround(kit.Canvas, b.scroll))
}

// ask asks for a party and waits for the answer.
func (b *bench) ask(service site.Service, persons int) {
	b.picker.Ask(openings.Wish{Service: service, Persons: persons})
	b.drain()
}

// drain does all work that waits, and what follows from it.
func (b *bench) drain() {
	for len(b.queue) > 0 {
		next := b.queue[0]
		b.queue = b.queue[1:]
		next()
	}
}

// relayout gives wrapped texts their room, as the real driver does each frame.
func (b *bench) relayout() {
	b.drain()
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme())
}

func (b *bench) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		uitest.Press(b.window, key)
		b.drain()
	}
}

func (b *bench) typed(text string) {
	uitest.Type(b.window, text)
	b.drain()
}

// field finds a part by name.
func (b *bench) field(name string) fyne.Focusable {
	b.t.Helper()
	for _, f := range b.picker.Fields() {
		if f.Name == name {
			return f.Focus
		}
	}
	b.t.Fatalf("no part %q", name)
	return nil
}

func (b *bench) focus(name string) { b.window.Canvas().Focus(b.field(name)) }

// focused names the part with the focus.
func (b *bench) focused() string {
	for _, f := range b.picker.Fields() {
		if f.Focus == b.window.Canvas().Focused() {
			return f.Name
		}
	}
	return ""
}

// texts are all that the window shows.
func (b *bench) texts() []string {
	var list []string
	for _, seen := range uitest.Texts(b.window) {
		list = append(list, strings.ReplaceAll(seen.Text, "\u00a0", " "))
	}
	return list
}

func (b *bench) says(text string) bool {
	b.relayout()
	return uitest.Says(b.window, text)
}

// times are the openings shown, as the list writes them.
func (b *bench) times() []string {
	return slices.DeleteFunc(b.texts(), func(s string) bool { return !strings.Contains(s, "  ") })
}

// book books a place as another clerk does, through another process on the same file.
func (b *bench) book(service site.Service, places []site.Place) {
	b.t.Helper()
	if err := b.tryBook(service, places); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) tryBook(service site.Service, places []site.Place) error {
	b.t.Helper()
	if b.other == nil {
		other, err := store.Open(b.folder, store.Options{Now: func() time.Time { return b.now }})
		if err != nil {
			b.t.Fatal(err)
		}
		b.t.Cleanup(func() { _ = other.Close() })
		if err := other.UnlockSample(); err != nil {
			b.t.Fatal(err)
		}
		b.other = other
	}
	_, err := b.other.Book(context.Background(), booking.Order{
		Command: uuid.New(), Site: b.picker.At().ID, Service: service, When: booking.When{Places: places}, Language: "en",
		Details: booking.Details{Contact: booking.Contact{Given: "Ida"}, Persons: []booking.Person{{Given: "Ida", Kind: booking.Adult}}},
	})
	return err
}

// copyOf is the choice as a draft keeps it.
func copyOf(t testing.TB, c *openings.Choice) openings.Choice {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var got openings.Choice
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	return got
}
