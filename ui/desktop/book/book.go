// Package book is the screen where appointments are made: "What service are you booking your appointment for?"
// (design.md §9). What is typed lives in Form, apart from the widgets, which are made anew for each language and theme.
package book

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/ui/desktop/screen"
)

// Store is what the screen needs of the data: *store.Store has it.
type Store interface {
	// Openings finds the first free places; without any, the fault says why (capacity.Search).
	Openings(ctx context.Context, r capacity.Request) ([]capacity.Opening, error)
	// Book makes a booking, durable when it returns.
	Book(ctx context.Context, o booking.Order) (booking.Receipt, error)
	// Show gives a booking as it was kept, for its slip.
	Show(ctx context.Context, id uuid.UUID) (booking.Record, error)
	// SaveDraft keeps something sealed under a name, Draft gives it back (nil: none), DropDraft forgets it without the keys.
	SaveDraft(ctx context.Context, name string, plain []byte) error
	Draft(ctx context.Context, name string) ([]byte, error)
	DropDraft(ctx context.Context, name string) error
}

// Options are what the window adds to the screen.
type Options struct {
	// SaveSlip saves or prints the confirmation slip of a booking. It runs on the interface's goroutine. Nil: no slips.
	SaveSlip func(screen.Context, booking.Record)
}

// The slots of the runner. Confirming is never cancelled: its answer must reach the person.
const (
	slotOpenings = "openings"
	slotConfirm  = "book.confirm"
	slotSlip     = "book.slip"
	slotDraft    = "book.draft"
)

// Screen is the Book screen. It is used on the interface's goroutine only.
type Screen struct {
	store   Store
	options Options
	form    Form
	booked  *booked // the booking just made, or nil while the form is open
	last    booking.Order

	ctx   screen.Context
	left  *container.Scroll
	right *container.Scroll
	feet  [2]*fyne.Container // below them, always in view: the privacy notice, and the summary with Confirm
	side  *fyne.Container    // both, with their feet
	view  *view
	shown bool // between Enter and Leave

	openings []capacity.Opening
	more     bool         // later openings exist
	none     *fault.Fault // why there are no openings
	lost     *fault.Fault // why the opening chosen before is no longer held out
	busy     bool         // a booking is being made
	settled  bool         // focus the openings when they are there
	touched  map[string]bool
	all      bool // every field counts as touched: Confirm was tried
	quiet    bool // the program changes fields, not the person
	stop     func()

	safe   *safe
	sealed bool  // form and booking are in the safe
	begun  bool  // what is in the safe is half typed
	swept  bool  // a draft left over was looked for
	failed error // of the safe, not said yet
}

// New makes the screen with an empty form.
func New(store Store, o Options) *Screen {
	s := &Screen{store: store, options: o, stop: func() {}, safe: &safe{store: store}}
	s.reset()
	return s
}

// reset empties the form and forgets what was said about it.
func (s *Screen) reset() {
	s.form, s.booked = newForm(), nil
	s.openings, s.more, s.none, s.lost = nil, false, nil, nil
	s.touched, s.all = map[string]bool{}, false
}

// today is the site's civil date and time; a site whose zone is unknown is refused when it is imported.
func (s *Screen) today() (calendar.Date, calendar.Minute) {
	date, minute, err := s.ctx.Site.Now(s.ctx.Now())
	if err != nil {
		return calendar.DateOf(s.ctx.Now()), 0
	}
	return date, minute
}

func (s *Screen) todayTime() time.Time {
	date, _ := s.today()
	return date.Time()
}

// Enter puts the focus back where it was, or on the open panel.
func (s *Screen) Enter() {
	s.shown = true
	s.sweep()
	s.tick()
	s.ask()
	defer s.sayFailed()
	if s.form.Focus != "" && s.focus(s.form.Focus, s.form.Caret) {
		return
	}
	s.home()
}

// home is where work begins: the open panel's header, or after a booking its slip.
func (s *Screen) home() {
	c := s.ctx.Window.Canvas()
	if s.booked != nil {
		c.Focus(s.view.done.first)
		return
	}
	c.Focus(s.view.panels.Header(max(0, s.form.Panel)))
}

// Leave stops the clock and the search for openings, and remembers the focus.
func (s *Screen) Leave() {
	s.keep()
	s.shown = false
	s.stop()
	s.ctx.Runner.Cancel(slotOpenings)
	s.ctx.Runner.Cancel(slotSlip)
}

// Key scrolls the form when nothing else wanted the key.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	page := s.left.Size().Height * 0.8
	switch ev.Name {
	case fyne.KeyPageUp:
		page = -page
	case fyne.KeyPageDown:
	default:
		return false
	}
	low := max(0, s.left.Content.MinSize().Height-s.left.Size().Height)
	s.left.ScrollToOffset(fyne.NewPos(0, max(0, min(low, s.left.Offset.Y+page))))
	return true
}

// Rune chooses an opening by its digit, unless a field has the focus (design.md §12).
func (s *Screen) Rune(r rune) bool {
	if s.booked != nil || s.view.nameOf(s.ctx.Window.Canvas().Focused()) != "" {
		return false
	}
	return s.view.picks.digit(r)
}

var _ screen.Screen = (*Screen)(nil)
