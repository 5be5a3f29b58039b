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
	"slices"
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
	"daybook/data/simulate"
	"daybook/data/sitesfile"
	"daybook/data/store"
	"daybook/data/trail"
	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop"
	"daybook/ui/terminal"
	"daybook/ui/terminal/answer"
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
		Home: home, ReadSites: sitesfile.Read, Roster: printRoster, Slip: printSlip, Sample: fill, Simulate: play, Bench: measure(catalogue),
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
		_ = trail.File(filepath.Join(state, "crash.log")).KeepCrashes() // a full disk must not keep anybody from reading
		return s, nil
	}
	return terminal.Home{
		Open: open, Attempts: trail.Attempts{File: trail.File(filepath.Join(state, "attempts"))},
		Log: slog.New(slog.NewJSONHandler(trail.File(filepath.Join(state, "daybook.log")), nil)),
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

// play simulates a day at a site of the bookings at hand, or else at one that comes with the program.
func play(ctx context.Context, o terminal.SimulateOrder) (answer.Simulated, error) {
	if o.Site == nil {
		builtIn, err := sitesfile.Read(bytes.NewReader(sitesfile.Sample()))
		if err != nil {
			return answer.Simulated{}, err
		}
		at := slices.IndexFunc(builtIn.Sites, func(s site.Site) bool { return s.ID == o.SiteID })
		if at < 0 {
			return answer.Simulated{}, fault.New("site.unknown", "Site", o.SiteID)
		}
		o.Site = &builtIn.Sites[at]
	}
	result, err := simulate.Run(ctx, simulate.Order{
		Parent: cmp.Or(o.Data, filepath.Join(xdg.CacheHome, "daybook")), Keep: o.Keep, Site: *o.Site, Date: o.Date, Seed: o.Seed,
		Counters: o.Counters, Progress: o.Progress,
	})
	return answer.Simulated(result), err
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
