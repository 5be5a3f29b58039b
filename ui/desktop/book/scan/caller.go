package scan

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/ui/desktop/book/form"
)

// Complete gives what a field holds if the caller can be looked for by it: an application number, a telephone number, an
// email.
func Complete(f *form.Form, field string) (booking.Identifier, string) {
	var found booking.Recognition
	want := booking.Unrecognised
	switch field {
	case Letter, Person(0):
		want, found = booking.AnApplication, booking.Recognise(f.Letter)
		if field != Letter {
			found = booking.Recognise(f.Persons[0].Application)
		}
	case "contact.phone":
		want, found = booking.APhone, booking.Recognise(f.Contact.Phone)
	case "contact.email":
		want, found = booking.AnEmail, booking.Recognise(f.Contact.Email)
	}
	if found.Kind != want {
		return booking.Unrecognised, ""
	}
	return want, found.Value
}

// Query is what to ask the index for: it has no more of an email than what stands before the @.
func Query(kind booking.Identifier, value string) string {
	if kind == booking.AnEmail {
		value, _, _ = strings.Cut(value, "@")
	}
	return value
}

// Latest is the caller's booking with the latest date of those that were found by something. The index finds more than
// was meant, as by the beginning of a number.
func Latest(kind booking.Identifier, value string, list []booking.Record) (out booking.Record, ok bool) {
	for _, r := range list {
		if r.Sealed || r.Status == booking.Withdrawn || !has(r.Details, kind, value) {
			continue
		}
		if !ok || DateOf(r) > DateOf(out) {
			out, ok = r, true
		}
	}
	return out, ok
}

func has(d booking.Details, kind booking.Identifier, value string) bool {
	switch kind {
	case booking.APhone:
		return d.Contact.Phone == value
	case booking.AnEmail:
		return strings.EqualFold(d.Contact.Email, value)
	case booking.AnApplication:
		for _, p := range d.Persons {
			if p.Application == value {
				return true
			}
		}
	case booking.AConfirmation, booking.Unrecognised:
	}
	return false
}

// DateOf is the day of a booking; none for one without a place.
func DateOf(r booking.Record) calendar.Date {
	if place, ok := r.Place(); ok {
		return place.Date
	}
	return 0
}
