// Package scan tells what the text of a field of the Book screen suggests: that it was typed or scanned into the wrong
// field, and where it belongs; or that the caller was here before. It changes no field and asks nobody.
package scan

import (
	"fmt"
	"strings"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// Finding is something that stands in the wrong field.
type Finding struct {
	Field  string              // where it stands
	Text   string              // all that the field holds
	Found  booking.Recognition // what belongs elsewhere
	Target string              // the field it belongs in; "" is Find
	Rest   string              // what the field is to hold without it
}

// Misplaced looks at the text of a field, which held something else when it was last left; a field of several lines loses
// no line but the scan's. It finds nothing where the text may stay, or where there is no room for it where it belongs:
// nothing that was typed is written over. While a booking is amended its service stays.
func Misplaced(f *form.Form, amending bool, field, text, held string, lines bool) (Finding, bool) {
	found := booking.Recognise(text)
	target, wrong := belongs(f, amending, found, field)
	if text == "" || !wrong {
		return Finding{}, false
	}
	return Finding{Field: field, Text: text, Found: found, Target: target, Rest: rest(held, text, found, lines)}, true
}

// The sorts of field that a text can be in the wrong one of.
type sort int

const (
	otherField sort = iota // dates, numbers of people
	numberField
	phoneField
	emailField
	nameField
	wordsField
)

func sortOf(field string) sort {
	switch {
	case strings.HasSuffix(field, ".application"):
		return numberField
	case field == "contact.phone":
		return phoneField
	case field == "contact.email":
		return emailField
	case strings.HasSuffix(field, ".given"), strings.HasSuffix(field, ".family"):
		return nameField
	case field == "notes":
		return wordsField
	}
	return otherField
}

// belongs names the field where something found in another belongs; "" is Find. wrong is false if it may stay.
func belongs(f *form.Form, amending bool, found booking.Recognition, field string) (target string, wrong bool) {
	here := sortOf(field)
	switch found.Kind {
	case booking.AnApplication:
		if here == numberField {
			return "", false
		}
		target = numberFor(f, amending, found.Value, field)
		return target, target != ""
	case booking.AConfirmation:
		return "", here == numberField || here == nameField
	case booking.APhone:
		wrong = here == emailField || here == nameField || here == numberField
		return "contact.phone", wrong && f.Contact.Phone == ""
	case booking.AnEmail:
		wrong = here == phoneField || here == nameField || here == numberField
		return "contact.email", wrong && f.Contact.Email == ""
	case booking.Unrecognised:
	}
	return "", false
}

// numberFor names where an application number goes: the letter's field, or the first person's without own number, that of
// the person in whose line it was scanned before others. "" if all have one.
func numberFor(f *form.Form, amending bool, number, from string) string {
	if service, _ := f.Service(); amending && service != site.Biometrics {
		return ""
	}
	if strings.TrimSpace(f.Letter) == "" || form.SameNumber(f.Letter, number) {
		return Letter
	}
	free := func(i int) bool {
		own := f.Persons[i].Application
		return strings.TrimSpace(own) == "" || form.SameNumber(own, number)
	}
	if i, ok := personOf(f, from); ok && free(i) {
		return Person(i)
	}
	for i := range f.Count {
		if free(i) && (i > 0 || f.Count == 1) { // the letter is the first person's
			return Person(i)
		}
	}
	return ""
}

// Letter is the letter's application number.
const Letter = "letter.application"

// Person is a person's own application number.
func Person(i int) string { return fmt.Sprintf("persons.%d.application", i) }

// personOf is in whose line of the table a field stands.
func personOf(f *form.Form, field string) (i int, ok bool) {
	n, _ := fmt.Sscanf(field, "persons.%d.", &i)
	return i, n == 1 && i >= 0 && i < f.Count
}

// rest is what a field is given back: what it held before a scan took its place, or what stands around the scan.
func rest(held, text string, found booking.Recognition, lines bool) string {
	if !lines && !strings.HasPrefix(text, held) {
		return held
	}
	before, after := strings.TrimRight(text[:found.From], " \n\t-:;,*"), ""
	if at := strings.IndexByte(text[found.To:], '\n'); at >= 0 {
		after = text[found.To+at+1:]
	}
	if before != "" && after != "" {
		before += "\n"
	}
	return before + after
}

// There tells whether an application number already stands where it belongs.
func (n Finding) There(f *form.Form) bool {
	if n.Found.Kind != booking.AnApplication {
		return false
	}
	own := f.Letter
	if i, ok := personOf(f, n.Target); ok {
		own = f.Persons[i].Application
	}
	return form.SameNumber(own, n.Found.Value)
}

// Unown has the first person follow the contact again where a scan was all that told them apart.
func (n Finding) Unown(f *form.Form) {
	first := &f.Persons[0]
	if strings.HasPrefix(n.Field, "persons.0.") && first.Given == f.Contact.Given && first.Family == f.Contact.Family {
		first.Own = false
	}
}
