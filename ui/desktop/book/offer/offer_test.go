package offer_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/booking"
	"daybook/translations"
)

// TestEnterMakesAndTakes an offer: a number scanned into a name is asked about at once, and Enter alone takes it.
func TestEnterMakesAndTakes(t *testing.T) {
	for _, language := range translations.Languages() {
		s := newSheet(t, language)
		s.at("contact.given")
		s.Write("V304512877\n")
		if !s.reads(s.Words.T("book.offer.application")) || s.key() != "Enter" || !s.offers.Standing() {
			t.Fatalf("%s: not offered: %q", language, s.Texts())
		}
		s.Keys(fyne.KeyReturn)
		if len(s.taken) != 1 || s.taken[0].Field != "contact.given" || s.taken[0].Target != "letter.application" || s.taken[0].Found.Value != "V304512877" {
			t.Errorf("%s: taken %+v", language, s.taken)
		}
		if s.offers.Standing() || s.key() != "" {
			t.Errorf("%s: it stands after it was taken: %q", language, s.Texts())
		}
	}
}

// TestLeavingMakesAnOffer that Enter does not take elsewhere; the button does.
func TestLeavingMakesAnOffer(t *testing.T) {
	s := newSheet(t, translations.English)
	s.put("contact.email", "613-555-0142")
	if !s.reads(s.Words.T("book.offer.phone")) || s.key() != "Ctrl+U" {
		t.Fatalf("not offered: %q", s.Texts())
	}
	s.at("notes")
	s.Keys(fyne.KeyReturn)
	if len(s.taken) != 0 {
		t.Error("Enter in another field took it")
	}
	s.TabTo(s.Words.T("book.offer.move"))
	s.Keys(fyne.KeyReturn)
	if len(s.taken) != 1 || s.taken[0].Target != "contact.phone" {
		t.Errorf("taken %+v", s.taken)
	}
}

// TestEnterInItsOwnField takes an offer that was made before.
func TestEnterInItsOwnField(t *testing.T) {
	s := newSheet(t, translations.English)
	s.put("contact.email", "613-555-0142")
	s.at("contact.email")
	s.Keys(fyne.KeyReturn)
	if len(s.taken) != 1 {
		t.Errorf("taken %+v", s.taken)
	}
}

// TestTypingOn cools an offer, and takes back one made for the very field.
func TestTypingOn(t *testing.T) {
	s := newSheet(t, translations.English)
	s.at("contact.given")
	s.Write("V304512877\n")
	button := len(s.rooms)
	s.at("notes")
	s.Write("x")
	if s.key() != "Ctrl+U" {
		t.Errorf("after typing elsewhere %q takes it", s.key())
	}
	for _, room := range s.rooms[button:] {
		if room != nil {
			t.Error("the same offer was said anew, in the way of who is on the way to it")
		}
	}
	s.at("contact.given")
	s.Write("V3")
	if s.offers.Standing() || s.key() != "" {
		t.Error("it stands though its field has another text")
	}
}

// TestDeclined is not asked about again while the field holds the same, and is for something else.
func TestDeclined(t *testing.T) {
	s := newSheet(t, translations.English)
	s.offers.Decline() // nothing
	s.put("contact.email", "613-555-0142")
	s.offers.Decline()
	if s.key() != "" {
		t.Error("it stands after it was declined")
	}
	s.at("contact.email")
	s.leave()
	if s.offers.Standing() {
		t.Error("it is asked about again")
	}
	s.put("contact.email", "613-555-0143")
	if !s.offers.Standing() {
		t.Error("another number is not asked about")
	}
	s.offers.Decline()
	s.offers.Forget()
	s.make(false)
	s.at("contact.email")
	s.leave()
	if !s.offers.Standing() {
		t.Error("after forgetting it is not asked about")
	}
}

// TestWhereItIsSaid: below the row of its field, in one place at a time, also in fields made anew.
func TestWhereItIsSaid(t *testing.T) {
	s := newSheet(t, translations.English)
	last := func() *fyne.Container { return s.rooms[len(s.rooms)-1] }
	for _, name := range []string{"contact.email", "persons.0.given", "contact.family"} {
		s.offers.Forget()
		s.make(false)
		s.put(name, "W993830598")
		if last() != s.set.Below(name) || !last().Visible() {
			t.Errorf("%s: not said below it", name)
		}
		s.put(name, "x")
		if s.set.Below(name).Visible() || len(s.set.Below(name).Objects) != 0 || last() != nil {
			t.Errorf("%s: still said", name)
		}
	}
	s.put("contact.family", "W993830598")
	old := s.set.Below("contact.family")
	s.make(false)
	if last() != s.set.Below("contact.family") || last() == old || s.key() != "Ctrl+U" && s.key() != "Enter" {
		t.Error("it is not said in the fields made anew")
	}
	s.offers.Use(s.Context, nil, nil, false)
	s.offers.Decline() // with no fields to say it at
	if s.offers.Standing() {
		t.Error("it stands without fields")
	}
}

// TestAnotherReplacesIt: the offer made last is the one that stands.
func TestAnotherReplacesIt(t *testing.T) {
	s := newSheet(t, translations.English)
	s.put("contact.email", "613-555-0142")
	s.put("contact.family", "W993830598")
	if s.set.Below("contact.email").Visible() || !s.set.Below("contact.family").Visible() {
		t.Error("both stand, or the first")
	}
	if o, ok := s.offers.Take(); !ok || o.Field != "contact.family" {
		t.Errorf("taken %+v", o)
	}
	if _, ok := s.offers.Take(); ok {
		t.Error("taken twice")
	}
}

// TestFieldsShownBefore, or of a form that is not shown, suggest nothing.
func TestFieldsShownBefore(t *testing.T) {
	s := newSheet(t, translations.English)
	s.at("contact.given")
	s.Write("V304512877")
	old := s.set.Field("contact.given").Entry()
	s.make(false)
	old.OnBlur()
	if s.offers.Standing() || old.OnKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Error("a field shown before suggests something")
	}
	s.closed = true
	s.put("contact.given", "V304512877")
	if s.offers.Standing() {
		t.Error("a field not shown suggests something")
	}
}

// TestWhatAFieldHeldIsGivenBack, as it was when the field was left.
func TestWhatAFieldHeldIsGivenBack(t *testing.T) {
	s := newSheet(t, translations.English)
	s.put("contact.given", "Zoé")
	s.at("contact.given")
	s.Over("V304512877\n")
	if o, ok := s.offers.Take(); !ok || o.Rest != "Zoé" || o.Found.Kind != booking.AnApplication {
		t.Errorf("taken %+v", o)
	}
}
