package desk

import (
	"context"

	"daybook/model/desk"
)

// load reads the day in the background.
func (s *Screen) load() {
	read := s.reading()
	s.ctx.Runner.Run(slotDay, func(ctx context.Context) func() {
		r := read(ctx)
		return func() {
			if s.unclosed = r.unclosed; r.changed || r.err != nil {
				s.take(r.day, r.err)
			}
		}
	})
	if !s.known {
		s.fill()
	}
}

// read is a day as it was read.
type read struct {
	day      desk.Day
	unclosed unclosed
	changed  bool // it is another than the one there was
	err      error
}

// reading gives what reads the day at hand: all of it if it is not known, what changed if it is.
func (s *Screen) reading() func(context.Context) read {
	siteID, date, day, before, known := s.ctx.Site.ID, s.today(), s.day, s.unclosed, s.known
	return func(ctx context.Context) (r read) {
		if known && day.Date == date && day.Site.ID == siteID {
			r.unclosed = before
			r.day, r.changed, r.err = s.o.Store.DayAfter(ctx, day)
			return r
		}
		r.changed = true
		if r.day, r.err = s.o.Store.Day(ctx, siteID, date); r.err == nil {
			r.unclosed.date, r.unclosed.clients, r.err = s.o.Store.Unclosed(ctx, siteID, date)
		}
		return r
	}
}

// take shows a day as it was read. Whoever was selected stays so, wherever they went since.
func (s *Screen) take(day desk.Day, err error) {
	was, had := s.panel.Selected()
	s.show(day, err)
	if had && err == nil {
		s.followTo(was.ID)
	}
	s.settleWanted()
}

// show does without following anybody.
func (s *Screen) show(day desk.Day, err error) {
	s.err = err
	if err == nil {
		s.day, s.known = day, true
	}
	s.fill()
	if s.sheet != nil && s.sheet.Open() && s.known {
		if client, ok := s.day.Client(s.sheet.Booking()); ok {
			s.sheet.SetDeeds(s.deedsFor(&client))
			s.sheet.Update(client, s.lanes.Now)
		}
	}
}

// Behind keeps the display for the public in step while another screen is in front. While the window is locked nothing can
// be read: the display keeps what it showed.
func (s *Screen) Behind() {
	if s.o.Display == nil || s.panel == nil || s.shown || !s.o.Display.Open() {
		return
	}
	if s.known && s.day.Date == s.today() {
		s.o.Display.Update(s.day, s.ctx.Now()) // the time, and how new a call is
	}
	if s.ctx.Runner.Busy(slotBehind) {
		return
	}
	read := s.reading()
	s.ctx.Runner.Run(slotBehind, func(ctx context.Context) func() {
		r := read(ctx)
		return func() {
			if r.err != nil || s.shown || r.day.Position < s.day.Position { // a step was shown meanwhile
				return
			}
			s.day, s.known, s.unclosed = r.day, true, r.unclosed // shown with the next Build
			if r.changed {
				s.o.Display.Update(s.day, s.ctx.Now())
			}
		}
	})
}
