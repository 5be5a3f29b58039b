package form

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
)

// Of is the form as a booking's record fills it. Whatever the form has no field for is kept with it, so that saving
// loses nothing.
func Of(r booking.Record) Form {
	f, d := New(), r.Details
	f.Panel = Passport
	if r.Facts.Service == site.Biometrics {
		f.Panel = Biometrics
	}
	f.Contact, f.Language, f.Notes, f.Travel = d.Contact, r.Facts.Language, d.Notes, d.Travel
	f.Chosen = slices.Clone(r.Facts.Places)
	f.setNeeds(d.Needs)
	f.setPersons(d.Persons)
	return f
}

// setNeeds takes the needs of a booking apart into the form's.
func (f *Form) setNeeds(needs []string) {
	f.Needs, f.Others, f.Interpreter = nil, nil, ""
	for _, need := range needs {
		code, language, _ := strings.Cut(need, ":")
		switch {
		case !slices.Contains(booking.Needs(), code), language != "" && code != "interpreter", slices.Contains(f.Needs, code):
			f.Others = append(f.Others, need)
		default:
			f.Need(code, true)
			f.Interpreter = max(f.Interpreter, language)
		}
	}
}

// setPersons fills the table and the letter. The first person is the contact if the names are the same.
func (f *Form) setPersons(persons []booking.Person) {
	f.Persons, f.Letters = nil, map[string]calendar.Date{}
	letter := commonLetter(persons)
	f.Letter, f.LetterDate = letter.Application, ""
	if !letter.LetterDate.IsZero() {
		f.LetterDate = letter.LetterDate.String()
	}
	for i, p := range persons {
		person := Person{Given: p.Given, Family: p.Family, Kind: p.Kind, Own: true}
		if i == 0 && p.Given == f.Contact.Given && p.Family == f.Contact.Family {
			person = Person{Kind: p.Kind}
		}
		if p.Application != letter.Application || p.LetterDate != letter.LetterDate {
			person.Application = p.Application
			f.Letters[p.Application] = p.LetterDate
		}
		f.Persons = append(f.Persons, person)
	}
	if len(f.Persons) == 0 {
		f.Persons = make([]Person, 1)
	}
	f.Count = min(len(f.Persons), booking.MaxPersons)
}

// commonLetter is whose number stands for all that have no own: of the person without any, or else of the first.
func commonLetter(persons []booking.Person) booking.Person {
	for _, p := range persons {
		if p.Application == "" {
			return p
		}
	}
	if len(persons) == 0 {
		return booking.Person{}
	}
	return persons[0]
}

// Clone is a copy that shares nothing that can change.
func (f Form) Clone() Form {
	f.Persons, f.Needs, f.Others, f.Chosen = slices.Clone(f.Persons), slices.Clone(f.Needs), slices.Clone(f.Others), slices.Clone(f.Chosen)
	f.Read, f.Letters = maps.Clone(f.Read), maps.Clone(f.Letters)
	if f.Read == nil {
		f.Read = map[site.Service]Reading{}
	}
	return f
}

// content is what a booking's record has of a form, in one form however it was typed.
type content struct {
	Contact            booking.Contact
	Persons            []booking.Person
	Letter, LetterDate string
	Travel             booking.Band
	Language, Notes    string
	Needs              string
}

// Same tells whether two forms say the same, however it was typed.
func (f Form) Same(other Form) bool { return reflect.DeepEqual(f.content(), other.content()) }

func (f Form) content() content {
	f.Letters = nil
	d := f.Details(0).Clean()
	letter, _ := booking.NormalApplication(booking.Line(f.Letter))
	c := content{
		Contact: d.Contact, Persons: d.Persons, Travel: d.Travel, Language: f.Language, Notes: d.Notes,
		Needs: strings.Join(d.Needs, "\n"),
	}
	if service, _ := f.Service(); service == site.Biometrics {
		c.Letter, c.LetterDate = letter, strings.TrimSpace(f.LetterDate)
	}
	return c
}

// Merge takes over what another changed of a booking meanwhile, wherever the form at hand did not change it too.
func Merge(before, mine, theirs Form) Form {
	out := mine.Clone()
	was, is, new := before.content(), mine.content(), theirs.content()
	keep := func(a, b any) bool { return !reflect.DeepEqual(a, b) }
	c := &out.Contact
	c.Given, c.Family = pick(was.Contact.Given, is.Contact.Given, c.Given, new.Contact.Given), pick(was.Contact.Family, is.Contact.Family, c.Family, new.Contact.Family)
	c.Phone, c.Email = pick(was.Contact.Phone, is.Contact.Phone, c.Phone, new.Contact.Phone), pick(was.Contact.Email, is.Contact.Email, c.Email, new.Contact.Email)
	out.Notes, out.Language = pick(was.Notes, is.Notes, out.Notes, new.Notes), pick(was.Language, is.Language, out.Language, new.Language)
	out.Travel = pick(was.Travel, is.Travel, out.Travel, new.Travel)
	if !keep(was.Needs, is.Needs) {
		out.Needs, out.Others, out.Interpreter = theirs.Needs, theirs.Others, theirs.Interpreter
	}
	if !keep(was.Persons, is.Persons) && was.Letter == is.Letter && was.LetterDate == is.LetterDate {
		out.Persons, out.Count, out.Letter, out.LetterDate, out.Letters = theirs.Persons, theirs.Count, theirs.Letter, theirs.LetterDate, theirs.Letters
	}
	out.Chosen = theirs.Chosen
	return out.Clone()
}

// pick is theirs if the field was not changed here, and else what was typed.
func pick[T comparable](was, is, typed, theirs T) T {
	if was == is {
		return theirs
	}
	return typed
}
