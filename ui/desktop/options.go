// Package desktop is the window: bar, rail, status line, menu, first run and lock around the screens it is given.
package desktop

import (
	"context"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/unlock"
	"daybook/ui/desktop/welcome"
	"daybook/ui/run"

	"daybook/model/site"
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
	CheckFile(context.Context) error
	Setting(name string) (string, error)
	SetSetting(name, value string) error
}

// Place is a line of the rail. Its words are the message "screen."+Name.
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
	// After runs f once after d on the interface's goroutine.
	After    func(d time.Duration, f func()) (stop func())
	Language translations.Language // until the person chooses
	Screens  []Place               // in the order of the rail; the first is where work begins
	Attempts unlock.Attempts
	Delay    func(failures int) time.Duration
	Log      *slog.Logger
	Welcome  welcome.Sources
}
