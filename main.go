// Daybook is the appointment book of a collection site. This file wires its rooms together and knows them all.
package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
	_ "time/tzdata" // sites lie in zones that this computer need not know

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"github.com/adrg/xdg"

	"daybook/assets"
	"daybook/data/bench"
	"daybook/data/paper"
	"daybook/data/sample"
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
	bookscreen "daybook/ui/desktop/book"
	rosterscreen "daybook/ui/desktop/roster"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/slip"
	"daybook/ui/desktop/welcome"
	"daybook/ui/run"
	"daybook/ui/terminal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	program, err := wire()
	if err != nil {
		fmt.Fprintln(os.Stderr, err) // a built-in file is damaged: there are no words to say so
		os.Exit(terminal.Failed)
	}
	os.Exit(program.Run(ctx, os.Args[1:]))
}

func wire() (terminal.Program, error) {
	catalogue, err := translations.Load()
	if err != nil {
		return terminal.Program{}, err
	}
	return terminal.Program{
		Catalogue: catalogue, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Sleep: terminal.Sleep, Delay: vault.Delay,
		Home: home, ReadSites: sitesfile.Read, Roster: printRoster, Slip: printSlip, Sample: fill, Bench: measure(catalogue),
		Window: window(catalogue),
	}, nil
}

// home finds an installation's folders: the XDG ones, or all under the one that --data names.
func home(data string, now func() time.Time) (terminal.Home, error) {
	state := filepath.Join(data, "state")
	if data == "" {
		data, state = filepath.Join(xdg.DataHome, "daybook"), filepath.Join(xdg.StateHome, "daybook")
	}
	open := func(create bool) (terminal.Store, error) {
		if _, err := os.Stat(filepath.Join(data, store.FileName)); !create && errors.Is(err, fs.ErrNotExist) {
			return nil, fault.New("store.missing")
		}
		s, err := store.Open(data, store.Options{Now: now})
		if err != nil {
			return nil, err
		}
		_ = terminal.AppendFile(filepath.Join(state, "crash.log")).KeepCrashes() // a full disk must not keep anybody from reading
		return s, nil
	}
	return terminal.Home{
		Open: open, Attempts: terminal.AttemptsFile{AppendFile: terminal.AppendFile(filepath.Join(state, "attempts"))},
		Log: slog.New(slog.NewJSONHandler(terminal.AppendFile(filepath.Join(state, "daybook.log")), nil)),
	}, nil
}

func printRoster(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) ([]string, error) {
	printer, err := paper.New()
	if err != nil {
		return nil, err
	}
	report, err := printer.Roster(w, day, words, printed)
	return report.Missing, err
}

func printSlip(w io.Writer, s site.Site, r booking.Record, words *translations.Words, printed time.Time) ([]string, error) {
	printer, err := paper.New()
	if err != nil {
		return nil, err
	}
	report, err := printer.Slip(w, paper.SlipData{Site: s, Booking: r.Booking, Details: r.Details}, words, printed)
	return report.Missing, err
}

func fill(ctx context.Context, s terminal.Store, o terminal.SampleOrder) (int, error) {
	plan := sample.Plan{Sites: o.Sites, Bookings: o.Bookings, Seed: o.Seed, From: o.From, Days: o.Days}
	return sample.Fill(ctx, s.(*store.Store), plan, o.Progress)
}

func measure(catalogue *translations.Catalogue) func(context.Context, terminal.BenchOrder) error {
	return func(ctx context.Context, o terminal.BenchOrder) error {
		parent := cmp.Or(o.Data, filepath.Join(xdg.CacheHome, "daybook"))
		return bench.Run(ctx, bench.Order{
			Parent: parent, Bookings: o.Bookings, JSON: o.JSON, Out: o.Out,
			Print: func(w io.Writer, day roster.Day) error {
				_, err := printRoster(w, day, catalogue.In(translations.English), time.Now())
				return err
			},
		})
	}
}

// sampleBookings is how many invented clients a first run with sample data makes, over the next weeks.
const sampleBookings, sampleDays, sampleSeed = 8000, 30, 1

// window opens the window on a data folder and returns when it is closed. What keeps it from opening is said in a window
// too: somebody who starts Daybook by its icon sees no terminal.
func window(catalogue *translations.Catalogue) func(context.Context, terminal.WindowOrder) error {
	return func(ctx context.Context, o terminal.WindowOrder) error {
		if err := os.MkdirAll(xdg.CacheHome, 0o700); err != nil { // the toolkit expects it
			return err
		}
		program := app.NewWithID("org.daybook.Daybook")
		program.SetIcon(fyne.NewStaticResource("daybook.svg", assets.AppIcon()))
		leave, err := show(program, catalogue, o)
		if err != nil {
			desktop.Refuse(program, catalogue.In(o.Language), err)
		}
		stop := context.AfterFunc(ctx, func() { fyne.Do(program.Quit) })
		defer stop()
		program.Run()
		return errors.Join(err, leave())
	}
}

// show opens a folder and shows its window; leave lets go of the folder.
func show(program fyne.App, catalogue *translations.Catalogue, o terminal.WindowOrder) (leave func() error, err error) {
	leave = func() error { return nil }
	folders, err := home(o.Data, o.Now)
	if err != nil {
		return leave, err
	}
	release, err := store.ClaimWindow(cmp.Or(o.Data, filepath.Join(xdg.DataHome, "daybook")))
	if err != nil {
		return leave, err
	}
	opened, err := folders.Open(true)
	if err != nil {
		return release, err
	}
	desktop.New(options(program, opened.(*store.Store), catalogue, o, folders)).Show()
	return func() error { return errors.Join(opened.Close(), release()) }, nil
}

func options(program fyne.App, s *store.Store, catalogue *translations.Catalogue, o terminal.WindowOrder, folders terminal.Home) desktop.Options {
	documents := xdg.UserDirs.Documents
	if _, err := os.Stat(documents); err != nil {
		documents = xdg.Home
	}
	return desktop.Options{
		App: program, Store: s, Catalogue: catalogue, Now: o.Now, Language: o.Language, Log: folders.Log,
		Runner: run.New(func(f func()) { go f() }, fyne.Do),
		After: func(d time.Duration, f func()) (stop func()) {
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
		},
		Attempts: folders.Attempts, Delay: vault.Delay,
		Screens: []desktop.Place{
			{Name: screen.Book, Screen: bookscreen.New(s, bookscreen.Options{SaveSlip: slip.Options{Print: printSlip, WordsIn: catalogue.In, Folder: documents}.Save})},
			{Name: screen.Roster, Screen: rosterscreen.New(rosterscreen.Options{Store: s, Print: printRoster, WordsIn: catalogue.In, Folder: documents})},
		},
		Welcome: welcome.Sources{
			ReadSites: sitesfile.Read, Propose: vault.Propose, Folder: documents,
			SampleSites: func() (site.Import, error) { return sitesfile.Read(bytes.NewReader(sitesfile.Sample())) },
			MakeSample: func(ctx context.Context, progress func(done, total int)) error {
				sites, err := s.Sites()
				if err != nil {
					return err
				}
				plan := sample.Plan{Sites: sites, Bookings: sampleBookings, Seed: sampleSeed, From: calendar.DateOf(o.Now()), Days: sampleDays}
				_, err = sample.Fill(ctx, s, plan, progress)
				return err
			},
		},
	}
}
