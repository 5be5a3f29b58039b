package desk

import (
	"context"

	"daybook/translations"
	"daybook/ui/desktop/desk/lanes"
	"daybook/ui/desktop/desk/panel"
)

// fill shows the day as it is now.
func (s *Screen) fill() {
	s.lanes = s.lanes.Sort(lanes.Asked{
		Tell: s.tell, Day: s.day, Known: s.known, Unread: s.err != nil, At: s.ctx.Now(), Counter: s.counter, Service: s.service, Filter: s.filter(),
	})
	s.field.entry.SetBad(s.field.wrong != "")
	s.panel.Show(s.lanes, panel.Shown{Notice: s.notice(), Hint: s.hint(), Undoes: s.undoes()})
	s.foretell(false)
	if s.o.Display != nil && s.known {
		s.o.Display.Update(s.day, s.ctx.Now())
	}
}

// hint stands beside the field.
func (s *Screen) hint() string {
	switch {
	case s.field.wrong != "":
		return s.ctx.Words.T(s.field.wrong)
	case s.field.capturing():
		return s.ctx.Words.T("desk.number")
	}
	return ""
}

// undoes says what an undo would take back.
func (s *Screen) undoes() string {
	last, ok := s.day.Last()
	if !ok {
		return ""
	}
	return s.ctx.Words.T("desk.undoes", translations.Args{"What": s.happened(&last)})
}

// foretell finds the forecast anew in the background. No key waits for it: what a key has changed is foretold within a
// second, by the tick.
func (s *Screen) foretell(ticked bool) {
	of, old := s.lanes.Moment(), s.lanes.Forecast.Of
	if of == old || !ticked && of.Site == old.Site || !s.known || s.day.Closed() {
		return
	}
	day, now, services := s.day, s.lanes.Now, s.offered()
	s.ctx.Runner.Run(slotForecast, func(context.Context) func() {
		f := lanes.Foretell(day, now, services)
		return func() {
			if s.known && s.day.Site.ID == of.Site {
				s.lanes.Forecast = f
				s.panel.ShowForecast()
			}
		}
	})
}
