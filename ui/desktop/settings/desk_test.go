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
	"daybook/model/journal"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/settings"
	"daybook/ui/desktop/stage"
	"daybook/ui/desktop/welcome"
	"daybook/ui/kit"
	"daybook/ui/run"
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
	*stage.Stage
	store     *vaulted
	own       *settings.Screen
	attempts  attempts
	recovery  string // the code of before
	proposals int
	folder    string
	out       string // what a printing program was given
}

// office is one with a single counter.
func office(id, name string) site.Site { return stage.Office(id, name, 1) }

// newDesk opens the settings of sample data, or of a site with a passphrase.
func newDesk(t *testing.T, sample bool, language translations.Language) *desk {
	t.Helper()
	return deskWith(t, sample, language, nil)
}

func deskWith(t *testing.T, sample bool, language translations.Language, catalogue *translations.Catalogue) *desk {
	t.Helper()
	d := &desk{Stage: stage.Bare(t, monday, catalogue, language), folder: t.TempDir()}
	d.attempts.now = d.Queue.Now
	d.store = &vaulted{Store: d.EmptyStore()}
	if sample {
		d.Must(d.store.SetUpSample())
	} else {
		code, err := d.store.SetUp(passphrase)
		d.Must(err)
		d.recovery = code
	}
	d.Must(d.store.ImportSites(t.Context(), uuid.New(), []site.Site{office("1137", "Sudbury"), office("2210", "Thunder Bay")}))
	d.show(language)
	return d
}

// show opens the window and goes to the settings.
func (d *desk) show(language translations.Language) {
	d.T.Helper()
	own := settings.New(settings.Options{
		Store: d.store, Version: "1.2.3", Attempts: &d.attempts, Delay: vault.Delay, Clock: d.Queue.Now,
		Propose: func(lang string) (string, error) {
			d.proposals++
			return fmt.Sprintf("%s proposal number %d", lang, d.proposals), nil
		},
		Printout: printout.Options{Folder: d.folder, Spool: tray{d}, WordsIn: d.Catalogue.In},
	})
	d.own = own
	window := desktop.New(desktop.Options{
		App: test.NewTempApp(d.T), Store: d.store, Catalogue: d.Catalogue, Runner: d.Queue.Runner(), Now: d.Queue.Now, Clock: d.Queue.Now,
		After: d.Queue.After, Language: language, Attempts: &d.attempts, Delay: vault.Delay,
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
	d.Window = window.Window()
	d.Queue.Drain()
	d.Press(fyne.Key2, fyne.KeyModifierAlt)
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

// setting is what is kept under a name.
func (d *desk) setting(name, want string) {
	d.T.Helper()
	if got, err := d.store.Setting(name); got != want || err != nil {
		d.T.Errorf("%s is %q, want %q (%v)", name, got, want, err)
	}
}
