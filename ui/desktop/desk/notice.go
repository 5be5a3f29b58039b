package desk

import (
	"context"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/translations"
	"daybook/ui/desktop/desk/panel"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

// notice is the most pressing thing about the day, or none.
func (s *Screen) notice() panel.Notice {
	words := s.ctx.Words
	late := func(text, mend string, do func()) panel.Notice {
		return panel.Notice{Tone: kit.ToneLate, Text: text, Mend: mend, Do: do}
	}
	switch {
	case s.err != nil:
		text := words.T("desk.unread") + " " + words.Fault(s.err)
		return panel.Notice{Tone: kit.ToneRefused, Text: text, Mend: words.T("desk.do.retry"), Do: s.reload}
	case !s.known:
	case s.day.Closed():
		return late(words.T("desk.closed")+" "+words.T("desk.closed-todo"), words.T("desk.do.reopen"), s.reopen)
	case s.unclosed.clients > 0:
		text := words.T("desk.unclosed", translations.Args{"Date": words.LongDate(s.unclosed.date.Time())})
		return late(text+" "+words.N("desk.unclosed-clients", s.unclosed.clients), words.T("desk.do.close-earlier"), s.closeEarlier)
	case s.day.Shut != nil:
		return late(words.Fault(s.day.Shut)+" "+words.T("desk.shut-today"), "", nil)
	}
	return panel.Notice{}
}

// reload reads all of the day again.
func (s *Screen) reload() {
	s.day.Position, s.day.Site.ID = 0, ""
	s.load()
}

// closeDay asks for the end of the day.
func (s *Screen) closeDay() {
	if s.known && !s.day.Closed() {
		s.closing(s.day)
	}
}

func (s *Screen) closing(day desk.Day) {
	outcome.CloseDay(s.ctx, day, func(c desk.Closing) {
		earlier := c.Date != s.day.Date
		s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.CloseDay(ctx, c) }, func(desk.Receipt) {
			if earlier {
				s.unclosed = unclosed{}
				s.fill()
				s.reload()
			}
			s.ctx.Toast(kit.ToneDone, s.ctx.Words.T("desk.day-closed"))
		})
	})
}

// closeEarlier asks for the end of an earlier day that was not closed.
func (s *Screen) closeEarlier() {
	siteID, date := s.ctx.Site.ID, s.unclosed.date
	if s.unclosed.clients == 0 {
		return
	}
	s.ctx.Runner.Run(slotDay, func(ctx context.Context) func() {
		day, err := s.o.Store.Day(ctx, siteID, date)
		return func() {
			if err != nil {
				s.ctx.Fail(err)
				return
			}
			s.closing(day)
		}
	})
}

// reopen asks for the end of the day to be taken back.
func (s *Screen) reopen() {
	if !s.known || s.day.Closing == uuid.Nil {
		return
	}
	outcome.Reopen(s.ctx, s.day, func(r desk.Reopening) {
		s.queue(func(ctx context.Context) (desk.Receipt, error) { return s.o.Store.Reopen(ctx, r) }, func(desk.Receipt) {
			s.ctx.Toast(kit.ToneDone, s.ctx.Words.T("desk.day-reopened"))
		})
	})
}
