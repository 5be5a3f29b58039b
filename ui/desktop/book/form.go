package book

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
	overviewPanel = iota
	passportPanel
	biometricsPanel
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

func newForm() Form {
	return Form{Count: 1, Persons: make([]Person, 1), Read: map[site.Service]Reading{}}
}

// Service is the one whose panel is open; ok is false on the Overview.
func (f *Form) Service() (service site.Service, ok bool) {
	switch f.Panel {
	case passportPanel:
		return site.Passport, true
	case biometricsPanel:
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
	d := booking.Details{Contact: f.Contact, Notes: f.Notes, Needs: f.needs()}
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

// needs lists the codes in the order they are offered, with the interpreter's language.
func (f *Form) needs() []string {
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
	if date, known := f.Letters[number]; known || !sameNumber(own, f.Letter) {
		return date
	}
	return letter
}

// sameNumber tells whether two application numbers are one, however they were typed.
func sameNumber(a, b string) bool {
	one, _ := booking.NormalApplication(booking.Line(a))
	other, _ := booking.NormalApplication(booking.Line(b))
	return one == other
}

// Again empties the form for another booking of the same family: contact, language and what was read stay.
func (f *Form) Again() {
	old := *f
	*f = newForm()
	f.Panel, f.Contact, f.Language, f.Read = old.Panel, old.Contact, old.Language, old.Read
	f.Persons[0] = Person{Family: old.Contact.Family, Own: true}
	if len(old.Chosen) > 0 {
		f.From, f.Away = old.Chosen[0].Date.String(), old.Away
	}
}

// Touched tells whether anything would be lost by starting over.
func (f *Form) Touched() bool { return !f.Started.IsZero() }
