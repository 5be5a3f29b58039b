package booking

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// The longest texts that are kept, in characters. Longer ones are refused at their field: nothing is cut in silence.
const (
	MaxName    = 200
	MaxContact = 254
	MaxNotes   = 2000
	MaxPersons = 30
)

// LetterDays is how long after the date on the instruction letter biometrics may be given (domain.md §1.2).
const LetterDays = 30

// Finding is a fault at a field. Fields are named by their path: "contact.phone", "persons.0.application".
type Finding struct {
	Field string
	Fault *fault.Fault
}

// Findings are what validation says: errors stop a booking, warnings do not (design.md §5, "warn, don't block").
type Findings struct {
	Errors, Warnings []Finding
}

func (f *Findings) refuse(field, code string, args ...any) {
	f.Errors = append(f.Errors, Finding{field, fault.New(code, args...)})
}

func (f *Findings) warn(field, code string, args ...any) {
	f.Warnings = append(f.Warnings, Finding{field, fault.New(code, args...)})
}

// Err gives the first error, or nil.
func (f Findings) Err() error {
	if len(f.Errors) == 0 {
		return nil
	}
	return f.Errors[0].Fault
}

// Validate judges a booking's details, already clean, for a site on a date; without a date the warnings that need one are left
// out. It covers domain.md §1 (biometrics), §2 (passport) and §8 (formats).
func Validate(facts Facts, details Details, at site.Site, on calendar.Date) Findings {
	var f Findings
	switch {
	case !slices.Contains(site.Services(), facts.Service):
		f.refuse("service", "service.unknown", "Service", string(facts.Service))
		return f
	case !at.Offers(facts.Service):
		f.refuse("service", "site.service-not-offered", "Site", at.Name)
	}
	if facts.Language != "en" && facts.Language != "fr" {
		f.refuse("language", "language.unknown")
	}
	if facts.Notice == "" {
		f.warn("notice", "notice.not-read")
	}
	f.contact(details.Contact)
	f.persons(facts.Service, details.Persons, on)
	f.long("notes", details.Notes, MaxNotes)
	f.long("reason", details.Reason, MaxNotes)
	for i, need := range details.Needs {
		f.long(fmt.Sprintf("needs.%d", i), need, MaxName)
	}
	if facts.Service == site.Passport {
		f.travel(details, at)
	}
	return f
}

func (f *Findings) contact(c Contact) {
	f.long("contact.given", c.Given, MaxName)
	f.long("contact.family", c.Family, MaxName)
	f.long("contact.phone", c.Phone, MaxContact)
	f.long("contact.email", c.Email, MaxContact)
	if c.Given == "" && c.Family == "" {
		f.refuse("contact.given", "contact.name-missing")
	}
	if c.Phone == "" {
		if c.Email == "" {
			f.warn("contact.phone", "contact.unreachable")
		}
	} else if _, usual := NormalPhone(c.Phone); !usual {
		f.warn("contact.phone", "phone.unusual")
	}
	if c.Email != "" && !PlausibleEmail(c.Email) {
		f.warn("contact.email", "email.unusual")
	}
}

func (f *Findings) persons(service site.Service, persons []Person, on calendar.Date) {
	switch {
	case len(persons) == 0:
		f.refuse("persons", "persons.none")
	case len(persons) > MaxPersons:
		f.refuse("persons", "persons.too-many", "Max", MaxPersons)
	}
	for i, p := range persons {
		field := fmt.Sprintf("persons.%d.", i)
		f.long(field+"given", p.Given, MaxName)
		f.long(field+"family", p.Family, MaxName)
		f.long(field+"application", p.Application, MaxName)
		if p.Given == "" && p.Family == "" {
			f.refuse(field+"given", "person.name-missing", "Number", i+1)
		}
		if service == site.Passport {
			if !slices.Contains(Kinds(), p.Kind) {
				f.refuse(field+"kind", "kind.unknown", "Number", i+1)
			}
			continue
		}
		f.letter(field, p, on)
	}
}

// letter judges what the instruction letter says. A passed deadline never stops a booking: missing it did not close files.
func (f *Findings) letter(field string, p Person, on calendar.Date) {
	if p.Application == "" {
		f.warn(field+"application", "application.missing")
	} else if _, usual := NormalApplication(p.Application); !usual {
		f.warn(field+"application", "application.unusual")
	}
	if p.LetterDate.IsZero() || on.IsZero() {
		return
	}
	if p.LetterDate > on {
		f.warn(field+"letter_date", "letter.in-future")
	} else if deadline := Deadline(p.LetterDate); on > deadline {
		f.warn(field+"letter_date", "letter.deadline-passed", "Deadline", deadline)
	}
}

// Deadline is the last day of the time the instruction letter gives (domain.md §1.2).
func Deadline(letter calendar.Date) calendar.Date { return letter.Add(LetterDays) }

// travel says where this site cannot serve a traveller in time, or cannot take an application at all (domain.md §2.2–2.4).
func (f *Findings) travel(d Details, at site.Site) {
	if d.Travel != "" && !slices.Contains(Bands(), d.Travel) {
		f.refuse("travel", "travel.unknown")
	}
	if code := tooSoon(d.Travel, at); code != "" {
		f.warn("travel", code)
	}
	office := at.Kind == site.PassportOffice || at.Kind == site.ServiceCentrePassport
	for i, p := range d.Persons {
		if p.Kind == ChildOneParent && !office {
			f.warn(fmt.Sprintf("persons.%d.kind", i), "kind.passport-office-only", "Number", i+1)
		}
	}
}

// tooSoon names what a traveller in a band must be told at a site, or nothing.
func tooSoon(travel Band, at site.Site) string {
	urgent, express, pickup := at.Tier("urgent"), at.Tier("express"), at.Tier("pickup10")
	switch {
	case travel == Within2 && urgent:
		return "travel.urgent-no-appointment"
	case travel == Within2:
		return "travel.urgent-elsewhere"
	case travel == From3To5 && !express && !urgent:
		return "travel.express-elsewhere"
	case travel == From6 && !pickup && !express:
		return "travel.slow-here"
	}
	return ""
}

func (f *Findings) long(field, text string, limit int) {
	if utf8.RuneCountInString(text) > limit {
		f.refuse(field, "text.too-long", "Max", limit)
	}
}
