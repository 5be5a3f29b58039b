package booking_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"daybook/model/booking"
	"daybook/model/calendar"
	"daybook/model/fault"
	"daybook/model/site"
)

// on is the date of the appointments here.
func on() calendar.Date { return calendar.NewDate(2026, time.October, 5) }

// everything is a passport office that gives every service in every tier.
func everything() site.Site {
	return site.Site{
		ID: "9", Kind: site.PassportOffice, Name: calendar.Text{EN: "Nine", FR: "Neuf"}, Tiers: []string{"urgent", "express", "pickup10", "mail20"},
		Counters: []site.Counter{{Number: 1, Services: site.Services()}},
	}
}

// passport and biometrics are bookings with nothing to say about them.
func passport() (booking.Facts, booking.Details) {
	return booking.Facts{Service: site.Passport, Language: "fr", Notice: "2026-10-01"}, booking.Details{
		Contact: booking.Contact{Given: "Zoé", Family: "Tremblay", Phone: "613-555-0142", Email: "zoe@example.ca"},
		Persons: []booking.Person{{Given: "Zoé", Family: "Tremblay", Kind: booking.Adult}},
		Travel:  booking.NoTravel,
	}
}

func biometrics() (booking.Facts, booking.Details) {
	f, d := passport()
	f.Service, d.Travel = site.Biometrics, ""
	d.Persons = []booking.Person{{Given: "Hoa", Family: "Nguyễn", Application: "V304512877", LetterDate: on().Add(-10)}}
	return f, d
}

// said writes findings one a line: ! for an error, the field, the code.
func said(f booking.Findings) []string {
	lines := []string{}
	for _, finding := range f.Errors {
		lines = append(lines, "! "+finding.Field+" "+finding.Fault.Code)
	}
	for _, finding := range f.Warnings {
		lines = append(lines, finding.Field+" "+finding.Fault.Code)
	}
	return lines
}

func TestValidateEveryFinding(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	type change = func(f *booking.Facts, d *booking.Details)
	for _, c := range []struct {
		name       string
		biometrics bool
		change     change
		want       string // findings with ; between
	}{
		{"a good passport booking", false, func(*booking.Facts, *booking.Details) {}, ""},
		{"a good biometrics booking", true, func(*booking.Facts, *booking.Details) {}, ""},
		{"no service", false, func(f *booking.Facts, _ *booking.Details) { f.Service = "" }, "! service service.unknown"},
		{"another service", false, func(f *booking.Facts, _ *booking.Details) { f.Service = "fishing" }, "! service service.unknown"},
		{"no language", false, func(f *booking.Facts, _ *booking.Details) { f.Language = "" }, "! language language.unknown"},
		{"another language", false, func(f *booking.Facts, _ *booking.Details) { f.Language = "iu" }, "! language language.unknown"},
		{"the notice was not read", false, func(f *booking.Facts, _ *booking.Details) { f.Notice = "" }, "notice notice.not-read"},
		{"no contact name", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Given, d.Contact.Family = "", "" }, "! contact.given contact.name-missing"},
		{"a contact of one name", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Family = "" }, ""},
		{"a contact of a family name only", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Given = "" }, ""},
		{"no way to reach anybody", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Phone, d.Contact.Email = "", "" }, "contact.phone contact.unreachable"},
		{"an email only", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Phone = "" }, ""},
		{"a phone only", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Email = "" }, ""},
		{"a local phone", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Phone = "555-0142" }, "contact.phone phone.unusual"},
		{"a foreign phone", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Phone = "+33 1 23 45 67 89" }, ""},
		{"an odd email", false, func(_ *booking.Facts, d *booking.Details) { d.Contact.Email = "zoe at home" }, "contact.email email.unusual"},
		{"long contact fields", false, func(_ *booking.Facts, d *booking.Details) {
			d.Contact = booking.Contact{Given: long(201), Family: long(201), Phone: long(255), Email: long(255)}
		}, "! contact.given text.too-long;! contact.family text.too-long;! contact.phone text.too-long;! contact.email text.too-long;" +
			"contact.phone phone.unusual;contact.email email.unusual"},
		{"the longest names", false, func(_ *booking.Facts, d *booking.Details) {
			d.Contact.Given, d.Contact.Family = long(200), long(200)
			d.Persons[0].Given, d.Persons[0].Family = long(200), long(200)
		}, ""},
		{"nobody", false, func(_ *booking.Facts, d *booking.Details) { d.Persons = nil }, "! persons persons.none"},
		{"as many as may come", false, func(_ *booking.Facts, d *booking.Details) { d.Persons = slices.Repeat(d.Persons, 30) }, ""},
		{"too many", false, func(_ *booking.Facts, d *booking.Details) { d.Persons = slices.Repeat(d.Persons, 31) }, "! persons persons.too-many"},
		{"a person of no name", false, func(_ *booking.Facts, d *booking.Details) {
			d.Persons = append(d.Persons, booking.Person{Kind: booking.Child})
		}, "! persons.1.given person.name-missing"},
		{"people of one name", false, func(_ *booking.Facts, d *booking.Details) {
			d.Persons = []booking.Person{{Given: "Siqiniq", Kind: booking.Adult}, {Family: "Siqiniq", Kind: booking.Child}, {Given: "Siqiniq", Family: "Siqiniq", Kind: booking.Child}}
		}, ""},
		{"no kind", false, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Kind = "" }, "! persons.0.kind kind.unknown"},
		{"another kind", false, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Kind = "dog" }, "! persons.0.kind kind.unknown"},
		{"a passport needs no application number", false, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Application = "" }, ""},
		{"biometrics need no kind", true, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Kind = "" }, ""},
		{"no application number", true, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Application = "" }, "persons.0.application application.missing"},
		{"an odd application number", true, func(_ *booking.Facts, d *booking.Details) { d.Persons[0].Application = "304512877" }, "persons.0.application application.unusual"},
		{"one application for a family", true, func(_ *booking.Facts, d *booking.Details) { d.Persons = slices.Repeat(d.Persons, 3) }, ""},
		{"long fields of a person", true, func(_ *booking.Facts, d *booking.Details) {
			d.Persons[0] = booking.Person{Given: long(201), Family: long(201), Application: long(201)}
		}, "! persons.0.given text.too-long;! persons.0.family text.too-long;! persons.0.application text.too-long;persons.0.application application.unusual"},
		{"long words", false, func(_ *booking.Facts, d *booking.Details) {
			d.Notes, d.Reason, d.Needs = long(2001), long(2001), []string{"asl", long(201)}
		}, "! notes text.too-long;! reason text.too-long;! needs.1 text.too-long"},
		{"the longest words", false, func(_ *booking.Facts, d *booking.Details) {
			d.Notes, d.Reason, d.Needs = long(2000), long(2000), []string{long(200)}
		}, ""},
		{"no travel band", false, func(_ *booking.Facts, d *booking.Details) { d.Travel = "" }, ""},
		{"another travel band", false, func(_ *booking.Facts, d *booking.Details) { d.Travel = "soon" }, "! travel travel.unknown"},
		{"biometrics do not ask about travel", true, func(_ *booking.Facts, d *booking.Details) { d.Travel = "soon" }, ""},
	} {
		facts, details := passport()
		if c.biometrics {
			facts, details = biometrics()
		}
		c.change(&facts, &details)
		findings := booking.Validate(facts, details, everything(), on())
		want := []string{}
		if c.want != "" {
			want = strings.Split(c.want, ";")
		}
		if diff := cmp.Diff(want, said(findings)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if len(findings.Errors) == 0 != (findings.Err() == nil) || len(findings.Errors) > 0 && findings.Err() != error(findings.Errors[0].Fault) {
			t.Errorf("%s: the first error is %v", c.name, findings.Err())
		}
	}
}

func TestFindingsSayWhoAndHowMuch(t *testing.T) {
	facts, details := passport()
	details.Persons = slices.Repeat(details.Persons, 31)
	details.Persons[30] = booking.Person{Kind: booking.Child}
	details.Notes = strings.Repeat("x", 2001)
	got := map[string]fault.Args{}
	for _, finding := range booking.Validate(facts, details, everything(), on()).Errors {
		got[finding.Field] = finding.Fault.Args
	}
	want := map[string]fault.Args{"persons": {"Max": 30}, "persons.30.given": {"Number": 31}, "notes": {"Max": 2000}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestServiceThatIsNotOffered(t *testing.T) {
	for _, make := range []func() (booking.Facts, booking.Details){passport, biometrics} {
		facts, details := make()
		at := everything()
		at.Counters[0].Services = slices.DeleteFunc(site.Services(), func(s site.Service) bool { return s == facts.Service })
		if diff := cmp.Diff([]string{"! service site.service-not-offered"}, said(booking.Validate(facts, details, at, on()))); diff != "" {
			t.Errorf("%s: %s", facts.Service, diff)
		}
	}
}

func TestDeadlineOfTheLetter(t *testing.T) {
	for _, c := range []struct {
		letter, on, want string
	}{
		{"2026-09-05", "2026-10-05", ""}, // the thirtieth day
		{"2026-09-04", "2026-10-05", "persons.0.letter_date letter.deadline-passed"},
		{"2020-01-01", "2026-10-05", "persons.0.letter_date letter.deadline-passed"},
		{"2026-10-05", "2026-10-05", ""},
		{"2026-10-06", "2026-10-05", "persons.0.letter_date letter.in-future"},
		{"2028-01-30", "2028-02-29", ""}, // across a leap day
		{"2028-01-30", "2028-03-01", "persons.0.letter_date letter.deadline-passed"},
		{"", "2026-10-05", ""},
		{"2020-01-01", "", ""}, // no date yet
		{"2030-01-01", "", ""},
	} {
		parse := func(text string) (d calendar.Date) {
			if err := d.UnmarshalText([]byte(text)); err != nil {
				t.Fatal(err)
			}
			return d
		}
		facts, details := biometrics()
		details.Persons[0].LetterDate = parse(c.letter)
		findings := booking.Validate(facts, details, everything(), parse(c.on))
		if got := strings.Join(said(findings), ";"); got != c.want {
			t.Errorf("a letter of %q on %q: %q, want %q", c.letter, c.on, got, c.want)
		}
		for _, w := range findings.Warnings {
			if deadline, ok := w.Fault.Args["Deadline"]; ok && deadline != parse(c.letter).Add(30) {
				t.Errorf("a letter of %s: deadline %v", c.letter, deadline)
			}
		}
	}
}

// TestTravelAtEveryTier lists what is said for each band at each set of tiers of the real offices (domain.md §2.2–2.4).
func TestTravelAtEveryTier(t *testing.T) {
	bands := []booking.Band{booking.NoTravel, booking.Over45, booking.From6, booking.From3To5, booking.Within2}
	if diff := cmp.Diff(booking.Bands(), bands); diff != "" {
		t.Fatal(diff)
	}
	for tiers, want := range map[string][5]string{
		"mail20":                         {"", "", "travel.slow-here", "travel.express-elsewhere", "travel.urgent-elsewhere"},
		"pickup10 mail20":                {"", "", "", "travel.express-elsewhere", "travel.urgent-elsewhere"},
		"pickup10":                       {"", "", "", "travel.express-elsewhere", "travel.urgent-elsewhere"},
		"express pickup10":               {"", "", "", "", "travel.urgent-elsewhere"},
		"urgent express pickup10":        {"", "", "", "", "travel.urgent-no-appointment"},
		"urgent express pickup10 mail20": {"", "", "", "", "travel.urgent-no-appointment"},
	} {
		at := everything()
		at.Tiers = strings.Fields(tiers)
		for i, band := range bands {
			facts, details := passport()
			details.Travel = band
			expected := []string{}
			if want[i] != "" {
				expected = append(expected, "travel "+want[i])
			}
			if diff := cmp.Diff(expected, said(booking.Validate(facts, details, at, on()))); diff != "" {
				t.Errorf("%s at %s: %s", band, tiers, diff)
			}
		}
	}
}

func TestChildWithOneParentAtEveryKindOfSite(t *testing.T) {
	for kind, warned := range map[site.Kind]bool{
		site.ServiceCentre: true, site.Outreach: true, site.ServiceCentrePassport: false, site.PassportOffice: false,
	} {
		at := everything()
		at.Kind = kind
		for _, child := range booking.Kinds() {
			facts, details := passport()
			details.Persons = append(details.Persons, booking.Person{Given: "Aput", Kind: child})
			want := []string{}
			if warned && child == booking.ChildOneParent {
				want = append(want, "persons.1.kind kind.passport-office-only")
			}
			if diff := cmp.Diff(want, said(booking.Validate(facts, details, at, on()))); diff != "" {
				t.Errorf("%s at %s: %s", child, kind, diff)
			}
		}
	}
}

func TestBookingsStand(t *testing.T) {
	for status, want := range map[booking.Status]bool{booking.Booked: true, booking.Cancelled: false, booking.Withdrawn: false, "": false} {
		if got := (booking.Booking{Status: status}).Active(); got != want {
			t.Errorf("%q: %v", status, got)
		}
	}
	if _, ok := (booking.Booking{Status: booking.Booked}).Place(); ok {
		t.Error("a booking without places names one")
	}
	places := []site.Place{{Counter: 2, Start: 540}, {Counter: 1, Start: 540}}
	if p, ok := (booking.Booking{Facts: booking.Facts{Places: places}}).Place(); !ok || p != places[0] {
		t.Errorf("%v", p)
	}
}

func TestCodesAreNotRepeated(t *testing.T) {
	for name, codes := range map[string][]string{
		"kinds": texts(booking.Kinds()), "bands": texts(booking.Bands()), "needs": booking.Needs(),
		"sources": booking.Sources(), "reasons": booking.Reasons(),
	} {
		if sorted := slices.Compact(slices.Sorted(slices.Values(codes))); len(sorted) != len(codes) || slices.Contains(codes, "") || len(codes) < 3 {
			t.Errorf("%s: %v", name, codes)
		}
	}
}

func texts[T ~string](codes []T) (plain []string) {
	for _, code := range codes {
		plain = append(plain, fmt.Sprint(code))
	}
	return plain
}
