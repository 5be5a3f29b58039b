package fields_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/form"
)

// TestTheFirstPersonIsTheContact until told otherwise; the owner does not hear of what is filled in for them.
func TestTheFirstPersonIsTheContact(t *testing.T) {
	s := newSheet(t, translations.English, form.Biometrics, nil)
	s.at("contact.given")
	s.Write("Anna")
	if s.text("persons.0.given") != "Anna" || s.told("changed persons.0.given") {
		t.Errorf("the first person is %q", s.text("persons.0.given"))
	}
	if held := s.set.Field("persons.0.given").Held(); held != "Anna" {
		t.Errorf("what was filled in is not what it held: %q", held)
	}
	s.at("persons.0.given")
	s.Over("Ola")
	s.at("contact.given")
	s.Over("Éva")
	if s.text("persons.0.given") != "Ola" || s.form.Contact.Given != "Éva" {
		t.Errorf("the first person is %q after their own name", s.text("persons.0.given"))
	}
}

// TestTelephoneIsShownAsItIsKept once its field is left, unless the fields are made anew just then.
func TestTelephoneIsShownAsItIsKept(t *testing.T) {
	for dropped, want := range map[bool]string{false: "613-555-0142", true: "6135550142"} {
		s := newSheet(t, translations.English, form.Passport, nil)
		s.at("contact.phone")
		s.Write("6135550142")
		if dropped {
			s.set.Drop()
		}
		s.Window.Canvas().Unfocus()
		if s.text("contact.phone") != want || s.form.Contact.Phone != want {
			t.Errorf("dropped %v: shown as %q, kept as %q", dropped, s.text("contact.phone"), s.form.Contact.Phone)
		}
	}
}

// TestWhatIsCutIsCounted until the field is changed within its room.
func TestWhatIsCutIsCounted(t *testing.T) {
	s := newSheet(t, translations.English, form.Passport, nil)
	f := s.at("contact.family")
	s.Write(strings.Repeat("é", booking.MaxName) + "abc")
	if f.Cut() != 3 || !s.told("cut") {
		t.Errorf("%d were cut", f.Cut())
	}
	s.Keys(fyne.KeyBackspace)
	if f.Cut() != 0 {
		t.Errorf("%d are said to be cut of what fits", f.Cut())
	}
}

// TestHeld is what a field had when it was noted, or what took its place since.
func TestHeld(t *testing.T) {
	s := newSheet(t, translations.English, form.Passport, nil)
	f := s.at("notes")
	s.Write("one")
	f.Hold()
	s.Write(" two")
	if f.Held() != "one" {
		t.Errorf("held %q", f.Held())
	}
	f.Refill("three")
	if f.Held() != "three" || s.form.Notes != "three" || !s.told("changed notes") {
		t.Errorf("held %q, kept %q", f.Held(), s.form.Notes)
	}
	choice := s.at("travel")
	choice.Hold()
	choice.Refill("x")
	if choice.Entry() != nil || choice.Held() != "" {
		t.Errorf("a choice held %q", choice.Held())
	}
}

// TestScannedNumbers are taken out of what the code has around them, and the next field has the focus.
func TestScannedNumbers(t *testing.T) {
	for from, to := range map[string]string{"letter.application": "letter.date", "persons.1.application": ""} {
		s := newSheet(t, translations.English, form.Biometrics, func(f *form.Form) { f.SetCount(2) })
		s.at(from)
		s.Write("IRCC v304-512-877 X\n")
		kept := s.form.Letter
		if from != "letter.application" {
			kept = s.form.Persons[1].Application
		}
		at := s.set.At(s.Window.Canvas().Focused())
		if s.text(from) != "V304512877" || kept != "V304512877" || to == "" && at != nil || to != "" && (at == nil || at.Name != to) {
			t.Errorf("%s holds %q, kept %q, the focus is at %v", from, s.text(from), kept, at)
		}
	}
}

// TestChoices are kept, and are right or wrong at once.
func TestChoices(t *testing.T) {
	s := newSheet(t, translations.English, form.Passport, func(f *form.Form) { f.Language = "en" })
	s.at("travel")
	s.Keys(fyne.KeyDown)
	if s.form.Travel != booking.Bands()[0] || !s.told("chose travel") {
		t.Errorf("travels %q", s.form.Travel)
	}
	s.at("persons.0.kind")
	s.Keys(fyne.KeyDown, fyne.KeyDown)
	if s.form.Persons[0].Kind != booking.Kinds()[1] || !s.told("chose persons.0.kind") {
		t.Errorf("the kind is %q", s.form.Persons[0].Kind)
	}
	for _, id := range site.Bring(site.Passport, string(booking.Kinds()[1])).Items {
		if !s.reads(s.Words.T(id)) {
			t.Errorf("%s is not among what to bring: %q", id, s.Texts())
		}
	}
	s.at("language")
	s.Keys(fyne.KeyRight)
	if s.form.Language != "fr" || !s.told("chose language") {
		t.Errorf("service in %q", s.form.Language)
	}
}

// TestInterpreter: the language is asked for while one is needed, and makes the form higher.
func TestInterpreter(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language, form.Biometrics, nil)
		asked := s.Words.T("book.interpreter")
		if s.reads(asked) {
			t.Errorf("%s: asked for without an interpreter", language)
		}
		s.at("needs")
		s.Keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
		if !s.reads(asked) || !s.told("resized") || len(s.form.Needs) != 1 {
			t.Errorf("%s: not asked for with %q", language, s.form.Needs)
		}
		s.Keys(fyne.KeySpace)
		if s.reads(asked) || len(s.form.Needs) != 0 {
			t.Errorf("%s: asked for again with %q", language, s.form.Needs)
		}
	}
}
