// Package roster is the screen of the day's list of a site: who is expected, when and where, sorted and filtered as the
// person wants; what can be done with each booking; the list on paper.
package roster

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/translations"
	"daybook/ui/desktop/printout"
	"daybook/ui/desktop/record"
	"daybook/ui/desktop/screen"
)

// Store reads days.
type Store interface {
	Roster(ctx context.Context, siteID string, date calendar.Date) (roster.Day, error)
}

// Options are what the screen needs.
type Options struct {
	Store Store
	// Records are the dialogs of one booking, which the window's Show opens too.
	Records *record.Records
	// Print writes the day's list as a PDF in the language of the words; missing lists characters shown as ▯.
	Print   func(w io.Writer, day roster.Day, words *translations.Words, printed time.Time) (missing []string, err error)
	WordsIn func(translations.Language) *translations.Words // of the paper, which may be in the other language
	Folder  string                                          // where saved lists are proposed to go
	Spool   printout.Spool                                  // opens and prints documents; nil: they can only be saved
}

// slotDay is the runner's for reading a day.
const slotDay = "roster.day"

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
	lines []line // of the day, in its order, made for words and columns as they are
	want  filter
}

// New makes the screen; it opens on today.
func New(o Options) *Screen {
	if o.Records == nil {
		o.Records = record.New(record.Options{})
	}
	return &Screen{o: o}
}

// Build makes the objects for a language, theme and site.
func (s *Screen) Build(ctx screen.Context) fyne.CanvasObject {
	if s.ctx.Site.ID != ctx.Site.ID {
		s.known, s.at = false, ""
	}
	s.ctx, s.lines = ctx, nil
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
}

// Changed reads the day anew: somebody committed something.
func (s *Screen) Changed() {
	if s.shown {
		s.load()
	}
}

// Forget drops the people read and what was typed to find them, as at lock.
func (s *Screen) Forget() {
	s.day, s.known, s.lines, s.want, s.at = roster.Day{}, false, nil, filter{}, ""
}

// OpenAt shows a day, given as a calendar.Date, or as a booking.Receipt whose row is then selected.
func (s *Screen) OpenAt(args any) {
	switch at := args.(type) {
	case calendar.Date:
		s.turn(at)
	case booking.Receipt:
		s.at, s.want = at.Booking.String(), filter{} // it must be seen
		if s.view != nil {
			s.view.filter.SetText("")
			s.markFilter(s.view)
		}
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
	s.date, s.known, s.err, s.lines = date, false, nil, nil
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
			s.day, s.err, s.known, s.lines = day, err, err == nil, nil
			s.fill()
		}
	})
	if !s.known {
		s.fill()
	}
}

var (
	_ screen.Screen    = (*Screen)(nil)
	_ screen.Opener    = (*Screen)(nil)
	_ screen.Watcher   = (*Screen)(nil)
	_ screen.Forgetter = (*Screen)(nil)
)
