// Package roster is the screen of the day's list of a site: who is expected, when and where; each booking with its
// history; the list on paper.
package roster

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/translations"
	"daybook/ui/desktop/screen"
	"daybook/ui/kit"
)

// Store reads days and bookings.
type Store interface {
	Roster(ctx context.Context, siteID string, date calendar.Date) (roster.Day, error)
	Show(ctx context.Context, id uuid.UUID) (booking.Record, error)
}

// Options are what the screen needs.
type Options struct {
	Store Store
	// Print writes the day's list as a PDF in the language of the words; missing lists characters shown as ▯.
	Print   func(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) (missing []string, err error)
	WordsIn func(translations.Language) *translations.Words // of the paper, which may be in the other language
	Folder  string                                          // where saved lists are proposed to go
}

// The slots of the runner.
const (
	slotDay  = "roster.day"
	slotShow = "roster.show"
)

// Screen implements screen.Screen. It is used on the interface's goroutine only.
type Screen struct {
	o     Options
	ctx   screen.Context
	date  calendar.Date // none: today
	day   roster.Day
	known bool  // day is what the store had for site and date
	err   error // why it is not known
	at    string
	view  *view
	shown bool
}

// New makes the screen; it opens on today.
func New(o Options) *Screen { return &Screen{o: o} }

// Build makes the objects for a language, theme and site.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	if s.ctx.Site.ID != ctx.Site.ID {
		s.known, s.at = false, ""
	}
	s.ctx = ctx
	s.view = s.newView()
	s.fill()
	return s.view.root
}

// Enter reads the day anew and puts the focus on the list.
func (s *Screen) Enter() {
	s.shown = true
	s.ctx.Window.Canvas().Focus(s.view.list)
	s.load()
}

// Leave stops reading.
func (s *Screen) Leave() {
	s.shown = false
	s.ctx.Runner.Cancel(slotDay)
	s.ctx.Runner.Cancel(slotShow)
}

// Changed reads the day anew: somebody committed something.
func (s *Screen) Changed() {
	if s.shown {
		s.load()
	}
}

// Forget drops the people read, as at lock.
func (s *Screen) Forget() { s.day, s.known = roster.Day{}, false }

// OpenAt shows a day, given as a calendar.Date, or as a booking.Receipt whose row is then selected.
func (s *Screen) OpenAt(args any) {
	switch at := args.(type) {
	case calendar.Date:
		s.turn(at)
	case booking.Receipt:
		s.at = at.Booking.String()
		if len(at.Places) > 0 {
			s.turn(at.Places[0].Date)
		}
	}
}

// Date is the day shown.
func (s *Screen) Date() calendar.Date {
	if s.date.IsZero() {
		return s.today()
	}
	return s.date
}

func (s *Screen) today() calendar.Date {
	date, _, err := s.ctx.Site.Now(s.ctx.Now())
	if err != nil { // a site without a zone is refused when it is imported
		return calendar.DateOf(s.ctx.Now())
	}
	return date
}

// turn shows another day. Today is kept as no date, so that it is still today after midnight.
func (s *Screen) turn(date calendar.Date) {
	if s.ctx.Now != nil && date == s.today() {
		date = 0
	}
	s.date, s.known, s.err = date, false, nil
	if s.shown {
		s.load()
	}
}

// load reads the day in the background; what is shown stays until then unless it is another day's.
func (s *Screen) load() {
	siteID, date := s.ctx.Site.ID, s.Date()
	s.ctx.Runner.Run(slotDay, func(ctx context.Context) func() {
		day, err := s.o.Store.Roster(ctx, siteID, date)
		return func() {
			s.day, s.err, s.known = day, err, err == nil
			s.fill()
		}
	})
	s.fill()
}

// Key goes to the day before or after with the arrows.
func (s *Screen) Key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		s.turn(s.Date().Add(-1))
	case fyne.KeyRight:
		s.turn(s.Date().Add(1))
	case fyne.KeyF5:
		s.load()
	default:
		return false
	}
	return true
}

// Rune goes to today on t and to a date on g.
func (s *Screen) Rune(r rune) bool {
	switch r {
	case 't', 'T':
		s.turn(s.today())
	case 'g', 'G':
		s.askDate()
	default:
		return false
	}
	return true
}

var (
	_ screen.Screen    = (*Screen)(nil)
	_ screen.Opener    = (*Screen)(nil)
	_ screen.Watcher   = (*Screen)(nil)
	_ screen.Forgetter = (*Screen)(nil)
)

// toast says something in passing.
func (s *Screen) toast(tone kit.Tone, text string) { s.ctx.Toast(tone, text) }
