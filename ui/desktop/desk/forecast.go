package desk

import (
	"context"
	"time"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
)

// forecast is how long somebody would wait who came now without an appointment, for each service of the site.
type forecast struct {
	of       forecastOf
	services []site.Service
	waits    []wait // in the order of services
}

// wait is one for a service, if a counter is open for it.
type wait struct {
	desk.Estimate
	open bool
}

// forecastOf is what it was found for.
type forecastOf struct {
	site     string
	position int64 // of the day
	minute   calendar.Minute
}

// foretell finds the waits anew in the background. It takes longer than all else that is shown, so that no key waits for
// it: what a key has changed is foretold within a second, by the tick.
func (s *Screen) foretell(ticked bool) {
	of := forecastOf{site: s.day.Site.ID, position: s.day.Position, minute: s.now.Minute}
	old := s.forecast.of
	if of == old || !ticked && of.site == old.site || !s.known || s.day.Closed() {
		return
	}
	day, now, services := s.day, s.now, s.offered()
	s.ctx.Runner.Run(slotForecast, func(context.Context) func() {
		f := forecast{of, services, make([]wait, len(services))}
		for i, service := range services {
			f.waits[i].Estimate, f.waits[i].open = day.Estimate(service, 1, now)
		}
		return func() {
			if s.known && s.day.Site.ID == of.site {
				s.forecast = f
				s.view.waiting.SetFoot(s.estimates())
			}
		}
	})
}

// estimates says how long somebody would wait who came now without an appointment.
func (s *Screen) estimates() string {
	f, words := s.forecast, s.ctx.Words
	var texts []string
	for i, service := range f.services {
		if s.service == "" || s.service == service {
			texts = append(texts, s.estimate(f.waits[i]))
		}
	}
	if !s.known || s.day.Closed() || len(texts) == 0 {
		return ""
	}
	if len(texts) == 2 && texts[0] != texts[1] {
		return words.T("desk.estimate-two", translations.Args{
			"First": words.T("roster.service." + string(f.services[0])), "FirstWait": texts[0],
			"Second": words.T("roster.service." + string(f.services[1])), "SecondWait": texts[1],
		})
	}
	return words.T("desk.estimate", translations.Args{"Wait": texts[0]})
}

// estimate is the wait for one service.
func (s *Screen) estimate(w wait) string {
	if !w.open {
		return s.ctx.Words.T("desk.estimate-none")
	}
	least, most := rounded(w.Estimate)
	return s.ctx.Words.T("desk.estimate-wait", translations.Args{"Least": least, "Most": most})
}

// rounded gives an estimate in steps of five minutes, outwards, so that it promises nothing exact.
func rounded(e desk.Estimate) (least, most int) {
	const step = 5
	least = int(e.Least/time.Minute) / step * step
	most = (int(e.Most/time.Minute)/step + 1) * step
	return least, max(most, least+step)
}
