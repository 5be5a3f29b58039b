// Package site describes the places where people come: offices and outreach sites with their hours, counters and
// services, and the texts that change with policy.
package site

import (
	"slices"
	"time"

	"daybook/model/calendar"
	"daybook/model/fault"
)

// Kind says what sort of place a site is (domain.md §2.2).
type Kind string

// The kinds of the official office finder.
const (
	ServiceCentre         Kind = "service-centre"
	ServiceCentrePassport Kind = "service-centre-passport"
	PassportOffice        Kind = "passport-office"
	Outreach              Kind = "outreach"
)

// Service is what a person comes for.
type Service string

// The two services of a collection site.
const (
	Passport   Service = "passport"
	Biometrics Service = "biometrics"
)

// Services lists every service in the order it is shown.
func Services() []Service { return []Service{Passport, Biometrics} }

// Counter is a workstation that serves one client at a time.
type Counter struct {
	Number   int             `json:"number"`          // 1 and up, as on the sign above it
	Services []Service       `json:"services"`        // what it serves
	Hours    []calendar.Rule `json:"hours,omitempty"` // when it is staffed; none means the site's hours
}

// Serves reports whether the counter gives a service.
func (c Counter) Serves(s Service) bool { return slices.Contains(c.Services, s) }

// Site is one place where people come.
type Site struct {
	ID            string            `json:"id"`
	Kind          Kind              `json:"kind"`
	Name          calendar.Text     `json:"name"`
	City          calendar.Text     `json:"city"`
	Address       Address           `json:"address"`
	Zone          string            `json:"zone"`      // IANA name
	Languages     []string          `json:"languages"` // of service, "en" and "fr"
	Phone         string            `json:"phone,omitempty"`
	Schedule      calendar.Schedule `json:"schedule"`
	Step          int               `json:"step"`     // the grid, in minutes; see Steps
	Minutes       map[Service]int   `json:"minutes"`  // a person's or an application's time, by service
	Counters      []Counter         `json:"counters"` // at least one
	Tiers         []string          `json:"tiers,omitempty"`
	ExpressDays   [2]int            `json:"express_days,omitzero"` // least and most days of the express tier
	AppointOnly   bool              `json:"appointment_only,omitempty"`
	Wheelchair    bool              `json:"wheelchair,omitempty"`
	SignLanguages []string          `json:"sign_languages,omitempty"` // "asl", "lsq"
	Note          calendar.Text     `json:"note,omitzero"`            // for visitors
	AsOf          calendar.Date     `json:"as_of,omitzero"`           // when the published facts were read
	Queue         *Queue            `json:"queue,omitempty"`          // rules of its own for who is called next; see Queueing
}

// Address is where a site is, line by line in each language.
type Address struct {
	EN     []string `json:"en"`
	FR     []string `json:"fr"`
	Postal string   `json:"postal"`
}

// In gives the lines in a language, or the other's where one is missing.
func (a Address) In(language string) []string {
	if language == "fr" && len(a.FR) > 0 || len(a.EN) == 0 {
		return a.FR
	}
	return a.EN
}

// Steps are the grids a site may use, in minutes. The real tool's is 10 (domain.md §3.4).
func Steps() []int { return []int{5, 10, 15, 20, 30} }

// Offers reports whether any counter of the site gives a service.
func (s Site) Offers(service Service) bool { return s.Giving(service) > 0 }

// Giving counts the counters that give a service.
func (s Site) Giving(service Service) int {
	counters := 0
	for _, c := range s.Counters {
		if c.Serves(service) {
			counters++
		}
	}
	return counters
}

// Tier reports whether a passport tier is stated for the site: urgent, express, pickup10 or mail20 (domain.md §2.2).
func (s Site) Tier(tier string) bool { return slices.Contains(s.Tiers, tier) }

// Location loads the site's zone. An unknown zone is the fault "site.zone-unknown".
func (s Site) Location() (*time.Location, error) {
	if s.Zone == "" || s.Zone == "Local" {
		return nil, fault.New("site.zone-unknown", "Site", s.ID, "Zone", s.Zone)
	}
	location, err := time.LoadLocation(s.Zone)
	if err != nil {
		return nil, fault.New("site.zone-unknown", "Site", s.ID, "Zone", s.Zone)
	}
	return location, nil
}

// Now reads an instant as the site's civil date and time (design.md §12).
func (s Site) Now(instant time.Time) (calendar.Date, calendar.Minute, error) {
	location, err := s.Location()
	if err != nil {
		return 0, 0, err
	}
	local := instant.In(location)
	return calendar.DateOf(local), calendar.Minute(local.Hour()*60 + local.Minute()), nil
}

// Validate refuses a site that could not be worked with: no identity, zone or counter, a grid or hours that do not fit.
func (s Site) Validate() error {
	if s.ID == "" || s.Name.IsZero() {
		return fault.New("site.identity-missing", "Site", s.ID)
	}
	if _, err := s.Location(); err != nil {
		return err
	}
	if !slices.Contains(Steps(), s.Step) {
		return fault.New("site.step-invalid", "Site", s.ID, "Step", s.Step)
	}
	for _, service := range Services() {
		if m := s.Minutes[service]; s.Offers(service) && (m <= 0 || m%s.Step != 0 || m > int(calendar.DayEnd)) {
			return fault.New("site.minutes-invalid", "Site", s.ID, "Minutes", m)
		}
	}
	if lunch := s.Schedule.Lunch; !lunch.IsZero() && (lunch.Empty() || lunch.From < 0 || lunch.To > calendar.DayEnd) {
		return fault.New("hours.close-before-open", "Open", lunch.From, "Close", lunch.To)
	}
	if err := validateRules(s.Schedule.Hours); err != nil {
		return err
	}
	return s.validateCounters()
}

func (s Site) validateCounters() error {
	if len(s.Counters) == 0 {
		return fault.New("site.no-counter", "Site", s.ID)
	}
	numbers := map[int]bool{}
	for _, counter := range s.Counters {
		if counter.Number < 1 || numbers[counter.Number] {
			return fault.New("site.counter-invalid", "Site", s.ID)
		}
		numbers[counter.Number] = true
		if err := validateRules(counter.Hours); err != nil {
			return err
		}
	}
	return nil
}

func validateRules(rules []calendar.Rule) error {
	for _, rule := range rules {
		if err := rule.Validate(); err != nil {
			return err
		}
	}
	return nil
}
