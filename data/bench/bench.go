// Package bench measures Daybook against its budgets (design.md §11) on data of its own: 64 sites of ten counters, half a
// year back and half a year ahead.
package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/google/uuid"

	"daybook/data/sample"
	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
)

// present is the instant the measurements take place at: a Monday morning with half a year before and after it.
var present = time.Date(2026, 10, 5, 13, 0, 0, 0, time.UTC)

const (
	sites    = 64
	counters = 10
	half     = 182 // days back, and days ahead
	seed     = 2026
	small    = 100_000 // the size at which memory has a budget
)

// Order says what to measure.
type Order struct {
	Parent   string // the folder in which the measured one is made, and removed at the end
	Bookings int
	JSON     bool
	Out      io.Writer
	Print    func(io.Writer, roster.Day) error // prints a roster as the program does
}

// bench is one run of all measurements.
type bench struct {
	Order

	report *report
	folder string
	store  *store.Store
	now    time.Time
	chance *rand.Rand
}

// Run fills a new folder with bookings, measures, writes the report and removes the folder.
func Run(ctx context.Context, o Order) (err error) {
	if err := os.MkdirAll(o.Parent, 0o700); err != nil {
		return fmt.Errorf("making a folder to measure in: %w", err)
	}
	folder, err := os.MkdirTemp(o.Parent, "bench-")
	if err != nil {
		return fmt.Errorf("making a folder to measure in: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	b := &bench{Order: o, report: &report{out: o.Out, json: o.JSON}, folder: folder, now: present, chance: rand.New(rand.NewPCG(seed, 1))}
	if err := b.prepare(ctx); err != nil {
		return err
	}
	defer func() { b.store.Close() }()
	for _, measure := range []func(context.Context) error{
		b.grow, b.firstFree, b.firstFreeEverywhere, b.keystroke, b.day, b.confirm, b.desk, b.rosterPDF, b.unlock, b.verify,
	} {
		if err := measure(ctx); err != nil {
			return err
		}
	}
	return b.report.end(filepath.Join(folder, store.FileName))
}

func (b *bench) open() (err error) {
	b.store, err = store.Open(b.folder, store.Options{Now: func() time.Time { return b.now }})
	return err
}

func (b *bench) prepare(ctx context.Context) error {
	if err := b.open(); err != nil {
		return err
	}
	if err := b.store.SetUpSample(); err != nil {
		return err
	}
	return b.store.ImportSites(ctx, uuid.New(), offices())
}

// offices are the measured sites. The first has counters enough for a day of 500 bookings.
func offices() []site.Site {
	list := make([]site.Site, sites)
	for i := range list {
		s := site.Site{
			ID: fmt.Sprintf("B%02d", i), Kind: site.ServiceCentrePassport, Zone: "America/Toronto", Step: 10, Languages: []string{"en", "fr"},
			Name:     calendar.Text{EN: fmt.Sprintf("Measured Office %d", i), FR: fmt.Sprintf("Bureau mesuré %d", i)},
			Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
			Schedule: calendar.Schedule{Province: "ON", Lunch: calendar.Span{From: 720, To: 750}},
		}
		for day := time.Monday; day <= time.Friday; day++ {
			s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 480, To: 1020}})
		}
		for n := range counters {
			s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
		}
		list[i] = s
	}
	for n := counters; n < 3*counters; n++ {
		list[0].Counters = append(list[0].Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return list
}

// grow fills the store as the half years went by, and takes the memory at 100,000 bookings on the way.
func (b *bench) grow(ctx context.Context) error {
	begin := time.Now()
	b.now = present.AddDate(0, 0, -half)
	if err := b.fillDay(ctx); err != nil {
		return err
	}
	plan := sample.Plan{Sites: offices(), Bookings: b.Bookings, Seed: seed, From: calendar.DateOf(b.now), Days: 2 * half}
	var failed error
	measured := false
	made, err := sample.Fill(ctx, b.store, plan, func(done, _ int) {
		if done >= small && !measured && b.Bookings > small {
			measured = true
			failed = b.memory(ctx, done)
		}
	})
	if err := errors.Join(err, failed); err != nil {
		return err
	}
	b.now = present
	b.report.note("fill", fmt.Sprintf("%d bookings, %.0f a second", made, float64(made)/time.Since(begin).Seconds()))
	return b.memory(ctx, made)
}

// fillDay brings the first site's present day to 500 bookings.
func (b *bench) fillDay(ctx context.Context) error {
	plan := sample.Plan{Sites: offices()[:1], Bookings: 500, Seed: 77, From: calendar.DateOf(present), Days: 1}
	_, err := sample.Fill(ctx, b.store, plan, func(int, int) {})
	return err
}

// times runs an action so many times and gives the durations in order.
func times(n int, action func(int) error) ([]time.Duration, error) {
	list := make([]time.Duration, n)
	for i := range list {
		begin := time.Now()
		if err := action(i); err != nil {
			return nil, err
		}
		list[i] = time.Since(begin)
	}
	slices.Sort(list)
	return list, nil
}
