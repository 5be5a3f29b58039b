// Package find is the screen that finds bookings of any day by whatever scrap there is: half a name, four digits of a
// phone, a number read aloud or scanned.
package find

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Store searches. The first search after unlocking waits until everything can be found. Those at a site from a date on are
// given first, so that of a common name they are not lost among all others.
type Store interface {
	FindNear(ctx context.Context, text, siteID string, from calendar.Date, limit int) ([]booking.Record, error)
	Sites() ([]site.Site, error)
	// Day is asked for the tickets of today: who came without an appointment may have nothing else.
	Day(ctx context.Context, siteID string, date calendar.Date) (desk.Day, error)
}

// Most is how many bookings are shown; with more, people are asked to type more.
const Most = 50

// longest is how much can be typed; a scan of a letter is a few hundred characters.
const longest = 400

const slot = "find"

// Screen implements screen.Screen. It is used on the interface's goroutine only.
type Screen struct {
	store  Store
	ctx    screen.Context
	text   string // as typed
	want   string // the filter
	answer answer // to what was asked last and is known
	at     string // the row somebody went to
	hurry  bool   // Enter was pressed before the answer came
	opened bool   // at a text, which is to be added to rather than replaced
	view   *view
	shown  bool
}

// New makes the screen, with nothing typed.
func New(store Store) *Screen { return &Screen{store: store, want: all} }

// Build makes the objects for a language, theme and site.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	s.ctx = ctx
	s.view = s.newView()
	s.recall()
	s.answer.arrange(s.today())
	s.fill()
	return s.view.root
}

// Enter puts the caret into the field and searches again: much may have changed.
func (s *Screen) Enter() {
	s.shown = true
	field := s.view.search.Field
	s.ctx.Window.Canvas().Focus(field)
	if s.opened {
		field.SetCaret(len(s.text))
		s.opened = false
	}
	s.look()
}

// Leave stops searching.
func (s *Screen) Leave() {
	s.shown, s.hurry = false, false
	s.ctx.Runner.Cancel(slot)
}

// Changed searches again: somebody committed something.
func (s *Screen) Changed() {
	if s.shown {
		s.look()
	}
}

// Adjusted says how far the search is ready.
func (s *Screen) Adjusted() {
	if s.shown {
		s.fill()
	}
}

// Forget drops what was typed and found, as at lock.
func (s *Screen) Forget() {
	s.text, s.want, s.answer, s.at, s.hurry, s.opened = "", all, answer{}, "", false, false
}

// OpenAt looks for a text, as the palette hands it over.
func (s *Screen) OpenAt(args any) {
	if text, ok := args.(string); ok {
		s.setFilter(all)                  // all that matches was asked for
		s.view.search.Field.SetText(text) // which looks for it
		s.opened = true
	}
}

// typed is told every change of the field.
func (s *Screen) typed(text string) {
	s.text, s.hurry, s.at = text, false, ""
	s.look()
}

// submit opens the booking selected. While the answer to what was typed is not there yet, as after a scan, the one found
// is opened when it comes; of several, somebody has to choose.
func (s *Screen) submit() {
	if s.ctx.Runner.Busy(slot) {
		s.hurry = true
		return
	}
	s.show()
}

func (s *Screen) show() {
	if r, ok := s.selected(); ok {
		s.ctx.Show(r.ID)
	}
}

// toDay goes to the roster of the day of the booking selected. At another site than people work at it asks first: they go
// on working there.
func (s *Screen) toDay() {
	r, ok := s.selected()
	if !ok {
		return
	}
	at, known := s.answer.sites[r.Facts.Site]
	goThere := func() { s.ctx.Open(screen.Roster, booking.Receipt{Booking: r.ID, Places: r.Facts.Places}) }
	if r.Facts.WalkIn() { // who holds no place is not on the roster
		goThere = func() { s.ctx.Open(screen.Roster, r.Facts.Day()) }
	}
	if !known || at.ID == s.ctx.Site.ID {
		goThere()
		return
	}
	words := s.ctx.Words
	name := at.Name.In(string(words.Language()))
	kit.Confirm(s.ctx.Env, s.ctx.Window.Canvas(), words.T("find.other-site-title"), words.T("find.other-site", translations.Args{"Site": name}),
		words.T("find.other-site-yes"), func() {
			s.ctx.MoveTo(at)
			goThere()
		})
}

// onDesk tells whether the booking selected is one of today at the site at hand.
func (s *Screen) onDesk() bool {
	r, ok := s.selected()
	return ok && r.Active() && r.Facts.Site == s.ctx.Site.ID && r.Facts.Day() == s.today()
}

// toDesk goes to the booking selected where it is served today.
func (s *Screen) toDesk() {
	if r, ok := s.selected(); ok && s.onDesk() {
		s.ctx.Open(screen.Desk, r.ID)
	}
}

// again empties the field for the next search, among all.
func (s *Screen) again() {
	s.setFilter(all)
	s.view.search.Field.SetText("")
	s.ctx.Window.Canvas().Focus(s.view.search.Field)
}

// selected is the booking selected in the list.
func (s *Screen) selected() (r booking.Record, ok bool) {
	id, ok := s.view.search.List.Selected()
	if !ok {
		return r, false
	}
	wanted, err := uuid.Parse(id)
	i := slices.IndexFunc(s.answer.found, func(r booking.Record) bool { return r.ID == wanted })
	if err != nil || i < 0 {
		return r, false
	}
	return s.answer.found[i], true
}

func (s *Screen) today() calendar.Date {
	date, _, err := s.ctx.Site.Now(s.ctx.Now())
	if err != nil { // a site without a zone is refused when it is imported
		return calendar.DateOf(s.ctx.Now())
	}
	return date
}

// Key uses none: the caret is in the field.
func (s *Screen) Key(*fyne.KeyEvent) bool { return false }

// Rune takes what is typed while nothing has the focus, as by a scanner after a click beside the field.
func (s *Screen) Rune(r rune) bool {
	s.ctx.Window.Canvas().Focus(s.view.search.Field)
	s.view.search.Field.TypedRune(r)
	return true
}

var (
	_ screen.Screen    = (*Screen)(nil)
	_ screen.Opener    = (*Screen)(nil)
	_ screen.Watcher   = (*Screen)(nil)
	_ screen.Adjuster  = (*Screen)(nil)
	_ screen.Forgetter = (*Screen)(nil)
)
