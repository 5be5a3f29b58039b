package desktop_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"daybook/data/paper"
	"daybook/data/sitesfile"
	"daybook/data/store"
	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/desktop/book"
	"daybook/ui/desktop/desk"
	"daybook/ui/desktop/display"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/flyer"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/record"
	rosterscreen "daybook/ui/desktop/roster"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/settings"
	"daybook/ui/desktop/slip"
	uistage "daybook/ui/desktop/stage"
	"daybook/ui/desktop/welcome"
	"daybook/ui/kit"
	"daybook/ui/run"
)

// monday is when the tests take place: Monday 2026-10-05, 9:12 in Toronto.
var monday = time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC)

const passphrase = "otter violin harbour cedar"

// stage is a window over a real store.
type stage struct {
	*uistage.Stage
	store    *store.Store
	folder   string // where files are saved
	desk     *desktop.Desktop
	form     *form
	front    screen.Screen  // in place of the form, if any
	real     bool           // Book is the program's
	spool    printout.Spool // none: documents can only be saved
	wiped    int            // how often the files that were opened or printed were deleted
	attempts attempts
	spoilt   bool
	sample   func(ctx context.Context, progress func(done, total int)) error
}

func office(id, name string) site.Site { return uistage.Lunched(uistage.Office(id, name, 3)) }

func offices() []site.Site {
	return []site.Site{office("1137", "Sudbury"), office("2210", "Thunder Bay"), office("3301", "Hamilton")}
}

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{Stage: uistage.Bare(t, monday, nil, translations.English), folder: t.TempDir()}
	s.store = s.EmptyStore()
	s.sample = func(_ context.Context, progress func(int, int)) error {
		s.book(12)
		progress(12, 12)
		return nil
	}
	return s
}

// sampleStage is a window at work on sample data.
func sampleStage(t *testing.T, bookings int) *stage {
	t.Helper()
	s := newStage(t)
	s.Must(s.store.SetUpSample())
	s.Must(s.store.ImportSites(t.Context(), uuid.New(), offices()))
	s.Must(s.store.SetSetting("window.site", "1137"))
	s.book(bookings)
	return s
}

// book fills the first places of the day with parties of one to three.
func (s *stage) book(n int) {
	s.T.Helper()
	given := []string{"Zoé", "Łukasz", "Minh Châu", "Éloïse", "Harpreet", "Siobhán", "Aglukark", "Camila", "Wei", "Flora"}
	family := []string{"Tremblay", "Wójcik", "Nguyễn", "Bélanger", "Singh", "O’Brien", "", "Ortiz", "Chen", "MacDonald"}
	for i := range n {
		g, f := given[i%len(given)], family[i%len(family)]
		o := booking.Order{Command: uuid.New(), Site: "1137", Service: site.Services()[i%3%2], Language: []string{"en", "fr"}[i%2], Notice: "2026-10-01"}
		o.When.Date = calendar.NewDate(2026, 10, 5+i/14%5)
		o.Details.Contact = booking.Contact{Given: g, Family: f, Phone: fmt.Sprintf("705-555-01%02d", i)}
		for k := range 1 + i%3 {
			p := booking.Person{Given: g, Family: f}
			if o.Service == site.Passport {
				p.Kind = booking.Kinds()[(i+k)%3]
			} else {
				p.Application = "V304512877"
			}
			o.Details.Persons = append(o.Details.Persons, p)
		}
		if i%4 == 1 {
			o.Details.Needs = []string{"wheelchair", "interpreter:Tiếng Việt"}
		}
		receipt, err := s.store.Book(s.T.Context(), o)
		s.Must(err)
		if i == 3 {
			_, err := s.store.Cancel(s.T.Context(), booking.Cancellation{Command: uuid.New(), Booking: receipt.Booking, Reason: "medical"})
			s.Must(err)
		}
	}
}

// fullStage is a sample stage with all screens as they are in the program; it is not shown yet.
func fullStage(t *testing.T, bookings int) *stage {
	t.Helper()
	s := sampleStage(t, bookings)
	s.real = true
	return s
}

// again is another window over the same store at the same clock, with all screens as in the program; it is not shown yet.
func (s *stage) again() *stage {
	bare := *s.Stage
	return &stage{Stage: &bare, store: s.store, folder: s.folder, spool: s.spool, real: true}
}

// show opens the window and lets everything settle.
func (s *stage) show(lang translations.Language, catalogue *translations.Catalogue) *stage {
	s.T.Helper()
	if catalogue != nil {
		s.Catalogue = catalogue
	}
	s.desk = desktop.New(s.options(lang, s.Catalogue))
	s.desk.Show()
	s.Window = s.desk.Window()
	s.Queue.Drain()
	return s
}

// options wire the window as the program does.
func (s *stage) options(lang translations.Language, catalogue *translations.Catalogue) desktop.Options {
	s.T.Helper()
	var kept desktop.Store = s.store
	if s.spoilt {
		kept = spoilt{s.store}
	}
	app := test.NewTempApp(s.T)
	screens, records := s.screens(app, catalogue)
	return desktop.Options{
		App: app, Store: kept, Catalogue: catalogue, Runner: s.Queue.Runner(), Now: s.Queue.Now, Clock: s.Queue.Now, Strokes: s.Strokes, After: s.Queue.After,
		Language: lang, Screens: screens, Records: records,
		Saving:   []func(*run.Runner) bool{printout.Busy, record.Busy, settings.Busy, desk.Busy},
		Wipe:     func() error { s.wiped++; return nil },
		Attempts: &s.attempts, Delay: vault.Delay,
		Welcome: welcome.Sources{
			ReadSites: sitesfile.Read, SampleSites: func() (site.Import, error) { return sitesfile.Read(bytes.NewReader(sitesfile.Sample())) },
			MakeSample: func(ctx context.Context, progress func(int, int)) error { return s.sample(ctx, progress) },
			Propose:    propose, Folder: s.folder,
		},
	}
}

func propose(string) (string, error) { return passphrase, nil }

// screens are those of the rail, with a form of three fields in place of Book unless the stage has another.
func (s *stage) screens(app fyne.App, catalogue *translations.Catalogue) ([]desktop.Place, *record.Records) {
	s.T.Helper()
	printer, err := paper.New()
	s.Must(err)
	papers := printout.Options{Folder: s.folder, Spool: s.spool, WordsIn: catalogue.In}
	slips := slip.Options{
		Printout: papers,
		Print: func(w io.Writer, at site.Site, r booking.Record, words *translations.Words, printed time.Time) ([]string, error) {
			report, err := printer.Slip(w, paper.SlipData{Site: at, Booking: r.Booking, Details: r.Details}, words, printed)
			return report.Missing, err
		},
	}
	records := record.New(record.Options{Store: s.store, Slip: slips.Save})
	day := rosterscreen.New(rosterscreen.Options{
		Store: s.store, Records: records, WordsIn: catalogue.In, Folder: s.folder, Spool: s.spool,
		Print: func(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) ([]string, error) {
			report, err := printer.Roster(w, day, words, printed)
			return report.Missing, err
		},
	})
	s.form = &form{}
	var first screen.Screen = s.form
	switch {
	case s.front != nil:
		first = s.front
	case s.real:
		first = book.New(s.store, book.Options{SaveSlip: slips.Save, Flyer: flyer.Options{
			Printout: papers,
			Print: func(w io.Writer, words [2]*translations.Words, printed time.Time) ([]string, error) {
				report, err := printer.Flyer(w, words, printed)
				return report.Missing, err
			},
		}.Show})
	}
	choices := settings.New(settings.Options{
		Store: s.store, Version: "test", Propose: propose, Attempts: &s.attempts, Delay: vault.Delay, Clock: s.Queue.Now,
		Printout: papers,
	})
	return []desktop.Place{
		{Name: screen.Book, Screen: first},
		{Name: screen.Desk, Screen: desk.New(desk.Options{Store: s.store, Catalogue: catalogue, Display: display.New(app, catalogue)})},
		{Name: screen.Find, Screen: find.New(s.store)},
		{Name: screen.Roster, Screen: day},
		{Name: screen.Settings, Screen: choices},
	}, records
}

// attempts are kept in memory.
type attempts struct {
	count int
	last  time.Time
}

func (a *attempts) Failures() (int, time.Time, error) { return a.count, a.last, nil }
func (a *attempts) Failed() error                     { a.count++; a.last = monday; return nil }
func (a *attempts) Passed() error                     { a.count = 0; return nil }

// form is a screen of three fields, to see what a change of language does to them.
type form struct {
	name, notes string
	date        string
	fields      [3]fyne.Focusable
	entry       *kit.Entry
	keys        []fyne.KeyName
	words       *translations.Words
}

func (f *form) Build(ctx screen.Context) fyne.CanvasObject {
	f.words = ctx.Words
	if date, ok := f.fields[1].(*kit.DateField); ok {
		f.date = date.Text
	}
	name, notes := kit.NewEntry(ctx.Env, 100), kit.NewNotes(ctx.Env, 3, 500)
	date := kit.NewDateField(ctx.Env, func() time.Time { return monday })
	name.SetText(f.name)
	notes.SetText(f.notes)
	date.SetText(f.date)
	name.OnChanged = func(text string) { f.name = text }
	notes.OnChanged = func(text string) { f.notes = text }
	f.fields, f.entry = [3]fyne.Focusable{name, date, notes}, name
	return kit.Pad(kit.Group, kit.Group, kit.Column(kit.Group, kit.NewHeading(ctx.Words.T("screen.book")), name, date, notes))
}

func (f *form) Enter()                     {}
func (f *form) Leave()                     {}
func (f *form) Key(ev *fyne.KeyEvent) bool { f.keys = append(f.keys, ev.Name); return false }
func (f *form) Rune(rune) bool             { return false }
func (f *form) Commands() []screen.Command { return nil }

// spoilt is a store of which nothing can be read.
type spoilt struct{ *store.Store }

func (spoilt) Damaged() error { return fault.New("store.damaged") }
func (spoilt) Keyed() bool    { return false }
