// Package desktop is the window: bar, rail, status line, menu, first run and lock around the screens it is given.
package desktop

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/unlock"
	"daybook/ui/desktop/welcome"
	"daybook/ui/run"
)

// Store is what the window itself needs; the screens have their own.
type Store interface {
	welcome.Store
	unlock.Store
	Damaged() error
	Sample() bool
	UnlockSample() error
	Locked() bool
	Lock()
	Sites() ([]site.Site, error) // in the order of their English names
	Changed(context.Context) (bool, error)
	Clock(context.Context) (time.Time, error) // the latest instant the journal knows
	// Index makes everything searchable after unlocking, and FindNear searches: those of a site from a date on first.
	Index(ctx context.Context, progress func(done, total int)) error
	FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error)
	CheckFile(context.Context) error
	Setting(name string) (string, error)
	SetSetting(name, value string) error
}

// Place is a line of the rail. Its words are the message "screen."+Name. Settings stands at the foot.
type Place struct {
	Name   string // as in screen.Context.Open
	Screen screen.Screen
}

// Options are what the window is made of; all are needed but for those that say otherwise.
type Options struct {
	App       fyne.App
	Store     Store
	Catalogue *translations.Catalogue
	Runner    *run.Runner
	Now       func() time.Time
	Clock     func() time.Time // the computer's own, where Now may stand still; nil: time.Now
	Strokes   func() time.Time // the clock of the keys, see kit.Env; nil: no scanner is told from a person
	// After runs f once after d on the interface's goroutine.
	After    func(d time.Duration, f func()) (stop func())
	Language translations.Language // until the person chooses
	Asked    bool                  // for that language, at the start: it comes before the one chosen last time
	Screens  []Place               // in the order of the rail; the first is where work begins
	// Records open bookings over the screen in front (screen.Context.Show).
	Records *record.Records
	// Saving tell whether something is on its way to a file or to the store: the lock waits for the answer. The screens'
	// own Drafter.Busy is asked besides.
	Saving []func(*run.Runner) bool
	// Wipe deletes the files that were opened or printed: at lock and when the window closes (design.md §12). Nil: there
	// are none.
	Wipe     func() error
	Attempts unlock.Attempts
	Delay    func(failures int) time.Duration
	Log      *slog.Logger
	Welcome  welcome.Sources
}
