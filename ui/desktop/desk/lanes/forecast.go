package lanes

import (
	"time"

	"daybook/model/calendar"
	"daybook/model/desk"
	"daybook/model/site"
	"daybook/translations"
)

// Forecast is how long somebody would wait who came now without an appointment, for each service of the site.
type Forecast struct {
	Of       Moment
	services []site.Service
	waits    []wait // in the order of services
}

// wait is one for a service, if a counter is open for it.
type wait struct {
	desk.Estimate
	open bool
}

// Moment is what a forecast was found for.
type Moment struct {
	Site     string
	Position int64 // of the day
	Minute   calendar.Minute
}

// Moment is what a forecast for the day as it was sorted last would be found for.
func (l *Lanes) Moment() Moment {
	return Moment{Site: l.Day.Site.ID, Position: l.Day.Position, Minute: l.Now.Minute}
}

// Foretell finds the forecast for some services. It takes longer than all else that is shown, so that no key should wait.
func Foretell(day desk.Day, now desk.Now, services []site.Service) Forecast {
	f := Forecast{Moment{day.Site.ID, day.Position, now.Minute}, services, make([]wait, len(services))}
	for i, service := range services {
		f.waits[i].Estimate, f.waits[i].open = day.Estimate(service, 1, now)
	}
	return f
}

// Foot says under those who wait how long somebody would wait who came now without an appointment.
func (l *Lanes) Foot() string {
	f, words := l.Forecast, l.Tell.Words
	var texts []string
	for i, service := range f.services {
		if l.Service == "" || l.Service == service {
			texts = append(texts, l.estimate(f.waits[i]))
		}
	}
	if !l.Known || l.Day.Closed() || len(texts) == 0 {
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
func (l *Lanes) estimate(w wait) string {
	if !w.open {
		return l.Tell.Words.T("desk.estimate-none")
	}
	least, most := rounded(w.Estimate)
	return l.Tell.Words.T("desk.estimate-wait", translations.Args{"Least": least, "Most": most})
}

// rounded gives an estimate in steps of five minutes, outwards, so that it promises nothing exact.
func rounded(e desk.Estimate) (least, most int) {
	const step = 5
	least = int(e.Least/time.Minute) / step * step
	most = (int(e.Most/time.Minute)/step + 1) * step
	return least, max(most, least+step)
}
