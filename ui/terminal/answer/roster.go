package answer

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
)

// Roster answers roster: the day of a site.
type Roster struct {
	Site     string        `json:"site"`
	Name     string        `json:"name"`
	Date     calendar.Date `json:"date"`
	Revision int           `json:"revision"`
	Closed   *Problem      `json:"closed,omitempty"`
	Expected int           `json:"expected"` // persons in active bookings
	Rows     []Row         `json:"rows"`
	PDF      string        `json:"pdf,omitempty"`
	Warnings []Problem     `json:"warnings,omitempty"`
}

// Row is one booking of the roster; given, family, phone and email are the lead contact's.
type Row struct {
	Start        calendar.Minute `json:"start"`
	End          calendar.Minute `json:"end"`
	Counter      int             `json:"counter"`
	Counters     []int           `json:"counters,omitempty"`
	Booking      uuid.UUID       `json:"booking"`
	Confirmation string          `json:"confirmation"`
	Status       booking.Status  `json:"status"`
	Held         bool            `json:"held"`
	Service      site.Service    `json:"service"`
	Language     string          `json:"language"`
	Sealed       bool            `json:"sealed,omitempty"`
	Count        int             `json:"count"`
	Given        string          `json:"given"`
	Family       string          `json:"family"`
	Phone        string          `json:"phone"`
	Email        string          `json:"email"`
	Persons      []Person        `json:"persons"`
	Needs        []string        `json:"needs"`
	Notes        string          `json:"notes"`
}

// PDF answers slip.
type PDF struct {
	PDF      string    `json:"pdf"`
	Warnings []Problem `json:"warnings"`
}

// Roster lists the day of a site, or says where it was saved as a PDF.
func (a *Writer) Roster(day roster.Day, pdf string, warnings []fault.Fault) error {
	if a.JSON {
		shaped := a.shapeRoster(day)
		shaped.PDF, shaped.Warnings = pdf, a.shapeWarnings(warnings)
		return a.line(shaped)
	}
	title := a.Words.T("cli.roster", args{"Site": day.Site.Name, "Date": a.Words.LongDate(day.Date.Time()), "Revision": day.Revision})
	if pdf != "" {
		return a.saved(pdf, warnings, title)
	}
	if err := a.say(title); err != nil {
		return err
	}
	if day.Closed != nil {
		if err := a.say(a.Words.Fault(day.Closed)); err != nil {
			return err
		}
	}
	if len(day.Rows) == 0 {
		return a.say(a.Words.T("cli.roster-empty"))
	}
	rows := make([][]string, len(day.Rows))
	for i, row := range day.Rows {
		rows[i] = a.rosterRow(row)
	}
	heads := []string{"cli.time", "cli.counter", "cli.number", "cli.name", "cli.phone", "cli.service", "cli.persons", "cli.state", "cli.needs"}
	return a.table(heads, rows)
}

func (a *Writer) rosterRow(row roster.Row) []string {
	hours, counters := "", ""
	if p := shapePlaces(row.Booking.Facts.Places); p != nil {
		hours, counters = a.hours(*p), a.counters(*p)
	}
	contact := row.Details.Contact
	name := fullName(contact.Given, contact.Family)
	if row.Sealed {
		name = a.Words.T("cli.sealed")
	}
	return []string{
		hours, counters, booking.ShowConfirmation(row.Details.Confirmation), name, contact.Phone,
		a.service(row.Booking.Facts.Service), a.Words.Number(row.Booking.Facts.Persons), a.status(row.Booking),
		a.needs(row.Details.Needs),
	}
}

func (a *Writer) shapeRoster(day roster.Day) Roster {
	shaped := Roster{
		Site: day.Site.ID, Name: a.both(day.Site.Name), Date: day.Date, Revision: day.Revision,
		Expected: day.Persons(), Rows: make([]Row, len(day.Rows)),
	}
	if day.Closed != nil {
		why := a.explain(day.Closed)
		shaped.Closed = &why
	}
	for i, row := range day.Rows {
		shaped.Rows[i] = shapeRow(row)
	}
	return shaped
}

func shapeRow(row roster.Row) Row {
	b, d := row.Booking, row.Details
	shaped := Row{
		Booking: b.ID, Confirmation: booking.ShowConfirmation(d.Confirmation), Status: b.Status, Held: b.Held,
		Service: b.Facts.Service, Language: b.Facts.Language, Sealed: row.Sealed, Count: b.Facts.Persons,
		Given: d.Contact.Given, Family: d.Contact.Family, Phone: d.Contact.Phone, Email: d.Contact.Email,
		Persons: shapePersons(d.Persons), Needs: append([]string{}, d.Needs...), Notes: d.Notes,
	}
	if p := shapePlaces(b.Facts.Places); p != nil {
		shaped.Start, shaped.End, shaped.Counter, shaped.Counters = p.Start, p.End, p.Counter, p.Counters
	}
	return shaped
}

// Slip says where a booking's confirmation slip was saved.
func (a *Writer) Slip(r booking.Record, pdf string, warnings []fault.Fault) error {
	if a.JSON {
		return a.line(PDF{PDF: pdf, Warnings: a.shapeWarnings(warnings)})
	}
	return a.saved(pdf, warnings, a.Words.T("cli.slip", args{"Number": booking.ShowConfirmation(r.Details.Confirmation)}))
}

// saved says where a document lies.
func (a *Writer) saved(name string, warnings []fault.Fault, what string) error {
	a.warnings(warnings)
	return a.say(a.Words.T("cli.saved", args{"What": what, "File": name}))
}
