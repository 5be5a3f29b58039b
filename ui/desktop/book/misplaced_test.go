package book_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/translations"
	"daybook/ui/desktop/book/form"
)

// put makes a field hold a text, as typed by hand.
func (d *desk) put(field, text string) {
	d.T.Helper()
	d.goTo(field)
	d.typed(text)
	d.Keys(fyne.KeyTab)
}

// fieldText is what a field of the form holds.
func fieldText(s form.Form, field string) string {
	given, family := s.Name(0)
	return map[string]string{
		"contact.given": s.Contact.Given, "contact.family": s.Contact.Family, "contact.phone": s.Contact.Phone, "contact.email": s.Contact.Email,
		"persons.0.given": given, "persons.0.family": family, "persons.0.application": s.Persons[0].Application, "notes": s.Notes,
		"needs.language": s.Interpreter, "letter.application": s.Letter, "letter.date": s.LetterDate,
	}[field]
}

// TestScanInTheWrongField: in each field, from each service, with something in it or not, the scan is offered to where it
// belongs, Enter puts it there, and the field holds again what it held.
func TestScanInTheWrongField(t *testing.T) {
	for language, panel := range map[translations.Language]fyne.KeyName{translations.English: fyne.Key3, translations.French: fyne.Key2} {
		d := newDesk(t, language)
		for field, held := range map[string]string{
			"contact.given": "Zoé", "contact.family": "Tremblay", "contact.phone": "613-555-0142", "contact.email": "z@example.ca",
			"persons.0.given": "Ola", "persons.0.family": "Roy", "notes": "", "letter.date": "2026-09-12",
		} {
			if field == "letter.date" && panel == fyne.Key2 {
				continue
			}
			d.Ctrl(panel)
			if held != "" {
				d.put(field, held)
			}
			d.goTo(field)
			d.typed("IRCC v304-512-877 X\n")
			if !d.says(d.Words.T("book.offer.application")) || d.screen.FocusName() != field {
				t.Errorf("%s: not offered, or the focus went to %q", field, d.screen.FocusName())
			}
			d.typed("\n")
			s := d.screen.State()
			want := held
			if held == "" {
				want = "IRCC" // what stands before the number may have been typed
			}
			if s.Letter != "V304512877" || s.Panel != 2 || fieldText(s, field) != want {
				t.Errorf("%s: the letter has %q, the field %q", field, s.Letter, fieldText(s, field))
			}
			if d.screen.FocusName() != field || d.says(d.Words.T("book.offer.application")) {
				t.Errorf("%s: then the focus is at %q", field, d.screen.FocusName())
			}
			d.Ctrl(fyne.KeyN)
			d.Keys(fyne.KeyTab, fyne.KeyReturn)
		}
	}
}

// TestScanAmongTypedWords loses none of them.
func TestScanAmongTypedWords(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("Zoé V304512877\n\n")
	if s := d.screen.State(); s.Contact.Given != "Zoé" || s.Letter != "V304512877" {
		t.Errorf("%q, %q", s.Contact.Given, s.Letter)
	}
	d.goTo("notes")
	d.typed("Second door\nW993830598")
	d.Keys(fyne.KeyReturn, fyne.KeyReturn)
	if s := d.screen.State(); s.Notes != "Second door" || s.Persons[0].Application != "W993830598" {
		t.Errorf("%q, %q", s.Notes, s.Persons[0].Application)
	}
}

// TestDecliningAScan keeps it, by typing on, by Tab and by Esc, and does not ask again.
func TestDecliningAScan(t *testing.T) {
	asked := func(d *desk) bool { return d.says(d.Words.T("book.offer.application")) }
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("V304512877\n")
	d.Keys(fyne.KeyEscape)
	if asked(d) || d.screen.State().Contact.Given != "V304512877" {
		t.Error("Esc does not decline")
	}
	d.Keys(fyne.KeyReturn)
	if asked(d) || d.screen.FocusName() != "contact.family" {
		t.Errorf("asked again, or the focus is at %q", d.screen.FocusName())
	}
	d.typed("W993830598\n")
	if !asked(d) {
		t.Fatal("the next scan is not offered")
	}
	d.typed("x")
	if asked(d) || d.screen.State().Contact.Family != "W993830598x" {
		t.Error("typing on does not decline")
	}
}

// TestTakingAnOfferLater: after Tab and some typing Enter means the field again, and Ctrl+U still takes the offer.
func TestTakingAnOfferLater(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("V304512877", "Tremblay")
	if !d.says("Ctrl+U") {
		t.Errorf("the key is not shown in %q", d.texts())
	}
	d.Keys(fyne.KeyReturn)
	if s := d.screen.State(); s.Letter != "" || d.screen.FocusName() != "contact.phone" {
		t.Errorf("Enter in another field put %q into the letter", s.Letter)
	}
	d.speak(translations.French)
	if !d.says(d.Words.T("book.offer.application")) {
		t.Error("the offer is gone in the other language")
	}
	d.Ctrl(fyne.KeyU)
	if s := d.screen.State(); s.Letter != "V304512877" || s.Contact.Given != "" || s.Contact.Family != "Tremblay" {
		t.Errorf("%+v", s)
	}
	if d.screen.FocusName() != "contact.phone" {
		t.Errorf("the focus is at %q", d.screen.FocusName())
	}
	d.Ctrl(fyne.KeyU) // nothing is offered now
	for _, c := range d.screen.Commands() {
		if c.ID == "book-take-offer" && c.Enabled() {
			t.Error("the command is on with nothing offered")
		}
	}
}

// TestOfferByItsButton, as with a mouse.
func TestOfferByItsButton(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key2)
	d.goTo("contact.given")
	d.typed("V304512877\n")
	test.Tap(d.button(d.Words.T("book.offer.move")))
	d.Queue.Drain()
	if s := d.screen.State(); s.Letter != "V304512877" || s.Contact.Given != "" || d.screen.FocusName() == "" {
		t.Errorf("%q, %q, the focus at %q", s.Letter, s.Contact.Given, d.screen.FocusName())
	}
}

// TestSecondNumber goes to the first person without one, and nowhere if all have one.
func TestSecondNumber(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877", "", "Hoa", "Nguyễn", "", "")
	d.Ctrl(fyne.KeyM)
	d.typed("Lan", "Trần")
	d.Ctrl(fyne.KeyM)
	d.typed("Mai", "Trần")
	d.goTo("contact.email")
	for _, scan := range []string{"W111111111", "W222222222", "W333333333"} {
		d.typed(scan, "")
		d.Ctrl(fyne.KeyU)
		d.goTo("contact.email")
	}
	s := d.screen.State()
	if s.Persons[0].Application != "" || s.Persons[1].Application != "W111111111" || s.Persons[2].Application != "W222222222" || s.Letter != "V304512877" {
		t.Errorf("%+v", s.Persons)
	}
	if s.Contact.Email != "W333333333" || d.says(d.Words.T("book.offer.application")) {
		t.Errorf("the email has %q", s.Contact.Email)
	}
	d.goTo("persons.1.given")
	d.typed("V304512877\n\n") // the letter's own once more
	if s := d.screen.State(); s.Persons[1].Given != "Lan" || s.Letter != "V304512877" {
		t.Errorf("%+v", s.Persons[1])
	}
}

// TestOwnLineFirst: a scan in somebody's name is that person's number.
func TestOwnLineFirst(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.typed("V304512877")
	d.Ctrl(fyne.KeyM)
	d.Ctrl(fyne.KeyM)
	d.typed("W993830598\n")
	if !d.says(d.Words.T("book.offer.application-of", translations.Args{"Number": 3})) {
		t.Errorf("not offered to the third person: %q", d.texts())
	}
	d.Keys(fyne.KeyReturn)
	if s := d.screen.State(); s.Persons[2].Application != "W993830598" || s.Persons[2].Given != "" {
		t.Errorf("%+v", s.Persons)
	}
}

// TestFirstPersonGoesOnFollowing the contact after a scan in their name was put right.
func TestFirstPersonGoesOnFollowing(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	d.put("contact.given", "Zoé")
	d.goTo("persons.0.given")
	d.typed("V304512877\n\n")
	d.put("contact.family", "Tremblay")
	if given, family := d.name(0); given != "Zoé" || family != "Tremblay" {
		t.Errorf("the first person is %q %q", given, family)
	}
}

func (d *desk) name(i int) (given, family string) {
	s := d.screen.State()
	return s.Name(i)
}
