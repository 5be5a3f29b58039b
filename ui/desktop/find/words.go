package find

import (
	"strconv"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/translations"
	"daybook/ui/kit"
)

// Name is how a booking is listed: the first person, family name first, and how many more come.
func Name(words *translations.Words, r booking.Record) string {
	if r.Sealed {
		return words.T("find.sealed")
	}
	given, family := r.Details.Contact.Given, r.Details.Contact.Family
	if len(r.Details.Persons) > 0 {
		given, family = r.Details.Persons[0].Given, r.Details.Persons[0].Family
	}
	name := family
	switch {
	case family == "":
		name = given
	case given != "" && given != family:
		name = family + ", " + given
	}
	if more := r.Facts.Persons - 1; more > 0 {
		name += " +" + strconv.Itoa(more)
	}
	return name
}

// Day is a booking's date as short as can be, seen from a day: "Today", "Mon Oct 5", or with its year if that is another.
// It is "–" for a booking without a place.
func Day(words *translations.Words, b booking.Booking, from calendar.Date) string {
	place, ok := b.Place()
	switch {
	case !ok:
		return "–"
	case place.Date == from:
		return words.T("find.row-today")
	case place.Date.Time().Year() != from.Time().Year():
		return words.T("find.row-year", translations.Args{"Day": words.ShortDate(place.Date.Time()), "Year": strconv.Itoa(place.Date.Time().Year())})
	}
	return words.ShortDate(place.Date.Time())
}

// Time is when a booking begins.
func Time(words *translations.Words, b booking.Booking) string {
	if _, ok := b.Place(); !ok {
		return "–"
	}
	return words.Clock(int(start(b)))
}

// Status is a booking's status, with an icon where it is not to be overlooked.
func Status(words *translations.Words, b booking.Booking) kit.Cell {
	switch {
	case b.Active() && !b.Held:
		return kit.Cell{Text: words.T("find.no-place"), Tone: kit.ToneLate}
	case b.Active():
		return kit.Cell{Text: words.T("status." + string(b.Status)), Tone: kit.ToneDone}
	}
	return kit.Cell{Text: words.T("status." + string(b.Status)), Tone: kit.ToneRefused}
}
