package find

import (
	"strconv"
	"strings"
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
	"daybook/ui/desktop/record"
	"daybook/ui/kit"
)

// Name is how a booking is listed: the first person, family name first, and how many more come. Who gave no name is
// listed by the ticket.
func Name(words *translations.Words, r booking.Record) string {
	if r.Sealed {
		return words.T("find.sealed")
	}
	name := listName(r.Details.Contact.Given, r.Details.Contact.Family)
	if len(r.Details.Persons) > 0 {
		if first := listName(r.Details.Persons[0].Given, r.Details.Persons[0].Family); first != "" {
			name = first
		}
	}
	if name == "" {
		name = words.T("record.no-name")
		if ticket := r.Visit.Ticket.String(); ticket != "" {
			return name + record.MorePersons(r.Booking) + " · " + ticket
		}
	}
	return name + record.MorePersons(r.Booking)
}

// listName writes a name with the family name first.
func listName(given, family string) string {
	given, family = strings.TrimSpace(given), strings.TrimSpace(family)
	switch {
	case family == "":
		return given
	case given != "" && given != family:
		return family + ", " + given
	}
	return family
}

// Day is a booking's date as short as can be, seen from a day: "Today", "Mon Oct 5", or with its year if that is another.
// It is "–" for a booking without any day.
func Day(words *translations.Words, b booking.Booking, from calendar.Date) string {
	switch on := b.Facts.Day(); {
	case on.IsZero():
		return "–"
	case on == from:
		return words.T("find.row-today")
	case on.Time().Year() != from.Time().Year():
		return words.T("find.row-year", translations.Args{"Day": words.ShortDate(on.Time()), "Year": strconv.Itoa(on.Time().Year())})
	default:
		return words.ShortDate(on.Time())
	}
}

// Time is when a booking begins, or that its client came without an appointment.
func Time(words *translations.Words, b booking.Booking) string {
	switch {
	case b.Facts.WalkIn():
		return words.T("record.walk-in")
	case len(b.Facts.Places) == 0:
		return "–"
	}
	return words.Clock(int(record.Start(b.Facts.Places)))
}

// Status says where a booking stands now, with an icon where it is not to be overlooked. now is in the time of its site.
func Status(words *translations.Words, b booking.Booking, now time.Time) kit.Cell {
	tone, word, more := record.Standing(words, b, now)
	return kit.Cell{Text: word, Note: more, Tone: tone}
}
