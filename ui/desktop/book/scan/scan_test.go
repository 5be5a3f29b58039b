package scan_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daybook/model/booking"
	"daybook/ui/desktop/book/form"
	"daybook/ui/desktop/book/scan"
)

// What is scanned in these tests.
const (
	number       = "V304512877"
	other        = "W993830598"
	phone        = "709-555-0142"
	email        = "zoe@example.ca"
	confirmation = "80HF-DQ56"
)

// biometrics is a form for so many persons with an open panel of biometrics.
func biometrics(persons int) form.Form {
	f := form.New()
	f.Panel = form.Biometrics
	f.SetCount(persons)
	return f
}

// TestWhereItBelongs goes through what is found and where it stands.
func TestWhereItBelongs(t *testing.T) {
	for _, c := range []struct {
		field, text string
		change      func(f *form.Form)
		target      string
		wrong       bool
	}{
		{"contact.given", number, nil, scan.Letter, true},
		{"contact.phone", number, nil, scan.Letter, true},
		{"notes", number, nil, scan.Letter, true},
		{"persons", number, nil, scan.Letter, true},
		{scan.Letter, number, nil, "", false},
		{scan.Person(1), number, nil, "", false},
		{"contact.given", confirmation, nil, "", true},
		{scan.Letter, confirmation, nil, "", true},
		{"notes", confirmation, nil, "", false},
		{"contact.phone", confirmation, nil, "", false},
		{"contact.given", phone, nil, "contact.phone", true},
		{"contact.email", phone, nil, "contact.phone", true},
		{"contact.phone", phone, nil, "", false},
		{"notes", phone, nil, "", false},
		{"contact.email", phone, func(f *form.Form) { f.Contact.Phone = "613" }, "", false},
		{"contact.family", email, nil, "contact.email", true},
		{"contact.phone", email, nil, "contact.email", true},
		{"contact.email", email, nil, "", false},
		{"contact.phone", email, func(f *form.Form) { f.Contact.Email = "x" }, "", false},
		{"contact.given", "Zoé", nil, "", false},
		{"contact.given", "", nil, "", false},
	} {
		f := biometrics(2)
		if c.change != nil {
			c.change(&f)
		}
		got, wrong := scan.Misplaced(&f, false, c.field, c.text, "", c.field == "notes")
		if wrong != c.wrong || wrong && (got.Target != c.target || got.Field != c.field || got.Text != c.text) {
			t.Errorf("%q in %s: wrong %v, %+v", c.text, c.field, wrong, got)
		}
	}
}

// TestNumbersFindTheirPerson: the letter first, then whose line it was scanned in, then who has none; nothing is written
// over.
func TestNumbersFindTheirPerson(t *testing.T) {
	for name, c := range map[string]struct {
		field   string
		change  func(f *form.Form)
		target  string
		amended bool
	}{
		"the letter is empty":     {"contact.given", func(*form.Form) {}, scan.Letter, false},
		"the letter has it":       {"contact.given", func(f *form.Form) { f.Letter = "v304-512-877" }, scan.Letter, false},
		"the second person":       {"contact.given", func(f *form.Form) { f.Letter = other }, scan.Person(1), false},
		"their own line":          {"persons.2.given", func(f *form.Form) { f.Letter = other }, scan.Person(2), false},
		"their own line is taken": {"persons.2.given", func(f *form.Form) { f.Letter = other; f.Persons[2].Application = "X1" }, scan.Person(1), false},
		"it is there already":     {"notes", func(f *form.Form) { f.Letter, f.Persons[1].Application = other, number }, scan.Person(1), false},
		"the first of the lines":  {"persons.0.given", func(f *form.Form) { f.Letter = other }, scan.Person(0), false},
		"all have one": {"notes", func(f *form.Form) {
			f.Letter = other
			f.Persons[1].Application, f.Persons[2].Application = "X1", "X2"
		}, "", false},
		"a passport that is amended": {"notes", func(f *form.Form) { f.Panel = form.Passport }, "", true},
		"biometrics amended":         {"notes", func(*form.Form) {}, scan.Letter, true},
		"a passport that is not":     {"notes", func(f *form.Form) { f.Panel = form.Passport }, scan.Letter, false},
	} {
		f := biometrics(3)
		c.change(&f)
		got, wrong := scan.Misplaced(&f, c.amended, c.field, number, "", false)
		if wrong != (c.target != "") || got.Target != c.target {
			t.Errorf("%s: wrong %v, %q", name, wrong, got.Target)
		}
	}
	alone := biometrics(1)
	alone.Letter = other
	if got, _ := scan.Misplaced(&alone, false, "notes", number, "", true); got.Target != scan.Person(0) {
		t.Errorf("one person alone: %q", got.Target)
	}
}

// TestRest: the field gets back what it held, or what stands around the scan.
func TestRest(t *testing.T) {
	f := biometrics(1)
	for _, c := range []struct {
		field, text, held, want string
		lines                   bool
	}{
		{"contact.given", number, "", "", false},
		{"contact.given", number, "Zoé", "Zoé", false},
		{"contact.given", "Zoé " + number, "Zoé", "Zoé", false},
		{"contact.phone", "call " + number, "call", "call", false},
		{"notes", "Ring twice\n" + number + "\nblue door", "", "Ring twice\nblue door", true},
		{"notes", "Ring twice: " + number, "", "Ring twice", true},
		{"notes", number + "\nblue door", "", "blue door", true},
	} {
		got, wrong := scan.Misplaced(&f, false, c.field, c.text, c.held, c.lines)
		if !wrong || got.Rest != c.want {
			t.Errorf("%q in %s that held %q: wrong %v, rest %q", c.text, c.field, c.held, wrong, got.Rest)
		}
	}
}

// TestThere: a number that stands where it belongs needs no moving, only taking out.
func TestThere(t *testing.T) {
	f := biometrics(2)
	f.Letter = other
	got, _ := scan.Misplaced(&f, false, "notes", number, "", true)
	if got.There(&f) {
		t.Error("there before it was moved")
	}
	f.Persons[1].Application = "v304 512 877"
	if !got.There(&f) {
		t.Error("not there")
	}
	found, _ := scan.Misplaced(&f, false, "contact.given", phone, "", false)
	if found.There(&f) {
		t.Error("a telephone number is no application")
	}
}

// TestUnown: the first person follows the contact again, unless they have a name of their own.
func TestUnown(t *testing.T) {
	for name, c := range map[string]struct {
		field, given string
		own          bool
	}{
		"scanned over it":  {"persons.0.given", "Zoé", false},
		"another name":     {"persons.0.given", "Ola", true},
		"in another field": {"contact.given", "Zoé", true},
		"another person":   {"persons.1.given", "Zoé", true},
	} {
		f := biometrics(2)
		f.Contact.Given, f.Contact.Family = "Zoé", "Roy"
		f.SetName(0, c.given, "Roy")
		scan.Finding{Field: c.field}.Unown(&f)
		if f.Persons[0].Own != c.own {
			t.Errorf("%s: own %v", name, f.Persons[0].Own)
		}
	}
}

// TestAnyText: whatever stands in whatever field, the form stays, and what is given back was there before.
func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := biometrics(rapid.IntRange(1, 3).Draw(t, "persons"))
		f.Letter = rapid.SampledFrom([]string{"", number, "odd"}).Draw(t, "letter")
		before := f.Clone()
		piece := rapid.SampledFrom([]string{number, other, phone, email, confirmation, "Zoé", "\n", " ", ":", "é", "persons.9."})
		text := strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "text"), rapid.SampledFrom([]string{"", " ", "\n"}).Draw(t, "between"))
		held := rapid.SampledFrom([]string{"", "Zoé", text}).Draw(t, "held")
		field := rapid.SampledFrom([]string{"contact.given", "notes", scan.Letter, "persons.2.given", "persons.9.given", "contact.email"}).Draw(t, "field")
		got, wrong := scan.Misplaced(&f, rapid.Bool().Draw(t, "amending"), field, text, held, field == "notes")
		if !wrong {
			return
		}
		if got.Target == field || !strings.Contains(text, got.Text[got.Found.From:got.Found.To]) || !utf8.ValidString(got.Rest) {
			t.Fatalf("%q in %s: %+v", text, field, got)
		}
		if len(got.Rest) > max(len(held), len(text)) || got.Found.Kind == booking.Unrecognised || !f.Same(before) {
			t.Fatalf("%q in %s: rest %q", text, field, got.Rest)
		}
	})
}
