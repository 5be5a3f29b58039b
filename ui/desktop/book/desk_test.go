package book_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/stage"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 8:20 in Toronto, ten minutes before the office opens.
var monday = time.Date(2026, 10, 5, 12, 20, 0, 0, time.UTC)

// office is a Service Canada Centre with passport services, open on weekdays from 8:30 to 16:00 but for lunch.
func office(counters int) site.Site {
	s := stage.Lunched(stage.Office("A", "St. John’s", counters))
	s.Address = site.Address{EN: []string{"100 Hebron Way"}, FR: []string{"100, rue Hebron"}, Postal: "A1A 0L9"}
	s.Tiers = []string{"pickup10", "mail20"}
	return s
}

// desk is the Book screen on a stage with a real store. Its clock goes where the test sets it, and its timers wait until a
// second passes: some tests look at them.
type desk struct {
	*stage.Stage
	store  *store.Store
	folder string
	screen *book.Screen
	now    time.Time
	after  []*timer
	faults []error
	slips  []booking.Record
}

type timer struct {
	left time.Duration
	do   func()
}

// newDesk opens the screen in a language, with the focus where work begins.
func newDesk(t testing.TB, language translations.Language) *desk {
	t.Helper()
	return deskAt(t, office(2), nil, language)
}

// deskAt opens it at a site, with the words of a catalogue; nil: the program's own.
func deskAt(t testing.TB, at site.Site, catalogue *translations.Catalogue, language translations.Language) *desk {
	t.Helper()
	d := &desk{Stage: stage.New(t, monday, catalogue, language), now: monday, folder: t.TempDir()}
	d.store = d.process()
	t.Cleanup(func() { _ = d.store.Close() })
	d.Must(d.store.SetUpSample())
	d.Must(d.store.ImportSites(t.Context(), uuid.New(), []site.Site{at}))
	d.Env.After = d.later
	d.Context.Site, d.Context.Expires, d.Context.Rebuild = at, 30, d.rebuild
	d.Context.Now = func() time.Time { return d.now }
	d.Context.Fail = func(err error) { d.faults = append(d.faults, err) }
	d.with(d.store)
	return d
}

// process opens the store's file, as another process does.
func (d *desk) process() *store.Store {
	d.T.Helper()
	s, err := store.Open(d.folder, store.Options{Now: func() time.Time { return d.now }})
	d.Must(err)
	return s
}

// with opens the screen anew on a store.
func (d *desk) with(s book.Store) {
	d.screen = book.New(s, book.Options{SaveSlip: func(_ screen.Context, r booking.Record) { d.slips = append(d.slips, r) }})
	d.rebuild()
	d.Queue.Drain()
}

// build does what the window does after a change of language or theme.
func (d *desk) build() { d.Put(d.screen) }

// rebuild does what the window does for screen.Context.Rebuild.
func (d *desk) rebuild() {
	d.build()
	d.screen.Enter()
}

// speak changes the language as the window does.
func (d *desk) speak(language translations.Language) {
	d.Speak(language)
	d.rebuild()
	d.Queue.Drain()
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

// relayout gives wrapped texts their room, as the real driver does each frame.
func (d *desk) relayout() {
	d.Queue.Drain()
	uitest.Relayout()
}

// typed types texts with a Tab between them.
func (d *desk) typed(texts ...string) {
	for i, text := range texts {
		if i > 0 {
			d.Keys(fyne.KeyTab)
		}
		d.Write(text)
	}
}

// day is the roster of a day.
func (d *desk) day(date calendar.Date) []booking.Record {
	d.T.Helper()
	day, err := d.store.Roster(context.Background(), "A", date)
	if err != nil {
		d.T.Fatal(err)
	}
	var list []booking.Record
	for _, row := range day.Rows {
		list = append(list, booking.Record{Booking: row.Booking, Details: row.Details})
	}
	return list
}
