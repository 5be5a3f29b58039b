package answer

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"daybook/model/booking"
	"daybook/model/site"
)

// kindIDs names the words of the kinds of application.
var kindIDs = map[booking.Kind]string{
	booking.Adult:          "cli.kind.adult",
	booking.AdultRenewal:   "cli.kind.adult-renewal",
	booking.Child:          "cli.kind.child",
	booking.ChildOneParent: "cli.kind.child-one-parent",
	booking.TravelDocument: "cli.kind.travel-document",
}

// eventIDs names the words of the kinds of entries.
var eventIDs = map[string]string{
	"booked":    "cli.event.booked",
	"amended":   "cli.event.amended",
	"moved":     "cli.event.moved",
	"cancelled": "cli.event.cancelled",
	"noted":     "cli.event.noted",
	"undone":    "cli.event.undone",

	"arrived":     "cli.event.arrived",
	"joined":      "cli.event.joined",
	"called":      "cli.event.called",
	"requeued":    "cli.event.requeued",
	"started":     "cli.event.started",
	"parked":      "cli.event.parked",
	"finished":    "cli.event.finished",
	"turned-away": "cli.event.turned-away",
	"left":        "cli.event.left",
	"no-show":     "cli.event.no-show",
	"split":       "cli.event.split",
}

// reasonIDs names the words of the reasons for moving and cancelling.
var reasonIDs = map[string]string{
	"client":      "cli.reason.client",
	"medical":     "cli.reason.medical",
	"family":      "cli.reason.family",
	"travel":      "cli.reason.travel",
	"work":        "cli.reason.work",
	"site-closed": "cli.reason.site-closed",
	"duplicate":   "cli.reason.duplicate",
	"mistake":     "cli.reason.mistake",
	"other":       "cli.reason.other",
}

// named puts a code into words, and leaves one of a later version as it is.
func (a *Writer) named(ids map[string]string, code string) string {
	if id, known := ids[code]; known {
		return a.Words.T(id)
	}
	return code
}

// Record tells everything of one booking: line by line, then its persons, then its history. Of a site that is not known
// here, only the identifier is told.
func (a *Writer) Record(r booking.Record, at site.Site) error {
	if a.JSON {
		return a.line(a.shapeRecord(r))
	}
	name := strings.TrimSpace(r.Facts.Site + " " + a.both(at.Name))
	w := tabwriter.NewWriter(a.Out, 0, 0, 2, ' ', 0)
	field := func(id, text string) {
		if text != "" {
			fmt.Fprintf(w, "%s\t%s\n", a.Words.T(id), strings.ReplaceAll(text, "\n", " / "))
		}
	}
	field("cli.number", booking.ShowConfirmation(r.Details.Confirmation))
	field("cli.state", strings.TrimSuffix(a.status(r.Booking)+", "+a.named(reasonIDs, r.Reason), ", "))
	field("cli.site", name)
	field("cli.service", a.service(r.Facts.Service))
	field("cli.place", a.where(r.Facts.Places))
	field("cli.ticket", r.Visit.Ticket.String())
	if r.Sealed {
		field("cli.contact", a.Words.T("cli.sealed"))
	}
	field("cli.contact", fullName(r.Details.Contact.Given, r.Details.Contact.Family))
	field("cli.phone", r.Details.Contact.Phone)
	field("cli.email", r.Details.Contact.Email)
	field("cli.language", a.Words.T("language."+r.Facts.Language))
	for i, p := range r.Details.Persons {
		field("cli.person", fmt.Sprintf("%d. %s", i+1, a.person(p)))
	}
	field("cli.needs", a.needs(r.Details.Needs))
	field("cli.notes", r.Details.Notes)
	for i := range r.Details.Warnings {
		field("cli.warning", a.Words.Fault(&r.Details.Warnings[i]))
	}
	for _, e := range r.History {
		field("cli.history", a.event(e))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// person names one of the party, with the kind of application or its number.
func (a *Writer) person(p booking.Person) string {
	parts := []string{fullName(p.Given, p.Family)}
	if id, known := kindIDs[p.Kind]; known {
		parts = append(parts, a.Words.T(id))
	}
	if p.Application != "" {
		parts = append(parts, p.Application)
	}
	if !p.LetterDate.IsZero() {
		parts = append(parts, a.Words.T("cli.letter-of", args{"Date": p.LetterDate}))
	}
	return strings.Join(parts, ", ")
}

// event tells one line of a booking's history. Its time is this computer's.
func (a *Writer) event(e booking.Event) string {
	at := e.At.Local()
	parts := []string{
		a.Words.Date(at) + " " + a.Words.Clock(at.Hour()*60+at.Minute()), a.named(eventIDs, e.Kind),
	}
	if len(e.Changed) > 0 {
		parts[1] = a.Words.T("cli.changed", args{"Event": parts[1], "What": a.changes(e.Changed)})
	}
	if e.Undone {
		parts[1] += " (" + a.Words.T("cli.taken-back") + ")"
	}
	if e.Step != nil {
		parts = append(parts, a.stepParts(*e.Step)...)
	}
	if e.Reason != "" {
		parts = append(parts, a.whyEvent(e))
	}
	if e.Words != "" {
		parts = append(parts, e.Words)
	}
	if len(e.Places) > 0 && (e.Step == nil || e.Kind == "booked") { // a step leaves the place as it is
		parts = append(parts, a.where(e.Places))
	}
	return strings.Join(parts, "; ")
}

// changes puts into words what an amendment changed.
func (a *Writer) changes(codes []string) string {
	told := make([]string, len(codes))
	for i, code := range codes {
		told[i] = a.Words.T("change." + code)
	}
	return strings.Join(told, ", ")
}
