package main

import (
	"bytes"
	"cmp"
	"context"
	_ "embed" // for the version
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"daybook/data/paper"
	"daybook/data/sample"
	"daybook/data/sitesfile"
	"daybook/data/spool"
	"daybook/data/store"
	"daybook/data/vault"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop"
	bookscreen "daybook/ui/desktop/book"
	deskscreen "daybook/ui/desktop/desk"
	"daybook/ui/desktop/display"
	"daybook/ui/desktop/find"
	"daybook/ui/desktop/flyer"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/record"
	rosterscreen "daybook/ui/desktop/roster"
	"daybook/ui/desktop/savefile"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/settings"
	"daybook/ui/desktop/slip"
	"daybook/ui/desktop/welcome"
	"daybook/ui/run"
	"daybook/ui/terminal"
)

//go:embed FyneApp.toml
var packaging string

// The invented clients that a first run with sample data makes, over the next weeks.
const sampleBookings, sampleDays, sampleSeed = 8000, 30, 1

// show opens a folder and shows its window; leave lets go of the folder.
func show(program fyne.App, catalogue *translations.Catalogue, o terminal.WindowOrder) (leave func() error, err error) {
	leave = func() error { return nil }
	folders, err := home(o.Data, o.Now)
	if err != nil {
		return leave, err
	}
	folder := cmp.Or(o.Data, filepath.Join(xdg.DataHome, "daybook"))
	release, err := store.ClaimWindow(folder)
	if err != nil {
		return leave, err
	}
	opened, err := folders.Open(true)
	if err != nil {
		return release, err
	}
	papers := spool.New(folder, spool.System(runtime.GOOS), xdg.RuntimeDir, xdg.CacheHome)
	_ = papers.Wipe() // what a crash left behind
	desktop.New(options(program, opened.(*store.Store), catalogue, o, folders, papers)).Show()
	return func() error { return errors.Join(papers.Wipe(), opened.Close(), release()) }, nil
}

// options wires the window's screens to the folder's store and to paper.
func options(program fyne.App, s *store.Store, catalogue *translations.Catalogue, o terminal.WindowOrder, folders terminal.Home, papers *spool.Spool) desktop.Options {
	documents := xdg.UserDirs.Documents
	if _, err := os.Stat(documents); err != nil {
		documents = xdg.Home
	}
	out := printout.Options{Folder: documents, Spool: papers, WordsIn: catalogue.In}
	slips := slip.Options{Print: printSlip, Printout: out}
	records := record.New(record.Options{Store: s, Slip: slips.Save})
	return desktop.Options{
		App: program, Store: s, Catalogue: catalogue, Now: o.Now, Language: o.Language, Asked: o.Chosen, Log: folders.Log,
		Runner: run.New(func(f func()) { go f() }, fyne.Do), After: after, Strokes: time.Now,
		Attempts: folders.Attempts, Delay: vault.Delay, Wipe: papers.Wipe,
		Records: records,
		Saving:  []func(*run.Runner) bool{savefile.Busy, printout.Busy, record.Busy, settings.Busy, deskscreen.Busy},
		Screens: []desktop.Place{
			{Name: screen.Book, Screen: bookscreen.New(s, bookscreen.Options{
				SaveSlip: slips.Save, Flyer: flyer.Options{Print: printFlyer, Printout: out}.Show,
			})},
			{Name: screen.Desk, Screen: deskscreen.New(deskscreen.Options{Store: s, Catalogue: catalogue, Display: display.New(program, catalogue)})},
			{Name: screen.Find, Screen: find.New(s)},
			{Name: screen.Roster, Screen: rosterscreen.New(rosterscreen.Options{Store: s, Records: records, Print: printRoster, WordsIn: catalogue.In, Folder: documents, Spool: papers})},
			{Name: screen.Settings, Screen: settings.New(settings.Options{
				Store: s, Version: version(), Propose: vault.Propose, Attempts: folders.Attempts, Delay: vault.Delay,
				Clock: time.Now, Printout: out,
			})},
		},
		Welcome: sources(s, o.Now, documents),
	}
}

// after runs something once, later, on the interface's goroutine.
func after(d time.Duration, f func()) (stop func()) {
	stopped := false // read and written on the interface's goroutine alone
	timer := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// version is the program's, from the file its packages are made by.
func version() string {
	_, rest, _ := strings.Cut(packaging, "Version = \"")
	number, _, _ := strings.Cut(rest, "\"")
	return number
}

// sources are what a first run begins with.
func sources(s *store.Store, now func() time.Time, documents string) welcome.Sources {
	return welcome.Sources{
		ReadSites: sitesfile.Read, Propose: vault.Propose, Folder: documents,
		SampleSites: func() (site.Import, error) { return sitesfile.Read(bytes.NewReader(sitesfile.Sample())) },
		MakeSample: func(ctx context.Context, progress func(done, total int)) error {
			sites, err := s.Sites()
			if err != nil {
				return err
			}
			plan := sample.Plan{Sites: sites, Bookings: sampleBookings, Seed: sampleSeed, From: calendar.DateOf(now()), Days: sampleDays}
			_, err = sample.Fill(ctx, s, plan, progress)
			return err
		},
	}
}

func printFlyer(w io.Writer, words [2]*translations.Words, printed time.Time) ([]string, error) {
	printer, err := paper.New()
	if err != nil {
		return nil, err
	}
	report, err := printer.Flyer(w, words, printed)
	return report.Missing, err
}
