// Package wording says in words what the Book screen shows of a booking: names of services, kinds and needs, when and
// where, what to bring, what is particular about a site, what was warned of. It draws nothing.
package wording

import (
	"slices"
	"strings"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
)

// Words are the window's, with what Book says in them.
type Words struct{ *translations.Words }

// Service names a service.
func (w Words) Service(service site.Service) string {
	if service == site.Passport {
		return w.T("service.passport")
	}
	return w.T("service.biometrics")
}

// Notice is the privacy notice of a service, in full. The ids are those of site.Notice.MessageID.
func (w Words) Notice(service site.Service) string {
	if service == site.Passport {
		return w.T("notice.passport")
	}
	return w.T("notice.biometrics")
}

// Kind names a kind of passport application.
func (w Words) Kind(k booking.Kind) string {
	switch k {
	case booking.AdultRenewal:
		return w.T("book.kind.adult-renewal")
	case booking.Child:
		return w.T("book.kind.child")
	case booking.ChildOneParent:
		return w.T("book.kind.child-one-parent")
	case booking.TravelDocument:
		return w.T("book.kind.travel-document")
	case booking.Adult:
	}
	return w.T("book.kind.adult")
}

// Needs are the needs in few words, in the order of booking.Needs.
func (w Words) Needs() []string {
	short := map[string]string{
		"wheelchair": w.T("book.need.wheelchair"), "asl": w.T("book.need.asl"), "lsq": w.T("book.need.lsq"),
		"interpreter": w.T("book.need.interpreter"), "assistance": w.T("book.need.assistance"),
	}
	var list []string
	for _, code := range booking.Needs() {
		list = append(list, short[code])
	}
	return list
}

// Need names a need as a booking keeps it, with the language an interpreter is asked for; what has no code stands for itself.
func (w Words) Need(need string) string {
	code, language, found := strings.Cut(need, ":")
	i := slices.Index(booking.Needs(), code)
	switch {
	case i < 0:
		return need
	case found:
		return w.T("book.need.in", translations.Args{"Need": w.Needs()[i], "Language": language})
	}
	return w.Needs()[i]
}

// Name is a person's, family name first; "" if there is none.
func Name(given, family string) string { return booking.Line(strings.Trim(family+", "+given, ", ")) }

// Party names the first person and counts the others.
func (w Words) Party(given, family string, persons int) string {
	name := Name(given, family)
	if name == "" || persons == 1 {
		return name
	}
	return w.N("book.and-more", persons-1, translations.Args{"Name": name})
}

// Caller names the client of an earlier booking and says when they were here last, or are expected.
func (w Words) Caller(r booking.Record, last, today calendar.Date) string {
	parts := []string{Name(r.Details.Contact.Given, r.Details.Contact.Family)}
	for _, way := range []string{r.Details.Contact.Phone, r.Details.Contact.Email} {
		if way != "" && len(parts) < 2 {
			parts = append(parts, way)
		}
	}
	args := translations.Args{"Who": strings.Join(parts, " · "), "Date": last}
	switch {
	case !r.Active():
		return w.T("book.offer.caller-cancelled", args)
	case last >= today:
		return w.T("book.offer.caller-expected", args)
	}
	return w.T("book.offer.caller", args)
}
