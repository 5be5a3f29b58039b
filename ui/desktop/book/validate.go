package book

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/fault"
	"daybook/model/site"
	"daybook/translations"
)

// said is what is to be said at each field, by name.
type said struct{ wrong, odd map[string]string }

// findings judges the form with booking.Validate and adds what only the form knows. The date is that of the opening chosen,
// or today.
func (s *Screen) findings() said {
	out := said{map[string]string{}, map[string]string{}}
	service, ok := s.form.Service()
	if !ok {
		return out
	}
	on, _ := s.today()
	if len(s.form.Chosen) > 0 {
		on = s.form.Chosen[0].Date
	} else {
		out.wrong[openingsField] = s.ctx.Words.T("book.opening.missing")
	}
	letter, wrong := s.view.letter.written()
	if wrong && service == site.Biometrics {
		out.wrong["letter.date"] = s.ctx.Words.Fault(fault.New("date.invalid"))
	}
	if s.amend == nil && s.picker.FromWrong() {
		out.wrong["from"] = s.ctx.Words.Fault(fault.New("date.invalid"))
	}
	reading := s.reading(service)
	if reading.Version == "" {
		out.wrong["notice"] = s.ctx.Words.T("book.notice.missing")
	}
	found := booking.Validate(booking.Facts{Service: service, Language: s.form.Language, Notice: reading.Version},
		s.form.Details(letter).Clean(), s.at(), on)
	for _, f := range found.Errors {
		s.put(out.wrong, f)
	}
	for _, f := range found.Warnings {
		switch f.Fault.Code {
		case "notice.not-read": // an error here, as this desk has the notice at hand
		case "letter.in-future": // the badge beside the date says it at once
		default:
			s.put(out.odd, f)
		}
	}
	return out
}

// put notes a finding at the field of the screen that shows it; the first one stays.
func (s *Screen) put(at map[string]string, f booking.Finding) {
	name := f.Field
	switch {
	case strings.HasSuffix(name, ".letter_date"):
		name = "letter.date"
	case name == "persons.0.application" && strings.TrimSpace(s.form.Persons[0].Application) == "",
		strings.HasSuffix(name, ".application") && s.view.field(name) != nil && s.sameLetter(name):
		name = "letter.application"
	case strings.HasPrefix(name, "needs."):
		name = "needs.language"
	case name == "service":
		name = openingsField
	}
	if _, taken := at[name]; !taken {
		at[name] = s.ctx.Words.Fault(f.Fault)
	}
}

// sameLetter tells whether the person of a field uses the letter's number.
func (s *Screen) sameLetter(name string) bool {
	for i := range s.form.Count {
		if (&line{}).name(i, "application") == name {
			return strings.TrimSpace(s.form.Persons[i].Application) == ""
		}
	}
	return false
}

// judge says at each field that was visited what is wrong or odd about it.
func (s *Screen) judge() {
	if s.view == nil || s.view.done != nil || s.view.summary == nil {
		return
	}
	found, changed := s.findings(), false
	for _, f := range s.view.order(s.form.Panel) {
		wrong, odd := "", ""
		if s.ripe(f.name) {
			wrong, odd = found.wrong[f.name], found.odd[f.name]
		}
		if f.cut > 0 {
			odd = s.ctx.Words.N("book.cut", f.cut)
		}
		changed = f.tell(wrong, odd) || changed
	}
	if s.all {
		_, left := s.firstWrong(found)
		s.view.summary.left(left)
	}
	if changed {
		s.settle()
	}
}

// ripe tells whether a field may be called wrong: it was visited, and so was the one that may stand in for it.
func (s *Screen) ripe(name string) bool {
	if s.all {
		return true
	}
	partner := name
	switch {
	case strings.HasSuffix(name, ".given"): // one name is enough
		partner = strings.TrimSuffix(name, "given") + "family"
	case name == "contact.phone": // an email will do
		partner = "contact.email"
		if s.form.Contact.Phone != "" {
			partner = name
		}
	case name == "notice", name == openingsField: // only when confirming
		return false
	}
	return s.touched[name] && s.touched[partner]
}

// firstWrong is the field to go to, in the order of Tab, and how many are wrong.
func (s *Screen) firstWrong(found said) (first *field, count int) {
	for _, f := range s.view.order(s.form.Panel) {
		if found.wrong[f.name] == "" {
			continue
		}
		if first == nil {
			first = f
		}
		count++
	}
	return first, count
}

// tooMany says how many fields are to be mended.
func (s *Screen) tooMany(count int) string {
	return s.ctx.Words.N("book.mend", count, translations.Args{"Count": count})
}
