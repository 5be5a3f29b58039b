package offer_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
)

// TestCallerIsOffered by the number of the letter, and Enter takes it while nothing else was done.
func TestCallerIsOffered(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language)
		s.store.found = []booking.Record{nguyen()}
		s.at("letter.application")
		s.Write("V304512877\n")
		words := s.Words.T("book.offer.caller", translations.Args{"Who": "Nguyễn, Minh Châu · 709-555-0142", "Date": calendar.NewDate(2026, 3, 12)})
		if !s.reads(words) || s.key() != "Enter" || !s.set.Below("letter.application").Visible() {
			t.Fatalf("%s: %q is not offered in %q", language, words, s.Texts())
		}
		s.Keys(fyne.KeyReturn)
		if len(s.taken) != 1 || s.taken[0].Record == nil || s.taken[0].Record.Details.Contact.Family != "Nguyễn" {
			t.Errorf("%s: taken %+v", language, s.taken)
		}
	}
}

// TestWhoTypesOnNeedsAnotherKey, and so does who has left the fields.
func TestWhoTypesOnNeedsAnotherKey(t *testing.T) {
	s := newSheet(t, translations.English)
	s.store.found = []booking.Record{nguyen()}
	s.put("contact.phone", "709-555-0142")
	if s.key() != "Ctrl+U" || !s.reads(s.Words.T("book.offer.use")) {
		t.Errorf("%q takes it", s.key())
	}
}

// TestNotOffered: what fills nothing, what another change made out of date, what cannot be found.
func TestNotOffered(t *testing.T) {
	for name, change := range map[string]func(*sheet){
		"fills nothing": func(s *sheet) { s.useful = false },
		"withdrawn":     func(s *sheet) { s.store.found[0].Status = booking.Withdrawn },
		"another’s":     func(s *sheet) { s.store.found[0].Details.Contact.Phone = "709-555-0149" },
		"fails":         func(s *sheet) { s.store.fails = true },
		"not shown":     func(s *sheet) { s.closed = true },
		"amended":       func(s *sheet) { s.make(true) },
		"none":          func(s *sheet) { s.store.found = nil },
	} {
		s := newSheet(t, translations.English)
		s.store.found = []booking.Record{nguyen()}
		change(s)
		s.put("contact.phone", "709-555-0142")
		if s.offers.Standing() || s.key() != "" {
			t.Errorf("%s: offered in %q", name, s.Texts())
		}
	}
}

// TestOneLookUpAtATime, each value once; the one asked for meanwhile comes next.
func TestOneLookUpAtATime(t *testing.T) {
	s := newSheet(t, translations.English)
	s.form.Contact.Phone, s.form.Contact.Email, s.form.Letter = "709-555-0142", "chau@example.ca", "V304512877"
	for _, name := range []string{"letter.application", "contact.phone", "contact.email", "contact.given"} {
		s.offers.LookUp(name)
	}
	s.Queue.Drain()
	if !slices.Equal(s.store.asked, []string{"V304512877", "chau"}) {
		t.Errorf("asked for %q", s.store.asked)
	}
	for _, name := range []string{"letter.application", "contact.phone", "contact.email"} {
		s.offers.LookUp(name)
		s.Queue.Drain()
	}
	if !slices.Equal(s.store.asked, []string{"V304512877", "chau", "709-555-0142"}) {
		t.Errorf("asked for %q", s.store.asked)
	}
	s.offers.Forget()
	s.make(false)
	s.offers.LookUp("contact.phone")
	s.Queue.Drain()
	if len(s.store.asked) != 4 {
		t.Errorf("after forgetting: asked for %q", s.store.asked)
	}
}

// TestLateAnswers: what was changed, stopped or offered meanwhile is not talked over.
func TestLateAnswers(t *testing.T) {
	for name, meanwhile := range map[string]func(*sheet){
		"changed":   func(s *sheet) { s.form.Letter = "V304512878" },
		"stopped":   func(s *sheet) { s.offers.Rest() },
		"forgotten": func(s *sheet) { s.offers.Forget() },
		"closed":    func(s *sheet) { s.closed = true },
	} {
		s := newSheet(t, translations.English)
		s.store.found = []booking.Record{nguyen()}
		s.form.Letter = "V304512877"
		s.offers.LookUp("letter.application")
		meanwhile(s)
		s.Queue.Drain()
		if s.offers.Standing() {
			t.Errorf("%s: offered all the same", name)
		}
	}
	s := newSheet(t, translations.English)
	s.store.found = []booking.Record{nguyen()}
	s.form.Letter = "V304512877"
	s.offers.LookUp("letter.application")
	s.at("contact.email")
	s.Window.Canvas().Unfocus()
	s.set.Field("contact.email").Refill("613-555-0142")
	s.at("contact.email")
	s.Window.Canvas().Unfocus()
	s.Queue.Drain()
	if o, ok := s.offers.Take(); !ok || o.Record != nil {
		t.Errorf("the caller took the place of %+v", o)
	}
}

// TestFieldsMadeLater are watched once they are given.
func TestFieldsMadeLater(t *testing.T) {
	s := newSheet(t, translations.English)
	s.set.SetCount(2)
	s.put("persons.1.given", "V304512877")
	if s.offers.Standing() {
		t.Fatal("watched before it was given")
	}
	s.set.SetCount(3)
	s.offers.Watch(s.set.People())
	s.at("persons.1.given")
	s.leave()
	if !s.offers.Standing() || !s.set.Below("persons.1.given").Visible() {
		t.Error("not watched")
	}
}
