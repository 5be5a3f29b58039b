package terminal

import (
	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/capacity"
	"daybook/model/fault"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/model/visit"
)

// shapePlaces tells where a party comes, or nil when it has no place.
func shapePlaces(places []site.Place) *placeJSON {
	if len(places) == 0 {
		return nil
	}
	p := placeJSON{Date: places[0].Date, Start: places[0].Start, End: places[0].End, Counter: places[0].Counter}
	if len(places) == 1 {
		return &p
	}
	for _, place := range places {
		p.Start, p.End = min(p.Start, place.Start), max(p.End, place.End)
		p.Counters = append(p.Counters, place.Counter)
	}
	return &p
}

func shapeOpenings(openings []capacity.Opening) []placeJSON {
	list := make([]placeJSON, len(openings))
	for i, o := range openings {
		list[i] = *shapePlaces(o.Places)
	}
	return list
}

func (j *job) shapeWarnings(warnings []fault.Fault) []problemJSON {
	list := make([]problemJSON, len(warnings))
	for i := range warnings {
		list[i] = j.explain(&warnings[i])
	}
	return list
}

func (j *job) shapeReceipt(r booking.Receipt, withEntry bool) receiptJSON {
	shaped := receiptJSON{
		Command: r.Command, Confirmation: booking.ShowConfirmation(r.Confirmation),
		Place: shapePlaces(r.Places), Warnings: j.shapeWarnings(r.Warnings),
	}
	if withEntry {
		shaped.Entry = r.Entry
	}
	return shaped
}

func shapePersons(persons []booking.Person) []personJSON {
	list := make([]personJSON, len(persons))
	for i, p := range persons {
		list[i] = personJSON(p)
	}
	return list
}

func (j *job) shapeRecord(r booking.Record) recordJSON {
	shaped := recordJSON{
		Booking: r.ID, Confirmation: booking.ShowConfirmation(r.Details.Confirmation),
		Status: r.Status, Held: r.Held, Reason: r.Reason,
		Site: r.Facts.Site, Service: r.Facts.Service, Place: shapePlaces(r.Facts.Places),
		Language: r.Facts.Language, Source: r.Facts.Source, Notice: r.Facts.Notice,
		Sealed: r.Sealed, Count: r.Facts.Persons, Contact: contactJSON(r.Details.Contact),
		Persons: shapePersons(r.Details.Persons), Needs: append([]string{}, r.Details.Needs...),
		Notes: r.Details.Notes, Travel: r.Details.Travel,
		Warnings: j.shapeWarnings(r.Details.Warnings), Undoable: r.Undoable,
	}
	if shaped.Ticket, shaped.State = r.Visit.Ticket.String(), r.Visit.State; r.Visit.State != visit.Expected {
		shaped.Results = shapeResults(r.Visit)
	}
	for _, e := range r.History {
		shaped.History = append(shaped.History, shapeEvent(e))
	}
	return shaped
}

func shapeEvent(e booking.Event) eventJSON {
	shaped := eventJSON{
		Entry: e.Entry, At: e.At.UTC(), Kind: e.Kind, Changed: e.Changed, Reason: e.Reason, Words: e.Words,
		Place: shapePlaces(e.Places), Undone: e.Undone,
	}
	if e.Step != nil {
		shaped.Ticket, shaped.Counter = e.Step.Ticket.String(), e.Step.Counter
		for _, i := range e.Step.Persons {
			shaped.Persons = append(shaped.Persons, i+1)
		}
	}
	return shaped
}

func (j *job) shapeRoster(day roster.Day) rosterJSON {
	shaped := rosterJSON{
		Site: day.Site.ID, Name: j.both(day.Site.Name), Date: day.Date, Revision: day.Revision,
		Expected: day.Persons(), Rows: make([]rowJSON, len(day.Rows)),
	}
	if day.Closed != nil {
		why := j.explain(day.Closed)
		shaped.Closed = &why
	}
	for i, row := range day.Rows {
		shaped.Rows[i] = shapeRow(row)
	}
	return shaped
}

func shapeRow(row roster.Row) rowJSON {
	b, d := row.Booking, row.Details
	shaped := rowJSON{
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

// shapeHits lists bookings to choose from.
func shapeHits(records []booking.Record) []hitJSON {
	hits := make([]hitJSON, len(records))
	for i, r := range records {
		hits[i] = hitJSON{Booking: r.ID, Site: r.Facts.Site}
		if place, ok := r.Place(); ok {
			hits[i].Date, hits[i].Start = place.Date, &place.Start
		}
	}
	return hits
}

// newID gives a fresh command id.
func newID() (uuid.UUID, error) { return uuid.NewV7() }
