package book

import (
	"fmt"
	"slices"

	"daybook/model/booking"
	"daybook/translations"
)

// warningWords say each warning of the booking just made once, with the numbers of the people it is about where it is not
// about all of them.
func (s *Screen) warningWords() []string {
	w, people := s.ctx.Words, len(s.booked.Order.Details.Persons)
	var said []string
	about := map[string][]string{}
	for i, f := range s.booked.Receipt.Warnings {
		text := w.Fault(&f)
		if _, again := about[text]; !again {
			said = append(said, text)
		}
		about[text] = append(about[text], s.concerned(i)...)
	}
	for i, text := range said {
		if n := slices.Compact(about[text]); len(n) > 0 && len(n) < people {
			said[i] = w.N("book.done.warning-of", len(n), translations.Args{"List": w.List(n), "Warning": text})
		}
	}
	return said
}

// concerned is the number of the person a warning of the receipt is about; none if it is about the whole booking, or names
// the number itself. The receipt has the warnings of booking.Validate first, in its order.
func (s *Screen) concerned(i int) []string {
	b := s.booked
	if len(b.Receipt.Places) == 0 {
		return nil
	}
	found := booking.Validate(booking.Facts{Service: b.Order.Service, Language: b.Order.Language, Notice: b.Order.Notice},
		b.Order.Details, b.Site, b.Receipt.Places[0].Date).Warnings
	warning := b.Receipt.Warnings[i]
	if i >= len(found) || found[i].Fault.Code != warning.Code || warning.Args["Number"] != nil {
		return nil
	}
	person := 0
	if n, _ := fmt.Sscanf(found[i].Field, "persons.%d.", &person); n != 1 {
		return nil
	}
	return []string{s.ctx.Words.Number(person + 1)}
}
