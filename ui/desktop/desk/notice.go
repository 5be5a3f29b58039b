package desk

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"daybook/model/desk"
	"daybook/translations"
	"daybook/ui/desktop/outcome"
	"daybook/ui/kit"
)

// matter is what the notice above the lanes says, with what can be done about it.
type matter struct {
	tone kit.Tone
	text string
	mend string // a button's label, or ""
	do   func()
}

// matters is the most pressing thing about the day, or none.
func (s *Screen) matters() matter {
	words := s.ctx.Words
	switch {
	case s.err != nil:
		return matter{kit.ToneRefused, words.T("desk.unread") + " " + words.Fault(s.err), words.T("desk.do.retry"), s.reload}
	case !s.known:
	case s.day.Closed():
		return matter{kit.ToneLate, words.T("desk.closed") + " " + words.T("desk.closed-todo"), words.T("desk.do.reopen"), s.reopen}
	case s.unclosed.clients > 0:
		text := words.T("desk.unclosed", translations.Args{"Date": words.LongDate(s.unclosed.date.Time())})
		return matter{kit.ToneLate, text + " " + words.N("desk.unclosed-clients", s.unclosed.clients), words.T("desk.do.close-earlier"), s.closeEarlier}
	case s.day.Shut != nil:
		return matter{kit.ToneLate, words.Fault(s.day.Shut) + " " + words.T("desk.shut-today"), "", nil}
	}
	return matter{}
}

func (s *Screen) fillNotice() {
	v, m := s.view, s.matters()
	if v.notice.Text() != m.text {
		v.notice.Set(m.tone, m.text)
		v.worn = true
	}
	v.mend.SetOnTapped(m.do)
	label(v.mend, m.mend)
	show(v.mend, m.mend != "")
	if s.known && !s.day.Closed() {
		v.close.Enable()
	} else {
		v.close.Disable()
	}
}

// sayEmpty says what lanes without anybody mean, and what to do.
func (s *Screen) sayEmpty() {
	t, v := s.ctx.Words.T, s.view
	both := func(title, todo string) {
		v.expected.SetEmpty(title, todo)
		v.waiting.SetEmpty(title, todo)
		v.counters.SetEmpty(title, todo)
	}
	v.over.SetNone(s.noneOver())
	switch {
	case s.err != nil && !s.known:
		both(t("desk.unread"), t("desk.unread-todo"))
	case !s.known:
		both(t("desk.loading"), "")
	case strings.TrimSpace(s.filter) != "":
		both(t("desk.no-hits"), t("desk.no-hits-todo"))
		for i, lane := range []*kit.Lane{expected: v.expected, waiting: v.waiting} {
			if all := s.lists.all[i]; all > 0 {
				lane.SetEmpty(s.ctx.Words.N("desk.hidden", all), t("desk.no-hits-todo"))
			}
		}
	default:
		v.expected.SetEmpty(t("desk.no-expected"), t("desk.no-expected-todo"))
		v.waiting.SetEmpty(t("desk.no-waiting"), t("desk.no-waiting-todo"))
		v.counters.SetEmpty(t("desk.no-counters"), "")
		if s.service != "" {
			v.expected.SetEmpty(t("desk.no-service"), t("desk.no-service-todo"))
			v.waiting.SetEmpty(t("desk.no-service"), t("desk.no-service-todo"))
		}
		if s.day.Closed() {
			v.expected.SetEmpty(t("desk.closed"), t("desk.closed-todo"))
			v.waiting.SetEmpty(t("desk.closed"), t("desk.closed-todo"))
		}
	}
}

// noneOver says what a strip without anybody means.
func (s *Screen) noneOver() string {
	switch all := s.lists.all[over]; {
	case all > 0 && strings.TrimSpace(s.filter) != "":
		return s.ctx.Words.N("desk.hidden", all)
	case all > 0:
		return s.ctx.Words.T("desk.no-over-hits")
	}
	return s.ctx.Words.T("desk.no-over")
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
