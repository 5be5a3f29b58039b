package wording

import (
	"fmt"
	"slices"

	"daybook/model/booking"
	"daybook/model/site"
	"daybook/translations"
)

// Warnings say each warning of a booking just made once, with the numbers of the people it is about where it is not about
// all of them.
func (w Words) Warnings(o booking.Order, r booking.Receipt, at site.Site) []string {
	var said []string
	about := map[string][]string{}
	for i, f := range r.Warnings {
		text := w.Fault(&f)
		if _, again := about[text]; !again {
			said = append(said, text)
		}
		about[text] = append(about[text], w.concerned(o, r, at, i)...)
	}
	for i, text := range said {
		if n := slices.Compact(about[text]); len(n) > 0 && len(n) < len(o.Details.Persons) {
			said[i] = w.N("book.done.warning-of", len(n), translations.Args{"List": w.List(n), "Warning": text})
		}
	}
	return said
}

// concerned is the number of the person that warning i of a receipt is about; none if it is about the whole booking, or
// names the number itself. The receipt has the warnings of booking.Validate first, in its order.
func (w Words) concerned(o booking.Order, r booking.Receipt, at site.Site, i int) []string {
	if len(r.Places) == 0 {
		return nil
	}
	found := booking.Validate(booking.Facts{Service: o.Service, Language: o.Language, Notice: o.Notice}, o.Details, at, r.Places[0].Date).Warnings
	warning := r.Warnings[i]
	if i >= len(found) || found[i].Fault.Code != warning.Code || warning.Args["Number"] != nil {
		return nil
	}
	person := 0
	if n, _ := fmt.Sscanf(found[i].Field, "persons.%d.", &person); n != 1 {
		return nil
	}
	return []string{w.Number(person + 1)}
}
