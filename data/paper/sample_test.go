package paper

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/roster"
	"daybook/model/site"
	"daybook/translations"
)

// printer gives a printer and the words of a language.
func printer(t testing.TB, language translations.Language) (*Printer, *translations.Words) {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return p, catalogue.In(language)
}

// printedAt is a moment of printing at the sample site.
func printedAt() time.Time {
	return time.Date(2026, time.October, 2, 16, 2, 0, 0, time.FixedZone("EDT", -4*60*60))
}

func sampleSite() site.Site {
	return site.Site{
		ID:       "sample",
		Kind:     site.ServiceCentrePassport,
		Name:     calendar.Text{EN: "Thunder Bay Service Canada Centre", FR: "Thunder Bay - Centre Service Canada"},
		City:     calendar.Text{EN: "Thunder Bay", FR: "Thunder Bay"},
		Address:  site.Address{EN: []string{"975 Alloy Drive", "Suite 101"}, FR: []string{"975, promenade Alloy", "bureau 101"}, Postal: "P7B 5Z8"},
		Zone:     "America/Toronto",
		Schedule: calendar.Schedule{Province: "ON"},
		Step:     10,
	}
}

// someone is a booking of one person or more, all with one family name.
func someone(start calendar.Minute, counter int, family string, given ...string) roster.Row {
	number := fmt.Sprintf("4F3K9T%02d", counter)
	row := roster.Row{
		Booking: booking.Booking{ID: uuid.UUID{byte(start >> 8), byte(start), byte(counter)}, Status: booking.Booked, Held: true, Facts: booking.Facts{
			Site: "sample", Service: site.Passport, Minutes: 20, Persons: len(given), Language: "en",
			Places: []site.Place{{Counter: counter, Date: calendar.NewDate(2026, 10, 5), Start: start, End: start + calendar.Minute(20*len(given))}},
		}},
		Details: booking.Details{Confirmation: number, Contact: booking.Contact{Given: given[0], Family: family, Phone: "807-555-0142"}},
	}
	for _, name := range given {
		row.Details.Persons = append(row.Details.Persons, booking.Person{Given: name, Family: family, Kind: booking.AdultRenewal})
	}
	return row
}

// sampleDay is a short day with everything that occurs in a good week.
func sampleDay() roster.Day {
	family := someone(550, 2, "Łukasz-Œdipe", "Éloïse", "Bartosz", "Zoé")
	family.Details.Persons[2].Kind = booking.Child
	family.Details.Contact = booking.Contact{Given: "Hélène", Family: "D’Amours-Beauséjour", Phone: "+33 1 23 45 67 89"}
	family.Details.Needs = []string{"wheelchair", "interpreter:Polski"}
	family.Booking.Facts.Language = "fr"
	family.Booking.Facts.SideBySide = true

	hoa := someone(570, 1, "Nguyễn", "Thị Hoa")
	hoa.Booking.Facts.Service = site.Biometrics
	hoa.Details.Persons[0] = booking.Person{Given: "Thị Hoa", Family: "Nguyễn", Application: "W304556677"}
	hoa.Details.Notes = "Called twice about parking; her letter expires on October 9."

	inuk := someone(590, 3, "ᐊᓪᓗᓗᐊᖅ", "ᒥᐊᓕ")
	inuk.Details.Notes = "ᐃᓄᒃᑎᑐᑦ"
	gone := someone(600, 1, "Cancelled", "Person")
	gone.Booking.Status = booking.Cancelled
	displaced := someone(610, 1, "Tremblay", "Anne")
	displaced.Booking.Held = false
	one := someone(620, 2, "", "Suharto")
	sealed := someone(780, 4, "", "")
	sealed.Details, sealed.Sealed = booking.Details{}, true
	day := roster.Day{
		Site: sampleSite(), Date: calendar.NewDate(2026, 10, 5), Revision: 34,
		Rows: []roster.Row{someone(540, 1, "Tremblay", "Zoé"), family, hoa, inuk, gone, displaced, one, sealed},
	}
	for i := range 12 {
		day.Rows = append(day.Rows, someone(calendar.Minute(790+10*i), i%4+1, "Côté", fmt.Sprintf("Agathe %c", 'A'+i)))
	}
	roster.Sort(day.Rows)
	return day
}
