package desk

import (
	"time"

	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/kit"
)

// fillFigures shows the line of figures, and what an undo would take back.
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
		{Label: t("desk.figure.done"), Value: n(f.Done.Clients)},
		{Label: t("desk.figure.turned-away"), Value: n(f.TurnedAway.Clients)},
		{Label: t("desk.figure.no-show"), Value: n(f.NoShow.Clients)},
		{Label: t("desk.figure.left"), Value: n(f.Left.Clients)},
		{Label: t("desk.figure.wait"), Value: s.tell.Minutes(f.MedianWait)},
		{Label: t("desk.figure.service"), Value: s.tell.Minutes(f.MedianService)},
	}
	if s.view.sheet.compact() { // the first three are seen above
		list = list[3:]
	}
	tail := ""
	if last, ok := s.day.Last(); ok {
		tail = t("desk.undoes", translations.Args{"What": s.tell.Happened(&last)})
	}
	before := s.view.figures.MinSize().Height
	s.view.figures.Set(list, tail)
	s.view.worn = s.view.worn || s.view.figures.MinSize().Height != before
}

// estimates says how long somebody would wait who came now without an appointment.
func (s *Screen) estimates() string {
	if !s.known || s.day.Closed() {
		return ""
	}
	var offered []site.Service
	for _, service := range site.Services() {
		if s.day.Site.Offers(service) && (s.service == "" || s.service == service) {
			offered = append(offered, service)
		}
	}
	if len(offered) == 0 {
		return ""
	}
	texts := make([]string, len(offered))
	for i, service := range offered {
		texts[i] = s.estimate(service)
	}
	if words := s.ctx.Words; len(texts) == 2 && texts[0] != texts[1] {
		return words.T("desk.estimate-two", translations.Args{
			"First": words.T("roster.service." + string(offered[0])), "FirstWait": texts[0],
			"Second": words.T("roster.service." + string(offered[1])), "SecondWait": texts[1],
		})
	}
	return s.ctx.Words.T("desk.estimate", translations.Args{"Wait": texts[0]})
}

// estimate is the wait for one service.
func (s *Screen) estimate(service site.Service) string {
	e, open := s.day.Estimate(service, 1, s.now)
	if !open {
		return s.ctx.Words.T("desk.estimate-none")
	}
	least, most := rounded(e)
	return s.ctx.Words.T("desk.estimate-wait", translations.Args{"Least": least, "Most": most})
}

// rounded gives an estimate in steps of five minutes, outwards, so that it promises nothing exact.
func rounded(e desk.Estimate) (least, most int) {
	const step = 5
	least = int(e.Least/time.Minute) / step * step
	most = (int(e.Most/time.Minute)/step + 1) * step
	return least, max(most, least+step)
}
