package stage

import (
	"time"

	"github.com/google/uuid"

	"daybook/data/store"
	"daybook/model/calendar"
	"daybook/model/site"
)

// Office is a Service Canada Centre in Ontario with so many counters for both services, open on weekdays from 8:30 to 16:00,
// all day long.
func Office(id, name string, counters int) site.Site {
	s := site.Site{
		ID: id, Kind: site.ServiceCentre, Name: calendar.Text{EN: name + " Service Canada Centre", FR: "Centre Service Canada de " + name},
		City: calendar.Text{EN: name, FR: name}, Zone: "America/Toronto", Languages: []string{"en", "fr"}, Step: 10,
		Minutes:  map[site.Service]int{site.Passport: 20, site.Biometrics: 10},
		Schedule: calendar.Schedule{Province: "ON"},
	}
	for day := time.Monday; day <= time.Friday; day++ {
		s.Schedule.Hours = append(s.Schedule.Hours, calendar.Rule{Kind: calendar.Weekly, Weekday: day, Open: calendar.Span{From: 510, To: 960}})
	}
	for n := range counters {
		s.Counters = append(s.Counters, site.Counter{Number: n + 1, Services: site.Services()})
	}
	return s
}

// Lunched is a site that closes for lunch, from 12:00 to 12:45.
func Lunched(s site.Site) site.Site {
	s.Schedule.Lunch = calendar.Span{From: 720, To: 765}
	return s
}

// Store opens a store of sample data with some sites, at the stage's clock; the first becomes the site at hand.
func (s *Stage) Store(sites ...site.Site) *store.Store {
	s.T.Helper()
	opened := s.EmptyStore()
	s.Must(opened.SetUpSample())
	s.Must(opened.ImportSites(s.T.Context(), uuid.New(), sites))
	s.Context.Site = sites[0]
	return opened
}

// EmptyStore opens a store without keys or sites, at the stage's clock.
func (s *Stage) EmptyStore() *store.Store {
	s.T.Helper()
	return s.StoreIn(s.T.TempDir())
}

// StoreIn opens the store of a folder at the stage's clock, as another process does if it is open already.
func (s *Stage) StoreIn(folder string) *store.Store {
	s.T.Helper()
	opened, err := store.Open(folder, store.Options{Now: s.Queue.Now})
	s.Must(err)
	s.T.Cleanup(func() { _ = opened.Close() })
	return opened
}
