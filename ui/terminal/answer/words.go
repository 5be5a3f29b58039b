package answer

import (
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/model/visit"
)

// both gives a text that exists in both languages in the reader's.
func (a *Writer) both(t calendar.Text) string { return t.In(string(a.Words.Language())) }

// fullName is a person's or contact's name; a name given twice is shown once (domain.md §8).
func fullName(given, family string) string {
	if given == family {
		return given
	}
	return strings.TrimSpace(given + " " + family)
}

// service names a service.
func (a *Writer) service(s site.Service) string { return a.Words.T("service." + string(s)) }

// statusIDs names the words of every status.
var statusIDs = map[booking.Status]string{
	booking.Booked:    "cli.status.booked",
	booking.Cancelled: "cli.status.cancelled",
	booking.Withdrawn: "cli.status.withdrawn",
}

// status says where a booking stands, or the visit once the client has come or was given up.
func (a *Writer) status(b booking.Booking) string {
	if state := b.Visit.State; b.Active() && state != "" && state != visit.Expected {
		return a.Words.T(state.MessageID())
	}
	if b.Active() && !b.Held {
		return a.Words.T("cli.status.displaced")
	}
	return a.Words.T(statusIDs[b.Status])
}

// needs puts needs into words; free words stay as they are.
func (a *Writer) needs(needs []string) string {
	shown := make([]string, len(needs))
	for i, need := range needs {
		code, detail, _ := strings.Cut(need, ":")
		shown[i] = need
		if a.Words.Has("need." + code) {
			shown[i] = a.Words.T("need." + code)
			if detail != "" {
				shown[i] += " (" + detail + ")"
			}
		}
	}
	return strings.Join(shown, ", ")
}

// label names a client as a desk calls them: ticket and name, as far as there are any.
func label(b booking.Booking, d booking.Details) string {
	name := fullName(d.Contact.Given, d.Contact.Family)
	if name == "" && len(d.Persons) > 0 {
		name = fullName(d.Persons[0].Given, d.Persons[0].Family)
	}
	ticket := b.Visit.Ticket.String()
	switch {
	case ticket == "" && name == "":
		return booking.ShowConfirmation(d.Confirmation)
	case ticket == "":
		return name
	case name == "":
		return ticket
	}
	return ticket + " (" + name + ")"
}
