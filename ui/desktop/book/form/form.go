// Package form is what a person types or chooses on the Book screen, apart from its widgets: it fills a booking's details,
// is filled from a booking's record, merges what two people changed, and takes over what an earlier booking knows.
package form

import (
	"slices"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/openings"
)

// The panels, in their order on the screen.
const (
	Overview = iota
	Passport
	Biometrics
)

// Form is all that a person typed or chose. It holds no widgets and is kept as JSON in drafts.
type Form struct {
	Panel       int                      `json:"panel"` // the open one; -1 when all are closed
	Contact     booking.Contact          `json:"contact"`
	Count       int                      `json:"count"`       // how many persons come
	Persons     []Person                 `json:"persons"`     // at least Count; the rest comes back when Count is raised
	Letter      string                   `json:"letter"`      // application number on the letter
	LetterDate  string                   `json:"letter_date"` // as typed
	Travel      booking.Band             `json:"travel"`
	Language    string                   `json:"language"` // of service; empty means that of the window
	Needs       []string                 `json:"needs"`    // codes of booking.Needs
	Interpreter string                   `json:"interpreter"`
	Notes       string                   `json:"notes"`
	Letters     map[string]calendar.Date `json:"letters,omitempty"` // dates of other letters, by application number, as an earlier booking has them
	Others      []string                 `json:"others,omitempty"`  // needs in other words, as an earlier booking has them
	Read        map[site.Service]Reading `json:"read"`              // the notices marked as read and understood
	Started     time.Time                `json:"started"`           // the first change; zero while untouched
	Focus       string                   `json:"focus"`             // the field that had the focus
	Caret       int                      `json:"caret"`
	CaretRow    int                      `json:"caret_row"`
	openings.Choice
}

// Person is one line of the table of persons.
type Person struct {
	Given       string       `json:"given"`
	Family      string       `json:"family"`
	Kind        booking.Kind `json:"kind"`
	Application string       `json:"application"` // only if it differs from the letter's
	Own         bool         `json:"own"`         // the names were typed here; until then the first person is the contact
}

// Reading is which notice was read, and in which language.
type Reading struct {
	Version  string `json:"version"`
	Language string `json:"language"`
}

// New is an empty form for one person.
func New() Form {
	return Form{Count: 1, Persons: make([]Person, 1), Read: map[site.Service]Reading{}}
}

// Service is the one whose panel is open; ok is false on the Overview.
func (f *Form) Service() (service site.Service, ok bool) {
	switch f.Panel {
	case Passport:
		return site.Passport, true
	case Biometrics:
		return site.Biometrics, true
	}
	return "", false
}

// SetCount says how many come, within 1 and booking.MaxPersons. Nobody's names are lost by making it smaller.
func (f *Form) SetCount(n int) {
	f.Count = max(1, min(n, booking.MaxPersons))
	for len(f.Persons) < f.Count {
		f.Persons = append(f.Persons, Person{})
	}
}

// Remove takes person i out, for good; the last one left is emptied instead.
func (f *Form) Remove(i int) {
	if i < 0 || i >= f.Count {
		return
	}
	if i == 0 && f.Count > 1 {
		f.Persons[1].Own = true // the second does not become the contact by moving up
	}
	f.Persons = slices.Delete(f.Persons, i, i+1)
	if len(f.Persons) == 0 {
		f.Persons = []Person{{Own: true}}
	}
	f.SetCount(f.Count - 1)
}

// Name is person i's name as it counts: the first person is the contact until told otherwise.
func (f *Form) Name(i int) (given, family string) {
	p := f.Persons[i]
	if i == 0 && !p.Own {
		return f.Contact.Given, f.Contact.Family
	}
	return p.Given, p.Family
}

// SetName keeps a name typed for person i.
func (f *Form) SetName(i int, given, family string) {
	f.Persons[i].Given, f.Persons[i].Family, f.Persons[i].Own = given, family, true
}

// Need switches a need on or off.
func (f *Form) Need(code string, on bool) {
	f.Needs = slices.DeleteFunc(f.Needs, func(n string) bool { return n == code })
	if on {
		f.Needs = append(f.Needs, code)
	}
}

// Details are the form's, for the open panel's service; letter is the date on the letter, or zero.
func (f *Form) Details(letter calendar.Date) booking.Details {
	service, _ := f.Service()
	d := booking.Details{Contact: f.Contact, Notes: f.Notes, Needs: f.AllNeeds()}
	if service == site.Passport {
		d.Travel = f.Travel
	}
	for i := range f.Count {
		var p booking.Person
		p.Given, p.Family = f.Name(i)
		if service == site.Passport {
			p.Kind = f.Persons[i].Kind
		} else {
			p.Application, p.LetterDate = f.Letter, letter
			if own := f.Persons[i].Application; strings.TrimSpace(own) != "" {
				p.Application, p.LetterDate = own, f.letterDate(own, letter)
			}
		}
		d.Persons = append(d.Persons, p)
	}
	return d
}

// AllNeeds lists the codes in the order they are offered, with the interpreter's language.
func (f *Form) AllNeeds() []string {
	var list []string
	for _, code := range booking.Needs() {
		if !slices.Contains(f.Needs, code) {
			continue
		}
		if language := booking.Line(f.Interpreter); code == "interpreter" && language != "" {
			code += ":" + language
		}
		list = append(list, code)
	}
	return append(list, f.Others...)
}

// letterDate is the date of the letter with a person's own number: mostly unknown.
func (f *Form) letterDate(own string, letter calendar.Date) calendar.Date {
	number, _ := booking.NormalApplication(booking.Line(own))
	if date, known := f.Letters[number]; known || !SameNumber(own, f.Letter) {
		return date
	}
	return letter
}

// SameNumber tells whether two application numbers are one, however they were typed.
func SameNumber(a, b string) bool {
	one, _ := booking.NormalApplication(booking.Line(a))
	other, _ := booking.NormalApplication(booking.Line(b))
	return one == other
}

// Again empties the form for another booking of the same family: contact, language and what was read stay.
func (f *Form) Again() {
	old := *f
	*f = New()
	f.Panel, f.Contact, f.Language, f.Read = old.Panel, old.Contact, old.Language, old.Read
	f.Persons[0] = Person{Family: old.Contact.Family, Own: true}
	if len(old.Chosen) > 0 {
		f.From, f.Away = old.Chosen[0].Date.String(), old.Away
	}
}

// Touched tells whether anything would be lost by starting over.
func (f *Form) Touched() bool { return !f.Started.IsZero() }

// Sound tells whether a form that was kept holds what is taken for granted.
func (f *Form) Sound() bool {
	return f.Count >= 1 && f.Count <= booking.MaxPersons && len(f.Persons) >= f.Count && f.Panel >= -1 && f.Panel <= Biometrics
}

// Kinds are the kinds of application that come, as KindsOf.
func (f *Form) Kinds(service site.Service) []booking.Kind {
	persons := make([]booking.Person, f.Count)
	for i := range persons {
		persons[i].Kind = f.Persons[i].Kind
	}
	return KindsOf(service, persons)
}

// KindsOf are the kinds of application of some persons, each once; biometrics has one, without a name.
func KindsOf(service site.Service, persons []booking.Person) []booking.Kind {
	if service == site.Biometrics {
		return []booking.Kind{""}
	}
	var kinds []booking.Kind
	for _, p := range persons {
		if p.Kind != "" && !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

// Reading is what was read for a service, if it is the notice now in force.
func (f *Form) Reading(service site.Service) Reading {
	r := f.Read[service]
	if r.Version != site.CurrentNotice(service).Version {
		return Reading{}
	}
	return r
}

// Understood keeps, or takes back, that the client understood the notice of a service, read in a language.
func (f *Form) Understood(service site.Service, language string, on bool) {
	delete(f.Read, service)
	if f.Read == nil { // as after an old draft
		f.Read = map[site.Service]Reading{}
	}
	if on {
		f.Read[service] = Reading{site.CurrentNotice(service).Version, language}
	}
}
