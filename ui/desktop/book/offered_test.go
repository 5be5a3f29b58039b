package book_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/model/site"
	"daybook/translations"
)

// TestOfferEndsWithTheBooking: what nobody answered until the booking was made is offered no more.
func TestOfferEndsWithTheBooking(t *testing.T) {
	d := newDesk(t, translations.English)
	d.earlier(site.Biometrics, nguyen())
	d.Ctrl(fyne.Key3)
	d.typed("V304512877\n")
	if !d.says(d.Words.T("book.offer.use")) {
		t.Fatalf("nothing is offered: %q", d.texts())
	}
	d.goTo("contact.given")
	d.typed("Minh Châu", "Nguyễn", "709-555-0142")
	d.understood()
	d.openingAndConfirm("1")
	booked := d.only()
	d.Ctrl(fyne.KeyU)
	if d.screen.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || !d.says(d.Words.T("book.done")) || len(booked.Details.Needs) != 0 {
		t.Errorf("something is still offered, of %+v: %q", booked.Details, d.texts())
	}
}
