package desk

import (
	"daybook/translations"
	"daybook/ui/kit"
)

// fillFigures shows the line of figures, and what an undo would take back. What is under way counts clients, who are called
// together; what is over counts persons, each of whom has a result.
func (s *Screen) fillFigures() {
	if !s.known {
		s.view.figures.Set(nil, "")
		return
	}
	t, n, f := s.ctx.Words.T, s.ctx.Words.Number, s.day.Figures(s.now)
	waits := n(f.Waiting.Clients)
	if f.Waiting.Clients > 0 {
		waits = t("desk.figure.waiting-longest", translations.Args{"Number": f.Waiting.Clients, "Time": s.tell.Minutes(f.Longest)})
	}
	list := []kit.LaneFigure{
		{Label: t("desk.figure.expected"), Value: n(f.Expected.Clients)},
		{Label: t("desk.figure.waiting"), Value: waits},
		{Label: t("desk.figure.serving"), Value: n(f.Serving.Clients)},
		{Label: t("desk.figure.arrived"), Value: n(f.Arrived.Clients)},
		{Label: t("desk.figure.done"), Value: n(f.Done.Persons)},
		{Label: t("desk.figure.turned-away"), Value: n(f.TurnedAway.Persons)},
		{Label: t("desk.figure.no-show"), Value: n(f.NoShow.Persons)},
		{Label: t("desk.figure.left"), Value: n(f.Left.Persons)},
		{Label: t("desk.figure.wait"), Value: s.tell.Minutes(f.MedianWait)},
		{Label: t("desk.figure.service"), Value: s.tell.Minutes(f.MedianService)},
	}
	if s.view.sheet.compact() { // the first three are seen above
		list = list[3:]
	}
	tail := ""
	if last, ok := s.day.Last(); ok {
		tail = t("desk.undoes", translations.Args{"What": s.happened(&last)})
	}
	before := s.view.figures.MinSize().Height
	s.view.figures.Set(list, tail)
	s.view.worn = s.view.worn || s.view.figures.MinSize().Height != before
}
