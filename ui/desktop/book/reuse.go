package book

import (
	"reflect"
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
)

// Reuse fills what is empty in the form from a booking's record and tells whether anything changed. What was typed is
// never written over; a name counts as one thing, and so do the persons, which only come from the same service.
func (f *Form) Reuse(r booking.Record, languageChosen bool) (changed bool) {
	d := r.Details
	set := func(to *string, text string) {
		if strings.TrimSpace(*to) == "" && text != "" {
			*to, changed = text, true
		}
	}
	pristine := f.pristine()
	named := strings.TrimSpace(f.Contact.Given+f.Contact.Family) != ""
	if !named {
		set(&f.Contact.Given, d.Contact.Given)
		set(&f.Contact.Family, d.Contact.Family)
	}
	set(&f.Contact.Phone, d.Contact.Phone)
	set(&f.Contact.Email, d.Contact.Email)
	if len(f.Needs) == 0 && len(f.Others) == 0 && f.Interpreter == "" && len(d.Needs) > 0 {
		f.setNeeds(d.Needs)
		changed = true
	}
	service, _ := f.Service()
	if service == r.Facts.Service && pristine {
		changed = f.takePersons(r) || changed
	}
	if !languageChosen && r.Facts.Language != "" && r.Facts.Language != f.Language {
		f.Language, changed = r.Facts.Language, true
	}
	return changed
}

// pristine tells whether nobody filled in the table of persons.
func (f *Form) pristine() bool {
	p := f.Persons[0]
	return f.Count == 1 && !p.Own && p.Kind == "" && strings.TrimSpace(p.Application) == ""
}

// takePersons takes over who came, with their kinds or application numbers. The number typed from the letter at hand
// stays; if it is the earlier one's, so does that letter's date.
func (f *Form) takePersons(r booking.Record) bool {
	before := f.clone()
	typed, date := f.Letter, f.LetterDate
	persons := slices.Clone(r.Details.Persons)
	if r.Facts.Service == site.Biometrics && strings.TrimSpace(typed) != "" {
		// the letter's own people come first, so that its number is the one at the top
		slices.SortStableFunc(persons, func(a, b booking.Person) int { return rank(a, typed) - rank(b, typed) })
	}
	f.setPersons(persons)
	if strings.TrimSpace(typed) == "" {
		return len(persons) > 0
	}
	if !sameNumber(f.Letter, typed) { // another letter: the earlier numbers are no longer those of these people
		f.LetterDate = ""
		for i := range f.Persons {
			f.Persons[i].Application = ""
		}
		f.Letters = nil
	}
	f.Letter = typed
	if date != "" {
		f.LetterDate = date
	}
	return !reflect.DeepEqual(before.content(), f.content())
}

func rank(p booking.Person, letter string) int {
	if sameNumber(p.Application, letter) {
		return 0
	}
	return 1
}
