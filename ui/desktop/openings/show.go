package openings

import (
	"slices"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/translations"
	"daybook/ui/kit"
)

// show shows what was last found.
func (p *Picker) show() {
	v, w := p.view, p.ctx.Words
	texts := make([][2]string, len(p.found))
	for i, o := range p.found {
		texts[i] = [2]string{w.ShortDate(o.Date().Time()), w.Clock(int(o.Start()))}
	}
	chosen := -1
	if len(p.choice.Chosen) > 0 {
		chosen = p.indexOf(p.choice.Chosen[0].Date, p.choice.Chosen[0].Start)
	}
	at := chosen
	if v.grid.focus && v.grid.at < len(v.grid.openings) { // who walks the list stays where they are
		here := v.grid.openings[v.grid.at]
		if i := p.indexOf(here.Date(), here.Start()); i >= 0 {
			at = i
		}
	}
	v.grid.openings = p.found
	v.grid.set(texts, chosen, at)
	v.grid.Hidden = len(texts) == 0
	v.about.SetText(p.about())
	v.earlier.Hidden, v.later.Hidden = p.choice.Page == 0, !p.more
	v.side.Hidden = p.o.Fixed || p.wish.Persons < 2
	v.each.Hidden = v.side.Hidden
	v.sites.Hidden = p.o.Fixed || p.wish.Service == ""
	v.home.Hidden, v.where.Hidden = !p.Away() || p.o.Fixed, !p.Away()
	if p.Away() {
		v.away.Set(kit.ToneService, w.T("openings.away", translations.Args{"Site": p.site.Name}))
	}
	p.showTrouble()
	p.showWeek()
	p.refresh()
}

func (p *Picker) indexOf(date calendar.Date, start calendar.Minute) int {
	return slices.IndexFunc(p.found, func(o capacity.Opening) bool { return o.Date() == date && o.Start() == start })
}

// refresh lays both cards out anew, as their heights may be others.
func (p *Picker) refresh() {
	v := p.view
	v.inner.Refresh()
	v.card.Refresh()
	v.weekBox.Refresh()
	v.weekCard.Refresh()
	v.object.Refresh()
}

// about says for whom, how long, and from when.
func (p *Picker) about() string {
	w := p.ctx.Words
	if p.wish.Service == "" {
		return w.T("book.openings.none-yet")
	}
	id := "book.openings.for"
	args := translations.Args{"Duration": w.Duration(p.minutes())}
	text := w.N(id, p.wish.Persons, args)
	if p.SideBySide() {
		text = w.N("openings.for-side", p.wish.Persons, args)
	}
	if from := p.from(); p.choice.Since > 0 && from != 0 {
		text = w.T("openings.since", translations.Args{"For": text, "Date": w.ShortDate(from.Time()), "Time": p.choice.Since})
	}
	return text
}

// Missing asks for an opening, unless there is none or it is already said why the one chosen is gone; "" stops asking.
func (p *Picker) Missing(wrong string) {
	v := p.view
	v.grid.SetBad(wrong != "")
	v.wants = wrong != ""
	v.missing.Set(kit.ToneRefused, p.ctx.Env.Words.Error+" "+wrong)
	p.showMissing()
}

func (p *Picker) showMissing() {
	v := p.view
	if hidden := !v.wants || v.grid.Hidden || !v.notice.Hidden; hidden != v.missing.Hidden {
		v.missing.Hidden = hidden
		p.refresh()
	}
}

// showTrouble says why there is nothing to choose, or that the time chosen is gone, and what to do.
func (p *Picker) showTrouble() {
	v, w := p.view, p.ctx.Words
	v.notice.Hidden, v.look.Hidden = p.none == nil && p.lost == nil, true
	switch {
	case p.none != nil:
		v.notice.Set(kit.ToneLate, w.Fault(p.none))
		if to, ok := p.none.Args["To"].(calendar.Date); ok && p.none.Code == "capacity.full" {
			p.offer(to.Add(1))
		} else if on, ok := p.none.Args["Date"].(calendar.Date); ok && p.none.Code != "site.no-date-after" {
			p.offer(on.Add(1))
		}
	case p.lost != nil:
		text := w.Fault(p.lost)
		if p.near != nil && len(p.found) > 0 {
			text = w.T("openings.nearest", translations.Args{"Why": text})
		}
		v.notice.Set(kit.ToneRefused, text)
	}
	p.showMissing()
	v.turning.Hidden = v.earlier.Hidden && v.later.Hidden && v.look.Hidden && v.sites.Hidden
}

// offer gives a button that looks from a later day.
func (p *Picker) offer(from calendar.Date) {
	v := p.view
	v.look.Hidden = false
	v.look.SetLabel(p.ctx.Words.T("openings.look", translations.Args{"Date": p.ctx.Words.ShortDate(from.Time())}))
	v.look.SetOnTapped(func() {
		p.ctx.Window.Canvas().Focus(v.from)
		v.from.SetDate(from.Time())
	})
}
