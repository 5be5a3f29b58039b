package walkin

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/desk"
	"daybook/model/site"
)

// form is all that is chosen and typed.
type form struct {
	services    []site.Service // that the site offers
	service     site.Service
	persons     int    // 0 while what is typed is no number
	language    string // of service
	travel      booking.Band
	given       string
	family      string
	phone       string
	application string
	needs       []string
	interpreter string
	reason      string // code of desk.WalkInReasons, or ""
	words       string

	command uuid.UUID
	tried   string // what the command was given with
}

func newForm(language string, services []site.Service) form {
	return form{services: services, service: services[0], persons: 1, language: language}
}

// typed tells whether there are words that would have to be typed again.
func (f *form) typed() bool {
	return strings.TrimSpace(f.given+f.family+f.phone+f.application+f.words+f.interpreter) != ""
}

// details are the personal part. The one person who is named is also the contact.
func (f *form) details() booking.Details {
	d := booking.Details{Contact: booking.Contact{Given: f.given, Family: f.family, Phone: f.phone}}
	first := booking.Person{Given: f.given, Family: f.family}
	for _, need := range f.needs {
		if language := strings.TrimSpace(f.interpreter); need == "interpreter" && language != "" {
			need = "interpreter:" + language
		}
		d.Needs = append(d.Needs, need)
	}
	if f.service == site.Passport {
		d.Travel = f.travel
	} else {
		first.Application, d.Reason = f.application, f.words
	}
	if first != (booking.Person{}) {
		d.Persons = []booking.Person{first}
	}
	return d
}

// order is what the store is asked for: places, or none for the queue. As long as it is tried with the same content it has
// the same command, so that it is done once.
func (f *form) order(at string, places []site.Place) desk.WalkIn {
	o := desk.WalkIn{Site: at, Service: f.service, Language: f.language, Persons: f.persons, Details: f.details(), Places: places}
	if f.service == site.Biometrics && len(places) == 0 {
		o.Reason = f.reason
	}
	if content := contentOf(o); f.command == uuid.Nil || f.tried != content {
		f.command, f.tried = uuid.New(), content
	}
	o.Command = f.command
	return o
}

// need switches a need on or off.
func (f *form) need(code string, on bool) {
	f.needs = slices.DeleteFunc(f.needs, func(n string) bool { return n == code })
	if on {
		f.needs = append(f.needs, code)
	}
}
