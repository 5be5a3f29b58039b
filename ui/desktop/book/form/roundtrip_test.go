package form_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/site"
	"daybook/ui/desktop/book/form"
)

// drawRecord invents a booking of either service, with all that a record may hold and the form has no field for.
func drawRecord(t *rapid.T, label string, service site.Service) booking.Record {
	word := func(name string) string {
		return rapid.SampledFrom([]string{"", "Zoé", "Hoa", "Nguyễn", "Roy"}).Draw(t, label+name)
	}
	d := booking.Details{
		Contact: booking.Contact{Given: word("given"), Family: word("family"), Phone: rapid.SampledFrom([]string{"", "613-555-0142", "call"}).Draw(t, label+"phone")},
		Notes:   rapid.SampledFrom([]string{"", "one\ntwo"}).Draw(t, label+"notes"),
	}
	for i := range rapid.IntRange(1, 4).Draw(t, label+"persons") {
		p := booking.Person{Given: word(fmt.Sprint("given", i)), Family: word(fmt.Sprint("family", i))}
		if service == site.Passport {
			p.Kind = rapid.SampledFrom(booking.Kinds()).Draw(t, fmt.Sprint(label, "kind", i))
		} else {
			p.Application = rapid.SampledFrom([]string{"", "V304512877", "W993830598", "ODD1"}).Draw(t, fmt.Sprint(label, "number", i))
			if p.Application != "" { // one number has one letter
				p.LetterDate = map[string]calendar.Date{"V304512877": october5.Add(-9), "W993830598": 0, "ODD1": october5.Add(-3)}[p.Application]
			}
		}
		d.Persons = append(d.Persons, p)
	}
	for _, need := range []string{"wheelchair", "asl", "interpreter:Vietnamese", "a quiet room"} {
		if rapid.Bool().Draw(t, label+need) {
			d.Needs = append(d.Needs, need)
		}
	}
	if service == site.Passport {
		d.Travel = rapid.SampledFrom(booking.Bands()).Draw(t, label+"travel")
	}
	return booking.Record{
		Booking: booking.Booking{Facts: booking.Facts{Service: service, Language: rapid.SampledFrom([]string{"en", "fr"}).Draw(t, label+"language")}},
		Details: d,
	}
}

// letterOf reads the date of the form's letter, as the field does.
func letterOf(f form.Form) calendar.Date {
	date, err := calendar.ParseDate(f.LetterDate)
	if err != nil {
		return 0
	}
	return date
}

// TestRecordThroughTheForm: a booking shown in the form and saved unchanged is the booking it was.
func TestRecordThroughTheForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		service := rapid.SampledFrom(site.Services()).Draw(t, "service")
		r := drawRecord(t, "", service)
		f := form.Of(r)
		if got, ok := f.Service(); !ok || got != service || f.Language != r.Facts.Language {
			t.Fatalf("%s in %s", got, f.Language)
		}
		if diff := cmp.Diff(r.Details, f.Details(letterOf(f)), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s: %s", service, diff)
		}
	})
}

// TestMerge against what it must do, field by field: who changed a field has it, and both together have both.
func TestMerge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := form.Of(drawRecord(t, "before.", site.Passport))
		theirs := form.Of(drawRecord(t, "theirs.", site.Passport))
		mine := form.Of(drawRecord(t, "mine.", site.Passport))
		mine.Persons, mine.Count = before.Persons, before.Count
		mine.Contact.Given, mine.Contact.Family = before.Contact.Given, before.Contact.Family
		theirs.Chosen = []site.Place{{Counter: 1, Date: october5, Start: 540, End: 560}}
		got := form.Merge(before, mine, theirs)
		field := func(name, was, is, new, out string) {
			want := is
			if was == is {
				want = new
			}
			if out != want {
				t.Fatalf("%s: %q; it was %q, here %q, there %q", name, out, was, is, new)
			}
		}
		field("phone", before.Contact.Phone, mine.Contact.Phone, theirs.Contact.Phone, got.Contact.Phone)
		field("given", before.Contact.Given, mine.Contact.Given, theirs.Contact.Given, got.Contact.Given)
		field("notes", before.Notes, mine.Notes, theirs.Notes, got.Notes)
		field("language", before.Language, mine.Language, theirs.Language, got.Language)
		field("travel", string(before.Travel), string(mine.Travel), string(theirs.Travel), string(got.Travel))
		needs := func(f form.Form) string { return fmt.Sprint(f.Details(0).Needs) }
		field("needs", needs(before), needs(mine), needs(theirs), needs(got))
		if diff := cmp.Diff(theirs.Details(0).Persons, got.Details(0).Persons); diff != "" {
			t.Fatalf("nobody changed the persons here: %s", diff)
		}
		if diff := cmp.Diff(theirs.Chosen, got.Chosen); diff != "" {
			t.Fatalf("the time: %s", diff)
		}
	})
}

// TestMergeKeepsPersonsChangedHere, all of them: half of one list and half of another would be nobody's.
func TestMergeKeepsPersonsChangedHere(t *testing.T) {
	record := booking.Record{Details: nguyen()}
	record.Facts.Service = site.Biometrics
	before := form.Of(record)
	mine := form.Of(record)
	mine.SetName(1, "Bảo", "Nguyễn")
	record.Details.Persons[0].Application = "X111111111"
	record.Details.Contact.Email = "theirs@example.ca"
	got := form.Merge(before, mine, form.Of(record))
	if given, _ := got.Name(1); given != "Bảo" || got.Letter != "V304512877" || got.Contact.Email != "theirs@example.ca" {
		t.Errorf("%+v", got)
	}
}
