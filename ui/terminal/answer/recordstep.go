package answer

import (
	"fmt"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/visit"
)

// stepParts tells what belongs to a step of the visit: its ticket, counter and persons.
func (a *Writer) stepParts(s visit.Step) []string {
	var parts []string
	if ticket := s.Ticket.String(); ticket != "" {
		parts = append(parts, a.Words.T("cli.with-ticket", args{"Ticket": ticket}))
	}
	if s.Counter > 0 {
		parts = append(parts, a.Words.T("cli.at-counter", args{"Counter": fmt.Sprint(s.Counter)}))
	}
	if len(s.Persons) > 0 {
		numbers := make([]string, len(s.Persons))
		for i, person := range s.Persons {
			numbers[i] = fmt.Sprint(person + 1)
		}
		parts = append(parts, a.Words.N("cli.of-persons", len(numbers), args{"Numbers": numbers}))
	}
	return parts
}

// whyIDs begin the names of the words of reasons, by what was done.
var whyIDs = map[string]string{
	string(visit.Call): "record.rank.", string(visit.TurnAway): "turned-away.", "booked": "walk-in-reason.",
}

// whyEvent puts an entry's reason into words: what it is a reason of depends on what was done.
func (a *Writer) whyEvent(e booking.Event) string {
	prefix := whyIDs[e.Kind]
	if prefix != "" && a.Words.Has(prefix+e.Reason) {
		var start calendar.Minute // of the appointment, if there is one
		if len(e.Places) > 0 {
			start = e.Places[0].Start
		}
		return a.Words.T(prefix+e.Reason, args{"Time": start})
	}
	return a.named(reasonIDs, e.Reason)
}
