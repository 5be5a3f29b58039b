package answer

import (
	"daybook/model/booking"
)

// Found lists the bookings that match a text.
func (a *Writer) Found(records []booking.Record) error {
	if a.JSON {
		shaped := Bookings{Bookings: make([]Record, len(records))}
		for i, r := range records {
			shaped.Bookings[i] = a.shapeRecord(r)
		}
		return a.line(shaped)
	}
	if len(records) == 0 {
		return a.say(a.Words.T("cli.found-none"))
	}
	rows := make([][]string, len(records))
	for i, r := range records {
		rows[i] = a.foundRow(r)
	}
	return a.table([]string{"cli.number", "cli.date", "cli.time", "cli.site", "cli.name", "cli.phone", "cli.state"}, rows)
}

func (a *Writer) foundRow(r booking.Record) []string {
	date, hours := "", ""
	if p := shapePlaces(r.Facts.Places); p != nil {
		date, hours = a.Words.Date(p.Date.Time()), a.hours(*p)
	}
	contact := r.Details.Contact
	return []string{
		booking.ShowConfirmation(r.Details.Confirmation), date, hours, r.Facts.Site,
		fullName(contact.Given, contact.Family), contact.Phone, a.status(r.Booking),
	}
}
