package paper

import (
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
)

// stood is a client of the sample day whose visit stands somewhere.
func stood(start calendar.Minute, family string, state visit.State, ticket int) roster.Row {
	row := someone(start, 1, family, "Zoé")
	row.Booking.Visit = visit.Expect(1)
	row.Booking.Visit.State = state
	if ticket > 0 {
		row.Booking.Visit.Ticket = visit.Ticket{Service: site.Passport, Number: ticket}
	}
	return row
}

// walkIn is somebody without an appointment, a name or a place.
func walkIn() roster.Row {
	row := stood(600, "", visit.Waiting, 13)
	row.Booking.Facts.Places, row.Booking.Facts.Date = nil, calendar.NewDate(2026, 10, 5)
	row.Booking.Facts.Source, row.Booking.Held = booking.AtDesk, false
	row.Details = booking.Details{Persons: []booking.Person{{}}}
	return row
}

func TestTheRosterTellsWhatHappenedUntilItWasPrinted(t *testing.T) {
	day := roster.Day{Site: sampleSite(), Date: calendar.NewDate(2026, 10, 5), Revision: 3, Rows: []roster.Row{
		stood(540, "Tremblay", visit.Expected, 0), stood(560, "Roy", visit.Waiting, 12), stood(580, "Chen", visit.Serving, 7),
		stood(600, "Okpik", visit.Finished, 8), stood(620, "Côté", visit.NoShow, 0), stood(640, "Bell", visit.Left, 9),
	}}
	day.Rows[1].Booking.Held = false // lost its place, and is there all the same
	for language, want := range map[translations.Language][]string{
		translations.English: {"P012: waiting", "P007: in service", "P008: finished", "no-show", "P009: left before", "6 appointments, 6 people"},
		translations.French:  {"P012 : en attente", "P007 : en service", "P008 : terminé", "absent", "P009 : parti avant"},
	} {
		document, report := printRoster(t, day, language)
		text := plain(t, document)
		contains(t, text, want...)
		lacks(t, text, "expected", "attendu", "Without a place", "Sans place", "▯")
		if len(report.Missing) > 0 {
			t.Errorf("missing %v", report.Missing)
		}
	}
}

// TestAWalkInIsNeverPrintedAsAnAppointment, whatever list it comes on.
func TestAWalkInIsNeverPrintedAsAnAppointment(t *testing.T) {
	day := roster.Day{Site: sampleSite(), Date: calendar.NewDate(2026, 10, 5), Rows: []roster.Row{walkIn()}}
	for language, want := range map[translations.Language][]string{
		translations.English: {"–", "Person 1", "Without an", "P013: waiting"},
		translations.French:  {"–", "Personne 1", "Sans rendez-vous", "P013 : en attente"},
	} {
		document, _ := printRoster(t, day, language)
		text := plain(t, document)
		contains(t, text, want...)
		lacks(t, text, "10:00 a.m.", "10 h", "to be settled", "à régler", "12:00 a.m.", "0 h 00")
	}
}

func TestTheSlipOfAWalkInConfirmsNothing(t *testing.T) {
	for language, want := range map[translations.Language][]string{
		translations.English: {"Visit without an appointment", "Monday, October 5, 2026", "Without an appointment. Ticket P013", "1 person"},
		translations.French:  {"Visite sans rendez-vous", "lundi 5 octobre 2026", "Sans rendez-vous. Billet P013", "1 personne"},
	} {
		document, report := printSlip(t, slipOf(walkIn()), language)
		text := plain(t, document)
		contains(t, text, want...)
		lacks(t, text, "Appointment confirmation", "Confirmation de rendez-vous", "10:00", "10 h", "a.m. ")
		if report.Pages != 1 {
			t.Errorf("%d pages", report.Pages)
		}
	}
}
