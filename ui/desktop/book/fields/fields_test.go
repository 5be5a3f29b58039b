package fields_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/fields"
	"daybook/ui/desktop/book/form"
)

// TestOrder lists the fields of each panel, and what was appended last; without a service there are no others.
func TestOrder(t *testing.T) {
	two := func(f *form.Form) { f.SetCount(2) }
	contact := []string{"contact.given", "contact.family", "contact.phone"}
	rest := []string{"needs", "needs.language", "contact.email", "language", "notes", "notice"}
	for panel, own := range map[int][]string{
		form.Passport: slices.Concat([]string{"persons", "travel"}, contact, []string{
			"persons.0.given", "persons.0.family", "persons.0.kind", "persons.1.given", "persons.1.family", "persons.1.kind",
		}, rest),
		form.Biometrics: slices.Concat([]string{"letter.application", "letter.date"}, contact, []string{
			"persons.0.given", "persons.0.family", "persons.0.application", "persons.1.given", "persons.1.family", "persons.1.application",
		}, rest),
	} {
		s := newSheet(t, translations.English, panel, two)
		notice := fields.NewField("notice", stop(s), func(string, string) {})
		s.set.Append(notice)
		if diff := cmp.Diff(own, names(s.set.Order(panel))); diff != "" {
			t.Errorf("panel %d: %s", panel, diff)
		}
		if diff := cmp.Diff([]string{"notice"}, names(s.set.Order(form.Overview))); diff != "" {
			t.Errorf("the Overview: %s", diff)
		}
		if got := len(s.set.All()); got != len(own)+2 {
			t.Errorf("%d fields of all panels", got)
		}
		if s.set.At(notice.Focus) != notice || s.set.Field("notice") != notice || s.set.At(stop(s)) != nil || s.set.Field("nobody") != nil {
			t.Error("what was appended is not found, or something else is")
		}
		if got := s.set.At(s.set.Field("contact.phone").Focus); got == nil || got.Name != "contact.phone" {
			t.Errorf("the telephone is found as %v", got)
		}
		s.form.Panel = form.Overview
		s.set.Open(form.Overview)
		if len(s.set.People()) != 0 {
			t.Errorf("without a service %q", names(s.set.People()))
		}
	}
}

// TestTheFormIsShown as it was typed, with its blanks.
func TestTheFormIsShown(t *testing.T) {
	s := newSheet(t, translations.French, form.Biometrics, func(f *form.Form) {
		f.Contact = booking.Contact{Given: "Zoé ", Family: "Tremblay", Phone: "613-555-0142", Email: "zoe@example.ca"}
		f.Letter, f.LetterDate, f.Notes, f.Interpreter = "V304512877", "2026-09-1", "one\ntwo", "Thaï"
		f.SetCount(2)
		f.SetName(1, "Éric", "Roy")
		f.Persons[1].Application = "W993830598"
	})
	for name, want := range map[string]string{
		"contact.given": "Zoé ", "contact.family": "Tremblay", "contact.phone": "613-555-0142", "contact.email": "zoe@example.ca",
		"letter.application": "V304512877", "letter.date": "2026-09-1", "notes": "one\ntwo", "needs.language": "Thaï",
		"persons.0.given": "Zoé ", "persons.1.given": "Éric", "persons.1.family": "Roy", "persons.1.application": "W993830598",
	} {
		if got := s.text(name); got != want {
			t.Errorf("%s holds %q", name, got)
		}
	}
}

// TestTypedIsKept in the form, and the owner hears of it.
func TestTypedIsKept(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, nil)
	for name, read := range map[string]func() string{
		"contact.given": func() string { return s.form.Contact.Given }, "contact.family": func() string { return s.form.Contact.Family },
		"contact.phone": func() string { return s.form.Contact.Phone }, "contact.email": func() string { return s.form.Contact.Email },
		"letter.application": func() string { return s.form.Letter }, "notes": func() string { return s.form.Notes },
		"persons.0.application": func() string { return s.form.Persons[0].Application },
		"persons.0.family":      func() string { _, family := s.form.Name(0); return family },
	} {
		s.at(name)
		s.Over("ab ")
		if got := read(); got != "ab " || !s.told("changed "+name) {
			t.Errorf("%s: %q is kept, heard %q", name, got, s.heard)
		}
		s.Window.Canvas().Unfocus()
		if !s.told("left " + name) {
			t.Errorf("%s was left and nobody heard", name)
		}
	}
}

// TestDates: the letter's date is kept as it was typed, and read once it is one.
func TestDates(t *testing.T) {
	for typed, want := range map[string]struct {
		date calendar.Date
		odd  bool
	}{
		"":           {0, false},
		"2026-09-12": {calendar.NewDate(2026, 9, 12), false},
		"2026-13-01": {0, true},
		"2026-0":     {0, true},
	} {
		s := newSheet(t, translations.English, form.Biometrics, nil)
		s.at("letter.date")
		s.Write(typed)
		date, odd := s.set.Letter()
		s.form.LetterDate = ""
		s.set.Keep()
		if date != want.date || odd != want.odd || s.form.LetterDate != typed {
			t.Errorf("%q: %v, odd %v, kept %q", typed, date, odd, s.form.LetterDate)
		}
	}
}

// TestParticulars of the site are said over the fields.
func TestParticulars(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language, form.Passport, nil)
		words := []string{
			s.Words.T("book.site.not-offered"), s.Words.T("book.site.by-appointment-phone", translations.Args{"Phone": "613-555-0100"}),
		}
		for _, text := range words {
			if s.reads(text) {
				t.Errorf("%s: %q is said where it is not so", language, text)
			}
		}
		at := &s.Context.Site
		at.AppointOnly, at.Phone, at.Counters[0].Services = true, "613-555-0100", []site.Service{site.Biometrics}
		s.make()
		for _, text := range words {
			if !s.reads(text) {
				t.Errorf("%s: %q is not said in %q", language, text, s.Texts())
			}
		}
	}
}
