package settings_test

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

	"daybook/data/sitesfile"
	"daybook/data/spool"
	"daybook/data/store"
	"daybook/data/vault"
	"daybook/model/calendar"
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/settings"
	"daybook/ui/desktop/welcome"
	"daybook/ui/kit"
	"daybook/ui/run"
	"daybook/ui/uitest"
)

// monday is when the tests take place: Monday 2026-10-05, 9:12 in Toronto.
var monday = time.Date(2026, 10, 5, 13, 12, 0, 0, time.UTC)

const passphrase, fresh = "otter violin harbour cedar", "maple river stone lantern"

// vaulted is the real store, which may be told to fail.
type vaulted struct {
	*store.Store
	verify   func(ctx context.Context, progress func(int, int)) (journal.Verification, error)
	setQueue func(ctx context.Context, command uuid.UUID, siteID string, q site.Queue) error
}

// SetQueue is the store's own unless a test has another.
func (v *vaulted) SetQueue(ctx context.Context, command uuid.UUID, siteID string, q site.Queue) error {
	if v.setQueue != nil {
		return v.setQueue(ctx, command, siteID, q)
	}
	return v.Store.SetQueue(ctx, command, siteID, q)
}

// Verify is the store's own unless a test has another.
func (v *vaulted) Verify(ctx context.Context, progress func(int, int)) (journal.Verification, error) {
	if v.verify != nil {
		return v.verify(ctx, progress)
	}
	return v.Store.Verify(ctx, progress)
}

// attempts are kept in memory.
type attempts struct {
	count int
	last  time.Time
	now   func() time.Time
}

func (a *attempts) Failures() (int, time.Time, error) { return a.count, a.last, nil }
func (a *attempts) Failed() error                     { a.count++; a.last = a.now(); return nil }
func (a *attempts) Passed() error                     { a.count = 0; return nil }

// desk is the real window over a real store, at the settings.
type desk struct {
	t         *testing.T
	queue     *uitest.Queue
	store     *vaulted
	window    fyne.Window
	own       *settings.Screen
	catalogue *translations.Catalogue
	attempts  attempts
	recovery  string // the code of before
	proposals int
	folder    string
	out       string // what a printing program was given
}

func office(id, name string) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: name + " Service Canada Centre", FR: "Centre Service Canada de " + name},
		City: calendar.Text{EN: name, FR: name}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON"}, Counters: []site.Counter{{Number: 1, Services: site.Services()}},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	return s
}

// newDesk opens the settings of sample data, or of a site with a passphrase.
func newDesk(t *testing.T, sample bool, language translations.Language) *desk {
	t.Helper()
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return deskWith(t, sample, language, catalogue)
}

func deskWith(t *testing.T, sample bool, language translations.Language, catalogue *translations.Catalogue) *desk {
	t.Helper()
	d := &desk{t: t, queue: uitest.NewQueue(monday), catalogue: catalogue, folder: t.TempDir()}
	d.attempts.now = d.queue.Now
	opened, err := store.Open(t.TempDir(), store.Options{Now: d.queue.Now})
	d.must(err)
	t.Cleanup(func() { opened.Close() })
	d.store = &vaulted{Store: opened}
	if sample {
		d.must(opened.SetUpSample())
	} else {
		d.recovery, err = opened.SetUp(passphrase)
		d.must(err)
	}
	d.must(opened.ImportSites(t.Context(), uuid.New(), []site.Site{office("1137", "Sudbury"), office("2210", "Thunder Bay")}))
	d.show(language)
	return d
}

// show opens the window and goes to the settings.
func (d *desk) show(language translations.Language) {
	d.t.Helper()
	own := settings.New(settings.Options{
		Store: d.store, Version: "1.2.3", Attempts: &d.attempts, Delay: vault.Delay, Clock: d.queue.Now,
		Propose: func(lang string) (string, error) {
			d.proposals++
			return fmt.Sprintf("%s proposal number %d", lang, d.proposals), nil
		},
		Printout: printout.Options{Folder: d.folder, Spool: tray{d}, WordsIn: d.catalogue.In},
	})
	d.own = own
	window := desktop.New(desktop.Options{
		App: test.NewTempApp(d.t), Store: d.store, Catalogue: d.catalogue, Runner: d.queue.Runner(), Now: d.queue.Now, Clock: d.queue.Now,
		After: d.queue.After, Language: language, Attempts: &d.attempts, Delay: vault.Delay,
		Screens: []desktop.Place{{Name: screen.Book, Screen: empty{}}, {Name: screen.Settings, Screen: own}},
		Saving:  []func(*run.Runner) bool{settings.Busy, printout.Busy},
		Records: record.New(record.Options{Store: d.store}),
		Welcome: welcome.Sources{
			ReadSites: sitesfile.Read, SampleSites: func() (site.Import, error) { return sitesfile.Read(bytes.NewReader(sitesfile.Sample())) },
			MakeSample: func(context.Context, func(int, int)) error { return nil },
			Propose:    func(string) (string, error) { return passphrase, nil }, Folder: d.folder,
		},
	})
	window.Show()
	d.window = window.Window()
	d.queue.Drain()
	d.press(fyne.Key2, fyne.KeyModifierAlt)
}

// tray is a spool whose printer a test reads.
type tray struct{ d *desk }

func (s tray) Put(name string, fill func(io.Writer) error) (string, error) {
	var out bytes.Buffer
	err := fill(&out)
	s.d.out = out.String()
	return name, err
}

func (tray) Open(context.Context, string) error          { return nil }
func (tray) Print(context.Context, string) (bool, error) { return true, nil }

var _ printout.Spool = (*spool.Spool)(nil) // the real one fits

// empty is a screen with nothing on it.
type empty struct{}

func (empty) Build(screen.Context) fyne.CanvasObject { return kit.NewText("nothing") }
func (empty) Enter()                                 {}
func (empty) Leave()                                 {}
func (empty) Key(*fyne.KeyEvent) bool                { return false }
func (empty) Rune(rune) bool                         { return false }
func (empty) Commands() []screen.Command             { return nil }

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) press(key fyne.KeyName, mods ...fyne.KeyModifier) {
	uitest.Press(d.window, key, mods...)
	d.queue.Drain()
}

func (d *desk) keys(keys ...fyne.KeyName) {
	for _, key := range keys {
		d.press(key)
	}
}

// tab presses Tab so many times.
func (d *desk) tab(n int) {
	for range n {
		d.press(fyne.KeyTab)
	}
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

func (d *desk) saysNot(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if uitest.Says(d.window, text) {
			d.t.Errorf("the window says %q", text)
		}
	}
}

// setting is what is kept under a name.
func (d *desk) setting(name, want string) {
	d.t.Helper()
	if got, err := d.store.Setting(name); got != want || err != nil {
		d.t.Errorf("%s is %q, want %q (%v)", name, got, want, err)
	}
}

// command gives a command by its place in the menu.
func (d *desk) command(id string) {
	d.t.Helper()
	for _, language := range translations.Languages() {
		label := d.catalogue.In(language).T("command." + id)
		for _, menu := range d.window.MainMenu().Items {
			for _, item := range menu.Items {
				if item.Label == label {
					item.Action()
					d.queue.Drain()
					return
				}
			}
		}
	}
	d.t.Fatalf("no command %s in the menu", id)
}

func (d *desk) open() bool { return kit.ModalOpen(d.window.Canvas()) }

// command0 gives a command without letting what follows happen.
func (d *desk) command0(id string) {
	label := d.catalogue.In(translations.English).T("command." + id)
	for _, menu := range d.window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Label == label {
				item.Action()
			}
		}
	}
}
