package book_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/screen"
)

// TestConfirmationNumber scanned where a name or an application number belongs opens that booking.
func TestConfirmationNumber(t *testing.T) {
	d := newDesk(t, translations.French)
	number := d.family().Details.Confirmation
	for _, field := range []string{"letter.application", "persons.0.application", "contact.given", "persons.0.family"} {
		d.Opened = nil
		d.Ctrl(fyne.Key3)
		d.goTo(field)
		d.typed(strings.ToLower(booking.ShowConfirmation(number)) + "\n")
		if !d.says(d.Words.T("book.offer.confirmation")) {
			t.Errorf("%s: not offered", field)
		}
		d.typed("\n")
		if len(d.Opened) != 1 || d.Opened[0].Screen != screen.Find || d.Opened[0].Args != booking.ShowConfirmation(number) {
			t.Errorf("%s: opened %v", field, d.Opened)
		}
		if got := fieldText(d.screen.State(), field); got != "" {
			t.Errorf("%s: still holds %q", field, got)
		}
	}
}

// TestPhoneAndEmail in each other's field, in a name, or where a number belongs.
func TestPhoneAndEmail(t *testing.T) {
	d := newDesk(t, translations.English)
	for _, c := range []struct{ field, text, id, target, want string }{
		{"contact.email", "(613) 555 0142", "book.offer.phone", "contact.phone", "613-555-0142"},
		{"contact.given", "6135550142", "book.offer.phone", "contact.phone", "613-555-0142"},
		{"letter.application", "6135550142", "book.offer.phone", "contact.phone", "613-555-0142"},
		{"contact.phone", "zoe@example.ca", "book.offer.email", "contact.email", "zoe@example.ca"},
		{"persons.0.given", "zoe@example.ca", "book.offer.email", "contact.email", "zoe@example.ca"},
	} {
		d.after = nil
		d.crash()
		d.Ctrl(fyne.Key3)
		d.goTo(c.field)
		d.typed(c.text + "\n")
		if !d.says(d.Words.T(c.id)) {
			t.Errorf("%s in %s: not offered", c.text, c.field)
		}
		d.typed("\n")
		s := d.screen.State()
		if fieldText(s, c.target) != c.want || fieldText(s, c.field) != "" {
			t.Errorf("%s in %s: %q, left %q", c.text, c.field, fieldText(s, c.target), fieldText(s, c.field))
		}
	}
}

// TestWhatMayStay is not asked about: what belongs there, what is in the note, what would write over something.
func TestWhatMayStay(t *testing.T) {
	d := newDesk(t, translations.English)
	d.Ctrl(fyne.Key3)
	for field, text := range map[string]string{
		"letter.application": "V304512877", "persons.0.application": "W993830598", "contact.phone": "613-555-0142",
		"contact.email": "zoe@example.ca", "notes": "call 416-555-0100", "contact.given": "Zoé 2",
	} {
		d.put(field, text)
		if d.says(d.Words.T("book.offer.move")) || d.says(d.Words.T("book.offer.open")) {
			t.Errorf("%s in %s is asked about", text, field)
		}
	}
	d.put("contact.email", "416-555-0100")
	if d.says(d.Words.T("book.offer.phone")) || d.screen.State().Contact.Phone != "613-555-0142" {
		t.Error("a second telephone number would write over the first")
	}
}

// TestScanWhileAmendingAPassport has no place to go.
func TestScanWhileAmendingAPassport(t *testing.T) {
	d := newDesk(t, translations.English)
	receipt, err := d.store.Book(t.Context(), booking.Order{
		Command: uuid.New(), Site: "A", Service: site.Passport, Language: "en", When: booking.When{Date: october5}, Details: booking.Details{
			Contact: booking.Contact{Given: "Zoé"}, Persons: []booking.Person{{Given: "Zoé", Kind: booking.Adult}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.amend(receipt.Booking)
	d.put("contact.family", "V304512877")
	if d.says(d.Words.T("book.offer.application")) {
		t.Error("it is offered to a field that is not there")
	}
}
