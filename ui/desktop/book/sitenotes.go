package book

import (
	"strings"

	"fyne.io/fyne/v2"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// closureAhead is how many days before it a closure or a holiday is said on the form.
const closureAhead = 14

// siteNotes say what is particular about the site for a service: not given here, by appointment only, closed soon.
func (s *Screen) siteNotes(service site.Service) fyne.CanvasObject {
	w, at := s.ctx.Words, s.at()
	tone, words := kit.Plain, []string(nil)
	if !at.Offers(service) {
		tone, words = kit.ToneLate, append(words, w.T("book.site.not-offered"))
	}
	switch {
	case at.AppointOnly && at.Phone != "":
		words = append(words, w.T("book.site.by-appointment-phone", translations.Args{"Phone": at.Phone}))
	case at.AppointOnly:
		words = append(words, w.T("book.site.by-appointment"))
	}
	if days := s.closedSoon(at.Schedule); len(days) > 0 {
		words = append(words, w.T("book.site.closed", translations.Args{"Days": days}))
	}
	notice := kit.NewNotice(tone, strings.Join(words, " "))
	notice.Hidden = len(words) == 0
	return notice
}

// closedSoon lists the closures and holidays of the next two weeks.
func (s *Screen) closedSoon(at calendar.Schedule) []string {
	w := s.ctx.Words
	today, _ := s.today()
	language := string(w.Language())
	var list []string
	say := func(days string, why calendar.Text) {
		if !why.IsZero() {
			days = w.T("book.site.why", translations.Args{"Days": days, "Why": why.In(language)})
		}
		list = append(list, days)
	}
	for _, c := range at.Closures {
		if c.From > today.Add(closureAhead) || !c.To.IsZero() && c.To < today {
			continue
		}
		days := w.DayMonth(c.From.Time())
		switch {
		case c.To.IsZero():
			days = w.T("book.site.from", translations.Args{"From": days})
		case c.To != c.From:
			days = w.T("book.site.span", translations.Args{"From": days, "To": w.DayMonth(c.To.Time())})
		}
		say(days, c.Reason)
	}
	for d := today; d <= today.Add(closureAhead); d++ {
		if closed := at.Day(d).Closed; closed != nil && closed.Code == "site.holiday" {
			if h, ok := at.Holiday(d); ok {
				say(w.DayMonth(d.Time()), h.Name)
			}
		}
	}
	return list
}
