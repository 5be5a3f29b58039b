// Package terminal is Daybook without a screen: every command answers in words for people, or in JSON for programs.
//
// It knows no files of Daybook's own, no clock and no database: main hands it a Program with all of these, so that every
// command can be tested against a store in memory.
package terminal

import (
	"context"
	"io"
	"log/slog"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/desk"
	"daybook/model/journal"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/terminal/answer"
)

// How a command ends; scripts rely on it.
const (
	Done    = 0 // all that was asked is done and durable
	Partial = 1 // some of it was refused; the answers say what
	Usage   = 2 // the command itself was not understood, or lacks something
	Failed  = 3 // nothing was done, or not all of it could be
)

// Store is what the commands ask of Daybook's storage.
type Store interface {
	Close() error
	Damaged() error
	Keyed() bool
	Locked() bool
	Sample() bool
	SetUp(passphrase string) (recovery string, err error)
	Unlock(passphrase string) error
	SetUpSample() error
	UnlockSample() error

	Sites() ([]site.Site, error)
	Site(id string) (site.Site, error)
	ImportSites(ctx context.Context, command uuid.UUID, sites []site.Site) error
	Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error)

	Book(ctx context.Context, o booking.Order) (booking.Receipt, error)
	Amend(ctx context.Context, a booking.Amendment) (booking.Receipt, error)
	Move(ctx context.Context, m booking.Move) (booking.Receipt, error)
	Cancel(ctx context.Context, c booking.Cancellation) (booking.Receipt, error)
	Undo(ctx context.Context, u booking.Undo) (booking.Receipt, error)

	Roster(ctx context.Context, siteID string, date calendar.Date) (roster.Day, error)
	Find(ctx context.Context, text string, limit int) ([]booking.Record, error)
	ByConfirmation(ctx context.Context, number string) ([]booking.Record, error)
	Show(ctx context.Context, id uuid.UUID) (booking.Record, error)

	Day(ctx context.Context, siteID string, date calendar.Date) (desk.Day, error)
	Step(ctx context.Context, o desk.Order) (desk.Receipt, error)
	Next(ctx context.Context, n desk.Next) (desk.Receipt, error)
	WalkIn(ctx context.Context, w desk.WalkIn) (desk.Receipt, error)
	CloseDay(ctx context.Context, c desk.Closing) (desk.Receipt, error)
	Reopen(ctx context.Context, r desk.Reopening) (desk.Receipt, error)
	Staff(ctx context.Context, s desk.Staffing) (desk.Receipt, error)

	Verify(ctx context.Context, progress func(done, total int)) (journal.Verification, error)
	Digest(ctx context.Context) (string, error)
}

// Home is one installation: where its bookings lie, and what it remembers beside them.
type Home struct {
	// Open opens the bookings. Unless create is given, a folder without any is the fault "store.missing".
	Open     func(create bool) (Store, error)
	Attempts Attempts
	Log      *slog.Logger // holds no personal data
}

// Attempts counts wrong passphrases over all processes of an installation, so that guessing gets slower.
type Attempts interface {
	Failures() (count int, last time.Time, err error)
	Failed() error // one more
	Passed() error // none
}

// SampleOrder asks for invented clients in a store whose sites are taken in.
type SampleOrder struct {
	Sites    []site.Site
	Bookings int
	Seed     uint64
	From     calendar.Date // the first day
	Days     int
	Progress func(done, total int)
}

// BenchOrder asks for Daybook's speed to be measured.
type BenchOrder struct {
	Data     string // where the measured folder may be kept, as given by --data
	Bookings int
	JSON     bool
	Out      io.Writer
}

// WindowOrder asks for the window.
type WindowOrder struct {
	Data     string                // as given by --data
	Language translations.Language // to begin with
	Chosen   bool                  // whether --lang asked for that language
	Now      func() time.Time
}

// Program is everything the commands need from outside. Sample, Simulate, Bench and Window may be nil where there is none.
type Program struct {
	Catalogue      *translations.Catalogue
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(name string) string
	Now            func() time.Time // the computer's clock; --now replaces it for appointments
	Sleep          func(ctx context.Context, d time.Duration) error
	Delay          func(failures int) time.Duration // how long to wait after so many wrong passphrases

	Home      func(data string, now func() time.Time) (Home, error)
	ReadSites func(source io.Reader) (site.Import, error)
	// Roster and Slip print a PDF; missing names characters that no font has and that were shown as ▯.
	Roster func(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) (missing []string, err error)
	Slip   func(w io.Writer, s site.Site, r booking.Record, words *translations.Words, printed time.Time) (missing []string, err error)

	Sample   func(ctx context.Context, s Store, order SampleOrder) (made int, err error)
	Simulate func(ctx context.Context, order SimulateOrder) (answer.Simulated, error)
	Bench    func(ctx context.Context, order BenchOrder) error
	Window   func(ctx context.Context, order WindowOrder) error
}
