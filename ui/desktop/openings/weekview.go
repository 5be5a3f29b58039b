package openings

import (
	"strings"

	"daybook/model/calendar"
	"daybook/model/capacity"
	"daybook/translations"
	"daybook/ui/desktop/openings/strip"
	"daybook/ui/kit"
)

func (p *Picker) buildWeek() {
	w, env, v := p.ctx.Words, p.ctx.Env, p.view
	v.strip = strip.New(env, p.pickCell, p.turnWeek, p.Digit)
	v.title = kit.NewStrong("").As(kit.Wrap)
	v.reasons = kit.NewNote("")
	back, on := w.T("key.pgup"), w.T("key.pgdn")
	if kit.LargeText() {
		back, on = "", "" // the title needs the room
	}
	v.before = kit.NewButton(env, kit.Quiet, "‹", back, func() { p.turnWeek(-1) })
	v.after = kit.NewButton(env, kit.Quiet, "›", on, func() { p.turnWeek(1) })
	v.weekBox = kit.Column(tight, kit.Columns([]float32{1, 0, 0}, v.title, v.before, v.after), v.strip, v.reasons)
}

// showWeek shows the counts known; while others are being asked for they are greyed.
func (p *Picker) showWeek() {
	v := p.view
	hidden := p.wish.Service == "" || p.wish.Persons < 1 || !p.site.Offers(p.wish.Service)
	v.weekCard.Hidden = hidden
	if hidden {
		return
	}
	shown := p.week
	if shown.site != p.site.ID || shown.cells == nil {
		shown = p.newWeek()
	}
	days, labels := p.headers(shown)
	states, texts := make([][]strip.State, len(days)), make([][]string, len(days))
	for i := range days {
		states[i], texts[i] = make([]strip.State, len(labels)), make([]string, len(labels))
		if shown.cells != nil {
			copy(states[i], shown.cells[i])
		}
		for j, state := range states[i] {
			texts[i][j] = p.cellText(state)
		}
	}
	v.title.SetText(p.weekTitle(shown) + " · " + p.ctx.Words.T("openings.week.note"))
	v.strip.Set(days, labels, states, texts, p.chosenCell(shown))
	v.strip.SetStale(shown.cells == nil || p.ctx.Runner.Busy(p.slot(slotWeek)))
	v.reasons.SetText(p.reasons(shown))
	v.reasons.Hidden = v.reasons.Text() == ""
}

// headers are the names of days and stretches: "Mon 5", "12–2".
func (p *Picker) headers(shown week) (days, labels []string) {
	w := p.ctx.Words
	for _, day := range shown.days {
		days = append(days, w.T("openings.day", translations.Args{
			"Weekday": w.WeekdayShort(day.Weekday()), "Day": day.Time().Day(),
		}))
	}
	hour := func(m calendar.Minute) int {
		h, _ := m.Clock()
		if w.Language() == translations.English && h > 12 {
			h -= 12
		}
		return h
	}
	for _, span := range shown.spans {
		labels = append(labels, w.T("openings.stretch", translations.Args{"From": hour(span.From), "To": hour(span.To)}))
	}
	return days, labels
}

func (p *Picker) cellText(state strip.State) string {
	w := p.ctx.Words
	switch state.Kind {
	case strip.Free:
		return w.Number(state.Count)
	case strip.Full:
		return w.T("openings.full")
	case strip.Closed:
		return w.T("openings.closed")
	case strip.Past:
		return w.T("openings.past")
	case strip.Unknown:
	}
	return ""
}

// weekTitle names the first and the last day shown: "October 5–9", "5 au 9 octobre".
func (p *Picker) weekTitle(shown week) string {
	w := p.ctx.Words
	first, last := shown.days[0].Time(), shown.days[len(shown.days)-1].Time()
	from, to := w.DayMonth(first), w.DayMonth(last)
	switch {
	case first.Month() != last.Month():
		return w.T("openings.weeks", translations.Args{"From": from, "To": to})
	case w.Language() == translations.English:
		to = w.Number(last.Day())
	case first.Day() == 1:
		from = w.T("openings.first")
	default:
		from = w.Number(first.Day())
	}
	return w.T("openings.week", translations.Args{"From": from, "To": to})
}

// reasons says why days of the week are closed that usually are not.
func (p *Picker) reasons(shown week) string {
	var list []string
	for _, f := range shown.closed {
		if f != nil && (f.Code == "site.holiday" || f.Code == "site.closed" || f.Code == "site.closed-no-reason") {
			list = append(list, p.ctx.Words.Fault(f))
		}
	}
	return strings.Join(list, "\n")
}

// chosenCell is where the opening chosen begins, or -1, -1.
func (p *Picker) chosenCell(shown week) [2]int {
	if len(p.choice.Chosen) > 0 {
		chosen := p.choice.Chosen[0]
		for i, day := range shown.days {
			for j, span := range shown.spans {
				if day == chosen.Date && chosen.Start >= span.From && chosen.Start < span.To {
					return [2]int{i, j}
				}
			}
		}
	}
	return [2]int{-1, -1}
}

// pickCell asks for the openings from a day and a stretch on, and goes to them.
func (p *Picker) pickCell(day, row int) {
	if day >= len(p.week.days) || row >= len(p.week.spans) {
		return
	}
	date, span := p.week.days[day], p.week.spans[row]
	monday := p.week.monday
	p.setFrom(date.Time())
	p.choice.restart()
	p.choice.Since, p.choice.Week = span.From, monday
	if part := p.choice.Part.Span(); !part.IsZero() && !part.Contains(span) {
		p.choice.Part = capacity.AnyTime
		p.view.part.SetChosen(0)
	}
	p.near, p.settle = nil, true
	p.ask()
	p.changed(From)
}

// turnWeek shows an earlier or a later week, never one that is over.
func (p *Picker) turnWeek(by int) {
	if p.wish.Service == "" || p.view.weekCard.Hidden {
		return
	}
	today := p.now().Date
	next := shownMonday(p.site, p.choice.Week, p.from(), today).Add(7 * by)
	if next < today.Monday() || next > today.Add(aYear) {
		return
	}
	p.choice.Week = next
	p.askWeek()
}

// aYear bounds how far ahead weeks are looked at.
const aYear = 366
