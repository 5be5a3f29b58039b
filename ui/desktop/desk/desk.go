// Package desk is the screen of the day of service: who is expected, who waits and why in that order, who is at the
// counters, who is finished, and the figures of the day, all worked by keys.
package desk

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/desk/panel"
	"daybook/ui/desktop/desk/wording"
	"daybook/ui/desktop/outcome"
	"daybook/ui/desktop/screen"
	"daybook/ui/desktop/walkin"
	"daybook/ui/run"
)

// Store keeps the day. The faults are those of the store's methods of these names.
type Store interface {
	walkin.Store
	Day(ctx context.Context, siteID string, date calendar.Date) (desk.Day, error)
	DayAfter(ctx context.Context, d desk.Day) (desk.Day, bool, error)
	Unclosed(ctx context.Context, siteID string, before calendar.Date) (calendar.Date, int, error)
	ByConfirmation(ctx context.Context, number string) ([]booking.Record, error)
	FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error)
	Step(ctx context.Context, o desk.Order) (desk.Receipt, error)
	Next(ctx context.Context, n desk.Next) (desk.Receipt, error)
	Grow(ctx context.Context, g desk.Growth) (desk.Receipt, error)
	Staff(ctx context.Context, s desk.Staffing) (desk.Receipt, error)
	CloseDay(ctx context.Context, c desk.Closing) (desk.Receipt, error)
	Reopen(ctx context.Context, r desk.Reopening) (desk.Receipt, error)
	Undo(ctx context.Context, u booking.Undo) (booking.Receipt, error)
}

// Display is the window for the public: ticket and counter, no names.
type Display interface {
	Show()
	Open() bool
	Update(day desk.Day, now time.Time)
}

// Options are what the screen needs.
type Options struct {
	Store     Store
	Catalogue *translations.Catalogue // for what is told to a client in both languages; may be nil
	Display   Display                 // may be nil: there is none then
}

// The slots of the runner.
const (
	slotDay      = "desk.day"
	slotBehind   = "desk.behind"
	slotForecast = "desk.forecast"
	slotCommit   = "desk.commit"
)

// Busy tells whether a step is on its way to the store: its answer must reach the person before the window locks.
func Busy(r *run.Runner) bool { return r.Busy(slotCommit) || walkin.Busy(r) }

// Screen implements screen.Screen. It is used on the interface's goroutine only.
type Screen struct {
	o     Options
	ctx   screen.Context
	tell  wording.Teller
	panel *panel.Panel // nil until it is built
	shown bool

	day      desk.Day
	known    bool  // day is what the store had
	err      error // why it is not known
	unclosed unclosed
	lanes    *lanes.Lanes // the day as it was shown last

	field   field
	service site.Service // shown alone
	counter int          // the one people work at here, 0 is none
	cursor  panel.Cursor
	wanted  uuid.UUID // to be selected as soon as it is known

	made    map[uuid.UUID]wording.Step // by its entry, what was done in this window since it opened
	own     bool                       // what was committed just now is shown already
	before  before                     // the letter that acted last
	pending []func()                   // what came while something was under way and must not be lost
	sheet   *outcome.Sheet
	walkIn  *walkin.Dialog
}

// unclosed is an earlier day that was not closed.
type unclosed struct {
	date    calendar.Date
	clients int
}

// New makes the screen; it is always on today.
func New(o Options) *Screen {
	return &Screen{o: o, lanes: &lanes.Lanes{}, made: map[uuid.UUID]wording.Step{}}
}

// Build makes the objects for a language, theme and site.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	if s.ctx.Site.ID != ctx.Site.ID {
		s.drop()
		s.service = ""
	}
	s.ctx, s.tell = ctx, wording.Teller{Words: ctx.Words}
	s.recallCounter()
	s.panel = panel.New(ctx, s.newField(), s.Commands(), &s.cursor)
	s.fill()
	return s.panel.Root
}

// Enter reads the day anew and puts the focus where it was.
func (s *Screen) Enter() {
	s.shown = true
	s.ctx.Runner.Cancel(slotBehind)
	s.panel.Focus()
	s.load()
}

// Leave stops reading. A step under way goes on.
func (s *Screen) Leave() {
	s.shown = false
	s.ctx.Runner.Cancel(slotDay)
	s.ctx.Runner.Cancel(slotForecast)
}

// Changed reads what somebody committed.
func (s *Screen) Changed() {
	if s.walkIn != nil {
		s.walkIn.Changed()
	}
	if s.shown && !s.own {
		s.load()
	}
}

// Adjusted shows texts of another size where they fit.
func (s *Screen) Adjusted() { s.panel.Root.Refresh() }

// Tick brings what depends on the time up to date; only what reads differently is drawn again.
func (s *Screen) Tick() {
	if !s.known {
		return
	}
	if s.day.Date != s.today() {
		s.load()
		return
	}
	s.fill()
	s.foretell(true)
}

// Forget drops the people read and what was typed to find them, as at lock.
func (s *Screen) Forget() {
	s.drop()
	if s.panel != nil {
		s.ctx.Runner.Cancel(slotDay)
		s.ctx.Runner.Cancel(slotBehind)
		s.field.entry.SetText("")
		s.fill()
	}
}

func (s *Screen) drop() {
	s.day, s.known, s.err, s.unclosed, s.lanes = desk.Day{}, false, nil, unclosed{}, &lanes.Lanes{}
	s.field.forget()
	s.cursor.At, s.wanted, s.pending, s.sheet, s.walkIn = [lanes.Count]string{}, uuid.Nil, nil, nil, nil
}

// OpenAt selects a client of today, given by their booking.
func (s *Screen) OpenAt(args any) {
	if id, ok := args.(uuid.UUID); ok {
		s.wanted = id
		s.service = "" // they must be seen
		s.field.forget()
		if s.panel != nil {
			s.setSearch("")
			s.settleWanted()
		}
	}
}

// today is the site's date.
func (s *Screen) today() calendar.Date {
	date, _, err := s.ctx.Site.Now(s.ctx.Now())
	if err != nil { // a site without a zone is refused when it is imported
		return calendar.DateOf(s.ctx.Now())
	}
	return date
}

var (
	_ screen.Screen    = (*Screen)(nil)
	_ screen.Opener    = (*Screen)(nil)
	_ screen.Watcher   = (*Screen)(nil)
	_ screen.Adjuster  = (*Screen)(nil)
	_ screen.Ticker    = (*Screen)(nil)
	_ screen.Forgetter = (*Screen)(nil)
	_ screen.Host      = (*Screen)(nil)
	_ screen.Undoer    = (*Screen)(nil)
	_ screen.Scanner   = (*Screen)(nil)
)
