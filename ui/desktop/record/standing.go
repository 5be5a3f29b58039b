package record

import (
	"time"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
	"daybook/translations"
	"daybook/ui/kit"
)

// begun reports whether anything has happened at the desk: then the visit says more than the booking.
func begun(v visit.Visit) bool { return v.State != "" && v.State != visit.Expected }

// placeless reports whether a booking that should have its place is without.
func placeless(b booking.Booking) bool {
	return b.Active() && !b.Held && !b.Facts.WalkIn() && !begun(b.Visit)
}

// Status says where a booking stands, in a word and a tone: its visit's once somebody has come or was given up.
func Status(words *translations.Words, b booking.Booking) (kit.Tone, string) {
	switch {
	case !b.Active():
		return kit.ToneRefused, words.T("status." + string(b.Status))
	case begun(b.Visit):
		return VisitWord(words, b.Visit)
	case placeless(b):
		return kit.ToneLate, words.T("roster.no-place")
	}
	return kit.Plain, words.T("status." + string(b.Status))
}

// Standing says where a booking stands now: a word with its tone, and more for a second line, which may be "". now is in
// the zone of the booking's site, whose today decides what is expected and what is past.
func Standing(words *translations.Words, b booking.Booking, now time.Time) (tone kit.Tone, word, more string) {
	tone, word = Status(words, b)
	today := calendar.DateOf(now)
	switch {
	case !b.Active() || placeless(b):
	case begun(b.Visit):
		more = VisitMore(words, b.Visit, now)
		if ticket := b.Visit.Ticket.String(); ticket != "" && b.Visit.State.Here() {
			more += " (" + ticket + ")"
		}
	case b.Facts.Day() < today:
		return kit.Plain, words.T("record.past"), words.T("record.past-more")
	case b.Facts.Day() == today:
		return kit.Plain, words.T("record.expected"), words.T("record.expected-today", translations.Args{"Time": words.Clock(int(Start(b.Facts.Places)))})
	default:
		tone = kit.ToneDone
	}
	return tone, word, more
}

// Start is the minute at which the first of places begins; 0 when there are none.
func Start(places []site.Place) calendar.Minute {
	if len(places) == 0 {
		return 0
	}
	from := places[0].Start
	for _, p := range places {
		from = min(from, p.Start)
	}
	return from
}
