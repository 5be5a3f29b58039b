package openings

import (
	"time"

	"daybook/model/calendar"
	"daybook/model/capacity"
)

// now is the civil date and time at the site; a site whose zone is unknown is refused when it is imported.
func (p *Picker) now() capacity.Now {
	date, minute, err := p.site.Now(p.ctx.Now())
	if err != nil {
		return capacity.Now{Date: calendar.DateOf(p.ctx.Now())}
	}
	return capacity.Now{Date: date, Time: minute}
}

func (p *Picker) today() time.Time { return p.now().Date.Time() }

// from is the first day asked for, or none.
func (p *Picker) from() calendar.Date {
	if from, ok := p.view.from.Date(); ok {
		return calendar.DateOf(from)
	}
	return 0
}

// party is who is to be served, as far as time is concerned.
func (p *Picker) party() capacity.Party {
	return capacity.Party{Service: p.wish.Service, Persons: p.wish.Persons, Minutes: p.wish.Minutes, SideBySide: p.SideBySide()}
}

// minutes is how long the party takes.
func (p *Picker) minutes() int {
	each := p.wish.Minutes
	if each == 0 {
		each = p.site.Minutes[p.wish.Service]
	}
	if p.SideBySide() {
		return each
	}
	return each * p.wish.Persons
}
