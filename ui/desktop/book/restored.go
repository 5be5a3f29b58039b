package book

import (
	"time"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
)

// restored is what was taken over from an earlier run, as it was then: it is said in the same words whatever is typed or
// opened after it.
type restored struct {
	service site.Service // "" on the Overview
	who     string
	at      time.Time // the last change
}

// restoredWords say what was taken over from the run before, and from when.
func (s *Screen) restoredWords() string {
	r := s.restored
	what := s.ctx.Words.T("book.overview")
	if r.service != "" {
		what = s.words().Service(r.service)
	}
	if r.who != "" {
		what += " · " + r.who
	}
	date, minute, err := s.ctx.Site.Now(r.at)
	if err != nil {
		date, minute = calendar.DateOf(r.at), 0
	}
	return s.ctx.Words.T("book.restored", translations.Args{
		"What": what, "Date": date, "Time": s.ctx.Words.Clock(int(minute)), "Key": s.key("Ctrl+N"),
	})
}

// dismiss takes that notice away.
func (s *Screen) dismiss() {
	s.restored = nil
	if s.view == nil || s.view.restored == nil || s.view.restored.Hidden {
		return
	}
	s.view.restored.Hide()
	s.left.Content.Refresh()
	s.settle()
}
