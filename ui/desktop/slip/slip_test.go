package slip_test

import (
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/slip"
)

func TestFileNameHoldsNobody(t *testing.T) {
	r := booking.Record{Details: booking.Details{
		Confirmation: "4F3K9TQV", Contact: booking.Contact{Given: "Zoé", Family: "Tremblay"},
	}}
	r.Facts.Places = []site.Place{{Counter: 3, Date: calendar.NewDate(2026, 10, 5), Start: 560, End: 580}}
	if got, want := slip.FileName(r, translations.French), "slip-2026-10-05-0920-3-fr.pdf"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	other := r
	other.Facts.Places = []site.Place{{Counter: 4, Date: calendar.NewDate(2026, 10, 5), Start: 560, End: 580}}
	if slip.FileName(other, translations.French) == slip.FileName(r, translations.French) {
		t.Error("two bookings share a file name")
	}
}
