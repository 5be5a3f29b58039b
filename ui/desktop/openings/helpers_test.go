package openings_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/stage"
	"daybook/ui/kit"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

// october5 is that day.
var october5 = calendar.NewDate(2026, 10, 5)

// office is open on weekdays from 8:30 to 16:00 but for lunch.
func office(id string, counters int) site.Site {
	s := stage.Lunched(stage.Office(id, "St. John’s", counters))
	s.Name = calendar.Text{EN: "Office " + id, FR: "Bureau " + id}
	s.Address = site.Address{EN: []string{"100 Hebron Way"}, FR: []string{"100, rue Hebron"}, Postal: "A1A 0L9"}
	return s
}

// bench is a picker in a window as wide as Book's right side, over a real store.
type bench struct {
	*stage.Stage
	store   *store.Store
	other   *store.Store // another process on the same file
	picker  *openings.Picker
	choice  *openings.Choice
	scroll  *container.Scroll
	changes []string
	shown   int
}

// newBench opens a picker at the first of some sites, in English.
func newBench(t testing.TB, sites ...site.Site) *bench {
	t.Helper()
	return benchIn(t, nil, translations.English, sites...)
}

func benchIn(t testing.TB, catalogue *translations.Catalogue, language translations.Language, sites ...site.Site) *bench {
	t.Helper()
	if len(sites) == 0 {
		sites = []site.Site{office("A", 2)}
	}
	b := &bench{Stage: stage.New(t, monday, catalogue, language), choice: &openings.Choice{}}
	b.store = b.Store(sites...)
	b.Window.Resize(fyne.NewSize(470, 690))
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
	b.Env.Reset()
	b.Env.OnKey = func(*fyne.KeyEvent) bool { return false }
	b.Env.OnRune = func(r rune) bool { return b.picker.Digit(r) }
	b.scroll = kit.NewScroll(b.Env, b.picker.Build(b.Context))
	b.Window.SetContent(kit.NewGround(kit.Canvas, b.scroll))
}

// ask asks for a party and waits for the answer.
func (b *bench) ask(service site.Service, persons int) {
	b.picker.Ask(openings.Wish{Service: service, Persons: persons})
	b.Queue.Drain()
}

// relayout gives wrapped texts their room, as the real driver does each frame.
func (b *bench) relayout() {
	b.Queue.Drain()
	uitest.Relayout()
}

// field finds a part by name.
func (b *bench) field(name string) fyne.Focusable {
	b.T.Helper()
	for _, f := range b.picker.Fields() {
		if f.Name == name {
			return f.Focus
		}
	}
	b.T.Fatalf("no part %q", name)
	return nil
}

func (b *bench) focus(name string) { b.Window.Canvas().Focus(b.field(name)) }

// focused names the part with the focus.
func (b *bench) focused() string {
	for _, f := range b.picker.Fields() {
		if f.Focus == b.Window.Canvas().Focused() {
			return f.Name
		}
	}
	return ""
}

// texts are all that the window shows.
func (b *bench) texts() []string {
	var list []string
	for _, text := range b.Texts() {
		list = append(list, strings.ReplaceAll(text, "\u00a0", " "))
	}
	return list
}

func (b *bench) says(text string) bool {
	b.relayout()
	return uitest.Says(b.Window, text)
}

// times are the openings shown, as the list writes them.
func (b *bench) times() []string {
	return slices.DeleteFunc(b.texts(), func(s string) bool { return !strings.Contains(s, "  ") })
}

// book books a place as another clerk does, through another process on the same file.
func (b *bench) book(service site.Service, places []site.Place) {
	b.T.Helper()
	b.Must(b.tryBook(service, places))
}

func (b *bench) tryBook(service site.Service, places []site.Place) error {
	b.T.Helper()
	if b.other == nil {
		b.other = b.StoreIn(filepath.Dir(b.store.Path()))
		b.Must(b.other.UnlockSample())
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
