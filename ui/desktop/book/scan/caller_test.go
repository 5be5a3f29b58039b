package scan_test

import (
	"slices"
	"testing"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/translations"
	"daybook/ui/desktop/book/scan"
)

// TestComplete: what is half typed is not looked for, nor what stands in the wrong field.
func TestComplete(t *testing.T) {
	f := biometrics(2)
	f.Letter, f.Persons[0].Application, f.Persons[1].Application = number, other, other
	f.Contact.Phone, f.Contact.Email = "(709) 555-0142", "Zoe@example.ca"
	for field, want := range map[string]string{
		scan.Letter: number, scan.Person(0): other, scan.Person(1): "", "contact.phone": phone, "contact.given": "", "notes": "",
	} {
		if kind, got := scan.Complete(&f, field); got != want || (kind == booking.Unrecognised) != (want == "") {
			t.Errorf("%s: %v %q", field, kind, got)
		}
	}
	kind, value := scan.Complete(&f, "contact.email")
	if query := scan.Query(kind, value); kind != booking.AnEmail || query != "zoe" && query != "Zoe" {
		t.Errorf("%v %q is looked for as %q", kind, value, query)
	}
	if query := scan.Query(booking.APhone, phone); query != phone {
		t.Errorf("%q", query)
	}
	f.Letter, f.Contact.Phone, f.Contact.Email = "V3045", "709", email+" "+number
	for _, field := range []string{scan.Letter, "contact.phone"} {
		if kind, got := scan.Complete(&f, field); kind != booking.Unrecognised {
			t.Errorf("%s: %q is complete", field, got)
		}
	}
}

// TestLatest: the last booking that really has it, of those whose details are at hand.
func TestLatest(t *testing.T) {
	record := func(day calendar.Date, change func(r *booking.Record)) booking.Record {
		r := booking.Record{Details: booking.Details{
			Contact: booking.Contact{Given: day.String(), Phone: phone, Email: email}, Persons: []booking.Person{{}, {Application: number}},
		}}
		r.Status = booking.Booked
		r.Facts.Places = []site.Place{{Date: day, Counter: 1}}
		if change != nil {
			change(&r)
		}
		return r
	}
	first, last := record(calendar.NewDate(2026, 3, 12), nil), record(calendar.NewDate(2026, 9, 1), func(r *booking.Record) { r.Status = booking.Cancelled })
	october := calendar.NewDate(2026, 10, 1)
	list := []booking.Record{
		last, first,
		record(october, func(r *booking.Record) { r.Sealed = true }),
		record(october, func(r *booking.Record) { r.Status = booking.Withdrawn }),
		record(october, func(r *booking.Record) {
			r.Details.Contact.Phone, r.Details.Contact.Email, r.Details.Persons = phone+"9", "x"+email, nil
		}),
		record(october, func(r *booking.Record) { r.Facts.Places = nil }),
	}
	for kind, value := range map[booking.Identifier]string{booking.APhone: phone, booking.AnEmail: "ZOE@example.ca", booking.AnApplication: number} {
		for range 2 {
			got, ok := scan.Latest(kind, value, list)
			if !ok || got.Details.Contact.Given != "2026-09-01" {
				t.Errorf("%v: %v, of %s", kind, ok, got.Details.Contact.Given)
			}
			slices.Reverse(list)
		}
	}
	if _, ok := scan.Latest(booking.AConfirmation, confirmation, list); ok {
		t.Error("a caller by a confirmation number")
	}
	if _, ok := scan.Latest(booking.APhone, "613-555-0100", list); ok {
		t.Error("a caller nobody knows")
	}
	if got := scan.DateOf(list[0]); got != 0 && got != calendar.NewDate(2026, 9, 1) {
		t.Errorf("day %v", got)
	}
}

// TestQuestions: each finding has its own question, and the button says what it does, in both languages.
func TestQuestions(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range translations.Languages() {
		w := c.In(language)
		var questions []string
		for _, step := range []struct{ text, letter, yes string }{
			{confirmation, "", "book.offer.open"},
			{phone, "", "book.offer.move"},
			{email, "", "book.offer.move"},
			{number, "", "book.offer.move"},
			{number, number, "book.offer.take-out"},
			{number, other, "book.offer.move"},
		} {
			f := biometrics(2)
			f.Letter = step.letter
			found, wrong := scan.Misplaced(&f, false, "contact.given", step.text, "", false)
			if !wrong || found.Yes(w, &f) != w.T(step.yes) {
				t.Errorf("%s: %q with the letter %q: %q", language, step.text, step.letter, found.Yes(w, &f))
			}
			questions = append(questions, found.Question(w, &f))
		}
		slices.Sort(questions)
		if len(slices.Compact(questions)) != 6 {
			t.Errorf("%s: %q", language, questions)
		}
	}
}
