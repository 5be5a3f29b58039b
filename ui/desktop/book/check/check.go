// Package check tells what is to be said at each field of the Book screen: what booking.Validate finds, at the field that
// shows it, and what only the form knows; and when a field may be called wrong at all.
package check

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/scan"
	"daybook/ui/desktop/openings"
)

// Fields that are no one's own.
const (
	Openings = openings.List // the list of openings
	From     = openings.From // the first day asked for
	Notice   = "notice"      // the privacy notice
	written  = "letter.date"
	phone    = "contact.phone"
	email    = "contact.email"
)

// Input is what the form is judged by besides itself.
type Input struct {
	Site   site.Site     // where the appointment is made
	Today  calendar.Date // there
	Letter calendar.Date // on the instruction letter; zero for none
	Odd    bool          // what was typed for the letter's date is no date
	From   bool          // what was typed for the first day is no date
}

// Said is what is to be said at each field, by name.
type Said struct{ Wrong, Odd map[string]string }

// Judge judges a form with booking.Validate and adds what only the form knows. The date is that of the opening chosen, or
// today. On the Overview nothing is wrong.
func Judge(w *translations.Words, f *form.Form, in Input) Said {
	out := Said{map[string]string{}, map[string]string{}}
	service, ok := f.Service()
	if !ok {
		return out
	}
	on := in.Today
	if len(f.Chosen) > 0 {
		on = f.Chosen[0].Date
	} else {
		out.Wrong[Openings] = w.T("book.opening.missing")
	}
	if in.Odd && service == site.Biometrics {
		out.Wrong[written] = w.Fault(fault.New("date.invalid"))
	}
	if in.From {
		out.Wrong[From] = w.Fault(fault.New("date.invalid"))
	}
	reading := f.Reading(service)
	if reading.Version == "" {
		out.Wrong[Notice] = w.T("book.notice.missing")
	}
	found := booking.Validate(booking.Facts{Service: service, Language: f.Language, Notice: reading.Version},
		f.Details(in.Letter).Clean(), in.Site, on)
	for _, finding := range found.Errors {
		put(w, f, out.Wrong, finding)
	}
	for _, finding := range found.Warnings {
		switch finding.Fault.Code {
		case "notice.not-read": // an error here, as this desk has the notice at hand
		case "letter.in-future": // the badge beside the date says it at once
		default:
			put(w, f, out.Odd, finding)
		}
	}
	return out
}

// put notes a finding at the field of the screen that shows it; the first one stays.
func put(w *translations.Words, f *form.Form, at map[string]string, finding booking.Finding) {
	name := finding.Field
	switch {
	case strings.HasSuffix(name, ".letter_date"):
		name = written
	case usesTheLetter(f, name):
		name = scan.Letter
	case strings.HasPrefix(name, "needs."):
		name = "needs.language"
	case name == "service":
		name = Openings
	}
	if _, taken := at[name]; !taken {
		at[name] = w.Fault(finding.Fault)
	}
}

// usesTheLetter tells whether a field is the application number of somebody without an own one.
func usesTheLetter(f *form.Form, field string) bool {
	for i := range f.Count {
		if scan.Person(i) == field {
			return strings.TrimSpace(f.Persons[i].Application) == ""
		}
	}
	return false
}

// Ripe tells whether a field may be called wrong: it was visited, and so was the one that may stand in for it. What is only
// asked for when confirming never is.
func Ripe(f *form.Form, touched map[string]bool, name string) bool {
	partner := name
	switch {
	case strings.HasSuffix(name, ".given"): // one name is enough
		partner = strings.TrimSuffix(name, "given") + "family"
	case name == phone: // an email will do
		partner = email
		if f.Contact.Phone != "" {
			partner = name
		}
	case name == Notice, name == Openings:
		return false
	}
	return touched[name] && touched[partner]
}
