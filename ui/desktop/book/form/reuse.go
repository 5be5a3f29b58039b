package form

import (
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/sitelist"
)

// Reuse fills what is empty in the form from a booking's record and tells whether anything changed. What was typed is
// never written over; a name counts as one thing, and so do the persons, which only come from the same service. Somebody of
// another name who has the same telephone is another client: nothing is taken over.
func (f *Form) Reuse(r booking.Record, languageChosen bool) (changed bool) {
	d := r.Details
	if other(f.Contact.Given, d.Contact.Given) || other(f.Contact.Family, d.Contact.Family) {
		return false
	}
	pristine := f.pristine()
	changed = f.takeContact(d.Contact)
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

// takeContact fills what is empty of the contact.
func (f *Form) takeContact(c booking.Contact) (changed bool) {
	set := func(to *string, text string) {
		if strings.TrimSpace(*to) == "" && text != "" {
			*to, changed = text, true
		}
	}
	if strings.TrimSpace(f.Contact.Given+f.Contact.Family) == "" {
		set(&f.Contact.Given, c.Given)
		set(&f.Contact.Family, c.Family)
	}
	set(&f.Contact.Phone, c.Phone)
	set(&f.Contact.Email, c.Email)
	return changed
}

// other tells whether a name was typed that is not the known one.
func other(typed, known string) bool {
	typed = strings.TrimSpace(sitelist.Fold(typed))
	return typed != "" && typed != strings.TrimSpace(sitelist.Fold(known))
}

// pristine tells whether nobody filled in the table of persons.
func (f *Form) pristine() bool {
	p := f.Persons[0]
	return f.Count == 1 && !p.Own && p.Kind == "" && strings.TrimSpace(p.Application) == ""
}

// takePersons takes over who came, with their kinds or application numbers. The number typed from the letter at hand
// stays; if it is the earlier one's, so does that letter's date.
func (f *Form) takePersons(r booking.Record) bool {
	before := f.Clone()
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
	if !SameNumber(f.Letter, typed) { // another letter: the earlier numbers are no longer those of these people
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
	return !before.Same(*f)
}

func rank(p booking.Person, letter string) int {
	if SameNumber(p.Application, letter) {
		return 0
	}
	return 1
}
