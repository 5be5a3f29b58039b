// Package book is the screen where appointments are made: "What service are you booking your appointment for?"
// (design.md §9). It has the widgets, which are made anew for each language and theme, and what happens in which order; what
// is typed lives apart from them. Its parts, none of which knows the screen:
//
//	form     what is typed: to and from a booking's details, merged, reused
//	fields   where it is typed: the fields of both services, tied to the form
//	check    what is wrong or odd about it, and at which field
//	scan     what was scanned into the wrong field, and who called before
//	offer    offers to put that right, or to take over what the caller's last booking knows
//	amend    a booking whose details are being changed
//	draft    keeps it sealed through locks and crashes
//	wording  says it in words
//	summary  the card that says what will be booked
//	aloud    what is read to the client: the guide, the notices, the booking just made
//	arrange  rows that fold, columns, feet
package book

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/book/amend"
	"daybook/ui/desktop/book/draft"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/offer"
	"daybook/ui/desktop/openings"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Store is what the screen needs of the data: *store.Store has it.
type Store interface {
	openings.Store
	draft.Store
	offer.Store
	// Book makes a booking, durable when it returns.
	Book(ctx context.Context, o booking.Order) (booking.Receipt, error)
	// Show gives a booking as it was kept, for its slip or to change it.
	Show(ctx context.Context, id uuid.UUID) (booking.Record, error)
	// Amend changes a booking's details, durable when it returns.
	Amend(ctx context.Context, a booking.Amendment) (booking.Receipt, error)
	// Site gives a site by its id.
	Site(id string) (site.Site, error)
}

// Options are what the window adds to the screen.
type Options struct {
	// SaveSlip saves or prints the confirmation slip of a booking. It runs on the interface's goroutine. Nil: no slips.
	SaveSlip func(screen.Context, booking.Record)
	// Flyer shows or prints the "Don't wait in line" flyer in both languages. Nil: it is not offered.
	Flyer func(screen.Context)
}

// The slots of the runner. Confirming is never cancelled: its answer must reach the person.
const (
	slotConfirm = "book.confirm"
	slotSlip    = "book.slip"
	slotAmend   = "book.amend"
)

// Screen is the Book screen. It is used on the interface's goroutine only.
type Screen struct {
	store   Store
	options Options
	form    form.Form
	booked  *draft.Booked // the booking just made, or nil while the form is open
	last    booking.Order

	ctx   screen.Context
	left  *container.Scroll
	right *container.Scroll
	feet  [2]*fyne.Container // below them, always in view: the privacy notice, and the summary with Confirm
	side  *kit.Split         // both, with their feet
	view  *view
	scale float32 // of the texts it was made for
	shown bool    // between Enter and Leave

	picker  *openings.Picker
	busy    bool // a booking is being made
	touched map[string]bool
	all     bool // every field counts as touched: Confirm was tried
	stop    func()

	hand   site.Site        // the window's site; ctx.Site is the booking's while one is changed
	amend  *amend.Amendment // the booking being changed, or nil
	parked *draft.Draft     // the form put aside meanwhile
	offers *offer.Offers    // at the fields

	keeper   *draft.Keeper
	restored *restored // what was taken over from an earlier run, until it is done with or the notice is dismissed
}

// New makes the screen with an empty form.
func New(store Store, o Options) *Screen {
	s := &Screen{store: store, options: o, stop: func() {}}
	s.keeper = s.newKeeper()
	s.picker = s.newPicker()
	s.offers = s.newOffers()
	s.reset()
	return s
}

// reset empties the form and forgets what was said about it.
func (s *Screen) reset() {
	s.form, s.booked = form.New(), nil
	s.picker.Forget()
	s.touched, s.all = map[string]bool{}, false
	s.amend, s.parked = nil, nil
	s.offers.Forget()
	s.restored, s.ctx.Site = nil, s.hand
}

// today is the site's civil date and time; a site whose zone is unknown is refused when it is imported.
func (s *Screen) today() (calendar.Date, calendar.Minute) {
	date, minute, err := s.at().Now(s.ctx.Now())
	if err != nil {
		return calendar.DateOf(s.ctx.Now()), 0
	}
	return date, minute
}

// Enter puts the focus back where it was, or on the open panel.
func (s *Screen) Enter() {
	s.shown = true
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
	switch {
	case s.booked != nil:
		c.Focus(s.view.done)
	case s.amend != nil:
		c.Focus(s.view.first(s.form.Panel))
	default:
		c.Focus(s.view.header(max(0, s.form.Panel)))
	}
}

// Leave stops the clock and what is looked for, remembers the focus, and seals what is half typed without waiting.
func (s *Screen) Leave() {
	s.keep()
	s.shown = false
	s.stop()
	s.keeper.Save()
	s.keeper.Rest()
	s.ctx.Runner.Cancel(slotAmend)
	s.offers.Rest()
	s.picker.Cancel()
	s.ctx.Runner.Cancel(slotSlip)
}

// Key declines what is offered, leaves a booking that is being changed, or scrolls the form, when nothing else wanted the
// key.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyEscape {
		return s.escape()
	}
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

// escape declines what is offered, dismisses the notice of what was taken over, or leaves the booking that is being changed.
func (s *Screen) escape() bool {
	switch {
	case s.offers.Standing():
		s.offers.Decline()
	case s.restored != nil:
		s.dismiss()
	case s.amend != nil:
		s.leaveAmend()
	default:
		return false
	}
	return true
}

// Rune chooses an opening by its digit, unless a field has the focus (design.md §12).
func (s *Screen) Rune(r rune) bool {
	if s.booked != nil || s.amend != nil {
		return false
	}
	if name := s.fieldName(s.ctx.Window.Canvas().Focused()); name != "" && name != openings.List {
		return false
	}
	return s.picker.Digit(r)
}

var (
	_ screen.Screen   = (*Screen)(nil)
	_ screen.Opener   = (*Screen)(nil)
	_ screen.Adjuster = (*Screen)(nil)
)
