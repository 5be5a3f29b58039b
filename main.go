// Daybook is the appointment book of a collection site. This file wires its rooms together and knows them all.
package main

import (
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

	"github.com/adrg/xdg"

	"daybook/data/bench"
	"daybook/data/paper"
	"daybook/data/sample"
	"daybook/data/sitesfile"
	"daybook/data/store"
	"daybook/data/vault"
	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
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
		Home: home, ReadSites: readSites, Roster: printRoster, Slip: printSlip, Sample: fill, Bench: measure(catalogue),
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
		return opened{s}, nil
	}
	return terminal.Home{
		Open: open, Attempts: terminal.AttemptsFile{AppendFile: terminal.AppendFile(filepath.Join(state, "attempts"))},
		Log: slog.New(slog.NewJSONHandler(terminal.AppendFile(filepath.Join(state, "daybook.log")), nil)),
	}, nil
}

// opened gives a store the types its user declares.
type opened struct{ *store.Store }

func (o opened) Verify(ctx context.Context, progress func(done, total int)) (terminal.Verification, error) {
	found, err := o.Store.Verify(ctx, progress)
	return terminal.Verification(found), err
}

// readSites gives an import the types its user declares.
func readSites(source io.Reader) (terminal.SitesFile, error) {
	read, err := sitesfile.Read(source)
	if err != nil {
		return terminal.SitesFile{}, err
	}
	file := terminal.SitesFile{Sites: read.Sites}
	for _, r := range read.Refused {
		file.Refused = append(file.Refused, terminal.RefusedRow(r))
	}
	for _, n := range read.Notes {
		file.Remarks = append(file.Remarks, terminal.Remark(n))
	}
	return file, nil
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
	return sample.Fill(ctx, s.(opened).Store, plan, o.Progress)
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
