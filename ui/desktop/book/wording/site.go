package wording

import (
	"strings"

	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
)

// Site is a site's name and address, in the language of the window.
func (w Words) Site(at site.Site) string {
	language := string(w.Language())
	return strings.Join(append([]string{at.Name.In(language)}, at.Address.In(language)...), ", ")
}

// Address is a site's; it is named too if it is not at home, or has no address.
func (w Words) Address(at site.Site, home string) string {
	lines := at.Address.In(string(w.Language()))
	if len(lines) == 0 || at.ID != home {
		return w.Site(at)
	}
	return strings.Join(lines, ", ")
}

// Tiers says how soon a passport can be had at a site, which is what the travel date is asked for (domain.md §2.4).
func (w Words) Tiers(at site.Site) string {
	days := translations.Args{"From": at.ExpressDays[0], "To": at.ExpressDays[1]}
	if at.ExpressDays == [2]int{} {
		days = translations.Args{"From": 2, "To": 9}
	}
	var list []string
	for _, tier := range []struct{ code, words string }{
		{"urgent", w.T("book.tier.urgent")},
		{"express", w.T("book.tier.express", days)},
		{"pickup10", w.T("book.tier.pickup10")},
		{"mail20", w.T("book.tier.mail20")},
	} {
		if at.Tier(tier.code) {
			list = append(list, tier.words)
		}
	}
	if len(list) == 0 {
		return w.T("book.tiers.none")
	}
	return w.T("book.tiers", translations.Args{"Tiers": list})
}

// closureAhead is how many days before it a closure or a holiday is said on the form.
const closureAhead = 14

// Particular says what is particular about a site for a service: not given here, by appointment only, closed soon; "" if
// nothing is. None tells that the service is not given.
func (w Words) Particular(at site.Site, service site.Service, today calendar.Date) (text string, none bool) {
	var said []string
	if none = !at.Offers(service); none {
		said = append(said, w.T("book.site.not-offered"))
	}
	switch {
	case at.AppointOnly && at.Phone != "":
		said = append(said, w.T("book.site.by-appointment-phone", translations.Args{"Phone": at.Phone}))
	case at.AppointOnly:
		said = append(said, w.T("book.site.by-appointment"))
	}
	if days := w.closedSoon(at.Schedule, today); len(days) > 0 {
		said = append(said, w.T("book.site.closed", translations.Args{"Days": days}))
	}
	return strings.Join(said, " "), none
}

// closedSoon lists the closures and holidays of the next two weeks.
func (w Words) closedSoon(at calendar.Schedule, today calendar.Date) []string {
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
